"""`v. 47`, `vecka 5 2015`, `week 32`."""

import re

from mlr_minutes.dates.expression import Week
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words
from mlr_minutes.languages import any_of


def _pattern(words: Words) -> str:
    return rf"{any_of(words.language.weeks)}\s*(?P<week>5[0-3]|[1-4]\d|0?[1-9])(?![.:/-]\d|\w|\s*%)(?:,?\s+(?P<year>{words.year}))?"


def _read(match: re.Match[str], words: Words) -> Week:
    return Week(week=int(match["week"]), year=int(match["year"]) if match["year"] else None)


FORM = DateForm(name="week", lead=Lead.WEEK, pattern=_pattern, read=_read)
