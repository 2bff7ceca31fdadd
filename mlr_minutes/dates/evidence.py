"""What the text around a date says about the year, or the side of the meeting, that is meant."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache

from msgspec import Struct, field

from mlr_minutes.dates.words import any_of, is_broken
from mlr_minutes.languages import DateWords

_REACH = 120
_NEAR = 48
_SAID = "said"
_BLANKS = re.compile(r"\s+")
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
    named_before: date | None = None
    """The day named last, in its sentence or the one before."""
    is_due: bool = False
    """Whether the date is one by which something is due, by where it stands."""
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
        return self.is_due or (self.place is not None and _ahead(self.place))


def tense_at(place: Place) -> Tense | None:
    """The tense of what is told of a date.

    The nearest verb that tells counts, those before the date first, and in its own clause or quotation before those of what
    leads in to it: "reported that the bridge opens on 15 November". A verb of saying dates nothing. A word that is a verb in
    the present by its form alone may be a noun too, so it counts only right before the date.
    """
    words = _patterns(place.language)
    begin = _clause_start(place.text, place.start)
    inner = max((found.end() for found in words.inner.finditer(place.text, begin, place.start)), default=begin)
    found = _last(place, begin)
    if inner > begin and (found is None or found.start() < inner) and _is_present(place, inner):
        return Tense.FUTURE
    found = found or _right_behind(place)
    if found is None and _is_present(place, begin):
        return Tense.FUTURE
    return _told(found or _first_behind(place))


def _told(found: re.Match[str] | None) -> Tense | None:
    return Tense(found.lastgroup) if found is not None and found.lastgroup != _SAID else None


def _last(place: Place, begin: int) -> re.Match[str] | None:
    """The last match before the date; what "have" tells may stand behind it: "has in May been sold"."""
    words = _patterns(place.language).tense
    last = None
    for found in words.finditer(place.text, begin, place.start):
        last = found
    if last is None or last[0] not in place.language.have:
        return last
    return words.match(place.text, last.start(), min(len(place.text), place.end + _NEAR))


def _is_present(place: Place, begin: int) -> bool:
    return _patterns(place.language).present.search(place.text, max(begin, place.start - _NEAR), place.start) is not None


def _right_behind(place: Place) -> re.Match[str] | None:
    """The match that begins the word right behind the date."""
    behind = _BLANKS.match(place.text, place.end)
    return _patterns(place.language).tense.match(place.text, behind.end()) if behind else None


def _first_behind(place: Place) -> re.Match[str] | None:
    reach = min(len(place.text), place.end + _REACH)
    stop = _CLAUSE.search(place.text, place.end, reach)
    return _patterns(place.language).tense.search(place.text, place.end, stop.start() if stop else reach)


def _ahead(place: Place) -> bool:
    patterns = _patterns(place.language)
    begin = _clause_start(place.text, place.start)
    cues = list(patterns.ahead.finditer(place.text, begin, place.start))
    if not cues:
        return False
    return not any(found.lastgroup == Tense.PAST.value for found in patterns.tense.finditer(place.text, begin, place.start))


def _clause_start(text: str, at: int) -> int:
    begin = max(0, at - _REACH)
    ends = (found for found in _CLAUSE.finditer(text, begin, at) if found[0] != "\n" or not is_broken(text, found.start()))
    return max((found.end() for found in ends), default=begin)


def _before(place: Place) -> str:
    """The words right before a date."""
    return place.text[max(0, place.start - _REACH // 2) : place.start]


class _Patterns(Struct, frozen=True, kw_only=True):
    tense: re.Pattern[str]
    present: re.Pattern[str]
    """What looks like a verb in the present, right before a date."""
    inner: re.Pattern[str]
    """What begins a clause within another, or a quotation."""
    ahead: re.Pattern[str]
    back: re.Pattern[str]


@cache
def _patterns(language: DateWords) -> _Patterns:
    future, ahead, back = ("|".join(words) for words in (language.future, language.ahead, language.back))
    joints = any_of(language.plan_joints)
    plans = rf"(?:{'|'.join(language.plans)})\s(?:[^.;:!?\n]{{0,{_REACH}}}?\s)??{joints}"
    small = any_of((*language.articles, *language.on))
    before = any_of((*language.articles, *language.on, *language.within, *language.from_, *language.ranges))
    other = "|".join(language.no_presents) or "(?!)"
    have, had = _perfect(language)
    perfect = rf"(?:{any_of(language.have)}\s+(?:[^\W\d_]+\s+){{0,3}}?)?"
    said = rf"{perfect}(?:{'|'.join(language.sayings)})"
    past = "|".join((had, *language.past))
    future = "|".join((have, plans, future))
    told = rf"(?:(?P<{_SAID}>{said})|(?P<future>{future})|(?P<past>{past}))(?![^\W_])"
    return _Patterns(
        tense=re.compile(rf"(?<![^\W_]){told}"),
        present=re.compile(rf"(?<![^\W_])(?!(?:{other})(?![^\W_]))(?:{'|'.join(language.presents)})\s+(?:[^\W\d_]+\s+)?(?:{before}\s*)*\Z"),
        inner=re.compile(rf"[\"“”«»]|(?<![^\W_]){any_of(language.subordinators)}\s"),
        ahead=re.compile(rf"(?<![^\W_])(?:{ahead})(?![^\W_])"),
        back=re.compile(rf"(?<![^\W_])(?:{back})\s+(?:{small}\s*)*\Z"),
    )


def _perfect(language: DateWords) -> tuple[str, str]:
    """What "have" tells of what will be, and of what was: with a participle it is the past, save with that of a plan."""
    if not language.have:
        return "(?!)", "(?!)"
    have, end = any_of(language.have), r"(?![^\W_])"
    between = r"\s+(?:[^\W_]+\s+){0,4}?"
    participle = "|".join(language.participles)
    planned = rf"{have}{between}(?:{'|'.join(language.planned)}){end}"
    return rf"{planned}|{have}(?!{between}(?:{participle}){end})", rf"{have}{between}(?:{participle})"
