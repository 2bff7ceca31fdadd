"""`20141118`, ISO 8601 without hyphens."""

import re

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Scope, by_figure
from mlr_minutes.dates.words import Words


def _pattern(words: Words) -> str:
    return r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])"


def _read(match: re.Match[str], scope: Scope) -> Day:
    return Day(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


FORM = DateForm(name="compact-day", leads=by_figure, pattern=_pattern, read=_read)
