"""`idag`, `imorgon`, `the day before yesterday`, `i helgen`: words for days near the meeting."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import (
    DateExpression,
    Day,
    DayOrYear,
    EitherOrder,
    Nth,
    Offset,
    Range,
    Said,
    Shift,
    Week,
    Weekday,
    WeekOf,
)
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of, openings, plain
from mlr_minutes.languages import Unit

_WEEKDAYS = tuple(Weekday(weekday=number) for number in range(7))


@cache
def _phrases(words: Words) -> dict[str, tuple[Unit, int]]:
    return {phrase: (unit, count) for unit, phrases in words.language.near.items() for phrase, count in phrases.items()}


def _leads(words: Words) -> Iterable[str]:
    return openings(_phrases(words))


def _pattern(words: Words) -> str:
    joints = any_of((*words.language.weekday_joints, *words.language.on, *words.language.genitives))
    later = rf"\s+(?P<later>{any_of(words.language.weekday_later)})"
    part = rf"(?P<part>\s+{any_of(words.language.parts_of_day)})?"
    return rf"(?P<phrase>{any_of(_phrases(words))})(?:{later}|{part}(?P<joint>,?\s+(?:{joints}\s*)*)?)"


def _read(match: re.Match[str], scope: Scope) -> Offset | Said | None:
    words = scope.words
    unit, count = _phrases(words)[plain(match["phrase"])]
    if unit is not Unit.DAY and _elsewhere(words).match(match.string, match.end("phrase")):
        return None
    if unit is Unit.WEEK and not count and stands_behind(match, _often(words)):
        return None
    if match["later"]:
        return Offset(unit=Unit.WEEK, count=words.language.weekday_later[plain(match["later"])], since=Shift(unit=unit, count=count))
    beside = scope.follow(match.string, match.end()) if match["joint"] else None
    # "Tomorrow Wednesday" is one day, "today, Friday and Saturday" are three.
    if beside is not None and unit is Unit.DAY and match["joint"].isspace() and beside.expression in _WEEKDAYS:
        return Said(match.start(), beside.end, Shift(unit=unit, count=count))
    joined = _joined(unit, beside.expression) if beside else None
    if beside is not None and joined is not None:
        return Said(match.start(), beside.end, joined)
    end = match.end("part") if match["part"] else match.end("phrase")
    return Said(match.start(), end, Shift(unit=unit, count=count))


@cache
def _elsewhere(words: Words) -> re.Pattern[str]:
    """What counts a week from another date: "i veckan efter påsk"."""
    return re.compile(rf"\s+{any_of((*words.language.after, *words.language.before))}")


@cache
def _often(words: Words) -> re.Pattern[str]:
    """What makes a week one of many: "två gånger i veckan"."""
    return behind(rf"{words.count}\s+[^\W\d_]+")


def _joined(unit: Unit, beside: DateExpression) -> DateExpression | None:
    """The date that is said too: "today, 12 February", "the weekend of 5 May"."""
    match beside:
        case Range(first=Day()) if unit is Unit.WEEKEND:
            return beside
        case Week() if unit is Unit.WEEKEND:
            return Nth(nth=1, of=Unit.WEEKEND, period=beside)
        case Day() | EitherOrder() | DayOrYear():
            return WeekOf(day=beside, weekend=True) if unit is Unit.WEEKEND else beside
        case _:
            return None


FORM = DateForm(name="near-day", leads=_leads, pattern=_pattern, read=_read)
