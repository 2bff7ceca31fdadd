"""`4 december`, `4 dec 2014`, `4th of December, 2014`, `tjugoförsta maj`, `1:a maj nästa år`."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of, paired
from mlr_minutes.languages import Unit


def _leads(words: Words) -> Iterable[str]:
    language = words.language
    return (FIGURE, *paired(words.ordinals, (*words.months, *language.units[Unit.DAY], *language.genitives, *language.articles)))


def _pattern(words: Words) -> str:
    # Days from the 32nd on are read too, to be called impossible.
    day = rf"(?P<day>{words.day}|{words.tight_day}|3[2-9])(?:\s*|[-/.])(?:{words.day_noun}\s+)?"
    within = rf"(?P<in>(?={any_of(words.language.locatives)}\s))?"
    return rf"{day}{within}{words.of}(?P<month>{words.month})(?!-[^\W\d]){words.year}?"


@cache
def _articles(words: Words) -> re.Pattern[str]:
    return behind(any_of(words.language.articles))


def _read(match: re.Match[str], scope: Scope) -> Day | None:
    words = scope.words
    # "There were 14 in May" counts, where "the 14 in May" and "14th in May" are days.
    if match["in"] is not None and match["day"].isdecimal() and not stands_behind(match, _articles(words), 8):
        return None
    return Day(day=words.day_number(match["day"]), month=words.month_number(match["month"]), year=words.year_of(match))


FORM = DateForm(name="day-month", leads=_leads, pattern=_pattern, read=_read)
