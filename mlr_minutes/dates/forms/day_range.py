"""`7-9 mars`, `16–18 November 2015`, `3.-5. juni`, `between the 3rd and the 5th of May`: days of one month."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from mlr_minutes.dates.expression import Day, Range, Said
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of, openings


def _leads(words: Words) -> Iterable[str]:
    return (FIGURE, *openings(words.ordinals))


def _pattern(words: Words) -> str:
    # "15/16 mars" is two days, where "15/3" is one; a full stop makes an ordinal where another figure has one.
    joined = rf"(?:{words.dash}|\s*[/+]\s*|\s+(?P<and>{any_of(words.language.ands)})\s+){words.article}"
    return (
        rf"(?P<first>{words.day}|(?:3[01]|[12]\d|0?[1-9])(?=\s*[/+])|(?:3[01]|[12]\d|0?[1-9])(?=\.{words.dash}\d)){joined}(?:{words.weekday}\s+{words.article})?(?P<last>{words.day}|(?:3[01]|[12]\d|0?[1-9])(?=\.\s*{words.month}))\.?\s*{words.of}"
        rf"(?P<month>{words.month})(?!-[^\W\d]){words.year}?"
    )


@cache
def _between(words: Words) -> re.Pattern[str]:
    return behind(rf"{any_of(words.language.between)}(?:\s+{any_of(words.language.articles)})?")


def _read(match: re.Match[str], scope: Scope) -> Range | Sequence[Said] | None:
    words = scope.words
    if match["and"] and not stands_behind(match, _between(words), 24):
        return None
    month, year = words.month_number(match["month"]), words.year_of(match)
    first, last = (Day(day=words.day_number(match[name]), month=month, year=year) for name in ("first", "last"))
    if words.is_moved(match.string, match.start()):
        return [Said(*match.span("first"), first), Said(match.start("last"), len(match.string[: match.end()].rstrip(". ,")), last)]
    return Range(first=first, last=last) if first.day < last.day else None


FORM = DateForm(name="day-range", leads=_leads, pattern=_pattern, read=_read)
