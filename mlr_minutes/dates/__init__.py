"""Dates and times in running text.

In: text, its language, and the meeting's day as the anchor of all that is relative to it. Out: `DateMention`s, each with
its place in the text, what was said (`DateExpression`), the days that means (`DateValue`) and why.
Never here: a guess from today's date. What names no day, week or month is no date, and is left alone.

    >>> from datetime import date
    >>> from mlr_minutes.dates import find_dates
    >>> [found.value.iso for found in find_dates("Svar senast den 27/11.", language="sv", reference=date(2014, 11, 18))]
    ['2014-11-27']
"""

from mlr_minutes.dates.clock import Clock, ClockMention, find_clocks
from mlr_minutes.dates.evidence import Evidence
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
from mlr_minutes.dates.grammar import FORMS
from mlr_minutes.dates.mention import DateMention, find_dates, read_passages
from mlr_minutes.dates.passage import Passage
from mlr_minutes.dates.remarks import remarks, year_by_weekdays
from mlr_minutes.dates.resolution import Resolution
from mlr_minutes.dates.resolve import resolve
from mlr_minutes.dates.value import DateValue

__all__ = [
    "FORMS",
    "Clock",
    "ClockMention",
    "DateExpression",
    "DateMention",
    "DateValue",
    "Day",
    "DayOfMonth",
    "DayOrYear",
    "EitherOrder",
    "Evidence",
    "HalfYear",
    "HolidayOf",
    "Month",
    "Nth",
    "Offset",
    "Part",
    "PartOf",
    "Passage",
    "Quarter",
    "Range",
    "Recurrence",
    "Resolution",
    "SeasonOf",
    "Shift",
    "Side",
    "Stretch",
    "TurnOfYear",
    "Week",
    "WeekOf",
    "Weekday",
    "WeekdayFrom",
    "YearsAway",
    "find_clocks",
    "find_dates",
    "read_passages",
    "remarks",
    "resolve",
    "year_by_weekdays",
]
