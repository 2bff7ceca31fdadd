"""What the text around a date says about the year, or the side of the meeting, that is meant."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache

from msgspec import Struct, field

from mlr_minutes.dates.words import any_of
from mlr_minutes.languages import DateWords

_REACH = 120
_CLAUSE = re.compile(r"[.!?;:](?=\s)|\n")


class Tense(Enum):
    """Whether the sentence tells what was, or what will be."""

    PAST = "past"
    FUTURE = "future"


class Place(Struct, frozen=True):
    """Where a date stands."""

    text: str
    """In lower case."""
    start: int
    end: int
    language: DateWords


class Evidence(Struct, frozen=True, kw_only=True):
    """What the text around a date says about it."""

    label_year: int | None = None
    """The year in the heading or label above a list that the date is an entry of."""
    entry_before: date | None = None
    """The entry before it in its list; later months and days go on in the same year."""
    listed: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """The years of days (month, day) in another list of the same document, where this date is an entry of one too."""
    said_year: int | None = None
    """The year that the sentence names before the date: "in 2014 we meet on 25 March", "next year …"."""
    joined_year: int | None = None
    """The year at the end of the enumeration that the date is part of: "3 March and 5 April 2016"."""
    joined_month: date | None = None
    """The day before it in its enumeration, whose month a bare day shares: "Feb 19th or 20th"."""
    place: Place | None = None
    """Where the date stands, for the tense of its sentence."""
    month_first: bool = False
    """Whether the document writes months before days, in figures."""
    short_years: frozenset[int] = frozenset()
    """The years that the document writes with two figures."""

    @property
    def tense(self) -> Tense | None:
        """The tense of the sentence, where it tells."""
        return tense_at(self.place) if self.place else None

    @property
    def is_back(self) -> bool:
        """Whether the text counts from the date: "since March", "the minutes of 14 August"."""
        return self.place is not None and _patterns(self.place.language).back.search(_before(self.place)) is not None

    @property
    def is_ahead(self) -> bool:
        """Whether the date is called next, or due: no time long past is."""
        return self.place is not None and _ahead(self.place)


def tense_at(place: Place) -> Tense | None:
    """The tense of a sentence: by the nearest word before the date that tells, else by the next behind it."""
    text, start, end = place.text, place.start, place.end
    words = _patterns(place.language).tense
    before = list(words.finditer(text, _clause_start(text, start), start))
    if before:
        return Tense(before[-1].lastgroup)
    stop = _CLAUSE.search(text, end, min(len(text), end + _REACH))
    after = words.search(text, end, stop.start() if stop else min(len(text), end + _REACH))
    return Tense(after.lastgroup) if after else None


def _ahead(place: Place) -> bool:
    patterns = _patterns(place.language)
    begin = _clause_start(place.text, place.start)
    cues = list(patterns.ahead.finditer(place.text, begin, place.start))
    if not cues:
        return False
    return not any(found.lastgroup == Tense.PAST.value for found in patterns.tense.finditer(place.text, begin, place.start))


def _clause_start(text: str, at: int) -> int:
    begin = max(0, at - _REACH)
    return max((found.end() for found in _CLAUSE.finditer(text, begin, at)), default=begin)


def _before(place: Place) -> str:
    """The words right before a date."""
    return place.text[max(0, place.start - _REACH // 2) : place.start]


class _Patterns(Struct, frozen=True, kw_only=True):
    tense: re.Pattern[str]
    ahead: re.Pattern[str]
    back: re.Pattern[str]


@cache
def _patterns(language: DateWords) -> _Patterns:
    past, future, ahead, back = ("|".join(words) for words in (language.past, language.future, language.ahead, language.back))
    joints = any_of(language.plan_joints)
    plans = rf"(?:{'|'.join(language.plans)})\s(?:[^.;:!?\n]{{0,{_REACH}}}?\s)??{joints}"
    small = any_of((*language.articles, *language.on))
    return _Patterns(
        tense=re.compile(rf"(?<![^\W_])(?:(?P<future>{plans}|{future})|(?P<past>{past}))(?![^\W_])"),
        ahead=re.compile(rf"(?<![^\W_])(?:{ahead})(?![^\W_])"),
        back=re.compile(rf"(?<![^\W_])(?:{back})\s+(?:{small}\s*)*\Z"),
    )
