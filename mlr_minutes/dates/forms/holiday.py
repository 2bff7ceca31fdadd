"""`midsommarafton`, `Good Friday 2015`, `annandag påsk`: a day with a name."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import HolidayOf
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings, plain
from mlr_minutes.languages import Holiday


@cache
def _phrases(words: Words) -> dict[str, Holiday]:
    return {phrase: holiday for holiday, phrases in words.language.holidays.items() for phrase in phrases}


def _leads(words: Words) -> Iterable[str]:
    return openings(_phrases(words))


def _pattern(words: Words) -> str:
    return rf"(?P<phrase>{any_of(_phrases(words))})(?!-[^\W\d]){words.plain_year}?"


def _read(match: re.Match[str], scope: Scope) -> HolidayOf | None:
    words = scope.words
    phrase, year = plain(match["phrase"]), words.year_of(match)
    if year is None and phrase in words.language.doubtful and not _ends(words).match(match.string, match.end()):
        return None
    return HolidayOf(holiday=_phrases(words)[phrase], year=year)


@cache
def _ends(words: Words) -> re.Pattern[str]:
    """What shows that a name is not the first part of another: "Christmas", and no Christmas tree."""
    return re.compile(rf"\s*(?:$|\n|[.,;:!?)\d–-]|{any_of((*words.language.followers, *words.language.ands, *words.language.ranges))})")


FORM = DateForm(name="holiday", leads=_leads, pattern=_pattern, read=_read)
