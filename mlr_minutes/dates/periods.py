"""The meaning of times that each year has once: months, weeks, quarters, seasons and holidays."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from mlr_minutes.dates.days import AFTER, BEFORE, expected_day, years_by_tense
from mlr_minutes.dates.evidence import Evidence, Tense
from mlr_minutes.dates.expression import Day, HalfYear, HolidayOf, Month, Quarter, SeasonOf, Side, TurnOfYear, Week
from mlr_minutes.dates.resolution import UNANCHORED, Resolution
from mlr_minutes.dates.value import DateValue

OnceAYear: TypeAlias = Day | Month | Week | Quarter | HalfYear | SeasonOf | HolidayOf | TurnOfYear
"""What may be said with a year, and without."""


def month_meant(said: Month, anchor: date | None, evidence: Evidence) -> Resolution:
    """The month that is meant, which is told as a day in its middle is."""
    if said.year is not None or anchor is None:
        return period_meant(said, anchor, evidence, lambda year: DateValue.of_month(year, said.month))
    if said.side is not None:
        away = said.month - anchor.month
        years = {Side.THIS: 0, Side.PAST: -int(away >= 0)}.get(said.side, int(away <= 0))
        return Resolution(value=DateValue.of_month(anchor.year + years, said.month), why="counted from the meeting")
    day, why = expected_day(Day(month=said.month, day=15), anchor, evidence)
    return Resolution(value=DateValue.of_month(day.year, said.month) if day else None, why=why)


def period_meant(said: OnceAYear, anchor: date | None, evidence: Evidence, in_year: Callable[[int], DateValue]) -> Resolution:
    """A time that each year has once: in the year written, or nearest the meeting."""
    if isinstance(said.year, int):
        return _in_written_year(said.year, in_year)
    if anchor is None:
        return UNANCHORED
    values = [value for year in range(anchor.year - 2, anchor.year + 3) if (value := _or_none(in_year, year)) is not None]
    named = next((value for value in values if value.first.year == evidence.said_year), None)
    if named is not None:
        return Resolution(value=named, why="year named in the sentence")
    labelled = next((value for value in values if value.first.year == evidence.label_year), None)
    if labelled is not None:
        return Resolution(value=labelled, why="year of the heading or label above")
    near = [value for value in values if -BEFORE <= value.first + (value.last - value.first) / 2 - anchor <= AFTER]
    value = near[-1] if near else None
    if value is not None and (told := years_by_tense(value.last, anchor, evidence)):
        value = _or_none(in_year, value.first.year + told) or value
        return Resolution(value=value, why="by the tense of the sentence")
    return Resolution(value=value, why="the year nearest the meeting")


def named_meant(
    said: SeasonOf | HolidayOf, anchor: date | None, evidence: Evidence, in_year: Callable[[int], DateValue], side: Side | None
) -> Resolution:
    """A season or holiday is the one that is or comes, unless the sentence tells of it as past."""
    if isinstance(said.year, int):
        return _in_written_year(said.year, in_year)
    if anchor is None:
        return UNANCHORED
    values = [value for year in range(anchor.year - 2, anchor.year + 3) if (value := _or_none(in_year, year)) is not None]
    if side in (None, Side.THIS) and (evidence.is_back or evidence.tense is Tense.PAST):
        # What is not yet over can be told as past too: "the summer was dry", in August.
        begun = [value for value in values if value.first <= anchor]
        return Resolution(value=begun[-1] if begun else None, why="by the tense of the sentence")
    return Resolution(value=_on_side(values, anchor, side or Side.THIS), why="counted from the meeting")


def _in_written_year(year: int, in_year: Callable[[int], DateValue]) -> Resolution:
    value = _or_none(in_year, year)
    return Resolution(value=value, why="year written" if value else "the year has no such week", impossible=value is None)


def _or_none(in_year: Callable[[int], DateValue], year: int) -> DateValue | None:
    try:
        return in_year(year)
    except (ValueError, OverflowError):
        return None


def _on_side(values: Iterable[DateValue], anchor: date, side: Side) -> DateValue | None:
    ordered = list(values)
    if side is Side.PAST:
        return next((value for value in reversed(ordered) if value.last < anchor), None)
    if side in (Side.NEXT, Side.COMING):
        return next((value for value in ordered if value.first > anchor), None)
    return next((value for value in ordered if value.last >= anchor), None)
