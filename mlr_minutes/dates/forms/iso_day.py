"""`2014-11-18`, `2014-11-18/2014-11-20`, ISO 8601, and its looser forms `2014-2-9`, `2014/11/18` and `2014-Nov-18`."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Day, Range
from mlr_minutes.dates.forms._form import YEAR, DateForm, Scope
from mlr_minutes.dates.words import Words


def _leads(words: Words) -> Iterable[str]:
    return (YEAR,)


def _pattern(words: Words) -> str:
    named = rf"(?P<named_year>(?:19|20)\d\d)-(?P<name>{words.month})-(?P<named_day>0?[1-9]|[12]\d|3[01])(?!\w)"
    first = r"(?P<year>(?:19|20)\d\d)(?P<mark>\s?[-/.–‑]\s?)(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>0?[1-9]|[12]\d|3[01])"
    # An interval as ISO 8601 has it, whose end leaves out what it shares with the beginning: 2014-11-18/20.
    last = r"(?:(?:/|--)(?:(?:(?P<last_year>(?:19|20)\d\d)-)?(?P<last_month>0[1-9]|1[0-2])-)?(?P<last_day>0[1-9]|[12]\d|3[01]))?"
    # With one more number behind it, it is that of a case or file: 2014-11-18-003.
    return rf"(?:{named}|{first}{last}" + r"(?:(?=t\d)|\b)(?!-\d{1,3}(?![\d:/-])))"


def _read(match: re.Match[str], scope: Scope) -> Day | Range:
    if match["name"]:
        return Day(year=int(match["named_year"]), month=scope.words.month_number(match["name"]), day=int(match["named_day"]))
    year, month = int(match["year"]), int(match["month"])
    first = Day(year=year, month=month, day=int(match["day"]))
    if match["last_day"] is None:
        return first
    return Range(
        first=first, last=Day(year=int(match["last_year"] or year), month=int(match["last_month"] or month), day=int(match["last_day"]))
    )


FORM = DateForm(name="iso-day", leads=_leads, pattern=_pattern, read=_read)
