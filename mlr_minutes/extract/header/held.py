"""The hours between which a meeting was held, by the lines that open and close it.

"Ordföranden förklarade mötet öppnat kl. 18.05"; "There being no further business the meeting closed at 9.10 pm". They are by
those who were there, so they go before the hours for which the meeting was called.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import Clock, ClockMention, DateMention, Passage, find_clocks, read_passages
from mlr_minutes.extract.meetings.words import meeting_word
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, Topic, any_of
from mlr_minutes.model import Section, local_time
from mlr_minutes.syntax import inlines

NEAR: Final = 24
"""How many characters before the word a meeting is called the next one, or its day stands."""

_FIGURES: Final = re.compile(r"\W{0,3}(?:\w+\.?\W{1,2}){0,2}?(?P<clock>[0-2]?\d[.:][0-5]\d|[0-2]\d[0-5]\d)(?!\d|[.:/-]\d)")
_UTC: Final = re.compile(r"\W{0,3}(?:UTC|GMT|Z)\b")


class _Told(Struct, frozen=True, kw_only=True):
    """When a line says that a meeting began or ended."""

    time: time
    is_utc: bool
    is_titled: bool
    """Whether it stands under a title about that, and so is the likelier to be meant."""


def held(sections: Sequence[Section], language: Language, day: date | None, timezone: str) -> tuple[time | None, time | None]:
    """When the meeting began and ended, as far as lines say that it did.

    Args:
        sections: those of the document.
        language: that of the document.
        day: the meeting's day, from which other days are told apart.
        timezone: the meeting's; an end said in UTC is put in it where the beginning is not.
    """
    begun = list(_told(sections, _opened(language), language, day, is_end=False))
    ended = list(_told(sections, _closed(language), language, day, is_end=True))
    first = next((one for one in begun if one.is_titled), begun[0] if begun else None)
    last = next((one for one in reversed(ended) if one.is_titled), ended[-1] if ended else None)
    if last is None:
        return (first.time if first else None), None
    end = last.time
    if first is not None and last.is_utc and not first.is_utc and end < first.time and day:
        end = local_time(day, end, timezone)
    return (first.time if first else None), end


def joined(begun: time | None, ended: time | None, called: Clock | None) -> Clock | None:
    """The hours of a meeting: those it was held, and for what is not told those it was called for."""
    start = begun or (called.start if called else None)
    end = ended or (called.end if called else None)
    return Clock(start, end) if start else None


def _told(sections: Sequence[Section], words: re.Pattern[str], language: Language, day: date | None, *, is_end: bool) -> Iterator[_Told]:
    for section in sections:
        is_titled = words.search(section.title) is not None
        for text in (section.title, *(inline.prose for inline in inlines(section.blocks))):
            if section.topic is Topic.NEXT_MEETING and (not is_end or _mentions(text, language, day)):
                # What stands there tells of another meeting, save a last line without a day: "The meeting closed at 9 pm".
                continue
            for found in words.finditer(text):
                told = _of_sentence(text, found, language, day, is_titled=is_titled)
                if told is not None:
                    yield told


def _of_sentence(text: str, found: re.Match[str], language: Language, day: date | None, *, is_titled: bool) -> _Told | None:
    """The time in the sentence around a word for opening or closing, if it is the meeting that is so."""
    start, end = sentence(text, found.start())
    line = max(start, text.rfind("\n", start, found.start()) + 1)
    begins = not text[line : found.start()].strip(" *-•:[(")
    if not is_titled and not begins and " order" not in found[0] and meeting_word(text[start:end], language) is None:
        return None
    clock = _clock(text, found, start, end, language)
    if clock is None:
        return None
    # What stands far before may be about another meeting, in text that nobody parted: the next one and its day.
    said = text[max(start, min(found.start(), clock.start) - NEAR) : clock.end]
    if _other(language).search(said) or any(one.value and one.value.day not in (None, day) for one in _mentions(said, language, day)):
        return None
    return _Told(time=clock.clock.start, is_utc=_UTC.match(text, clock.end) is not None, is_titled=is_titled)


def _mentions(said: str, language: Language, day: date | None) -> tuple[DateMention, ...]:
    return read_passages([Passage(text=said)], language, day)[0]


def _clock(text: str, found: re.Match[str], start: int, end: int, language: Language) -> ClockMention | None:
    """The time nearest behind the word, which then need not show itself to be one, or else before it."""
    figures = _FIGURES.match(text, found.end(), end)
    if figures:
        place = figures.start("clock")
        bare = next(find_clocks(text[place : place + 16], language, in_field=True), None)
        if bare is not None and bare.start == 0:
            return ClockMention(place, place + bare.end, bare.clock)
    behind = next(find_clocks(text[found.end() : end], language), None)
    if behind is not None:
        return ClockMention(found.end() + behind.start, found.end() + behind.end, behind.clock)
    before = list(find_clocks(text[start : found.start()], language))
    return ClockMention(start + before[-1].start, start + before[-1].end, before[-1].clock) if before else None


@cache
def _opened(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(language.opened)})(?!\w)", re.IGNORECASE)


@cache
def _closed(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(language.closed)})(?!\w)", re.IGNORECASE)


@cache
def _other(language: Language) -> re.Pattern[str]:
    """Words that make it another meeting: the next one."""
    words = (*language.topics[Topic.NEXT_MEETING], *language.dates.next, *language.dates.forthcoming)
    return re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE)
