"""`februari`, `februari 2015`, `in May`: a month alone.

Many names of months are other words or names too; those count only behind a word such as "in", or before a year.
"""

import re

from mlr_minutes.dates.expression import Month
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words
from mlr_minutes.languages import any_of


def _pattern(words: Words) -> str:
    return rf"(?P<month>{words.month})(?!-[^\W\d])(?:\s+(?P<year>{words.year}))?"


def _read(match: re.Match[str], words: Words) -> Month | None:
    year = match["year"]
    if year is None and match["month"].casefold().rstrip(".") in words.language.doubtful_months:
        before = match.string[max(0, match.start() - 20) : match.start()]
        if not re.search(rf"(?:^|\W){any_of(words.language.within)}\s+$", before, re.IGNORECASE):
            return None
    return Month(month=words.month_number(match["month"]), year=int(year) if year else None)


FORM = DateForm(name="month", lead=Lead.MONTH, pattern=_pattern, read=_read)
