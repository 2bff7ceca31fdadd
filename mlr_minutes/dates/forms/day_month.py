"""`4 december`, `4 dec 2014`, `4th of December, 2014`, `tjugoförsta maj`, `1:a maj nästa år`."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope
from mlr_minutes.dates.words import Words, paired
from mlr_minutes.languages import Unit


def _leads(words: Words) -> Iterable[str]:
    language = words.language
    return (FIGURE, *paired(words.ordinals, (*words.months, *language.units[Unit.DAY], *language.genitives, *language.articles)))


def _pattern(words: Words) -> str:
    # Days from the 32nd on are read too, to be called impossible.
    day = rf"(?P<day>{words.day}|{words.tight_day}|3[2-9])(?:\s*|[-/.])(?:{words.day_noun}\s+)?"
    return rf"{day}{words.of}(?P<month>{words.month})(?!-[^\W\d]){words.year}?"


def _read(match: re.Match[str], scope: Scope) -> Day:
    words = scope.words
    return Day(day=words.day_number(match["day"]), month=words.month_number(match["month"]), year=words.year_of(match))


FORM = DateForm(name="day-month", leads=_leads, pattern=_pattern, read=_read)
