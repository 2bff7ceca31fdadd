"""`i tisdags`: the latest such day, in languages that have a word for it."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import Side, Weekday
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings, plain


@cache
def _phrases(words: Words) -> dict[str, int]:
    return {phrase: number for number, phrases in enumerate(words.language.past_weekdays) for phrase in phrases}


def _leads(words: Words) -> Iterable[str]:
    return openings(_phrases(words))


def _pattern(words: Words) -> str:
    return rf"(?P<phrase>{any_of(_phrases(words))})"


def _read(match: re.Match[str], scope: Scope) -> Weekday:
    return Weekday(weekday=_phrases(scope.words)[plain(match["phrase"])], side=Side.PAST)


FORM = DateForm(name="past-weekday", leads=_leads, pattern=_pattern, read=_read)
