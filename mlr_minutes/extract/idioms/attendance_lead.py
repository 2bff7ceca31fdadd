"""Names that a label or sentence leads in to: `Present: Eva, Bo`, "The following were present:" and a list, or a line "Attendees".

The names stand behind it, in the lines below it, or in the next blocks; a further line may add those who came later.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people.attendance import announces, presence_of, presence_said, said_at_head
from mlr_minutes.extract.people.enumeration import enumerated, is_last_first
from mlr_minutes.extract.people.lines import label_of
from mlr_minutes.extract.people.roll import roll
from mlr_minutes.extract.people.roll_codes import legend
from mlr_minutes.extract.people.roll_line import is_addition, line_of_roll, own_lines
from mlr_minutes.extract.people.roll_table import named_in_table
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Block, Inline, List, Paragraph, Quote, Table

REACH: Final = 200
"""How many characters a sentence may have that leads in to names."""

MAX_LEADS: Final = 40
"""How many leads of one paragraph are followed."""

_HEAD: Final = re.compile(r"^(?P<line>[^\n:]{2,100}?)[ \t]*(?:(?P<colon>:)(?=\s|\Z)|\s[-–—](?=\s)|$)", re.MULTILINE)
_COLON: Final = re.compile(r":(?=\s|\Z)")
_STOP: Final = re.compile(r"(?:(?<=[^\W\d_]{2}[.!?])|(?<=\)[.!?]))\s+(?=\S)")


class _Lead(Struct, frozen=True, kw_only=True):
    """What leads in to names."""

    presence: Presence
    end: int
    """Where the names begin."""
    is_sentence: bool
    is_announced: bool
    """Whether names must follow, so that words in small letters are such as well."""


def _find(reading: Reading) -> Iterator[PersonFinding]:
    for section in reading.sections:
        if section.heading is not None and ":" in section.heading.text:
            yield from _paragraph(section.heading, (), reading)
        yield from _in(section.blocks, reading)


def _in(blocks: Sequence[Block], reading: Reading) -> Iterator[PersonFinding]:
    """The people in some siblings, and in what lies within them."""
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                yield from _paragraph(block.inline, blocks[index + 1 :], reading)
            case List():
                for item in block.items:
                    yield from _in(item.blocks, reading)
            case Table():
                yield from named_in_table(block, None, reading.language)
            case Quote():
                yield from _in(block.blocks, reading)


def _paragraph(inline: Inline, below: Sequence[Block], reading: Reading) -> Iterator[PersonFinding]:
    for lead in islice(_leads(inline.prose, reading.language), MAX_LEADS):
        yield from _names(inline, lead, below, reading)


def _leads(text: str, language: Language) -> Iterator[_Lead]:
    """The labels at the heads of lines, or alone on one, and the sentences that end in a colon."""
    labels = set()
    for head in _HEAD.finditer(text):
        told = presence_of(head["line"])
        if told is not None:
            labels.add(head.end("colon"))
            yield _Lead(presence=told, end=head.end(), is_sentence=False, is_announced=True)
    for colon in _COLON.finditer(text):
        if colon.end() in labels:
            continue
        sentence = _STOP.split(text[max(0, colon.start() - REACH) : colon.start()])[-1]
        label = presence_of(sentence)
        told = label or presence_said(sentence, language)
        if told is not None:
            announced = label is not None or announces(sentence, language)
            yield _Lead(presence=told, end=colon.end(), is_sentence=label is None, is_announced=announced)


def _names(inline: Inline, lead: _Lead, below: Sequence[Block], reading: Reading) -> Iterator[PersonFinding]:
    rest = inline.cut(lead.end)
    codes = legend(rest.text)
    if codes:
        yield from roll(below[:1], lead.presence, reading.language, reading.source, codes)
        return
    found = list(_behind(rest, lead, reading.language) if rest.text.strip() else _below(below, lead.presence, reading))
    yield from (one for one in found if lead.is_announced or not one.name.islower())
    if found and rest.text.strip():
        yield from _added(below[:1], lead.presence, reading.language)


def _behind(rest: Inline, lead: _Lead, language: Language) -> Iterator[PersonFinding]:
    """The people behind a lead, up to the first line that is about something else; a sentence ends with a full stop."""
    stop = _STOP.search(rest.text) if lead.is_sentence else None
    told: Presence | None = lead.presence
    if is_last_first(rest):
        yield from enumerated(rest, lead.presence, language)
        return
    for number, line in enumerate(own_lines(rest.cut(0, stop.start()) if stop else rest, language)):
        if told is None or any(True for _ in _leads(line.text, language)):
            return
        if number and label_of(line):
            # "Absent: Ann Ames", and then "Staff: Bob Bell": a label of its own says no more of those who were not there.
            told = Presence.PRESENT
        told = yield from line_of_roll(line, told, language)


def _below(blocks: Sequence[Block], presence: Presence, reading: Reading) -> Iterator[PersonFinding]:
    """The people in the blocks below a lead: the next, and those behind it that go on as it does."""
    for index, block in enumerate(blocks):
        found = list(roll(blocks[index : index + 1], presence, reading.language, reading.source))
        if not found or (index and type(block) is not type(blocks[0])):
            return
        if isinstance(block, Paragraph) and index and not all(" " in one.name for one in found):
            return
        yield from found


def _added(blocks: Sequence[Block], presence: Presence, language: Language) -> Iterator[PersonFinding]:
    """Those whom the next paragraph adds: "Also Eva from item 4"."""
    for block in blocks:
        found = is_addition(block.inline.text) if isinstance(block, Paragraph) else None
        if (
            isinstance(block, Paragraph)
            and found
            and not said_at_head(block.inline.text, language)
            and not any(True for _ in _leads(block.inline.text, language))
        ):
            yield from enumerated(block.inline.cut(found.end()), presence, language)


IDIOM = Idiom(name="attendance-lead", find=_find)
