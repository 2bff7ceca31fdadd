"""All that the header says, joined."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice, takewhile
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.dates import Clock
from mlr_minutes.extract.header.day import ToldDay, beside, told_day
from mlr_minutes.extract.header.fact import HeaderFact, Place, inline_of, of_scalar, trimmed
from mlr_minutes.extract.header.held import held, joined
from mlr_minutes.extract.header.hours import MAX_LINES, bare_hours, called_hours, place_and_time, said_zone
from mlr_minutes.extract.header.labelled import header_block, is_mail, is_wholly_labelled, labelled
from mlr_minutes.extract.header.masthead import masthead
from mlr_minutes.extract.header.officers import officers
from mlr_minutes.extract.header.opening import MAX_BLOCKS, opening
from mlr_minutes.extract.header.yearless import yearless_day
from mlr_minutes.extract.layout.titles import follows_up
from mlr_minutes.extract.people.people import Person, people
from mlr_minutes.languages import Field, Language, Topic, fields
from mlr_minutes.model import Meeting, Section, Standing
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Document, Heading, Paragraph, inlines

MAX_TITLES: Final = 6
"""How many of the first sections can have a title that tells the day."""


class Header(Struct, frozen=True, kw_only=True):
    """What a document says of its meeting."""

    meeting: Meeting
    facts: tuple[HeaderFact, ...]
    """All fields as written, the weightiest place first."""
    blocks: frozenset[Span]
    """The blocks that say nothing else."""
    told: "ToldDay | None"
    """The meeting's day, and what tells it."""


def read_header(document: Document, sections: Sequence[Section], language: Language, timezone: str) -> Header:
    """The header of a document.

    Args:
        document: the file.
        sections: its sections; the header stands before the first title or below it, unless that is one of an item.
        language: that of the document.
        timezone: the one to take where the document names none.
    """
    head = _head(document, sections, language)
    facts, told = head.facts, _told(head, document, language)
    consumed = {block.span for block in head.lined if is_wholly_labelled(block)}
    consumed |= {block.span for block in head.above if _is_named(block, facts)}
    if told is not None and told.fact.place is Place.FILE_NAME:
        # The opening is that of another meeting, and so is its place.
        facts = tuple(fact for fact in facts if fact.place is not Place.OPENING)
    zone = next((plain for fact in facts if fact.field is Field.TIMEZONE and (plain := trimmed(fact.value.text))), timezone)
    day = told.day if told else None
    begun, ended = held(sections, language, day, zone)
    called = None if told is not None and told.fact in head.sent else called_hours(facts, told, head.blocks, language)
    hours = joined(begun, ended, called or bare_hours(head.blocks, language))
    if hours is not None and zone == timezone:
        zone = said_zone(facts, head.blocks, hours.start, language) or zone
    meeting = replace(_meeting(facts, day, hours, language, zone), ended=None if hours else ended)
    said = officers(sections, language) if meeting.chair is None or meeting.secretary is None else {}
    meeting = replace(meeting, chair=meeting.chair or said.get(Field.CHAIR), secretary=meeting.secretary or said.get(Field.SECRETARY))
    return Header(meeting=meeting, facts=facts, blocks=frozenset(consumed), told=told)


class _Head(Struct, frozen=True, kw_only=True, eq=False):
    """What stands before the first item."""

    blocks: list[Block]
    above: list[Block]
    """Those above the labelled lines, the title among them."""
    lined: list[Block]
    """Those with labelled lines."""
    facts: tuple[HeaderFact, ...]
    sent: tuple[HeaderFact, ...]
    """The day on which a mail was sent, where the head is that of one; it is none of the facts."""


def _head(document: Document, sections: Sequence[Section], language: Language) -> _Head:
    blocks = [block for section in _first(sections) for block in section.blocks]
    titles = [block for block in document.blocks[:1] if isinstance(block, Heading)]
    where = header_block(blocks)
    above = [*titles, *blocks[: 4 if where is None else where]]
    # The header ends where its lines do; what looks like one further down is text.
    lined = list(takewhile(lambda block: any(True for _ in labelled(block)), blocks[where:])) if where is not None else []
    lines = [fact for block in lined for fact in labelled(block)]
    sent = [fact for fact in lines if fact.field is Field.DATE] if is_mail(inline.text for inline in inlines([*above, *lined])) else []
    facts = (
        *_front_matter(document),
        *(fact for fact in lines if fact not in sent),
        *masthead(above, language),
        *opening([*titles, *blocks[:MAX_BLOCKS]], language),
        *_headings(sections, language),
        *_file_name(document),
    )
    return _Head(blocks=blocks, above=above, lined=lined, facts=facts, sent=tuple(sent))


def _told(head: _Head, document: Document, language: Language) -> "ToldDay | None":
    """The meeting's day: as the facts tell it, else one without its year, else that on which the mail was sent."""
    lines = head.blocks[:MAX_BLOCKS] if head.sent else head.above
    return told_day(head.facts, language) or _yearless(lines, document.blocks, language) or told_day(head.sent, language)


def _yearless(above: Iterable[Block], blocks: Sequence[Block], language: Language) -> "ToldDay | None":
    """The day at the head that leaves out its year."""
    found = yearless_day(islice(inlines(above), MAX_LINES), blocks, language)
    if found is None:
        return None
    line, mention, day = found
    fact = HeaderFact(field=Field.DATE, value=line, place=Place.OPENING, why="a date at the head, in the year that other dates name")
    return ToldDay(fact=fact, day=day, hours=beside(fact, mention, language))


def _first(sections: Sequence[Section]) -> list[Section]:
    """The sections that can hold the header: what stands before the first title or below it, and below the next where that is bare."""
    held = [index for index, section in enumerate(sections[:4]) if section.blocks]
    last = held[0] if held and held[0] else 1
    return [section for section in sections[: last + 1] if section.number is None and section.topic is None]


def _front_matter(document: Document) -> Iterator[HeaderFact]:
    for entry in document.front_matter.entries:
        field = fields().get(entry.key.text.casefold())
        if field:
            yield from (
                HeaderFact(field=field, value=of_scalar(value), place=Place.FRONT_MATTER, why=f"front matter, `{entry.key.text}`")
                for value in entry.values
            )


def _headings(sections: Iterable[Section], language: Language) -> Iterator[HeaderFact]:
    """One of the first headings may tell the day, unless it is that of an item, or about an earlier meeting.

    What leaves out the year tells nothing.
    """
    for section in islice(sections, MAX_TITLES):
        own = section.heading is not None and section.number is None and section.topic in (None, Topic.PRESENT)
        if own and section.heading is not None and not follows_up(section.title, language):
            yield HeaderFact(field=Field.DATE, value=section.heading, place=Place.HEADING, why="a heading")


def _file_name(document: Document) -> Iterator[HeaderFact]:
    stem = PurePosixPath(document.source.name).stem
    if found := re.search(r"(?<!\d)(?:19|20)\d\d[-_]?\d\d[-_]?\d\d(?!\d)", stem):
        yield HeaderFact(
            field=Field.DATE, value=inline_of(found[0].replace("_", "-"), Span(0, 0)), place=Place.FILE_NAME, why="name of the file"
        )


def _is_named(block: Block, facts: Iterable[HeaderFact]) -> bool:
    """Whether a line above the header is wholly one of its facts."""
    if not isinstance(block, Heading | Paragraph):
        return False
    text = block.inline.text.strip()
    return any(fact.value.text.strip() == text for fact in facts if fact.field is not Field.DATE)


def _meeting(facts: Sequence[HeaderFact], day: date | None, hours: Clock | None, language: Language, timezone: str) -> Meeting:
    def text(field: Field) -> str | None:
        return next((plain for fact in facts if fact.field is field and (plain := trimmed(fact.value.text))), None)

    def person(field: Field) -> str | None:
        return next((one.name for fact in facts if fact.field is field for one in people(fact.value, language)), None)

    status = (text(Field.STATUS) or "").casefold()
    standing = language.statuses.get(status, status)
    return Meeting(
        title=text(Field.TITLE),
        body=text(Field.BODY),
        organisation=text(Field.ORGANISATION),
        kind=text(Field.KIND),
        day=day,
        hours=hours,
        timezone=timezone,
        location=text(Field.LOCATION) or place_and_time(facts, language)[0],
        chair=person(Field.CHAIR) or _chair(facts, language),
        secretary=person(Field.SECRETARY),
        adjusters=tuple(dict.fromkeys(one.name for fact in facts if fact.field is Field.ADJUSTERS for one in people(fact.value, language))),
        standing=Standing(standing) if standing in set(Standing) else None,
    )


def _chair(facts: Iterable[HeaderFact], language: Language) -> str | None:
    """The one present whose role is to chair."""
    present: Iterator[Person] = (one for fact in facts if fact.field is Field.PRESENT for one in people(fact.value, language))
    return next((one.name for one in present if (one.role or "").casefold() in language.chairs), None)
