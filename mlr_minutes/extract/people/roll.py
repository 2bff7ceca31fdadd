"""The people named below or behind something that says who was there: in lines, lists, tables or code."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.header.fact import inline_of
from mlr_minutes.extract.people.attendance import is_group, presence_of
from mlr_minutes.extract.people.enumeration import LAST_FIRST, enumerated, finding, is_last_first, last_first
from mlr_minutes.extract.people.lines import label_of, lines
from mlr_minutes.extract.people.names import is_nobody
from mlr_minutes.extract.people.offices import title_before
from mlr_minutes.extract.people.roll_codes import coded, legend
from mlr_minutes.extract.people.roll_line import SENTENCE, Named, is_addition, is_other_matter, line_of_roll, own_lines
from mlr_minutes.extract.people.roll_table import named_in_table
from mlr_minutes.languages import Language
from mlr_minutes.model import Presence
from mlr_minutes.source import SourceText, Span
from mlr_minutes.syntax import Block, Code, Inline, Item, List, Paragraph, Quote, Rule, Table

FEWEST_SMALL: Final = 3
"""Words such as "is" and "in"; a text with sentences and so many of them tells something."""

NO_CODES: Final[Mapping[str, Presence]] = {}
_ASIDE: Final = re.compile(r"\([^()]*\)?")


def roll(
    blocks: Sequence[Block], presence: Presence, language: Language, source: SourceText, codes: Mapping[str, Presence] = NO_CODES
) -> Named:
    """The people that some blocks enumerate, up to the first line that names nobody and leads elsewhere.

    Args:
        blocks: the text.
        presence: what holds where the text does not say.
        language: that of the text.
        source: the file.
        codes: what letters behind names mean.
    """
    now: Presence | None = presence
    is_listed = False
    for block in blocks:
        if now is None:
            break
        match block:
            case Paragraph() if is_listed and not _leads_on(block.inline):
                return None
            case Paragraph() if block is not blocks[0] and _tells(block.inline.text, language):
                return None
            case Paragraph() if legend(block.inline.text):
                codes = legend(block.inline.text)
            case Paragraph():
                now = yield from _paragraph(block.inline, now, language)
            case List():
                yield from _list(block, now, language, source, codes)
            case Table():
                yield from named_in_table(block, now, language)
            case Code():
                yield from _code(block, now, language, source)
            case Quote():
                now = yield from roll(block.blocks, now, language, source)
            case Rule():
                pass
            case _:
                return None
        is_listed = isinstance(block, List | Table)
    return now


def _tells(text: str, language: Language) -> bool:
    """Whether a text below the names tells something in sentences."""
    if SENTENCE.search(text) is None:
        return False
    return sum(word in language.common_words for word in re.findall(r"[^\W\d_]+", text)) >= FEWEST_SMALL


def _leads_on(inline: Inline) -> bool:
    """Whether a paragraph below a list is still about those who were there: a label, a title, or an addition."""
    text = inline.text
    return label_of(inline) is not None or presence_of(text) is not None or is_group(text) or is_addition(text) is not None


def _paragraph(inline: Inline, presence: Presence, language: Language) -> Named:
    now: Presence | None = presence
    if is_last_first(inline):
        yield from enumerated(inline, presence, language)
        return presence
    if is_other_matter(inline, language):
        return None
    for line in own_lines(inline, language):
        if now is None:
            break
        now = yield from line_of_roll(line, now, language)
    return now


def _list(
    block: List, presence: Presence, language: Language, source: SourceText, codes: Mapping[str, Presence]
) -> Iterator[PersonFinding]:
    """The people in a list of names; one of which less than half are names is none of people."""
    marked = list(coded(block, codes))
    if marked:
        yield from (one for inline, told in marked for one in _entry(inline, told, language))
        return
    ticked = {item.checked for item in block.items}
    firsts = [item.blocks[0].inline for item in block.items if item.blocks and isinstance(item.blocks[0], Paragraph)]
    alone = _is_one_each(firsts)
    if len(firsts) > 1 and all(LAST_FIRST.fullmatch(first.text) for first in firsts):
        yield from (found for first in firsts for found in (finding(one, presence) for one in last_first(first, 0, len(first.text))))
        return
    kept: list[list[PersonFinding]] = []
    for item in block.items:
        if item.checked is False and True not in ticked:
            continue
        there = Presence.ABSENT if item.checked is False and presence is Presence.PRESENT else presence
        found = list(_item(item, there, language, source, alone=alone))
        if found or not _is_template(item):
            kept.append(found)
    if 2 * sum(bool(found) for found in kept) >= len(kept):
        yield from (one for found in kept for one in found)


def _is_one_each(firsts: Sequence[Inline]) -> bool:
    """Whether each entry names one person: most have one comma, or all that have some begin with a whole name and have no other."""
    parts = [[part.split() for part in _ASIDE.sub(" ", first.text).split(",")] for first in firsts if "," in first.text]
    whole = all(len(one[0]) > 1 and not any(len(other) > 1 and other[1][:1].isupper() for other in one[1:]) for one in parts)
    return len(firsts) > 1 and (2 * sum(first.text.count(",") == 1 for first in firsts) > len(firsts) or (bool(parts) and whole))


def _entry(inline: Inline, presence: Presence, language: Language) -> Iterator[PersonFinding]:
    """The one in an entry of whom letters say whether they were there; the surname may stand first, behind a title."""
    behind = title_before(inline.text, language)
    if LAST_FIRST.fullmatch(inline.text, behind):
        yield from (finding(one, presence) for one in last_first(inline, behind, len(inline.text)))
    else:
        yield from enumerated(inline, presence, language, alone=True)


def _is_template(item: Item) -> bool:
    first = item.blocks[0] if item.blocks else None
    return not isinstance(first, Paragraph) or is_nobody(re.split(r"\s/|\(", first.inline.text)[0])


def _item(item: Item, presence: Presence, language: Language, source: SourceText, *, alone: bool) -> Iterator[PersonFinding]:
    """The people in an entry, or, where it is a title to a list of its own, in that."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return
    below = item.blocks[1:]
    label = label_of(first.inline)
    is_title = is_group(first.inline.text) or presence_of(first.inline.text) or (label is not None and label[1] == len(first.inline.text))
    if below and is_title:
        yield from roll(below, presence_of(first.inline.text) or presence, language, source)
        return
    for line in lines(first.inline):
        yield from line_of_roll(line, presence, language, listed=True, alone=alone)


def _code(block: Code, presence: Presence, language: Language, source: SourceText) -> Iterator[PersonFinding]:
    """The people in text that is shown as it is, one line each or enumerated."""
    at = block.span.start
    for line in block.text.split("\n"):
        if line.strip():
            at = source.text.find(line.strip(), at, block.span.end)
            if at < 0:
                return
            yield from enumerated(inline_of(line.strip(), Span(at, at + len(line.strip()))), presence, language)
            at += len(line.strip())
