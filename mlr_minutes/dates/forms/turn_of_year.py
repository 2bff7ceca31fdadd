"""`årsskiftet`, `årsskiftet 2014/2015`, `turn of the year`: the last day of a year and the first of the next."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import TurnOfYear
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings


def _leads(words: Words) -> Iterable[str]:
    return openings(words.language.turns)


def _pattern(words: Words) -> str:
    # "The new year's budget" is that of the year.
    return rf"{any_of(words.language.turns)}(?!['’])(?:\s+(?P<year>(?:19|20)\d\d)(?:\s?[-/–]\s?(?:20)?\d\d)?(?!\d))?"


def _read(match: re.Match[str], scope: Scope) -> TurnOfYear:
    return TurnOfYear(year=int(match["year"]) if match["year"] else None)


FORM = DateForm(name="turn-of-year", leads=_leads, pattern=_pattern, read=_read)
