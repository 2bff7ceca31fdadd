"""Those of whom the meeting is made, named at the head of minutes that nowhere say who was there: `Board: Ann Ames, Bob Bell`."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.layout.outline import is_bold
from mlr_minutes.extract.people.attendance import field_of_label, is_body, presence_of
from mlr_minutes.extract.people.enumeration import enumerated
from mlr_minutes.extract.people.lines import label_of, lines
from mlr_minutes.extract.people.offices import is_organisation
from mlr_minutes.extract.people.roll import roll
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Field
from mlr_minutes.model import Presence, Section
from mlr_minutes.syntax import Block, Inline, Paragraph

MAX_BLOCKS: Final = 12
"""How many blocks at the head of a document may name them."""

FEWEST: Final = 2
"""People; one alone is somebody whom the head names for another reason."""


def _find(reading: Reading) -> Iterator[PersonFinding]:
    found = [one for section in _head(reading.sections) for one in _named(section, reading)]
    if len(found) >= FEWEST:
        yield from (replace(one, is_supposed=True) for one in found)


def _head(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections before the first item: what stands below the title, and titles of bodies behind that."""
    yield from takewhile(lambda one: one.number is None and one.topic is None and (one.level <= 1 or is_body(one.title)), sections)


def _named(section: Section, reading: Reading) -> Iterator[PersonFinding]:
    blocks = section.blocks[:MAX_BLOCKS]
    if is_body(section.title):
        yield from roll(blocks[:1], Presence.PRESENT, reading.language, reading.source)
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield from _paragraph(block.inline, blocks[index + 1 : index + 2], reading)


def _paragraph(inline: Inline, below: Sequence[Block], reading: Reading) -> Iterator[PersonFinding]:
    """The people behind labels, and those below a title that stands alone on its line."""
    rows = list(lines(inline))
    if rows and _is_title(rows[0]):
        rest = inline.cut(len(rows[0].text)) if len(rows) > 1 else None
        yield from _below(rest, reading) if rest else roll(below, Presence.PRESENT, reading.language, reading.source)
        return
    for row in rows:
        label = label_of(row)
        if label is not None and is_body(label[0]) and presence_of(label[0]) is None and field_of_label(label[0]) in (None, Field.BODY):
            found = list(enumerated(row.cut(label[1]), Presence.PRESENT, reading.language))
            # "Committee: Audit and Risk" is a name of the body itself.
            if all((" " in one.name or one.role or one.affiliation) and not is_organisation(one.name) for one in found):
                yield from found


def _below(rest: Inline, reading: Reading) -> Iterator[PersonFinding]:
    """The people in lines, each of which names one if most have one comma behind a whole name."""
    for row in lines(rest):
        yield from enumerated(row, Presence.PRESENT, reading.language, alone=True)


def _is_title(line: Inline) -> bool:
    text = line.text.strip()
    return is_body(text) and (is_bold(line) or text.endswith(":"))


IDIOM = Idiom(name="attendance-body", find=_find)
