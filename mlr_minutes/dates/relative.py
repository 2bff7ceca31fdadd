"""The meaning of what is counted from the meeting: weekdays, bare days of a month, distances."""

from datetime import date, timedelta

from mlr_minutes.dates import arithmetic
from mlr_minutes.dates.days import weekday_doubt
from mlr_minutes.dates.evidence import Evidence, Tense
from mlr_minutes.dates.expression import DayOfMonth, Side, Weekday
from mlr_minutes.dates.resolution import Resolution
from mlr_minutes.dates.value import DateValue


def weekday_meant(said: Weekday, anchor: date, evidence: Evidence) -> date:
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


def day_of_month_meant(said: DayOfMonth, anchor: date, evidence: Evidence) -> Resolution:
    """The day of a month that is not named: that of the enumeration, else the coming one, or the last where the text tells the past."""

    def in_month(months: int, origin: date = anchor) -> date | None:
        return arithmetic.day_of_month(origin.year, origin.month + months, said.day)

    if said.is_bare:
        return _bare_meant(said, anchor, evidence)
    if said.months is not None:
        day = in_month(said.months)
        return Resolution(value=DateValue.of_day(day) if day else None, why="counted from the meeting", impossible=day is None)
    if said.weekday is None and evidence.joined_month is not None and (day := in_month(0, evidence.joined_month)):
        return Resolution(value=DateValue.of_day(day), why="the month of the day before it")
    if (day := _going_on(said, anchor, evidence)) is not None:
        return Resolution(value=DateValue.of_day(day), why="it goes on from the day named before")
    days = [day for months in range(-6, 7) if (day := in_month(months)) is not None]
    fitting = [day for day in days if said.weekday in (None, day.weekday())] or days
    past, coming = [day for day in fitting if day < anchor], [day for day in fitting if day >= anchor]
    if said.weekday is not None:
        day = min(fitting, key=lambda day: abs(day - anchor))
    elif past and (evidence.tense is Tense.PAST or not coming):
        day = past[-1]
    else:
        day = coming[0]
    doubt = weekday_doubt(day) if said.weekday not in (None, day.weekday()) else ""
    return Resolution(value=DateValue.of_day(day), why="the month nearest the meeting", doubt=doubt)


def _bare_meant(said: DayOfMonth, anchor: date, evidence: Evidence) -> Resolution:
    """The day near the meeting that has both weekday and figure, else the weekday: the figure may be an hour."""
    assert said.weekday is not None
    near = [arithmetic.day_of_month(anchor.year, anchor.month + months, said.day) for months in (0, 1, -1)]
    fitting = [day for day in (_going_on(said, anchor, evidence), *near) if day is not None and day.weekday() == said.weekday]
    if fitting:
        return Resolution(value=DateValue.of_day(fitting[0]), why="its weekday and figure fit a day near the meeting")
    return Resolution(
        value=DateValue.of_day(weekday_meant(Weekday(weekday=said.weekday), anchor, evidence)), why="counted from the meeting"
    )


def _going_on(said: DayOfMonth, anchor: date, evidence: Evidence) -> date | None:
    """The day that goes on from one to come that was just named: "booked for 22 March, and gone by Monday 24th"."""
    before = evidence.named_before
    if before is None or before < anchor or evidence.tense is Tense.PAST:
        return None
    if said.day > before.day:
        day = arithmetic.day_of_month(before.year, before.month, said.day)
        return day if day is not None and said.weekday in (None, day.weekday()) else None
    # Without a weekday that fits it may as well be in the month of the meeting.
    day = arithmetic.day_of_month(before.year, before.month + 1, said.day)
    return day if day is not None and said.weekday == day.weekday() else None
