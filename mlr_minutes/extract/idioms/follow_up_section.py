"""The entries of a section that follows up what earlier meetings decided.

## Matters arising

- 4.2 of 18 November: done.
- Decision 3 was postponed to 15 June.
- Order the sign: done.
- [x] 4.4

A number alone is one of the meeting before, or of the meeting that the title names; an entry without a number is known by its words.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.finding import FollowUpFinding
from mlr_minutes.extract.follow_up.boxes import answers
from mlr_minutes.extract.follow_up.naming import numbered
from mlr_minutes.extract.follow_up.saying import behind, saying
from mlr_minutes.extract.follow_up.sections import FollowUpSection, follow_up_sections
from mlr_minutes.extract.follow_up.telling import finding, told_in
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.entries import Entry, entries
from mlr_minutes.extract.text.prose import lead
from mlr_minutes.model import DecisionNumber, Progress, Reference
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Inline, Table, inlines

MAX_TITLE: Final = 160
"""How many characters there are at the most before what is said of a decision that is named by its words."""

_PARTED: Final = re.compile(r"\s*(\S.{2,}?)\s+(?:[–—-]|\u2192|->)\s+(?=\S)")
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*$")


def _find(reading: Reading) -> Iterator[FollowUpFinding]:
    for one in follow_up_sections(reading):
        blocks = [block for block in one.section.blocks if not isinstance(block, Table)]
        if one.is_below and one.section.number is not None and one.section.heading is not None:
            yield from _titled(one, one.section.heading, blocks, reading)
            continue
        for entry in entries(blocks, reading.language):
            yield from _of_entry(entry, one, reading)


def _titled(one: FollowUpSection, heading: Inline, blocks: Sequence[Block], reading: Reading) -> Iterator[FollowUpFinding]:
    """A decision that has a title of its own, with its number: what is said stands below."""
    assert one.section.number is not None
    number = DecisionNumber(text=one.section.number)
    named = Reference(number=number, day=one.day, is_previous=one.day is None, span=heading.span())
    for entry in entries(blocks, reading.language):
        if entry.inline is not None:
            yield _said(named, entry, entry.inline, 0, reading)


def _of_entry(entry: Entry, one: FollowUpSection, reading: Reading) -> Iterator[FollowUpFinding]:
    inline = entry.inline
    if inline is None:
        return
    found = list(told_in(inline, reading, day=one.day, within=True, answers=answers(entry.blocks, reading)))
    if not found and (named := numbered(inline, reading, day=one.day)) is not None:
        found = [_said(named.references[0], entry, inline, named.end, reading)]
    yield from (_boxed(each, entry) for each in found) if found else _worded(entry, inline, reading)
    for other in inlines(entry.blocks):
        if other is not inline:
            yield from told_in(other, reading, day=one.day, within=True)


def _said(named: Reference, entry: Entry, inline: Inline, at: int, reading: Reading) -> FollowUpFinding:
    """What an entry says of the decision that it begins with, or that stands above it."""
    said = saying(behind(inline, at, reading), reading)
    return finding(named, said, inline, Span(0, len(inline.text)), within=True, answers=answers(entry.blocks, reading))


def _boxed(found: FollowUpFinding, entry: Entry) -> FollowUpFinding:
    """With what the box before an entry says, where its words say nothing."""
    if entry.checked is None or found.progress is not Progress.MENTIONED:
        return found
    progress = Progress.DONE if entry.checked else Progress.UNDERWAY
    return replace(found, progress=progress, why="an earlier decision, a box to tick")


def _worded(entry: Entry, inline: Inline, reading: Reading) -> Iterator[FollowUpFinding]:
    """An entry that names a decision or task by its words: those before a colon or dash, or before what is said of it."""
    label = lead(inline)
    parted = _PARTED.match(inline.prose)
    end = label.end if label is not None else parted.end() if parted else None
    title = label.title if label is not None else parted[1] if parted else inline.prose
    said = saying(behind(inline, len(inline.prose) if end is None else end, reading), reading)
    if len(title) > MAX_TITLE or (said.progress is Progress.MENTIONED and entry.checked is None):
        return
    named = Reference(title=" ".join(_BRACKETS.sub("", title).split()), span=inline.span(0, len(title)))
    found = finding(named, said, inline, Span(0, len(inline.text)), within=True, answers=answers(entry.blocks, reading))
    yield _boxed(found, entry)


IDIOM = Idiom(name="follow-up-section", find=_find)
