"""`27/11`, `27/11-14`, `27/11 2014`, `27/11/2014`, `12-14/3`: day and month, or in an American text month and day.

A fraction looks the same, so neither "2/3 majority" nor "p. 1/5" nor the phrase "24/7" is one.
"""

import re
from functools import cache

from mlr_minutes.dates.expression import Day, EitherOrder, Range
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, by_figure, stands_behind
from mlr_minutes.dates.words import Words, any_of, century

TEN = 10
"""Fractions have no larger figure below."""

REACH = 40
"""How many characters before it a noun that has a number may begin."""

_PART = re.compile(r"-[^\W\d_]|[\"”]")


def _pattern(words: Words) -> str:
    year = r"(?:(?:\s?-\s?|/|\s?')(?P<short>\d\d)(?![\d/:]|[-.]\d)|(?:\s?[-/]\s?|,?\s+)(?P<year>(?:19|20)\d\d)(?![\d/]|-\d))"
    behind = r"[\s_*]+(?:\d+\s+)?"
    fraction = rf"(?P<fraction>(?={behind}{any_of(words.fractions)}))?(?!{behind}{any_of(words.language.amounts)})"
    return rf"(?:(?P<from>[0-3]?\d)\s?[-–]\s?)?(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?:{year}|(?!\d|/(?!/)){fraction})"


def _read(match: re.Match[str], scope: Scope) -> Day | EitherOrder | Range | None:
    words = scope.words
    year = century(int(match["short"])) if match["short"] else int(match["year"]) if match["year"] else None
    first, second = int(match["first"]), int(match["second"])
    introduced = stands_behind(match, _small(words), 20)
    if year is None and not introduced and (first, second) in ((24, 7), (50, 50)):
        return None
    # Nothing has a share of 7/3.
    if match["fraction"] is not None and first <= second:
        return None
    if year is None and not introduced and (stands_behind(match, _numbered(words), 16) or _is_number(match, words)):
        return None
    if year is None and not introduced and first < second <= TEN and _PART.match(match.string, match.end()):
        return None
    day_first = _day(day=first, month=second, year=year)
    month_first = _day(day=second, month=first, year=year) if words.language.month_first else None
    if match["from"] is not None:
        begin = int(match["from"])
        return Range(first=Day(day=begin, month=second, year=year), last=day_first) if day_first and 0 < begin < first else None
    if day_first and month_first and first != second:
        return EitherOrder(first=day_first, second=month_first)
    return day_first or month_first


@cache
def _small(words: Words) -> re.Pattern[str]:
    return behind(any_of((*words.language.articles, *words.language.on, *words.language.ranges, *words.language.from_)))


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    return behind(any_of((*words.language.pages, *words.language.least)))


@cache
def _bearers(words: Words) -> re.Pattern[str]:
    """A noun that has a number, at the head of a line or sentence."""
    return re.compile(rf"(?:\A|[\n.!?:;(#*_-])[\s*_]*{any_of(words.language.numbered)}\s+\Z")


def _is_number(match: re.Match[str], words: Words) -> bool:
    """Whether it is the number of what stands right before it: "Decision 12/1". In a sentence it is a day: "for decision 12/1"."""
    return _bearers(words).search(match.string, max(0, match.start() - REACH), match.start()) is not None


def _day(*, day: int, month: int, year: int | None) -> Day | None:
    return Day(day=day, month=month, year=year) if 1 <= month <= 12 and 1 <= day <= 31 else None


FORM = DateForm(name="slash-day", leads=by_figure, pattern=_pattern, read=_read)
