"""`every first Monday`, `varje fredag`, `each May`, `varannan vecka`: what comes back, and names no single day."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import Recurrence, Said
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import ANY, Words, any_of, openings


def _leads(words: Words) -> Iterable[str]:
    phrases = openings((*words.language.every, *words.language.every_nth))
    return (phrase if " " in phrase else f"{phrase} {ANY}" for phrase in phrases)


def _pattern(words: Words) -> str:
    nth = rf"(?:(?:{words.ordinal}|{any_of((*words.ordinals, *words.language.last))})(?:\s+))?"
    weekdays = rf"{words.weekday}(?:(?:\s*,\s*|,?\s+{any_of(words.language.ands)}\s+){words.weekday})*"
    named = rf"(?P<name>{weekdays}|{words.month}|{words.unit})|(?P<count>{words.count})\s+{words.unit}"
    third = rf"(?P<verb>{any_of(words.language.every_nth)})\s+(?:{words.ordinal}|{any_of(words.ordinals)})\s+"
    return rf"(?:{third}|{any_of(words.language.every)}\s+{nth})(?:{named}|(?P<tail>))"


@cache
def _of(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\s+{words.of}")


def _read(match: re.Match[str], scope: Scope) -> Recurrence | Said | None:
    if match["name"] or match["count"]:
        of = _of(scope.words).match(match.string, match.end())
        period = scope.follow(match.string, of.end()) if of else None
        # "Mötet var tredje torsdagen i april" tells when it was.
        if match["verb"] and period:
            return None
        return Said(match.start(), period.end, Recurrence()) if period else Recurrence()
    named = None if match["verb"] else scope.follow(match.string, match.end())
    return Said(match.start(), named.end, Recurrence()) if named is not None else None


FORM = DateForm(name="recurrence", leads=_leads, pattern=_pattern, read=_read)
