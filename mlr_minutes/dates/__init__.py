"""Dates and times in running text.

In: text, its language, and the meeting's day as the anchor of all that is relative to it. Out: `DateMention`s, each with
its place in the text, what was said (`DateExpression`), the days that means (`DateValue`) and why.
Never here: a guess from today's date. What names no day, week or month is no date, and is left alone.

    >>> from datetime import date
    >>> from mlr_minutes.dates import find_dates
    >>> [found.value.iso for found in find_dates("Svar senast den 27/11.", language="sv", reference=date(2014, 11, 18))]
    ['2014-11-27']
"""

from mlr_minutes.dates.clock import Clock, find_clocks
from mlr_minutes.dates.expression import DateExpression, Day, Month, Range, Week
from mlr_minutes.dates.grammar import FORMS
from mlr_minutes.dates.mention import DateMention, Passage, find_dates, read_passages
from mlr_minutes.dates.remarks import remarks
from mlr_minutes.dates.resolve import Evidence, Resolution, resolve
from mlr_minutes.dates.value import DateValue

__all__ = [
    "FORMS",
    "Clock",
    "DateExpression",
    "DateMention",
    "DateValue",
    "Day",
    "Evidence",
    "Month",
    "Passage",
    "Range",
    "Resolution",
    "Week",
    "find_clocks",
    "find_dates",
    "read_passages",
    "remarks",
    "resolve",
]
