"""Findings of meetings to come, made of a date and what stands around it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, time
from functools import cache
from typing import Final

from mlr_minutes.dates import Clock, DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.meetings.common_hours import common_hours
from mlr_minutes.extract.meetings.told import REACH, first_day, told
from mlr_minutes.extract.meetings.words import is_cancelled, is_denied, is_moved_away, is_preliminary, whose
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, whole_word
from mlr_minutes.syntax import Inline

FAR: Final = 600
"""How many characters from a date others are looked at."""

NOON: Final = time(12)

LAST_LATE: Final = 7
"""The last hour that, without a word for the half of the day, is one of the evening."""

_MARKED: Final = re.compile(r"[0-9]\s*[ap]\.?\s?m\b|\b0[0-9][:.]|\b(?:UTC|GMT|(?-i:[A-Z]{1,4}T))\b|[0-9]Z\b", re.IGNORECASE)
"""What tells the half of the day: its letters, a zero before the hour, a time zone."""


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
    begins, ends = _clause(inline.prose, (start, end), mention, reading.language)
    clause = inline.prose[begins:ends]
    mentions = nearby(reading.mentions(inline), mention)
    said = told(inline, (start, end), mention, mentions, reading.language)
    common = common_hours(inline.prose, mention.start, mentions, reading.language)
    hours = said.hours or (common.hours if common else None)
    return EventFinding(
        day=day,
        hours=in_evening(hours, inline.prose[begins : _next(mentions, mention, end)], reading),
        location=said.location or location or (common.location if common else None),
        title=title,
        body=body or whose(clause, reading.language),
        tentative=is_preliminary(clause, reading.language),
        cancelled=is_cancelled(clause, reading.language),
        moved_from=_moved_from(inline.prose, start, mention, mentions, reading.language),
        weight=weight,
        span=inline.span(mention.start, mention.end),
        why=why,
    )


def _moved_from(text: str, start: int, mention: DateMention, mentions: Iterable[DateMention], language: Language) -> date | None:
    """The day from which a meeting is moved to another: "the meeting on 3 March is moved to 10 March"."""
    away = (one for one in mentions if start <= one.start and one.end <= mention.start)
    return next((first_day(one) for one in away if is_moved_away(text[one.end : mention.start], language)), None)


def nearby(mentions: Sequence[DateMention], mention: DateMention) -> Sequence[DateMention]:
    """The dates that stand within reach of one, itself among them."""
    first = bisect_left(mentions, mention.start - FAR, key=lambda one: one.start)
    return mentions[first : bisect_left(mentions, mention.end + FAR, key=lambda one: one.start)]


def _next(mentions: Iterable[DateMention], mention: DateMention, end: int) -> int:
    """Where the next date begins, if one does before the end."""
    return min((other.start for other in mentions if mention.end <= other.start < end), default=end)


def _clause(text: str, stretch: tuple[int, int], mention: DateMention, language: Language) -> tuple[int, int]:
    """The part of a sentence that is about one date: another meeting is announced in front of it, or behind it."""
    start, end = stretch
    before = [found.start() for found in _announcement(language).finditer(text, start, mention.start)]
    behind = _announcement(language).search(text, mention.end, end)
    return before[-1] if before else start, behind.start() if behind else end


@cache
def _announcement(language: Language) -> re.Pattern[str]:
    return re.compile(rf";|{whole_word((*language.upcoming, *language.next_ones, *language.thereafter))}", re.IGNORECASE)


def in_evening(hours: Clock | None, text: str, reading: Reading) -> Clock | None:
    """Hours that are said without their half of the day: "at 7.30" is in the evening, unless people meet in the morning.

    Args:
        hours: as read.
        text: where they stand; a zero before the hour, a zone or the word for the half tells that they are meant so.
        reading: the document.
    """
    own = reading.header.meeting.hours
    if hours is None or not reading.language.dates.half_days or not 1 <= hours.start.hour <= LAST_LATE or (own and own.start < NOON):
        return hours
    if _MARKED.search(text) or any(
        word in text.casefold() for word in (*reading.language.dates.mornings, *reading.language.dates.afternoons)
    ):
        return hours
    end = hours.end.replace(hour=hours.end.hour + 12) if hours.end and hours.end < NOON else hours.end
    return Clock(hours.start.replace(hour=hours.start.hour + 12), end)


def line_at(inline: Inline, at: int) -> tuple[int, int]:
    """The line of a text in which a character stands."""
    end = inline.text.find("\n", at)
    return inline.text.rfind("\n", 0, at) + 1, len(inline.text) if end < 0 else end
