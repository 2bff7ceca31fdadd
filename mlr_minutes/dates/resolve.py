"""From what was said to the days that are meant.

The meeting's own day is the anchor of every date without a year, never today, and never the date before in the text.
Over real minutes the year that puts a date between 150 days before the meeting and 215 after it is right for 19 of 20;
evidence in the text itself goes before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, assert_never

from mlr_minutes.dates.expression import DateExpression, Day, Month, Range, Week
from mlr_minutes.dates.value import DateValue

BEFORE: Final = timedelta(days=150)
"""How long before its meeting a date without a year may lie."""

AFTER: Final = timedelta(days=215)
"""How long after it; the two make a year, so that every day has one place."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """What the text around a date says about its year."""

    label_year: int | None = None
    """The year in the heading or label above a list that the date is an entry of."""
    entry_before: date | None = None
    """The entry before it in its list; later months and days go on in the same year."""
    listed: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """The years of days (month, day) in another list of the same document, where this date is an entry of one too."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Resolution:
    """What a date means, and how that was told."""

    value: DateValue | None
    """None where no day is meant, or the year cannot be told."""
    why: str
    """In words."""
    impossible: bool = False
    """Whether there is no such day: 31 November."""
    doubt: str = ""
    """Where two pieces of evidence disagree: how, in words."""


def resolve(said: DateExpression, anchor: date | None, evidence: Evidence | None = None) -> Resolution:
    """The days that `said` means in a meeting held on `anchor`.

    Args:
        said: what was written.
        anchor: the meeting's own day; None where it is not known, and then only a date with its year means anything.
        evidence: what the text around it says.
    """
    known = evidence or Evidence()
    match said:
        case Day():
            return _day(said, anchor, known)
        case Month():
            return _month(said, anchor, known)
        case Week():
            return _week(said, anchor)
        case Range():
            return _range(said, anchor, known)
        case other:
            assert_never(other)


def _day(said: Day, anchor: date | None, evidence: Evidence) -> Resolution:
    if not said.exists:
        return Resolution(value=None, why=f"that month has only {said.last_of_month} days", impossible=True)
    if said.year is not None:
        day = date(said.year, said.month, said.day)
        wrong = said.weekday is not None and day.weekday() != said.weekday
        return Resolution(value=DateValue.of_day(day), why="year written", doubt=_weekday_doubt(day) if wrong else "")
    if anchor is None:
        return Resolution(value=None, why="no year, and the meeting's day is not known")
    expected, why = _expected(said, anchor, evidence)
    if expected is None:
        return Resolution(value=None, why="no such day in the years around the meeting", impossible=True)
    if said.weekday is None or expected.weekday() == said.weekday:
        return Resolution(value=DateValue.of_day(expected), why=f"{why}, as its weekday confirms" if said.weekday is not None else why)
    fitting = [day for day in _candidates(said, anchor) if day.weekday() == said.weekday]
    if fitting:
        nearest = min(fitting, key=lambda day: abs(day - anchor))
        doubt = f"by its weekday it is {nearest.isoformat()}, though {expected.isoformat()} is nearer the meeting"
        return Resolution(value=DateValue.of_day(nearest), why="the year near the meeting in which the weekday fits", doubt=doubt)
    return Resolution(value=DateValue.of_day(expected), why=why, doubt=_weekday_doubt(expected))


def _expected(said: Day, anchor: date, evidence: Evidence) -> tuple[date | None, str]:
    """The day by all evidence but its weekday."""
    days = {day.year: day for day in _candidates(said, anchor)}
    if evidence.label_year in days:
        return days[evidence.label_year], "year of the heading or label above"
    listed = evidence.listed.get((said.month, said.day))
    if listed in days:
        return days[listed], "year of the same day in another list"
    before = evidence.entry_before
    if before is not None and (before.month, before.day) < (said.month, said.day) and before.year in days:
        return days[before.year], "the list goes on in order"
    near = [day for day in days.values() if -BEFORE <= day - anchor <= AFTER]
    if near:
        # The window is a day or two wider than a year, so at its rim two days can fit; the later is meant.
        return max(near), "the year nearest the meeting"
    return min(days.values(), key=lambda day: abs(day - anchor), default=None), "the year nearest the meeting"


def _candidates(said: Day, anchor: date) -> list[date]:
    """The day in each of the years around the meeting that have it (29 February: every fourth)."""
    found: list[date] = []
    for year in range(max(anchor.year - 2, 1), min(anchor.year + 3, 10_000)):
        try:
            found.append(date(year, said.month, said.day))
        except ValueError:
            continue
    return found


def _weekday_doubt(day: date) -> str:
    return f"{day.isoformat()} is a {day:%A}"


def _month(said: Month, anchor: date | None, evidence: Evidence) -> Resolution:
    if said.year is not None:
        return Resolution(value=DateValue.of_month(said.year, said.month), why="year written")
    if anchor is None:
        return Resolution(value=None, why="no year, and the meeting's day is not known")
    middle = Day(month=said.month, day=15)
    day, why = _expected(middle, anchor, evidence)
    return Resolution(value=DateValue.of_month(day.year, said.month) if day else None, why=why)


def _week(said: Week, anchor: date | None) -> Resolution:
    years = [said.year] if said.year else [] if anchor is None else [anchor.year - 1, anchor.year, anchor.year + 1]
    weeks: list[DateValue] = []
    for year in years:
        try:
            weeks.append(DateValue.of_week(year, said.week))
        except ValueError:
            continue
    if said.year is not None:
        value = weeks[0] if weeks else None
        return Resolution(value=value, why="year written" if value else "the year has no such week", impossible=value is None)
    if anchor is None or not weeks:
        return Resolution(value=None, why="no year, and the meeting's day is not known")
    near = [week for week in weeks if -BEFORE <= week.first - anchor <= AFTER]
    return Resolution(value=(near or weeks)[-1], why="the year nearest the meeting")


def _range(said: Range, anchor: date | None, evidence: Evidence) -> Resolution:
    # "25 November - 2 December 2015": the year at the end holds for the beginning too.
    first_said = said.first
    year = said.last.year
    last = resolve(said.last, anchor, evidence)
    if first_said.year is None and year is not None:
        first_said = replace(first_said, year=year - 1 if first_said.month > said.last.month else year)
    first = resolve(first_said, anchor, evidence)
    if first.value is None or last.value is None:
        return Resolution(value=None, why=first.why if first.value is None else last.why, impossible=first.impossible or last.impossible)
    end = last.value.last
    if end < first.value.first and said.last.year is None:
        # From November to February: the end is in the year after.
        last = resolve(replace(said.last, year=min(first.value.first.year + 1, date.max.year)), None)
        end = last.value.last if last.value else end
    if end < first.value.first:
        return Resolution(value=None, why="the end lies before the beginning")
    return Resolution(value=DateValue.of_days(first.value.first, end), why=first.why, doubt=first.doubt or last.doubt)
