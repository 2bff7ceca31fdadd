"""`24-10-21`, `21.10.24`: three pairs of figures.

With hyphens the year comes first, as in ISO 8601; with full stops and blanks it comes last. Where that is no day, the
other order is tried; where both are, one far from the meeting gives way to one near it.
"""

import re
from functools import cache
from typing import Final

from mlr_minutes.dates.expression import Day, EitherOrder
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, by_figure, stands_behind
from mlr_minutes.dates.words import Words, any_of

_LAST_YEAR: Final = 49
"""From here on two figures are a year of the century before, or none at all."""


def _pattern(words: Words) -> str:
    return r"(?P<first>\d\d)(?P<mark>[-.])(?P<second>\d\d)(?P=mark)(?P<third>\d\d)(?![\d]|[-.:,]\d|\s?(?:-|–)\s?\d)"


@cache
def _pages(words: Words) -> re.Pattern[str]:
    return behind(any_of(words.language.pages))


def _read(match: re.Match[str], scope: Scope) -> Day | EitherOrder | None:
    if stands_behind(match, _pages(scope.words)):
        return None
    first, second, third = (int(match[name]) for name in ("first", "second", "third"))
    orders = [(first, third), (third, first)] if match["mark"] == "-" else [(third, first), (first, third)]
    days = [day for year, day_of in orders if (day := _day(year, second, day_of)) is not None]
    return EitherOrder(first=days[0], second=days[1]) if len(days) == 2 and days[0] != days[1] else days[0] if days else None


def _day(year: int, month: int, day: int) -> Day | None:
    said = Day(year=2000 + year, month=month, day=day) if year <= _LAST_YEAR and 1 <= month <= 12 and day >= 1 else None
    return said if said is not None and said.exists else None


FORM = DateForm(name="short-day", leads=by_figure, pattern=_pattern, read=_read)
