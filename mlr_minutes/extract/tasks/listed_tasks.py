"""Tasks that the entries of a list are, with those that are listed below an entry."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes.dates import DateValue
from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.meetings.words import event_word
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import is_task_title
from mlr_minutes.extract.tasks.task import ends_done, is_marked, only_names, patterns, task_owners, text_begins
from mlr_minutes.extract.text.entries import Entry, entries
from mlr_minutes.extract.text.prose import is_none
from mlr_minutes.languages import Language
from mlr_minutes.model import Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Inline, List, Paragraph, PieceKind, inlines

SHORT: Final = 6
"""An entry with at most so many words, and a list below it, may be a title; what is listed are tasks, too."""

LINE: Final = re.compile(r"\s*(?:(?P<bullet>[-*•–—])\s*)?(?:\[(?P<box>[ xX]?)\]\s*)?")
"""What a line that is a task, in a paragraph, may begin with: a bullet, a box."""

_HEAD: Final = re.compile(r"\s*(?P<words>[^\W\d_][^:.!?\n]{2,60}?)\s*(?::|,|\s[–—-])\s+")
"""What stands before the day of an event."""

_TAIL: Final = re.compile(r"(?<=\S)(?:\s[–—-]+\s|\s*[,(\[]\s*)(?:\w+\s+)?\Z")
"""What stands before the day at the end of a task; one word may make it its deadline."""

_BEHIND: Final = re.compile(r"[^:\n]{3,80}:[ \t]+(?P<names>[^,:;.\n]{2,60}?)[ \t]*(?:[,;.\n]|\Z)")
"""A task with its owners behind a colon."""

TAIL: Final = 40
"""How many characters that takes at the most."""

_STRUCK: Final = ("s", "del")

MOST: Final = 6
"""How deep lists of tasks are read."""


def listed_tasks(
    listed: Sequence[Entry],
    section: Section,
    reading: Reading,
    *,
    why: str,
    owners: tuple[str, ...] = (),
    due: DateValue | None = None,
    depth: int = 0,
) -> Iterator[ActionFinding]:
    """The tasks of some entries.

    Args:
        listed: the entries.
        section: where they stand.
        reading: the document.
        why: how they were recognised.
        owners: those named above them all.
        due: the day by which all of them are due, where one is named above them.
        depth: within how many other entries they stand.
    """
    language = reading.language
    for entry in listed if depth < MOST else ():
        inline = entry.inline
        text = inline.text[entry.text_from :] if inline is not None else ""
        if inline is None or not text.strip(" -–—\n") or is_none(text, language) or _is_event(inline, entry.text_from, reading):
            continue
        below = [one for block in entry.blocks[1:] if isinstance(block, List) for one in entries((block,), language)]
        named = _named_below(entry.blocks[1:], reading)
        heads = only_names(text, language) if below else ()
        if below and not named and (heads or text.rstrip().endswith(":") or is_task_title(text, language)):
            yield from listed_tasks(below, section, reading, why=why, owners=heads or owners, due=due, depth=depth + 1)
            continue
        span = inline.span(entry.text_from) if below else entry.span
        done = bool(entry.checked)
        yield task_at(inline, entry.text_from, section, reading, why=why, owners=named or owners, due=due, done=done, span=span)
        is_title = len(text.split()) <= SHORT and not is_marked(text, language) and not named
        nested = below if is_title else [one for one in below if one.checked is not None]
        yield from listed_tasks(nested, section, reading, why=why, owners=owners, due=due, depth=depth + 1)


def owners_behind(text: str, language: Language) -> tuple[str, ...]:
    """The owners behind the colon of a task: `Book the room: Eva and Bo, by 5 May`."""
    found = _BEHIND.match(text)
    return only_names(found["names"], language) if found is not None and not is_marked(text, language) else ()


def task_at(
    inline: Inline,
    text_from: int,
    section: Section,
    reading: Reading,
    *,
    why: str,
    text_to: int | None = None,
    owners: tuple[str, ...] = (),
    due: DateValue | None = None,
    done: bool = False,
    span: Span | None = None,
    wants_person: bool = False,
) -> ActionFinding:
    """The task that a text, or a stretch of one, is; its own owners go before those named elsewhere."""
    text_from += text_begins(inline.text[text_from:text_to], reading.language)
    text = inline.text[text_from:text_to]
    return ActionFinding(
        inline=inline,
        text_from=text_from,
        text_to=text_to,
        owners=_owners(text, reading.language, wants_person=wants_person)
        or owners_behind(text, reading.language)
        or task_owners(_before_day(inline, text_from, text_to, reading), reading.language)
        or owners,
        done=done or ends_done(text, reading.language) or _is_struck(inline, text_from),
        section=section,
        span=span or inline.span(text_from, text_to),
        why=why,
        wants_person=wants_person,
        due=due,
    )


def _owners(text: str, language: Language, *, wants_person: bool) -> tuple[str, ...]:
    """The owners that a text names by itself; what only those present can tell is not guessed."""
    return task_owners(text, language) if text.startswith("@") or not wants_person else ()


def _is_event(inline: Inline, text_from: int, reading: Reading) -> bool:
    """Whether an entry is nothing but an event and its day: some words, a comma or colon, and a day with an hour, or several days."""
    first = next((one for one in reading.mentions(inline) if one.start >= text_from and one.value), None)
    if first is None or first.value is None:
        return False
    head = _HEAD.fullmatch(inline.text, text_from, first.start)
    if head is None or only_names(head["words"], reading.language) or len(head["words"].split()) > SHORT:
        return False
    is_stretch = "/" in first.value.iso and first.value.day is None
    return is_stretch or first.time is not None or event_word(head["words"], reading.language) is not None


def _before_day(inline: Inline, text_from: int, text_to: int | None, reading: Reading) -> str:
    """A task without the day at its end, `… – Eva – 12 May`; nothing where it ends otherwise."""
    end = len(inline.text) if text_to is None else text_to
    last = next((one for one in reversed(reading.mentions(inline)) if text_from <= one.start < end), None)
    if last is None or inline.text[last.end : end].strip(" .)]!\n"):
        return ""
    found = _TAIL.search(inline.text, max(text_from, last.start - TAIL), last.start)
    text = inline.text[text_from : found.start()] if found else ""
    return f"{text})" if text.count("(") > text.count(")") else text


def _is_struck(inline: Inline, text_from: int) -> bool:
    """Whether the first words of a task are struck out."""
    depth = position = 0
    for piece in inline.pieces:
        if piece.tag in _STRUCK:
            depth += 1 if piece.kind is PieceKind.OPEN else -1
        position += len(piece.text)
        if position > text_from and piece.text.strip():
            return depth > 0
    return False


def _named_below(blocks: Sequence[Block], reading: Reading) -> tuple[str, ...]:
    """The owners that an entry below a task names with a label: `Assigned: Eva`."""
    for inline in inlines(block for block in blocks if isinstance(block, List | Paragraph)):
        found = patterns(reading.language).labelled.match(inline.text)
        if found:
            names = re.split(r"\s*[,/&+]\s*", found[1])
            return tuple(name.strip(" .@") for name in names if name.strip(" .@"))
    return ()
