"""`nästa torsdag`, `last May`, `this summer`, `next Easter`: a name, on one side of the meeting."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from mlr_minutes.dates.expression import HolidayOf, Month, Said, SeasonOf, Weekday
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings, plain


def _leads(words: Words) -> Iterable[str]:
    return openings((*words.sides, *words.far_sides))


def _pattern(words: Words) -> str:
    return rf"(?P<side>{any_of((*words.sides, *words.far_sides))})\s+"


def _read(match: re.Match[str], scope: Scope) -> Said | None:
    named = scope.follow(match.string, match.end())
    if named is None:
        return None
    said, side = named.expression, plain(match["side"])
    far = scope.words.far_sides.get(side)
    match said:
        case Weekday(side=None, weeks=None) if far:
            return Said(match.start(), named.end, replace(said, weeks=far))
        case (
            Weekday(side=None, weeks=None) | Month(side=None, year=None) | SeasonOf(side=None, year=None) | HolidayOf(side=None, year=None)
        ):
            return None if far else Said(match.start(), named.end, replace(said, side=scope.words.sides[side]))
        case _:
            return None


FORM = DateForm(name="near-name", leads=_leads, pattern=_pattern, read=_read)
