"""Reckoning with days: no words, and no doubt."""

from calendar import monthrange
from datetime import date, timedelta

from mlr_minutes.dates.value import DateValue, week_of, weekend_of
from mlr_minutes.languages import Easter, Fixed, Holiday, OnOrAfter, Unit

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}


def moved(day: date, unit: Unit, count: int) -> date:
    """The day that lies so many units after another; the last of a month where that has no such day.

    Raises:
        OverflowError: it lies beyond the calendar.
        ValueError: so does its year.
    """
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 -- rarely asked for, and slow to load

    return day + relativedelta(months=_MONTHS[unit] * count)


def shifted(anchor: date, unit: Unit, count: int) -> DateValue:
    """The unit that lies so many after that of a day: the week after next is two.

    Raises:
        OverflowError: it lies beyond the calendar.
        ValueError: so does its year.
    """
    day = moved(anchor, unit, count)
    match unit:
        case Unit.DAY:
            return DateValue.of_day(day)
        case Unit.WEEK:
            return week_of(day)
        case Unit.WEEKEND:
            return weekend_of(day)
        case Unit.FORTNIGHT:
            return DateValue.of_days(*sorted((anchor, day)))
        case Unit.MONTH:
            return DateValue.of_month(day.year, day.month)
        case Unit.QUARTER:
            return DateValue.of_quarter(day.year, (day.month + 2) // 3)
        case Unit.HALF_YEAR:
            return DateValue.of_half(day.year, (day.month + 5) // 6)
        case Unit.YEAR:
            return DateValue.of_days(date(day.year, 1, 1), date(day.year, 12, 31))


def on_weekday(day: date, weekday: int, *, weeks: int = 0) -> date:
    """The day of the week in which a day lies, or of one some weeks later."""
    return day + timedelta(days=weekday - day.weekday() + 7 * weeks)


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday strictly after a day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday strictly before a day."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def nth_in(period: DateValue, nth: int, of: Unit | int) -> DateValue | None:
    """One of the days, weeks, weekends or weekdays in a longer time; None where it has not so many.

    A week belongs to the time in which its Thursday lies, as ISO 8601 has it for years; a weekend by its Saturday.

    Args:
        period: the longer time.
        nth: which of them, from 1; -1 for the last.
        of: what is counted.
    """
    if of is Unit.DAY:
        day = period.first + timedelta(days=nth - 1) if nth > 0 else period.last
        return DateValue.of_day(day) if day <= period.last else None
    weekday = 3 if of is Unit.WEEK else 5 if of is Unit.WEEKEND else of
    assert isinstance(weekday, int)
    if nth > 0:
        day = weekday_after(period.first - timedelta(days=1), weekday) + timedelta(days=7 * (nth - 1))
    else:
        day = weekday_before(period.last + timedelta(days=1), weekday)
    if not period.first <= day <= period.last:
        return None
    return week_of(day) if of is Unit.WEEK else weekend_of(day) if of is Unit.WEEKEND else DateValue.of_day(day)


def holiday_in(year: int, holiday: Holiday) -> DateValue:
    """The day, or days, of a holiday in one year."""
    match holiday:
        case Fixed(month=month, day=day):
            first = date(year, month, day)
        case Easter(after=after):
            from dateutil.easter import easter  # noqa: PLC0415 -- rarely asked for

            first = easter(year) + timedelta(days=after)
        case OnOrAfter(month=month, day=day, weekday=weekday):
            first = weekday_after(date(year, month, day) - timedelta(days=1), weekday)
    return DateValue.of_day(first) if holiday.days == 1 else DateValue.of_days(first, first + timedelta(days=holiday.days - 1))


def day_of_month(year: int, month: int, day: int) -> date | None:
    """A day, counted by months that may run beyond their year; None where that month has no such day."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, day) if 1 <= year <= 9999 and day <= monthrange(year, month)[1] else None
