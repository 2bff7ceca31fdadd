"""A list of tasks behind a line that leads in to it, outside a section of tasks.

We will:                    Before the next meeting on 5 May:          - **Next steps**         5. Action items
- paint the gate            - paint the gate                             - paint the gate       Eva: paint the gate
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mlr_minutes.dates import DateValue
from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import is_task_lead, is_task_title, task_sections
from mlr_minutes.extract.tasks.listed_tasks import LINE, listed_tasks, task_at
from mlr_minutes.extract.tasks.task import is_marked, names_subject
from mlr_minutes.extract.text.entries import entries
from mlr_minutes.languages import Language, any_of, whole_word
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, Inline, Item, List, Paragraph, PieceKind, Quote

MAX_LEAD: Final = 100
"""How many characters a lead that names the day goes on."""

MAX_DATES: Final = 5
"""How many dates before a lead are looked at."""

MAX_BARE: Final = 5
"""How many words a lead without a colon has at the most."""


def _find(reading: Reading) -> Iterator[ActionFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        if id(section) not in within:
            yield from _in_blocks(section.blocks, section, reading)


def _in_blocks(blocks: Sequence[Block], section: Section, reading: Reading) -> Iterator[ActionFinding]:
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                following = blocks[index + 1] if index + 1 < len(blocks) else None
                yield from _led(block.inline, following, section, reading)
            case List():
                following = blocks[index + 1] if index + 1 < len(blocks) else None
                for item in block.items:
                    yield from _in_blocks(_below_title(item, is_ordered=block.ordered), section, reading)
                yield from _behind_last(block, following, section, reading)
            case Quote():
                yield from _in_blocks(block.blocks, section, reading)
            case _:
                pass


def _below_title(item: Item, *, is_ordered: bool) -> Sequence[Block]:
    """The blocks of an entry, without a bare title that may be a point of an agenda."""
    first = item.blocks[0] if item.blocks else None
    is_bare = isinstance(first, Paragraph) and not first.inline.text.rstrip().endswith(":") and not _is_bold(first.inline)
    return item.blocks[1:] if is_bare and not is_ordered else item.blocks


def _behind_last(block: List, following: Block | None, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """The list that follows a numbered title, which Markdown takes for the last entry of a list: "5. Action items"."""
    last = block.items[-1].blocks
    if block.ordered and len(last) == 1 and isinstance(last[0], Paragraph) and isinstance(following, List) and not following.ordered:
        yield from _led(last[0].inline, following, section, reading)


def _led(inline: Inline, following: Block | None, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """The tasks that a line of a paragraph leads in to: its next lines with a bullet, or the list that follows."""
    why: str | None = None
    due: DateValue | None = None
    is_told = False
    start = 0
    for line in inline.text.split("\n"):
        if why and _is_task(line, reading.language):
            found = LINE.match(line)
            begin = start + (found.end() if found else 0)
            done = found is not None and (found["box"] or "").casefold() == "x"
            yield task_at(inline, begin, section, reading, text_to=start + len(line), why=why, due=due, done=done)
            is_told = True
        elif _leads(inline, start, line, reading):
            why, due = f"listed behind `{line.strip(' :*')[:40]}`", _day(inline, start, start + len(line), reading)
        else:
            why = None
        start += len(line) + 1
    if why and not is_told and isinstance(following, List):
        yield from listed_tasks(entries((following,), reading.language), section, reading, why=why, due=due)


def _is_task(line: str, language: Language) -> bool:
    """Whether a line behind a lead is a task: with a bullet or a box, or one that begins with its owners."""
    found = LINE.match(line)
    if found is None or not line[found.end() :].strip():
        return False
    return any(part is not None for part in found.groups()) or is_marked(line, language) or names_subject(line, language)


def _leads(inline: Inline, start: int, line: str, reading: Reading) -> bool:
    if is_task_lead(line, reading.language):
        return True
    bare = len(line.split()) <= MAX_BARE and (start == 0 or not inline.text[start + len(line) :].strip())
    if bare and is_task_title(line, reading.language):
        return True
    if not line.rstrip().endswith(":") or _deadline_lead(reading.language).match(line) is None:
        return False
    return _day(inline, start, start + len(line), reading) is not None


def _is_bold(inline: Inline) -> bool:
    return bool(inline.pieces) and inline.pieces[0].kind is PieceKind.OPEN and inline.pieces[0].tag in ("strong", "b")


def _day(inline: Inline, start: int, end: int, reading: Reading) -> DateValue | None:
    """The last day to come that a line names, or one before it that all is planned for: "before the seminar on the 17th"."""
    mentions = reading.mentions(inline)
    before = mentions[: bisect_left(mentions, end, key=lambda one: one.start)][-MAX_DATES:]
    ahead = [one for one in before if one.value and one.value.day and reading.is_future(one.value.day)]
    planned = _planned(reading.language)
    named = (one for one in reversed(ahead) if one.start >= start or planned.search(inline.text, max(0, one.start - MAX_LEAD), one.start))
    return next((one.value for one in named), None)


@cache
def _planned(language: Language) -> re.Pattern[str]:
    """A word that leads in to what is due, and the day in its sentence."""
    return re.compile(rf"{whole_word(language.deadline_leads)}[^.:!?\n]*\Z", re.IGNORECASE)


@cache
def _deadline_lead(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(language.deadline_leads)}\b[^!?\n]{{0,{MAX_LEAD}}}:\s*\Z", re.IGNORECASE)


IDIOM = Idiom(name="action-lead", find=_find)
