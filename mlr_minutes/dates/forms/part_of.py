"""`mid-May`, `slutet av januari`, `end of next month`, `early next week`, `by the end of the year`: a part of a time."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import (
    DayOrYear,
    HalfYear,
    Month,
    Part,
    PartOf,
    Quarter,
    Range,
    Said,
    SeasonOf,
    Shift,
    Week,
)
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings, plain
from mlr_minutes.languages import Unit

_WHOLE = (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR)


@cache
def _phrases(words: Words) -> dict[str, Part]:
    language = words.language
    return {
        **dict.fromkeys(language.early, Part.EARLY),
        **dict.fromkeys(language.middle, Part.MIDDLE),
        **dict.fromkeys(language.late, Part.LATE),
    }


def _leads(words: Words) -> Iterable[str]:
    return openings((*_phrases(words), *words.language.ends))


def _pattern(words: Words) -> str:
    language = words.language
    on = any_of(language.on)
    more = rf"(?:\s*[/,-]\s*{any_of(_phrases(words))})?"
    whole = any_of(name for name, unit in words.units.items() if unit in _WHOLE)
    further = any_of((*language.after_next, *language.before_last))
    period = (
        rf"(?:(?P<years>{any_of(language.years)})|"
        rf"(?P<in_year>(?:19|20)\d\d)(?![\d/]|[-–]\d)|(?P<unit>{whole})(?!\.?\s*(?:\d|{further}))|(?P<tail>))"
    )
    end = rf"(?P<end>{any_of(language.ends)})(?!,?\s+(?:{on}\s+)?{words.weekday})"
    genitives = any_of(word for word in language.genitives if word not in language.locatives)
    of = rf"(?:{genitives}\s+)?{words.article}"
    return rf"(?:(?P<part>{any_of(_phrases(words))}){more}(?:\s+|-){of}{period}|{end})"


def _read(match: re.Match[str], scope: Scope) -> PartOf | Said | None:
    words = scope.words
    if match["end"]:
        return PartOf(part=Part.LATE, period=Shift(unit=words.language.ends[plain(match["end"])], count=0))
    part = _phrases(words)[plain(match["part"])]
    if match["years"]:
        return PartOf(part=part, period=Shift(unit=Unit.YEAR, count=words.language.years[plain(match["years"])]))
    if match["in_year"]:
        year = int(match["in_year"])
        return PartOf(part=part, period=Range(first=Month(month=1, year=year), last=Month(month=12, year=year)))
    if match["unit"]:
        return PartOf(part=part, period=Shift(unit=words.unit_of(match["unit"]), count=0))
    period = scope.follow(match.string, match.end())
    if period is not None and isinstance(period.expression, DayOrYear):
        # Half a day has no name: "end July 18" is that of the month, in the year 18.
        period = Said(period.start, period.end, period.expression.month)
    if period is None or not isinstance(period.expression, Month | Quarter | HalfYear | SeasonOf | Shift | Week):
        return None
    if isinstance(period.expression, Shift) and period.expression.unit not in _WHOLE:
        return None
    return Said(match.start(), period.end, PartOf(part=part, period=period.expression))


FORM = DateForm(name="part-of", leads=_leads, pattern=_pattern, read=_read)
