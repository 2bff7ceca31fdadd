"""All that the header says, joined."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from itertools import islice, takewhile
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.dates import Clock, DateMention, Passage, find_clocks, read_passages
from mlr_minutes.extract.header.fact import HeaderFact, Place, inline_of, of_scalar
from mlr_minutes.extract.header.held import held, joined
from mlr_minutes.extract.header.labelled import header_block, is_mail, is_wholly_labelled, labelled
from mlr_minutes.extract.header.masthead import masthead
from mlr_minutes.extract.header.officers import officers
from mlr_minutes.extract.header.opening import MAX_BLOCKS, opening
from mlr_minutes.extract.header.yearless import yearless_day
from mlr_minutes.extract.layout.titles import follows_up
from mlr_minutes.extract.people.people import Person, people
from mlr_minutes.languages import Field, Language, Topic, fields
from mlr_minutes.model import ABBREVIATIONS, Meeting, Section, Standing
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Document, Heading, Paragraph, inlines

_ZONE: Final = re.compile(r"\s?\(?([A-Z]{1,4})(?![\w-])")

NEAR: Final = 40
"""How many characters behind a day its time may stand."""

AHEAD: Final = timedelta(days=400)
"""How far ahead a meeting is announced at the most."""

MAX_TITLES: Final = 6
"""How many of the first sections can have a title that tells the day."""

MAX_LINES: Final = 12
"""How many texts of the head are looked through for the time of the meeting's day."""


class Header(Struct, frozen=True, kw_only=True):
    """What a document says of its meeting."""

    meeting: Meeting
    facts: tuple[HeaderFact, ...]
    """All fields as written, the weightiest place first."""
    blocks: frozenset[Span]
    """The blocks that say nothing else."""
    told: "ToldDay | None"
    """The meeting's day, and what tells it."""


class ToldDay(Struct, frozen=True, kw_only=True):
    """The meeting's day, and what tells it."""

    fact: HeaderFact
    day: date
    hours: Clock | None
    """The time that stands beside it, or beside the same day elsewhere in the header."""
    published: HeaderFact | None = None
    """The front matter with a later day, which is taken for that of publication."""


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
    zone = next((plain for fact in facts if fact.field is Field.TIMEZONE and (plain := _plain(fact.value.text))), timezone)
    day = told.day if told else None
    begun, ended = held(sections, language, day, zone)
    called = None if told is not None and told.fact in head.sent else _called(facts, told, head.blocks, language)
    hours = joined(begun, ended, called or _bare_hours(head.blocks, language))
    if hours is not None and zone == timezone:
        zone = _said_zone(facts, head.blocks, hours.start, language) or zone
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
    return ToldDay(fact=fact, day=day, hours=_beside(fact, mention, language))


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


def _called(facts: Sequence[HeaderFact], told: ToldDay | None, head: Iterable[Block], language: Language) -> Clock | None:
    """The hours for which the meeting was called: in a field of their own, or beside its day."""
    own = _hours(facts, language) or _place_and_time(facts, language)[1]
    if own is not None or told is None:
        return own or _undated(facts, language)
    return told.hours or _on_day(head, told.day, language)


def _meeting(facts: Sequence[HeaderFact], day: date | None, hours: Clock | None, language: Language, timezone: str) -> Meeting:
    def text(field: Field) -> str | None:
        return next((plain for fact in facts if fact.field is field and (plain := _plain(fact.value.text))), None)

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
        location=text(Field.LOCATION) or _place_and_time(facts, language)[0],
        chair=person(Field.CHAIR) or _chair(facts, language),
        secretary=person(Field.SECRETARY),
        adjusters=tuple(dict.fromkeys(one.name for fact in facts if fact.field is Field.ADJUSTERS for one in people(fact.value, language))),
        standing=Standing(standing) if standing in set(Standing) else None,
    )


def _said_zone(facts: Iterable[HeaderFact], head: Iterable[Block], start: time, language: Language) -> str | None:
    """The zone that is written behind the hour at which the meeting begins; a time stamp in front matter is a machine's."""
    told = (Field.DATE, Field.TIME, Field.START, Field.LOCATION_AND_TIME)
    texts = [fact.value.prose for fact in facts if fact.field in told and fact.place is not Place.FRONT_MATTER]
    for text in (*texts, *(inline.prose for inline in islice(inlines(head), MAX_LINES))):
        for found in find_clocks(text, language, in_field=True):
            # "UTC" is a word for hours too, and so a part of the time.
            said = re.match(r".*\d\s?([A-Z]{1,4})\Z", text[found.start : found.end]) or _ZONE.match(text, found.end)
            if found.clock.start == start and said:
                return ABBREVIATIONS.get(said[1])
    return None


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" ,;")


def _days(facts: Iterable[HeaderFact], language: Language) -> Iterator[tuple[HeaderFact, date, Clock | None]]:
    """The days that the header tells, the weightiest first, each with the time beside it."""
    for fact in sorted(facts, key=lambda fact: fact.field is not Field.DATE):
        if fact.field in (Field.DATE, Field.TIME, Field.LOCATION_AND_TIME):
            for mention in _dated(fact, language):
                if mention.value is not None and mention.value.day is not None:
                    yield fact, mention.value.day, _beside(fact, mention, language)
                    break


def _beside(fact: HeaderFact, mention: DateMention, language: Language) -> Clock | None:
    """The time beside a day: as the day was read, or a little behind it ("2017-11-07 Tue 18:00")."""
    behind = find_clocks(fact.value.prose[mention.end :], language)
    return mention.time or next((found.clock for found in islice(behind, 1) if found.start < NEAR), None)


def _undated(facts: Iterable[HeaderFact], language: Language) -> Clock | None:
    """The time beside a day of which nothing tells the year."""
    dated = ((fact, mention) for fact in facts if fact.field is Field.DATE for mention in _dated(fact, language))
    return next((clock for fact, mention in dated if mention.value is None and (clock := _beside(fact, mention, language))), None)


def _bare_hours(head: Iterable[Block], language: Language) -> Clock | None:
    """The hours that a line at the head begins with: "15:00–15:50 UTC, on the bridge"."""
    for inline in islice(inlines(head), MAX_LINES):
        for found in find_clocks(inline.prose, language):
            if found.clock.end is not None and not re.search(r"\w", inline.prose[: found.start].rpartition("\n")[2]):
                return found.clock
    return None


def _on_day(blocks: Iterable[Block], day: date, language: Language) -> Clock | None:
    """The time beside the meeting's own day wherever the head names it: "our call is on 8 May, 6 pm"."""
    for inline in islice(inlines(blocks), MAX_LINES):
        for mention in read_passages([Passage(text=inline.prose)], language, day)[0]:
            if mention.value is not None and mention.value.day == day and mention.time is not None:
                return mention.time
    return None


def told_day(facts: Iterable[HeaderFact], language: Language) -> ToldDay | None:
    """The meeting's day.

    What the minutes say themselves goes before a later day in front matter: a publishing program writes there the day on
    which it published.
    """
    days = list(_days(facts, language))
    if not days:
        return None
    fact, day, hours = days[0]
    own = next(((other, its, clock) for other, its, clock in days[1:] if other.place in (Place.OPENING, Place.HEADING)), None)
    named = next((other for other in days if other[0].place is Place.FILE_NAME), None)
    if named is not None and fact.place is Place.OPENING and named[1] < day < named[1] + AHEAD:
        # Minutes are no older than their meeting: the later day below their title is that of one to come.
        return ToldDay(fact=named[0], day=named[1], hours=None)
    if fact.place is Place.FRONT_MATTER and own is not None and own[1] < day:
        return ToldDay(fact=own[0], day=own[1], hours=own[2], published=fact)
    if fact.place is Place.FRONT_MATTER and own is not None and own[1] == day:
        hours = own[2] or hours
    hours = hours or next((clock for _, its, clock in days if its == day and clock), None)
    return ToldDay(fact=fact, day=day, hours=hours)


def _dated(fact: HeaderFact, language: Language) -> tuple[DateMention, ...]:
    return read_passages([Passage(text=fact.value.prose)], language, None)[0]


def _hours(facts: Sequence[HeaderFact], language: Language) -> Clock | None:
    """From a field for the time, or one each for start and end."""

    def clock(field: Field) -> Clock | None:
        texts = (_undated_text(fact, language) for fact in facts if fact.field is field)
        return next((found.clock for text in texts for found in find_clocks(text, language, in_field=True)), None)

    whole, start, end = clock(Field.TIME), clock(Field.START), clock(Field.END)
    if whole is None and start is not None:
        return Clock(start.start, start.end or (end.start if end else None))
    if whole is not None and whole.end is None and end is not None:
        return Clock(whole.start, end.start)
    return whole


def _undated_text(fact: HeaderFact, language: Language) -> str:
    """A field's text with its days blanked out, whose figures are no hours: "12 February 2025, 13.15"."""
    text = fact.value.prose
    for one in _dated(fact, language):
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _place_and_time(facts: Iterable[HeaderFact], language: Language) -> tuple[str | None, Clock | None]:
    """A field for both: the time is taken out, and what remains is the place."""
    for fact in facts:
        if fact.field is Field.LOCATION_AND_TIME:
            text = fact.value.prose
            found = next(find_clocks(text, language), None)
            dates = _dated(fact, language)
            cut = sorted([(found.start, found.end)] if found else []) + [(one.start, one.end) for one in dates]
            for start, end in sorted(cut, reverse=True):
                text = text[:start] + text[end:]
            # What a further sentence says is about the meeting's course.
            return _plain(re.split(r"(?<=[\s,])\.\s|\.\s+(?=[A-ZÅÄÖ])", text)[0].strip(" .")) or None, found.clock if found else None
    return None, None


def _chair(facts: Iterable[HeaderFact], language: Language) -> str | None:
    """The one present whose role is to chair."""
    present: Iterator[Person] = (one for fact in facts if fact.field is Field.PRESENT for one in people(fact.value, language))
    return next((one.name for one in present if (one.role or "").casefold() in language.chairs), None)
