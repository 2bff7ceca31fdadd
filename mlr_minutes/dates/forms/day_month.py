"""`4 december`, `4 dec 2014`, `4th of December, 2014`."""

import re

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words, figure
from mlr_minutes.languages import any_of


def _pattern(words: Words) -> str:
    of = rf"(?:{any_of(words.language.genitives)}\s+)?" if words.language.genitives else ""
    return rf"(?P<day>{words.day})\s*{of}(?P<month>{words.month})(?!-[^\W\d])(?:,?\s*(?P<year>{words.year}))?"


def _read(match: re.Match[str], words: Words) -> Day:
    year = match["year"]
    return Day(day=figure(match["day"]), month=words.month_number(match["month"]), year=int(year) if year else None)


FORM = DateForm(name="day-month", lead=Lead.FIGURE, pattern=_pattern, read=_read)
