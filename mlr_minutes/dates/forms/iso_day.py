"""`2014-11-18`, the one form that needs no language."""

import re

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words


def _pattern(words: Words) -> str:
    return r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:(?=T\d)|\b)"


def _read(match: re.Match[str], words: Words) -> Day:
    return Day(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


FORM = DateForm(name="iso-day", lead=Lead.FIGURE, pattern=_pattern, read=_read)
