"""`the second Tuesday in October`, `sista fredagen i mars`, `last day of the month`, `first week of May`.

In a time that comes back ("each month"), and where several do of the month that is or one does as usual, it comes back too.
"""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import (
    HalfYear,
    HolidayOf,
    Month,
    Nth,
    Quarter,
    Recurrence,
    Said,
    SeasonOf,
    Shift,
)
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, paired, plain
from mlr_minutes.languages import Unit

_COUNTED = (Unit.DAY, Unit.WEEK, Unit.WEEKEND)


def _leads(words: Words) -> Iterable[str]:
    language = words.language
    ends = (*words.months, *language.genitives, *language.articles)
    nths = (*words.weekdays, *words.units, *language.ands)
    return (*paired((FIGURE, *words.ordinals, *language.last), nths), *paired(language.last, ends))


def _pattern(words: Words) -> str:
    counted = any_of(name for name, unit in words.units.items() if unit in _COUNTED)
    ordinal = rf"(?:{words.ordinal}|{any_of(words.ordinals)})"
    several = rf"(?P<several>{ordinal}(?:\s*,\s*{ordinal}){{0,3}},?\s+{any_of(words.language.ands)}\s+{words.article})?"
    nth = rf"{several}(?:(?P<last>{any_of(words.language.last)})|(?P<nth>{ordinal}))"
    every = rf"(?P<every>{any_of(words.language.every)}\s+{words.unit})"
    period = rf"(?:{every}|(?P<unit>{words.unit})(?![^\W_])|(?P<tail>))"
    genitives, months = any_of(words.language.genitives), any_of(words.language.units[Unit.MONTH])
    of_month = rf"(?P<month>{any_of(words.language.last)}\s+{genitives}\s+{words.article}{months})"
    # "Last of May" is its last day, where "last May" is no month of another year.
    end = any_of(word for word in words.language.last if word not in words.sides)
    return rf"(?:{nth}\s+(?P<of>{words.weekday}|{counted})\s+{words.of}{period}|{of_month}|(?P<end>{end})\s+{words.of})"


@cache
def _usual(words: Words) -> re.Pattern[str]:
    return re.compile(rf",?\s+{any_of(words.language.usual)}")


def _read(match: re.Match[str], scope: Scope) -> Nth | Recurrence | Said | None:
    words = scope.words
    if match["month"]:
        return Nth(nth=-1, of=Unit.DAY, period=Shift(unit=Unit.MONTH, count=0))
    if match["end"]:
        month = scope.follow(match.string, match.end())
        named = month is not None and isinstance(month.expression, Month)
        return Said(match.start(), month.end, Nth(nth=-1, of=Unit.DAY, period=month.expression)) if month and named else None
    nth = -1 if match["last"] else words.day_number(match["nth"])
    name = plain(match["of"]).rstrip(".")
    of = words.weekdays[name] if name in words.weekdays else words.units[name]
    if match["every"] or (match["unit"] and (match["several"] or _usual(words).match(match.string, match.end()))):
        return Recurrence()
    if match["several"]:
        return None
    if match["unit"]:
        return Nth(nth=nth, of=of, period=Shift(unit=words.unit_of(match["unit"]), count=0))
    period = scope.follow(match.string, match.end())
    if period is None or not isinstance(period.expression, Month | Quarter | HalfYear | SeasonOf | Shift | HolidayOf):
        return None
    return Said(match.start(), period.end, Nth(nth=nth, of=of, period=period.expression))


FORM = DateForm(name="nth-of", leads=_leads, pattern=_pattern, read=_read)
