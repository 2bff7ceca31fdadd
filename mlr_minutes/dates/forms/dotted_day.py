"""`27.11.2014`; without a year it is a number of a decision or a version, and no date."""

import re

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words


def _pattern(words: Words) -> str:
    return r"(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"


def _read(match: re.Match[str], words: Words) -> Day:
    return Day(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


FORM = DateForm(name="dotted-day", lead=Lead.FIGURE, pattern=_pattern, read=_read)
