"""Dates of meetings, listed: two or more entries of a list or cells of a table that begin with a date to come.

    The following meeting dates have preliminarily been set for the board:

    - 25 February, 2-7 pm, Lund*
    - 2 June, 4-7 pm, Höör

    * Includes a workshop 2-4 pm.

A word for a meeting must stand above them. What follows date and time is the place; a star leads to a footnote.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.footnote import footnote_text
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings import is_preliminary, meeting_word
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import any_of
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, Inline, Item, List, Paragraph, Table, inlines


def _find(reading: Reading) -> Iterator[EventFinding]:
    for section in reading.sections:
        yield from _in_blocks(section.blocks, [section.title], reading, section)


def _in_blocks(blocks: Sequence[Block], above: list[str], reading: Reading, section: Section) -> Iterator[EventFinding]:
    """Schedules among some blocks; `above` gathers the lines that lead in to what comes next."""
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                above = [section.title, block.inline.text]
            case List():
                cells = [inline for item in block.items for inline in _first(item)]
                yield from _schedule(cells, above, blocks[index + 1 :], reading)
                for item in block.items:
                    yield from _in_blocks(item.blocks, [section.title], reading, section)
                above = [section.title, *(inline.text for inline in inlines(block.items[-1].blocks))]
            case Table():
                cells = [cell for row in (block.head, *block.rows) for cell in row]
                yield from _schedule(cells, above, blocks[index + 1 :], reading)


def _first(item: Item) -> tuple[Inline, ...]:
    return tuple(block.inline for block in item.blocks[:1] if isinstance(block, Paragraph))


def _schedule(cells: Iterable[Inline], above: Sequence[str], below: Sequence[Block], reading: Reading) -> Iterator[EventFinding]:
    dated = [(cell, mention) for cell in cells for mention in reading.mentions(cell)[:1] if _begins(cell, mention, reading)]
    text = " ".join(above)
    word = meeting_word(text, reading.language)
    if len(dated) < 2 or word is None:
        return
    for cell, mention in dated:
        assert mention.value is not None
        assert mention.value.day is not None
        place, star = _place(cell, mention, reading)
        yield EventFinding(
            day=mention.value.day,
            hours=mention.time,
            location=place,
            body=_body(above, reading),
            note=_footnote(below) if star else None,
            tentative=is_preliminary(text, reading.language),
            weight=2,
            span=cell.span(mention.start, mention.end),
            why=f"dates listed under `{word}`",
        )


def _begins(cell: Inline, mention: DateMention, reading: Reading) -> bool:
    """Whether a cell begins with a day to come."""
    day = mention.value.day if mention.value else None
    return day is not None and reading.is_future(day) and not cell.text[: mention.start].strip(" \n*")


def _place(cell: Inline, mention: DateMention, reading: Reading) -> tuple[str | None, bool]:
    """What stands behind date and time, and whether a star hangs at its end."""
    rest = cell.text[mention.end :].split("\n")[0]
    if mention.time is not None:
        clock = re.search(r"^.*[0-9](?:\s*[ap]\.?m\b\.?)?(?=\D*$)", rest, re.IGNORECASE)
        rest = rest[clock.end() :] if clock else rest
    star = "*" in rest
    plain = re.sub(rf"^\s*[,:;–-]*\s*(?:{any_of(reading.language.places)}\s+)?", "", rest.replace("*", ""), flags=re.IGNORECASE)
    return plain.strip(" ,.;:-–") or None, star


def _body(above: Sequence[str], reading: Reading) -> str | None:
    """Who meets: `… dates for the board:`."""
    found = re.search(rf"\s{any_of(reading.language.behalf)}\s+([^.:;]+?)\s*:\s*\Z", above[-1]) if above else None
    return " ".join(found[1].split()) if found else None


def _footnote(below: Sequence[Block]) -> str | None:
    """The note a star leads to."""
    return next((note for block in below if (note := footnote_text(block)) is not None), None)


IDIOM = Idiom(name="event-schedule", find=_find)
