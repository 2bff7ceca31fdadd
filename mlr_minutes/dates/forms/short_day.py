"""`24-10-21`, `21.10.24`: three pairs of figures.

With hyphens the year comes first, as in ISO 8601; with full stops and blanks it comes last. Where that is no day, the
other order is tried.
"""

import re
from functools import cache
from typing import Final

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, by_figure, stands_behind
from mlr_minutes.dates.words import Words, any_of


def _pattern(words: Words) -> str:
    return r"(?P<first>\d\d)(?P<mark>[-.])(?P<second>\d\d)(?P=mark)(?P<third>\d\d)(?![\d]|[-.:,]\d|\s?(?:-|–)\s?\d)"


_LAST_YEAR: Final = 49
"""From here on two figures are a year of the century before, or none at all."""


@cache
def _pages(words: Words) -> re.Pattern[str]:
    return behind(any_of(words.language.pages))


def _read(match: re.Match[str], scope: Scope) -> Day | None:
    if stands_behind(match, _pages(scope.words)):
        return None
    first, second, third = (int(match[name]) for name in ("first", "second", "third"))
    orders = [(first, third), (third, first)]
    for year, day in orders if match["mark"] == "-" else reversed(orders):
        said = Day(year=2000 + year, month=second, day=day) if year <= _LAST_YEAR and 1 <= second <= 12 and day >= 1 else None
        if said is not None and said.exists:
            return said
    return None


FORM = DateForm(name="short-day", leads=by_figure, pattern=_pattern, read=_read)
