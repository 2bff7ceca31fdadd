"""`December 4`, `Dec 4th, 2014`, where the language says it so."""

import re

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words, figure


def _pattern(words: Words) -> str:
    if not words.language.month_first:
        return r"(?!)"
    return rf"(?P<month>{words.month})\s+(?P<day>{words.day})(?!:\d)(?:,?\s+(?P<year>{words.year}))?"


def _read(match: re.Match[str], words: Words) -> Day:
    year = match["year"]
    return Day(day=figure(match["day"]), month=words.month_number(match["month"]), year=int(year) if year else None)


FORM = DateForm(name="month-day", lead=Lead.MONTH, pattern=_pattern, read=_read)
