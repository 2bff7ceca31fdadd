"""`20141118`, ISO 8601 without hyphens; what is counted, or the number of a telephone or case, is none."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DATE, DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of


def _leads(words: Words) -> Iterable[str]:
    return (DATE,)


def _pattern(words: Words) -> str:
    amount = rf"(?!\s+{any_of(words.language.amounts)})"
    return rf"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\d-]){amount}"


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    return behind(rf"{any_of(words.language.pages)}:?")


def _read(match: re.Match[str], scope: Scope) -> Day | None:
    if stands_behind(match, _numbered(scope.words)):
        return None
    return Day(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


FORM = DateForm(name="compact-day", leads=_leads, pattern=_pattern, read=_read)
