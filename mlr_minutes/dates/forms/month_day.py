"""`December 4`, `Dec 4th, 2014`, `May the fourth`, `May 20-22`, where the language says it so."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Day, DayOrYear, Month, Range
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words


def _leads(words: Words) -> Iterable[str]:
    return words.months if words.language.month_first else ()


def _pattern(words: Words) -> str:
    day = rf"{words.day}(?!\s*[:.]\d|\s*%|\s+{words.percent})"
    return (
        rf"(?P<month>{words.month})(?:\s*|-){words.article}(?P<day>{day})"
        rf"(?:{words.dash}{words.article}(?P<last>{day}|[3-9]\d(?![\w/]))(?!\s*{words.month}|\s*[ap]\.?m\b))?{words.year}?"
    )


def _read(match: re.Match[str], scope: Scope) -> Day | DayOrYear | Range | None:
    words = scope.words
    month, year = words.month_number(match["month"]), words.year_of(match)
    first = Day(day=words.day_number(match["day"]), month=month, year=year)
    if match["last"]:
        last = Day(day=words.day_number(match["last"]), month=month, year=year)
        return Range(first=first, last=last) if first.day < last.day else None
    if year is None and match["day"].isdecimal() and len(match["day"]) == 2:
        return DayOrYear(day=first, month=Month(month=month, year=2000 + first.day))
    return first


FORM = DateForm(name="month-day", leads=_leads, pattern=_pattern, read=_read)
