"""Sections that follow up what earlier meetings decided, and the day of the meeting that they are about."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from mlr_minutes.extract.follow_up.naming import passed
from mlr_minutes.extract.layout.titles import follows_up
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, inlines


class FollowUpSection(Struct, frozen=True, kw_only=True):
    """A section that follows decisions up."""

    section: Section
    day: date | None
    """Of the meeting that took them, where title or text tell it."""
    is_below: bool = False
    """Whether it lies below the title that says so."""


def follow_up_sections(reading: Reading) -> Iterator[FollowUpSection]:
    """The sections of a document that follow decisions up, those within them included."""
    level: int | None = None
    day: date | None = None
    for section in reading.sections:
        if level is not None and section.level > level and section.topic is None:
            yield FollowUpSection(section=section, day=_day(section, reading) or day, is_below=True)
            continue
        level = None
        if is_follow_up(section, reading.language):
            level, day = section.level, _day(section, reading)
            yield FollowUpSection(section=section, day=day)


def is_follow_up(section: Section, language: Language) -> bool:
    """Whether a section's title says that it follows decisions up."""
    known = section.topic not in (Topic.PRESENT, Topic.ABSENT, Topic.OTHERS, Topic.NEXT_MEETING)
    return known and follows_up(section.title, language)


def _day(section: Section, reading: Reading) -> date | None:
    """The one day that the title names, else that of the minutes which the text names first."""
    titles = [section.heading] if section.heading is not None else []
    told = [day for inline in titles for day in _days(inline, reading)]
    return told[0] if len(set(told)) == 1 else next(_of_records(inlines(section.blocks), reading), None)


def _days(inline: Inline, reading: Reading) -> Iterator[date]:
    for mention in reading.mentions(inline):
        day = passed(mention, reading)
        if day is not None:
            yield day


def _of_records(texts: Iterable[Inline], reading: Reading) -> Iterator[date]:
    """The days behind a word for minutes: "the minutes of 4 February were approved"."""
    words = reading.language.following_up.records
    for inline in texts:
        for mention in reading.mentions(inline):
            before = inline.prose[: mention.start].rpartition(". ")[2].casefold()
            day = passed(mention, reading)
            if day is not None and any(word in before for word in words):
                yield day
