"""From what was said to the days that are meant.

The meeting's own day is the anchor of all that is relative, never today, and never the date before in the text.
"""

from datetime import date
from typing import Final, TypeVar, assert_never

from msgspec.structs import replace

from mlr_minutes.dates import arithmetic
from mlr_minutes.dates.days import day_meant, in_order
from mlr_minutes.dates.evidence import Evidence, Tense
from mlr_minutes.dates.expression import (
    DateExpression,
    Day,
    DayOfMonth,
    DayOrYear,
    EitherOrder,
    HalfYear,
    HolidayOf,
    Month,
    Nth,
    Offset,
    Part,
    PartOf,
    Quarter,
    Range,
    Recurrence,
    SeasonOf,
    Shift,
    Side,
    Stretch,
    TurnOfYear,
    Week,
    Weekday,
    WeekdayFrom,
    WeekOf,
    YearsAway,
)
from mlr_minutes.dates.periods import OnceAYear, month_meant, named_meant, period_meant
from mlr_minutes.dates.relative import day_of_month_meant, weekday_meant
from mlr_minutes.dates.resolution import UNANCHORED, Resolution
from mlr_minutes.dates.value import DateValue, week_of, weekend_of
from mlr_minutes.languages import Unit

_Dated = TypeVar("_Dated", bound=OnceAYear)
_NO_EVIDENCE: Final = Evidence()


def resolve(said: DateExpression, anchor: date | None, evidence: Evidence = _NO_EVIDENCE) -> Resolution:
    """The days that `said` means in a meeting held on `anchor`.

    Args:
        said: what was written.
        anchor: the meeting's own day; None where it is not known, and then only a date with its year means anything.
        evidence: what the text around it says.
    """
    try:
        return _resolve(said, anchor, evidence)
    except (ValueError, OverflowError):
        return Resolution(value=None, why="it lies beyond the calendar")


def _resolve(said: DateExpression, anchor: date | None, evidence: Evidence) -> Resolution:
    match said:
        case Day():
            return day_meant(_with_year(said, anchor), anchor, evidence)
        case EitherOrder():
            return day_meant(in_order(said, anchor, evidence), anchor, evidence)
        case DayOrYear(day=day, month=month):
            return _resolve(month if _is_year(month, anchor, evidence) else day, anchor, evidence)
        case Month():
            return month_meant(_with_year(said, anchor), anchor, evidence)
        case Week(week=week):
            return period_meant(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_week(year, week))
        case Quarter(quarter=quarter):
            return period_meant(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_quarter(year, quarter))
        case HalfYear(half=half):
            return period_meant(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_half(year, half))
        case SeasonOf(season=season, side=side):
            return named_meant(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_season(year, season), side)
        case HolidayOf(holiday=holiday, side=side):
            return named_meant(_with_year(said, anchor), anchor, evidence, lambda year: arithmetic.holiday_in(year, holiday), side)
        case TurnOfYear():
            return period_meant(said, anchor, evidence, lambda year: DateValue.of_days(date(year, 12, 31), date(year + 1, 1, 1)))
        case Range():
            return _range(said, anchor, evidence)
        case WeekOf(day=day):
            found = _resolve(day, anchor, evidence)
            around = weekend_of if said.weekend else week_of
            return replace(found, value=around(found.value.first)) if found.value else found
        case WeekdayFrom():
            return _weekday_from(said, anchor, evidence)
        case Nth():
            return _nth(said, anchor, evidence)
        case PartOf():
            return _part(said, anchor, evidence)
        case Recurrence():
            return Resolution(value=None, why="it comes back, and names no single day")
        case Weekday() | DayOfMonth() | Shift() | Offset() | Stretch():
            return UNANCHORED if anchor is None else _relative(said, anchor, evidence)
        case other:
            assert_never(other)


def _is_year(month: Month, anchor: date | None, evidence: Evidence) -> bool:
    """Whether "June 18" is a month, in a document that writes years with two figures."""
    return month.year in evidence.short_years and anchor is not None and abs(anchor.year - int(str(month.year))) <= 1


def _relative(said: Weekday | DayOfMonth | Shift | Offset | Stretch, anchor: date, evidence: Evidence) -> Resolution:
    match said:
        case Weekday():
            return Resolution(value=DateValue.of_day(weekday_meant(said, anchor, evidence)), why="counted from the meeting")
        case DayOfMonth():
            return day_of_month_meant(said, anchor, evidence)
        case Shift(unit=Unit.WEEKEND, count=0) if evidence.tense is Tense.PAST:
            return Resolution(
                value=arithmetic.shifted(anchor, Unit.WEEKEND, -1), why="counted from the meeting, by the tense of the sentence"
            )
        case Shift(unit=unit, count=count):
            return Resolution(value=arithmetic.shifted(anchor, unit, count), why="counted from the meeting")
        case Stretch(unit=unit, count=count):
            first, last = sorted((anchor, arithmetic.moved(anchor, unit, count)))
            return Resolution(value=DateValue.of_days(first, last), why="counted from the meeting")
        case Offset(unit=unit, count=count, since=None):
            return Resolution(value=DateValue.of_day(arithmetic.moved(anchor, unit, count)), why="counted from the meeting")
        case Offset(unit=unit, count=count, since=since):
            assert since is not None
            origin = _resolve(since, anchor, evidence)
            if origin.value is None:
                return origin
            day = arithmetic.moved(origin.value.last if count > 0 and unit is Unit.DAY else origin.value.first, unit, count)
            return Resolution(value=DateValue.of_day(day), why=f"counted from {origin.value.iso}: {origin.why}")
        case other:
            assert_never(other)


def _nth(said: Nth, anchor: date | None, evidence: Evidence) -> Resolution:
    period = _resolve(said.period, anchor, evidence)
    value = arithmetic.nth_in(period.value, said.nth, said.of) if period.value else None
    if period.value is not None and value is None:
        return Resolution(value=None, why=f"{period.value.iso} has not so many", impossible=True)
    return replace(period, value=value)


def _weekday_from(said: WeekdayFrom, anchor: date | None, evidence: Evidence) -> Resolution:
    origin = _resolve(said.since, anchor, evidence)
    if origin.value is None:
        return origin
    beside = arithmetic.weekday_after if said.after else arithmetic.weekday_before
    return replace(origin, value=DateValue.of_day(beside(origin.value.first, said.weekday)))


def _part(said: PartOf, anchor: date | None, evidence: Evidence) -> Resolution:
    """The whole time, since a part has no bounds; the end of what is counted from the meeting, and of a year, is a day."""
    if isinstance(said.period, Range) and isinstance(said.period.first, Month):
        year = said.period.first.year
        return Resolution(value=year_part(year, said.part) if isinstance(year, int) else None, why="year written")
    if not isinstance(said.period, Shift):
        return _resolve(said.period, anchor, evidence)
    if anchor is None:
        return UNANCHORED
    whole = arithmetic.shifted(anchor, said.period.unit, said.period.count)
    if said.period.unit is Unit.YEAR:
        return Resolution(value=year_part(whole.first.year, said.part), why="counted from the meeting")
    is_end = said.part is Part.LATE and said.period.unit is not Unit.WEEK
    return Resolution(value=DateValue.of_day(whole.last) if is_end else whole, why="counted from the meeting")


def year_part(year: int, part: Part) -> DateValue | None:
    """The last day of a year for its end, the first quarter for its beginning; its middle is no time at all."""
    if part is Part.LATE:
        return DateValue.of_day(date(year, 12, 31))
    return DateValue.of_quarter(year, 1) if part is Part.EARLY else None


def _range(said: Range, anchor: date | None, evidence: Evidence) -> Resolution:
    first_said, last_said = _shared(said.first, said.last)
    first = _resolve(first_said, anchor, evidence)
    last = _resolve(last_said, anchor, evidence)
    if first.value is None or last.value is None:
        return Resolution(value=None, why=first.why if first.value is None else last.why, impossible=first.impossible or last.impossible)
    if last.value.last < first.value.first or isinstance(last_said, DayOfMonth | Weekday):
        # From November to February, from Thursday to Monday: the end is counted from the beginning.
        last = _resolve(_onward(last_said, first.value.first), first.value.first, _NO_EVIDENCE)
    if last.value is None or last.value.last < first.value.first:
        return Resolution(value=None, why="the end lies before the beginning")
    return Resolution(value=DateValue.of_span(first.value, last.value), why=first.why, doubt=first.doubt or last.doubt)


def _shared(first: DateExpression, last: DateExpression) -> tuple[DateExpression, DateExpression]:
    """The ends of a span, each with what is said only once: the year, the week, the order of figures."""
    match first, last:
        case (Day(year=None) | Month(year=None), Day(year=int(year)) | Month(year=int(year))):
            return replace(first, year=year - 1 if first.month > last.month else year), last
        case (Quarter(year=None) | Week(year=None), Quarter(year=int(year)) | Week(year=int(year))):
            return replace(first, year=year), last
        case (Weekday(weeks=None, side=None), Weekday(weeks=int(weeks))):
            return replace(first, weeks=weeks), last
        case (Weekday(weeks=None, side=Side.NEXT), Weekday(weeks=None, side=None)):
            return first, last
        case _:
            return first, last


def _onward(said: DateExpression, first: date) -> DateExpression:
    """The end of a span as a date on or after its beginning."""
    match said:
        case Day(year=None, month=month, day=day):
            return replace(said, year=first.year + ((month, day) < (first.month, first.day)))
        case Month(year=None, month=month):
            return replace(said, year=first.year + (month < first.month))
        case Quarter(year=None, quarter=quarter):
            return replace(said, year=first.year + (3 * quarter < first.month))
        case Weekday():
            return replace(said, weeks=None, side=None)
        case _:
            return said


def _with_year(said: _Dated, anchor: date | None) -> _Dated:
    """What is said with a year by its distance, with that year."""
    if isinstance(said.year, YearsAway):
        return replace(said, year=anchor.year + said.year.count if anchor else None)
    return said
