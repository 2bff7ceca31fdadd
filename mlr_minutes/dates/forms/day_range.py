"""`7-9 mars`, `16–18 November 2015`: days of one month."""

import re

from mlr_minutes.dates.expression import Day, Range
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words, figure
from mlr_minutes.languages import any_of


def _pattern(words: Words) -> str:
    of = rf"(?:{any_of(words.language.genitives)}\s+)?" if words.language.genitives else ""
    return rf"(?P<first>{words.day}){words.dash}(?P<last>{words.day})\s+{of}(?P<month>{words.month})(?:,?\s+(?P<year>{words.year}))?"


def _read(match: re.Match[str], words: Words) -> Range | None:
    month, year = words.month_number(match["month"]), int(match["year"]) if match["year"] else None
    first, last = (Day(day=figure(match[name]), month=month, year=year) for name in ("first", "last"))
    return Range(first=first, last=last) if first.day < last.day else None


FORM = DateForm(name="day-range", lead=Lead.FIGURE, pattern=_pattern, read=_read)
