"""The meaning of a day with its month: the evidence of its year, in order.

Over real minutes the year that puts a date between 150 days before the meeting and 215 after it is right for 19 of 20;
evidence in the text itself goes before it.
"""

from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from mlr_minutes.dates import arithmetic
from mlr_minutes.dates.evidence import Evidence, Tense
from mlr_minutes.dates.expression import Day, EitherOrder
from mlr_minutes.dates.resolution import UNANCHORED, Resolution
from mlr_minutes.dates.value import DateValue

BEFORE: Final = timedelta(days=150)
"""How long before its meeting a date without a year may lie."""

AFTER: Final = timedelta(days=215)
"""How long after it; the two make a year, so that every day has one place."""

FAR: Final = timedelta(days=100)
"""From how far ahead the past tense of the sentence tells the year."""

FAR_BACK: Final = timedelta(days=75)
"""From how far back the present or future tense does."""

GONE: Final = timedelta(days=45)
"""How long ago what the text calls due, or next, cannot be."""

FAR_YEARS: Final = 5
"""From how many years off a day in three pairs of figures is doubted, if the other order puts it within `NEAR_YEARS`."""

NEAR_YEARS: Final = 3
"""How near the other order must put it."""

_LEAP: Final = timedelta(days=400)


def day_meant(said: Day, anchor: date | None, evidence: Evidence) -> Resolution:
    """The day that is meant; its year may be left out, and a weekday given."""
    if not said.exists:
        return Resolution(value=None, why=f"that month has only {said.last_of_month} days", impossible=True)
    if said.year is not None:
        assert isinstance(said.year, int)
        day = date(said.year, said.month, said.day)
        doubt = weekday_doubt(day) if said.weekday not in (None, day.weekday()) else ""
        return Resolution(value=DateValue.of_day(day), why="year written", doubt=doubt)
    if anchor is None:
        return UNANCHORED
    expected, why = expected_day(said, anchor, evidence)
    if expected is None:
        return Resolution(value=None, why="no such day in the years around the meeting", impossible=True)
    if said.weekday is None or expected.weekday() == said.weekday:
        return Resolution(value=DateValue.of_day(expected), why=f"{why}, as its weekday confirms" if said.weekday is not None else why)
    fitting = [day for day in _candidates(said, anchor) if day.weekday() == said.weekday and abs(day - anchor) <= _LEAP]
    nearest = min(fitting, key=lambda day: abs(day - anchor), default=None)
    # A slip of the weekday is likelier than a day that is due, or next, and lies far back.
    if nearest is not None and not (nearest < anchor - GONE and evidence.is_ahead):
        doubt = f"by its weekday it is {nearest.isoformat()}, though {expected.isoformat()} is nearer the meeting"
        return Resolution(value=DateValue.of_day(nearest), why="the year near the meeting in which the weekday fits", doubt=doubt)
    return Resolution(value=DateValue.of_day(expected), why=why, doubt=weekday_doubt(expected))


def in_order(said: EitherOrder, anchor: date | None, evidence: Evidence) -> Day:
    """The order that the weekday bears out, else that of the document, else that of the language."""
    if said.first.year != said.second.year:
        return said.second if _years_off(said.first, anchor) > FAR_YEARS and _years_off(said.second, anchor) <= NEAR_YEARS else said.first
    written = (said.second, said.first) if evidence.month_first else (said.first, said.second)
    orders = [day for day in written if day.exists] or list(written)
    if anchor is not None and orders[0].weekday is not None:
        for day in orders:
            value = day_meant(replace(day, weekday=None), anchor, evidence).value
            if value is not None and value.first.weekday() == day.weekday:
                return day
    return orders[0]


def _years_off(said: Day, anchor: date | None) -> int:
    """How many years a day with its year lies from the meeting."""
    return abs(said.year - anchor.year) if isinstance(said.year, int) and anchor is not None else 0


def expected_day(said: Day, anchor: date, evidence: Evidence) -> tuple[date | None, str]:
    """The day by all evidence but its weekday."""
    days = {day.year: day for day in _candidates(said, anchor)}
    if evidence.joined_year in days:
        return days[evidence.joined_year], "year at the end of the enumeration"
    if evidence.said_year in days:
        return days[evidence.said_year], "year named in the sentence"
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
    if near is None or (abs(near - anchor) <= GONE and not evidence.is_back):
        return near, "the year nearest the meeting"
    told = years_by_tense(near, anchor, evidence)
    if told and near.year + told in days:
        return days[near.year + told], f"the year {'after' if told > 0 else 'before'} the nearest, by the tense of the sentence"
    return near, "the year nearest the meeting"


def years_by_tense(near: date, anchor: date, evidence: Evidence) -> int:
    """How many years from the nearest the sentence puts a day: one after, one before, or none."""
    if near < anchor and evidence.is_ahead:
        return 1
    if near > anchor and evidence.is_back:
        return -1
    if near < anchor - FAR_BACK and not evidence.is_back and evidence.tense is Tense.FUTURE:
        return 1
    return -1 if near > anchor + FAR and evidence.tense is Tense.PAST else 0


def _candidates(said: Day, anchor: date) -> list[date]:
    """The day in each of the years around the meeting that have it (29 February: every fourth)."""
    years = range(anchor.year - 2, anchor.year + 3)
    return [day for year in years if (day := arithmetic.day_of_month(year, said.month, said.day)) is not None]


def weekday_doubt(day: date) -> str:
    """What is said of a day whose weekday is another than the one written."""
    return f"{day.isoformat()} is a {day:%A}"
