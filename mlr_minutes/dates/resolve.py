"""From what was said to the days that are meant.

The meeting's own day is the anchor of all that is relative, never today, and never the date before in the text. Over real
minutes the year that puts a date between 150 days before the meeting and 215 after it is right for 19 of 20; evidence in
the text itself goes before it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, TypeAlias, TypeVar, assert_never

from mlr_minutes.dates import arithmetic
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
from mlr_minutes.dates.value import DateValue, week_of, weekend_of
from mlr_minutes.languages import Unit

BEFORE: Final = timedelta(days=150)
"""How long before its meeting a date without a year may lie."""

AFTER: Final = timedelta(days=215)
"""How long after it; the two make a year, so that every day has one place."""

FAR: Final = timedelta(days=100)
"""From how far off the tense of the sentence tells the year."""

GONE: Final = timedelta(days=45)
"""How long ago what the text calls due, or next, cannot be."""

_LEAP: Final = timedelta(days=400)
_OnceAYear: TypeAlias = Day | Month | Week | Quarter | HalfYear | SeasonOf | HolidayOf | TurnOfYear
_Dated = TypeVar("_Dated", bound=_OnceAYear)


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


_UNANCHORED: Final = Resolution(value=None, why="no year, and the meeting's day is not known")
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
            return _day(_with_year(said, anchor), anchor, evidence)
        case EitherOrder():
            return _day(_in_order(said, anchor, evidence), anchor, evidence)
        case DayOrYear(day=day, month=month):
            return _resolve(month if _is_year(month, anchor, evidence) else day, anchor, evidence)
        case Month():
            return _month(_with_year(said, anchor), anchor, evidence)
        case Week(week=week):
            return _dated(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_week(year, week))
        case Quarter(quarter=quarter):
            return _dated(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_quarter(year, quarter))
        case HalfYear(half=half):
            return _dated(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_half(year, half))
        case SeasonOf(season=season, side=side):
            return _named(_with_year(said, anchor), anchor, evidence, lambda year: DateValue.of_season(year, season), side)
        case HolidayOf(holiday=holiday, side=side):
            return _named(_with_year(said, anchor), anchor, evidence, lambda year: arithmetic.holiday_in(year, holiday), side)
        case TurnOfYear():
            return _dated(said, anchor, evidence, lambda year: DateValue.of_days(date(year, 12, 31), date(year + 1, 1, 1)))
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
            return _UNANCHORED if anchor is None else _relative(said, anchor, evidence)
        case other:
            assert_never(other)


# With a day and a month.


def _day(said: Day, anchor: date | None, evidence: Evidence) -> Resolution:
    if not said.exists:
        return Resolution(value=None, why=f"that month has only {said.last_of_month} days", impossible=True)
    if said.year is not None:
        assert isinstance(said.year, int)
        day = date(said.year, said.month, said.day)
        doubt = _weekday_doubt(day) if said.weekday not in (None, day.weekday()) else ""
        return Resolution(value=DateValue.of_day(day), why="year written", doubt=doubt)
    if anchor is None:
        return _UNANCHORED
    expected, why = _expected(said, anchor, evidence)
    if expected is None:
        return Resolution(value=None, why="no such day in the years around the meeting", impossible=True)
    if said.weekday is None or expected.weekday() == said.weekday:
        return Resolution(value=DateValue.of_day(expected), why=f"{why}, as its weekday confirms" if said.weekday is not None else why)
    fitting = [day for day in _candidates(said, anchor) if day.weekday() == said.weekday and abs(day - anchor) <= _LEAP]
    if fitting:
        nearest = min(fitting, key=lambda day: abs(day - anchor))
        doubt = f"by its weekday it is {nearest.isoformat()}, though {expected.isoformat()} is nearer the meeting"
        return Resolution(value=DateValue.of_day(nearest), why="the year near the meeting in which the weekday fits", doubt=doubt)
    return Resolution(value=DateValue.of_day(expected), why=why, doubt=_weekday_doubt(expected))


def _expected(said: Day, anchor: date, evidence: Evidence) -> tuple[date | None, str]:
    """The day by all evidence but its weekday."""
    days = {day.year: day for day in _candidates(said, anchor)}
    if evidence.joined_year in days:
        return days[evidence.joined_year], "year at the end of the enumeration"
    if evidence.label_year in days:
        return days[evidence.label_year], "year of the heading or label above"
    listed = evidence.listed.get((said.month, said.day))
    if listed in days:
        return days[listed], "year of the same day in another list"
    before = evidence.entry_before
    if before is not None and (before.month, before.day) < (said.month, said.day) and before.year in days:
        return days[before.year], "the list goes on in order"
    # The window is a day or two wider than a year, so at its rim two days can fit; the later is meant.
    near = max((day for day in days.values() if -BEFORE <= day - anchor <= AFTER), default=None)
    if near is None:
        near = min((day for day in days.values() if abs(day - anchor) <= _LEAP), key=lambda day: abs(day - anchor), default=None)
    if near is None or abs(near - anchor) <= GONE:
        return near, "the year nearest the meeting"
    told = _told_by_tense(near, anchor, evidence)
    if told and near.year + told in days:
        return days[near.year + told], f"the year {'after' if told > 0 else 'before'} the nearest, by the tense of the sentence"
    return near, "the year nearest the meeting"


def _told_by_tense(near: date, anchor: date, evidence: Evidence) -> int:
    """How many years from the nearest the sentence puts a day: one after, one before, or none."""
    if near < anchor and evidence.is_ahead:
        return 1
    if abs(near - anchor) <= FAR:
        return 0
    tense = evidence.tense
    return 1 if near < anchor and tense is Tense.FUTURE else -1 if near > anchor and tense is Tense.PAST else 0


def _candidates(said: Day, anchor: date) -> list[date]:
    """The day in each of the years around the meeting that have it (29 February: every fourth)."""
    years = range(anchor.year - 2, anchor.year + 3)
    return [day for year in years if (day := arithmetic.day_of_month(year, said.month, said.day)) is not None]


def _weekday_doubt(day: date) -> str:
    return f"{day.isoformat()} is a {day:%A}"


def _in_order(said: EitherOrder, anchor: date | None, evidence: Evidence) -> Day:
    """The order that the weekday bears out, else that of the document, else that of the language."""
    written = (said.second, said.first) if evidence.month_first else (said.first, said.second)
    orders = [day for day in written if day.exists] or list(written)
    if anchor is not None and orders[0].weekday is not None:
        for day in orders:
            value = _day(replace(day, weekday=None), anchor, evidence).value
            if value is not None and value.first.weekday() == day.weekday:
                return day
    return orders[0]


def _is_year(month: Month, anchor: date | None, evidence: Evidence) -> bool:
    """Whether "June 18" is a month, in a document that writes years with two figures."""
    return month.year in evidence.short_years and anchor is not None and abs(anchor.year - int(str(month.year))) <= 1


# With a name or number in the year.


def _month(said: Month, anchor: date | None, evidence: Evidence) -> Resolution:
    if said.year is not None or anchor is None:
        return _dated(said, anchor, evidence, lambda year: DateValue.of_month(year, said.month))
    if said.side is not None:
        away = said.month - anchor.month
        years = {Side.THIS: 0, Side.PAST: -int(away >= 0)}.get(said.side, int(away <= 0))
        return Resolution(value=DateValue.of_month(anchor.year + years, said.month), why="counted from the meeting")
    day, why = _expected(Day(month=said.month, day=15), anchor, evidence)
    return Resolution(value=DateValue.of_month(day.year, said.month) if day else None, why=why)


def _dated(said: _OnceAYear, anchor: date | None, evidence: Evidence, in_year: Callable[[int], DateValue]) -> Resolution:
    """A time that each year has once: in the year written, or nearest the meeting."""
    if isinstance(said.year, int):
        return _in_written_year(said.year, in_year)
    if anchor is None:
        return _UNANCHORED
    values = [value for year in range(anchor.year - 2, anchor.year + 3) if (value := _or_none(in_year, year)) is not None]
    labelled = next((value for value in values if value.first.year == evidence.label_year), None)
    if labelled is not None:
        return Resolution(value=labelled, why="year of the heading or label above")
    near = [value for value in values if -BEFORE <= value.first + (value.last - value.first) / 2 - anchor <= AFTER]
    value = near[-1] if near else None
    if value is not None and (told := _told_by_tense(value.last, anchor, evidence)):
        value = _or_none(in_year, value.first.year + told) or value
        return Resolution(value=value, why="by the tense of the sentence")
    return Resolution(value=value, why="the year nearest the meeting")


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


def _named(
    said: SeasonOf | HolidayOf, anchor: date | None, evidence: Evidence, in_year: Callable[[int], DateValue], side: Side | None
) -> Resolution:
    """A season or holiday is the one that is or comes, unless the sentence tells of it as past."""
    if isinstance(said.year, int):
        return _in_written_year(said.year, in_year)
    if anchor is None:
        return _UNANCHORED
    values = [value for year in range(anchor.year - 2, anchor.year + 3) if (value := _or_none(in_year, year)) is not None]
    if side is None and evidence.tense is Tense.PAST:
        # What is not yet over can be told as past too: "the summer was dry", in August.
        begun = [value for value in values if value.first <= anchor]
        return Resolution(value=begun[-1] if begun else None, why="by the tense of the sentence")
    return Resolution(value=_on_side(values, anchor, side or Side.THIS), why="counted from the meeting")


# Relative to the meeting.


def _relative(said: Weekday | DayOfMonth | Shift | Offset | Stretch, anchor: date, evidence: Evidence) -> Resolution:
    match said:
        case Weekday():
            return Resolution(value=DateValue.of_day(_weekday(said, anchor, evidence)), why="counted from the meeting")
        case DayOfMonth():
            return _day_of_month(said, anchor, evidence)
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


def _weekday(said: Weekday, anchor: date, evidence: Evidence) -> date:
    """The first strictly after the meeting ("by Friday", said on a Friday, is a week away), unless the text says otherwise."""
    if said.weeks is not None:
        return arithmetic.on_weekday(anchor, said.weekday, weeks=said.weeks)
    if said.side is Side.NEXT:
        return arithmetic.on_weekday(anchor, said.weekday, weeks=1)
    if said.side is Side.THIS:
        return arithmetic.weekday_after(anchor - timedelta(days=1), said.weekday)
    if said.side is Side.PAST or (said.side is None and evidence.tense is Tense.PAST):
        return arithmetic.weekday_before(anchor, said.weekday)
    return arithmetic.weekday_after(anchor, said.weekday)


def _day_of_month(said: DayOfMonth, anchor: date, evidence: Evidence) -> Resolution:
    def in_month(months: int, origin: date = anchor) -> date | None:
        return arithmetic.day_of_month(origin.year, origin.month + months, said.day)

    if said.months is not None:
        day = in_month(said.months)
        return Resolution(value=DateValue.of_day(day) if day else None, why="counted from the meeting", impossible=day is None)
    if said.weekday is None and evidence.joined_month is not None and (day := in_month(0, evidence.joined_month)):
        return Resolution(value=DateValue.of_day(day), why="the month of the day before it")
    days = [day for months in range(-6, 7) if (day := in_month(months)) is not None]
    fitting = [day for day in days if said.weekday in (None, day.weekday())] or days
    past, coming = [day for day in fitting if day < anchor], [day for day in fitting if day >= anchor]
    if said.weekday is not None:
        day = min(fitting, key=lambda day: abs(day - anchor))
    elif past and (evidence.tense is Tense.PAST or not coming):
        day = past[-1]
    else:
        day = coming[0]
    doubt = _weekday_doubt(day) if said.weekday not in (None, day.weekday()) else ""
    return Resolution(value=DateValue.of_day(day), why="the month nearest the meeting", doubt=doubt)


# Of other dates.


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
    if not isinstance(said.period, Shift):
        return _resolve(said.period, anchor, evidence)
    if anchor is None:
        return _UNANCHORED
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
        case Weekday():
            return replace(said, weeks=None, side=None)
        case _:
            return said


def _with_year(said: _Dated, anchor: date | None) -> _Dated:
    """What is said with a year by its distance, with that year."""
    if isinstance(said.year, YearsAway):
        return replace(said, year=anchor.year + said.year.count if anchor else None)
    return said
