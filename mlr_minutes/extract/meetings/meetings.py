"""Words for meetings, and what a sentence says of one beside its day."""

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

GAP: Final = 80
"""How many characters may stand between a meeting that is announced and its date."""

_SMALL: Final = re.compile(r"[\s:,;(*_–—-]*")
_BRACKETS: Final = re.compile(r"\([^()]*\)")


class Told(Struct, frozen=True, kw_only=True):
    """What a sentence says of a meeting."""

    hours: Clock | None
    location: str | None


def meeting_word(text: str, language: Language) -> str | None:
    """The first word for a meeting in a text, compounds included: `mötesdatum`."""
    found = _nouns(language).search(text)
    return found[0] if found else None


def event_word(text: str, language: Language) -> re.Match[str] | None:
    """The first word for a meeting or another event, in the form that stands alone."""
    return event_words(language).search(text)


def is_other_event(text: str, language: Language) -> bool:
    """Whether a text names an event that is no meeting: "course"."""
    found = event_word(text, language)
    return found is not None and found["meeting"] is None


def is_preliminary(text: str, language: Language) -> bool:
    """Whether a text calls something preliminary."""
    return _has(text, language.preliminary)


def is_cancelled(text: str, language: Language) -> bool:
    """Whether a text calls something off."""
    return _has(text, language.cancelled)


def is_schedule(text: str, language: Language) -> bool:
    """Whether a title or lead announces dates to come: "important dates"."""
    return _schedules(language).search(text) is not None


def names_next(text: str, language: Language) -> bool:
    """Whether a text begins with the next meeting: "Date of next parish meeting"."""
    if not any(word in text.casefold() for word in language.upcoming):
        return False
    found = _next(language).search(text)
    return found is not None and len(text[: found.start()].split()) <= 5


def names_series(text: str, language: Language) -> bool:
    """Whether a title begins with coming meetings by the letters of their body: "Upcoming FGB 2025"."""
    return _series(language).match(text) is not None


def is_of_something_else(text: str, language: Language) -> bool:
    """Whether a line is of something due, or of somebody away, and of no meeting."""
    return _has(text, (*language.deadline_columns, *language.deadlines, *language.absences))


def is_of_papers(before: str, language: Language) -> bool:
    """Whether what stands before a date makes it that of papers for a meeting: "Agenda:", "papers are sent out"."""
    return _papers(language).search(before) is not None


def announces(before: str, language: Language) -> bool:
    """Whether what stands before a date announces it as that of the next meeting: "the next meeting is held on"."""
    if not any(word in before.casefold() for word in language.upcoming):
        return False
    ends = [found.end() for found in _next(language).finditer(before)]
    if not ends:
        return False
    gap = before[ends[-1] :]
    if len(gap) > GAP or re.search(r"[.!?]\s+[A-ZÅÄÖÆØ]", gap):
        return False
    plain = re.sub(
        rf"(?<!\w){any_of((*language.dates.articles, *language.dates.on, *language.behalf))}(?!\w)", "", gap, flags=re.IGNORECASE
    )
    return _SMALL.fullmatch(plain) is not None or _held(language).search(gap) is not None


def means_next(before: str, language: Language) -> bool:
    """Whether what stands before a date means the next meeting by no word for it: "next time will be"."""
    return _may_hold(before, language.next_ones) and _next_ones(language).search(before) is not None


def names_next_one(text: str, language: Language) -> bool:
    """Whether a text holds words that mean the next meeting."""
    return _has(text, language.next_ones)


def is_thereafter(between: str, language: Language) -> bool:
    """Whether what stands between two dates makes the second that of a meeting that follows the first: "thereafter"."""
    return _thereafter(language).search(between) is not None


def is_moved_to(before: str, language: Language) -> bool:
    """Whether what stands before a date moves a meeting to it."""
    return _may_hold(before, language.moved) and _moved(language).search(before) is not None


def is_moved_away(behind: str, language: Language) -> bool:
    """Whether what stands behind a date moves the meeting away from it."""
    if not _may_hold(behind, language.moved):
        return False
    return re.match(rf"[\s,–—-]*(?:\([^()\n]*\)[\s,–—-]*)?(?:\w+\s+)?{any_of(language.moved)}(?!\w)", behind, re.IGNORECASE) is not None


def is_denied(before: str, language: Language) -> bool:
    """Whether what stands before a date says that there is no meeting then: "no call on"."""
    return _has(before, language.denials) and _denied(language).search(before) is not None


def are_joined(between: str, language: Language) -> bool:
    """Whether nothing but times, remarks in brackets and what parts an enumeration stands between two dates."""
    return len(between) < REACH and _joints(language).fullmatch(_BRACKETS.sub("", between)) is not None


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


def loose_clock(behind: str, language: Language) -> Clock | None:
    """A time with no word to it behind the place, or in brackets: `5 May in the school, 18.30`."""
    found = _loose(language).search(behind)
    clock = next(find_clocks(found[1], language, in_field=True), None) if found else None
    return clock.clock if clock else None


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
def _nouns(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])[\w-]*(?:{'|'.join(language.meeting_nouns)})(?:[^\W\d_]*)\b", re.IGNORECASE)


@cache
def event_words(language: Language) -> re.Pattern[str]:
    """Words for meetings and other events; the group `meeting` is set for a meeting's."""
    return re.compile(
        rf"\b(?P<noun>[\w-]*(?:(?P<meeting>{'|'.join(language.meeting_nouns)})|{'|'.join(language.event_nouns)}))\b(?!-)", re.IGNORECASE
    )


@cache
def _next(language: Language) -> re.Pattern[str]:
    nouns = "|".join(language.meeting_nouns)
    return re.compile(rf"\b{any_of(language.upcoming)}\s+(?:[\w.&'’/-]+\s+){{0,4}}?[\w-]*(?:{nouns})\b", re.IGNORECASE)


@cache
def _next_ones(language: Language) -> re.Pattern[str]:
    small = (*language.dates.on, *language.dates.articles, *language.pronouns, *language.planned, *language.meeting_verbs, *language.held)
    return re.compile(rf"(?<!\w){any_of(language.next_ones)}(?:[\s:,–—*_-]|{any_of(small)}(?!\w))*\Z", re.IGNORECASE)


@cache
def _thereafter(language: Language) -> re.Pattern[str]:
    small = any_of((*language.dates.on, *language.dates.articles, *language.planned))
    return re.compile(rf"(?:^|[.,;:(\n]\s*|\s){any_of(language.thereafter)}(?:[\s:,]|{small}(?!\w))*\Z", re.IGNORECASE)


@cache
def _held(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of((*language.meeting_verbs, *language.planned, *language.moved))}(?!\w)", re.IGNORECASE)


@cache
def _moved(language: Language) -> re.Pattern[str]:
    small = any_of((*language.dates.articles, *language.dates.on))
    return re.compile(rf"(?<!\w){any_of(language.moved)}\s+(?:{small}\s+)*\Z", re.IGNORECASE)


@cache
def _loose(language: Language) -> re.Pattern[str]:
    hour = r"(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]"
    return re.compile(
        rf"(?:[,(]|(?<!\w){any_of(language.fields[Field.TIME])}(?:en)?)\s+({hour}(?:\s?[–-]\s?{hour})?)(?=\s*(?:$|\n|[,;)]|\.(?![0-9])))",
        re.IGNORECASE,
    )


@cache
def _papers(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(language.papers)}(?!\w)[^.;\n]{{0,40}}\Z", re.IGNORECASE)


@cache
def _series(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(language.upcoming)}\s+(?-i:[A-ZÅÄÖÆØ]{{2,6}})(?!\w)", re.IGNORECASE)


@cache
def _denied(language: Language) -> re.Pattern[str]:
    known = language.dates
    words = (*known.weekdays, *known.short_weekdays, *known.months)
    gap = any_of(
        (*known.on, *known.articles, *language.conjunctions, *language.planned, *language.held, *(one for group in words for one in group))
    )
    small = any_of((*known.on, *known.articles, *language.places, *language.addressees))
    nouns = "|".join(language.meeting_nouns)
    return re.compile(
        rf"(?<!\w){any_of(language.denials)}\s+(?:(?!{small}\s)[\w-]+\s+)?[\w-]*(?:{nouns})(?:[\s\d,./-]|{gap}(?!\w)){{0,40}}\Z",
        re.IGNORECASE,
    )


@cache
def _joints(language: Language) -> re.Pattern[str]:
    known = language.dates
    words = any_of((*language.conjunctions, *known.articles, *known.on, *known.clocks, *known.hours))
    return re.compile(rf"(?:[\s\d.:,;–—-]|[ap]\.?m\b|{words}(?!\w))*", re.IGNORECASE)


@cache
def _schedules(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(language.schedules), re.IGNORECASE)


def _may_hold(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether the first word of one of some phrases stands in a text: a quick test before a pattern is tried."""
    plain = text.casefold()
    return any(phrase.split(" ", 1)[0] in plain for phrase in phrases)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return re.search(rf"(?<!\w){any_of(words)}(?!\w)", text, re.IGNORECASE) is not None
