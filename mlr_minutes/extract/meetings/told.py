"""What a sentence says of a meeting beside its day: the hours and the place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import Clock, ClockMention, DateMention, DateValue, Day, DayOfMonth, Range, find_clocks
from mlr_minutes.extract.meetings.place import place_before, place_behind
from mlr_minutes.languages import Field, Language, any_of
from mlr_minutes.syntax import Inline

LONGEST: Final = 14
"""How many days an event goes on at the most; a longer stretch is a period."""

REACH: Final = 200
"""How many characters before and behind a date its hours and place are looked for."""

_BRACKETS: Final = re.compile(r"\([^()]*\)")


class Told(Struct, frozen=True, kw_only=True):
    """What a sentence says of a meeting."""

    hours: Clock | None
    location: str | None


def told(inline: Inline, stretch: tuple[int, int], mention: DateMention, others: Sequence[DateMention], language: Language) -> Told:
    """The hours beside the date or elsewhere in the sentence, and the place behind the date or right before it.

    Args:
        inline: the text.
        stretch: where the sentence begins and ends in it.
        mention: the date.
        others: all dates in the text.
        language: that of the text.
    """
    start, end = max(stretch[0], mention.start - REACH), min(stretch[1], mention.end + REACH)
    own, shared = _bounds(inline.prose, end, mention, others, language)
    clocks = list(find_clocks(inline.prose[start:end], language))
    behind = [clock for clock in clocks if mention.end <= start + clock.start < own] or [
        clock for clock in clocks if own <= start + clock.start < shared and not _is_bracketed(inline.prose, own, start + clock.start)
    ]
    loose = None if behind or mention.time else loose_clock(inline.prose[mention.end : own], language)
    hours = (
        mention.time or loose or next((clock.clock for clock in (*behind, *_before(inline.prose, start, clocks, mention, others))), None)
    )
    first = start + behind[0].start if behind else shared
    place = place_behind(
        inline.text[mention.end : shared], inline.text[mention.end : first], _tail(inline.text, mention, own, language), language
    )
    return Told(hours=hours, location=place or place_before(inline.text[start : mention.start], language))


def first_day(mention: DateMention) -> date | None:
    """The day of an event at a date: the day itself, or the first of a few days named by their ends."""
    value: DateValue | None = mention.value
    if value is None:
        return None
    if value.day is not None:
        return value.day
    few = (value.last - value.first).days < LONGEST
    named = isinstance(mention.expression, Range) and isinstance(mention.expression.first, Day | DayOfMonth)
    return value.first if few and named else None


def are_joined(between: str, language: Language) -> bool:
    """Whether nothing but times, remarks in brackets and what parts an enumeration stands between two dates."""
    return len(between) < REACH and _joints(language).fullmatch(_BRACKETS.sub("", between)) is not None


def loose_clock(behind: str, language: Language) -> Clock | None:
    """A time with no word to it behind the place, or in brackets: `5 May in the school, 18.30`."""
    found = _loose(language).search(behind)
    clock = next(find_clocks(found[1], language, in_field=True), None) if found else None
    return clock.clock if clock else None


def _bounds(text: str, end: int, mention: DateMention, others: Sequence[DateMention], language: Language) -> tuple[int, int]:
    """How far what stands behind a date is its own, and how far that of all dates of its enumeration."""
    behind = [other for other in others if mention.end <= other.start < end]
    own = min((other.start for other in behind), default=end)
    last = mention
    for other in behind:
        if not are_joined(text[last.end : other.start], language):
            return own, other.start
        last = other
    return own, end


def _before(
    text: str, start: int, clocks: Iterable[ClockMention], mention: DateMention, others: Iterable[DateMention]
) -> Iterator[ClockMention]:
    """The times before a date that are its own: on the same line, with no other date before them."""
    line = text.rfind("\n", start, mention.start) + 1
    earlier = min((other.start for other in others if max(start, line) <= other.start < mention.start), default=mention.start)
    return (clock for clock in clocks if max(start, line) <= start + clock.start < earlier)


def _is_bracketed(text: str, start: int, at: int) -> bool:
    """Whether a place stands in brackets that were opened behind another."""
    return text.count("(", start, at) > text.count(")", start, at)


def _tail(text: str, mention: DateMention, end: int, language: Language) -> str:
    """What stands behind a date, and behind the time of day beside it, to the end of the line."""
    rest = text[mention.end : end].split("\n", 1)[0]
    clock = next(find_clocks(rest, language, in_field=mention.time is not None), None)
    return rest[clock.end :] if clock is not None and (mention.time is not None or clock.start < len("  (kl. ") + 6) else rest


@cache
def _loose(language: Language) -> re.Pattern[str]:
    hour = r"(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]"
    return re.compile(
        rf"(?:[,(]|(?<!\w){any_of(language.fields[Field.TIME])}(?:en)?)\s+({hour}(?:\s?[–-]\s?{hour})?)(?=\s*(?:$|\n|[,;)]|\.(?![0-9])))",
        re.IGNORECASE,
    )


@cache
def _joints(language: Language) -> re.Pattern[str]:
    known = language.dates
    words = any_of((*language.conjunctions, *known.articles, *known.on, *known.clocks, *known.hours))
    return re.compile(rf"(?:[\s\d.:,;–—-]|[ap]\.?m\b|{words}(?!\w))*", re.IGNORECASE)
