"""`4, 11 och 18/3`: days of one month in figures, each a date of its own."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from mlr_minutes.dates.expression import Day, Said
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of, paired

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"


def _leads(words: Words) -> Iterable[str]:
    return paired((FIGURE,), (FIGURE, *words.language.ands, *words.language.articles))


def _pattern(words: Words) -> str:
    rest = rf"(?:\s*,\s*{_DAY}){{0,12}}\s*+,?\s*+{any_of(words.language.ands)}\s+{words.article}(?P<last>{_DAY})"
    return rf"(?P<days>{_DAY}{rest})/(?P<month>1[0-2]|0?[1-9])(?![\d/])(?!\s*{any_of((*words.fractions, *words.language.amounts))})"


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    """Nouns whose numbers these are, "between", or a longer list of figures that is none of days."""
    nouns = any_of((*words.language.pages, *words.language.numbered, *words.language.least, *words.language.between))
    return behind(rf"(?:{nouns}|[0-9],)")


def _read(match: re.Match[str], scope: Scope) -> Sequence[Said] | None:
    words = scope.words
    places = list(re.compile(r"[0-9]+").finditer(match.string, match.start("days"), match.end("days")))
    days = [int(place[0]) for place in places]
    # "1 och 1/2" is an amount, and so is "2 och 3/4".
    if days != sorted(set(days)) or (len(days) == 2 and days[1] <= int(match["month"])) or stands_behind(match, _numbered(words)):
        return None
    ends = [place.end() for place in places[:-1]] + [match.end()]
    month = int(match["month"])
    return [Said(place.start(), end, Day(day=day, month=month)) for place, end, day in zip(places, ends, days, strict=True)]


FORM = DateForm(name="slash-list", leads=_leads, pattern=_pattern, read=_read)
