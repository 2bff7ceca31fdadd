"""`20221201-20230228`, `221201-230228`: a span of days in figures alone."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Day, Range
from mlr_minutes.dates.forms._form import DATE, SHORT_DATE, DateForm, Scope
from mlr_minutes.dates.words import Words

_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"


def _leads(words: Words) -> Iterable[str]:
    return (DATE, SHORT_DATE)


def _pattern(words: Words) -> str:
    dash = r"\s?[-–]\s?"
    long, short = rf"(?:19|20)\d\d{_DAY}", rf"[0-4]\d{_DAY}"
    return rf"(?:(?P<first>{long}){dash}(?P<last>{long})|(?P<first_short>{short}){dash}(?P<last_short>{short}))(?![\w-])"


def _read(match: re.Match[str], scope: Scope) -> Range | None:
    begin, end = (match[name] or f"20{match[f'{name}_short']}" for name in ("first", "last"))
    first, last = _day(begin), _day(end)
    return Range(first=first, last=last) if begin < end and first.exists and last.exists else None


def _day(figures: str) -> Day:
    return Day(year=int(figures[:4]), month=int(figures[4:6]), day=int(figures[6:]))


FORM = DateForm(name="compact-span", leads=_leads, pattern=_pattern, read=_read)
