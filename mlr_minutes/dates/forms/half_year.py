"""`H1 2015`, `första halvåret`, `second half of 2015`: a half of a year."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import HalfYear
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings, paired, plain


def _leads(words: Words) -> Iterable[str]:
    nouns = words.language.half_year_nouns
    return (*openings(words.language.halves), *openings(_named(words)), *paired((FIGURE, *words.ordinals), nouns))


@cache
def _named(words: Words) -> dict[str, int]:
    return {phrase: number for number, phrases in enumerate(words.language.half_years, 1) for phrase in phrases}


def _pattern(words: Words) -> str:
    halves = any_of(words.language.halves)
    dotted = rf"(?P<dotted>[12])(?:\.|{any_of(words.language.ordinal_endings)})\s+{any_of(words.language.half_year_nouns)}"
    return rf"(?:{halves}\s*(?P<half>[12])(?!\w|[.,:]\d|-[^\W\d])|(?P<named>{any_of(_named(words))})|{dotted}){words.plain_year}?"


def _read(match: re.Match[str], scope: Scope) -> HalfYear | None:
    words = scope.words
    year = words.year_of(match)
    if figure := match["half"] or match["dotted"]:
        return HalfYear(half=int(figure), year=year)
    name = plain(match["named"])
    # "The first half" alone may be that of anything.
    if year is None and name in words.language.doubtful_halves:
        return None
    return HalfYear(half=_named(words)[name], year=year)


FORM = DateForm(name="half-year", leads=_leads, pattern=_pattern, read=_read)
