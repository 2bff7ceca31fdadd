"""Findings of meetings to come, made of a date and what stands around it."""

import re
from datetime import date
from functools import cache

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.meetings import REACH, first_day, is_cancelled, is_denied, is_moved_away, is_preliminary, told
from mlr_minutes.extract.prose import sentence
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Inline


def coming_day(inline: Inline, mention: DateMention, reading: Reading) -> date | None:
    """The day to come that a date names as that of an event; None where it is past, a period, or a day of no meeting."""
    day = first_day(mention)
    if day is None or not reading.is_future(day) or is_moved_away(inline.prose[mention.end : mention.end + 60], reading.language):
        return None
    return None if is_denied(inline.prose[max(0, mention.start - REACH) : mention.start], reading.language) else day


def event_at(
    inline: Inline,
    mention: DateMention,
    day: date,
    reading: Reading,
    *,
    weight: int,
    why: str,
    stretch: tuple[int, int] | None = None,
    title: str | None = None,
    body: str | None = None,
    location: str | None = None,
) -> EventFinding:
    """The event at a date, with hours and place from its sentence, or from another stretch of the text."""
    start, end = stretch or sentence(inline.prose, mention.start)
    clause = inline.prose[slice(*_clause(inline.prose, (start, end), mention, reading.language))]
    said = told(inline, (start, end), mention, reading.mentions(inline), reading.language)
    return EventFinding(
        day=day,
        hours=said.hours,
        location=said.location or location,
        title=title,
        body=body,
        tentative=is_preliminary(clause, reading.language),
        cancelled=is_cancelled(clause, reading.language),
        weight=weight,
        span=inline.span(mention.start, mention.end),
        why=why,
    )


def _clause(text: str, stretch: tuple[int, int], mention: DateMention, language: Language) -> tuple[int, int]:
    """The part of a sentence that is about one date: another meeting is announced in front of it, or behind it."""
    start, end = stretch
    before = [found.start() for found in _announcement(language).finditer(text, start, mention.start)]
    behind = _announcement(language).search(text, mention.end, end)
    return before[-1] if before else start, behind.start() if behind else end


@cache
def _announcement(language: Language) -> re.Pattern[str]:
    return re.compile(rf";|(?<!\w){any_of((*language.upcoming, *language.next_ones, *language.thereafter))}(?!\w)", re.IGNORECASE)


def line_at(inline: Inline, at: int) -> tuple[int, int]:
    """The line of a text in which a character stands."""
    end = inline.text.find("\n", at)
    return inline.text.rfind("\n", 0, at) + 1, len(inline.text) if end < 0 else end
