"""VTIMEZONE with recurrence rules, from the rule that ends each file of the time zone database.

Lists of onsets, as libraries write them, are misread by Thunderbird and passed over by Outlook; rules are right everywhere
(RFC 5545, 3.6.5). The rule in force today holds back to some year; times before that are to be written in UTC.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final, Self
from zoneinfo import ZoneInfo

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta
from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.model import DATABASE, timezones

if TYPE_CHECKING:
    from icalendar import Component, Timezone

_WEEKDAYS: Final = (SU, MO, TU, WE, TH, FR, SA)
_NAME: Final = r"(?:<[^>]+>|[A-Za-z]+)"
_OFFSET: Final = r"[+-]?\d{1,3}(?::\d{2}){0,2}"
_RULE: Final = rf"M(\d+)\.(\d)\.(\d)(?:/({_OFFSET}))?"
_FOOTER: Final = re.compile(rf"({_NAME})({_OFFSET})(?:({_NAME})({_OFFSET})?,{_RULE},{_RULE})?")
# No zone changes its clock in February.
_LONGEST: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_OLDEST: Final = 1970
_NEWEST: Final = 2037

LAST: Final = 5
"""The week that stands for the last one of a month (POSIX.1, 8.3)."""


class Onset(Struct, frozen=True, kw_only=True):
    """When one half of the year begins, in local time."""

    month: int
    week: int
    """1 to 4, or 5 for the last."""
    weekday: int
    """0 for Sunday."""
    at: timedelta
    """Since midnight of that day; may be negative or more than a day."""

    def in_year(self, year: int) -> datetime:
        """The onset in a year."""
        return datetime.combine(self._day(year), datetime.min.time()) + self.at

    def _day(self, year: int) -> date:
        nth = _WEEKDAYS[self.weekday](-1 if self.week == LAST else self.week)
        return date(year, self.month, 1) + relativedelta(day=31 if self.week == LAST else 1, weekday=nth)

    def within_month(self) -> Self:
        """This onset, or where its hour lies in another month, the second of its own day that is nearest.

        iCalendar has no rule for "the day after the last Thursday of October", which can be in November.
        """
        days = self._days()
        if days[0] >= 1 and days[-1] <= _LONGEST[self.month - 1]:
            return self
        return replace(self, at=timedelta(0) if self.at.days < 0 else timedelta(hours=23, minutes=59, seconds=59))

    def _days(self) -> range:
        """The days of the month that the onset can be on."""
        first = _LONGEST[self.month - 1] - 6 if self.week == LAST else 7 * self.week - 6
        return range(first + self.at.days, first + self.at.days + 7)

    def recurrence(self) -> dict[str, object]:
        """The rule as iCalendar has it; where the hour shifts the day, by days of the month."""
        weekday = str(_WEEKDAYS[(self.weekday + self.at.days) % 7])
        if not self.at.days:
            return {"FREQ": "YEARLY", "BYMONTH": self.month, "BYDAY": f"{-1 if self.week == LAST else self.week}{weekday}"}
        return {"FREQ": "YEARLY", "BYMONTH": self.month, "BYMONTHDAY": list(self._days()), "BYDAY": weekday}


class Zone(Struct, frozen=True, kw_only=True):
    """A time zone by its rule."""

    name: str
    standard: tuple[str, timedelta]
    """The name of standard time, and what it is ahead of UTC."""
    daylight: tuple[str, timedelta] | None
    begins: Onset | None
    ends: Onset | None
    since: int
    """The first year from which on the rule has held."""

    def component(self) -> "Timezone":
        """The VTIMEZONE."""
        from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

        zone = Timezone()
        zone.add("TZID", self.name)
        if self.daylight is None or self.begins is None or self.ends is None:
            only = TimezoneStandard()
            only.add("DTSTART", datetime(_OLDEST, 1, 1))
            _offsets(only, self.standard[0], self.standard[1], self.standard[1])
            zone.add_component(only)
            return zone
        for kind, onset, before, after in (
            (TimezoneDaylight, self.begins.within_month(), self.standard, self.daylight),
            (TimezoneStandard, self.ends.within_month(), self.daylight, self.standard),
        ):
            half = kind()
            half.add("DTSTART", onset.in_year(self.since))
            half.add("RRULE", onset.recurrence())
            _offsets(half, after[0], before[1], after[1])
            zone.add_component(half)
        return zone


def _offsets(half: "Component", name: str, before: timedelta, after: timedelta) -> None:
    half.add("TZOFFSETFROM", before)
    half.add("TZOFFSETTO", after)
    half.add("TZNAME", name)


@cache
def clock(name: str) -> ZoneInfo:
    """What tells the time in the zone of a name in the database."""
    with DATABASE.joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


@cache
def zone(name: str) -> Zone | None:
    """The zone of a name in the database; None where there is none, or its rule has no form known here."""
    if name not in timezones():
        return None
    data = DATABASE.joinpath(*name.split("/")).read_bytes()
    footer = _FOOTER.fullmatch(data.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", "replace"))
    if not data.startswith(b"TZif") or footer is None:
        return None
    offset = -_hours(footer[2])
    if footer[3] is None:
        return Zone(name=name, standard=(_bare(footer[1]), offset), daylight=None, begins=None, ends=None, since=_since(name, None, None))
    begins, ends = _onset(footer.groups()[4:8]), _onset(footer.groups()[8:12])
    daylight = (_bare(footer[3]), -_hours(footer[4]) if footer[4] else offset + timedelta(hours=1))
    return Zone(
        name=name,
        standard=(_bare(footer[1]), offset),
        daylight=daylight,
        begins=begins,
        ends=ends,
        since=_since(name, begins, ends),
    )


def _bare(name: str) -> str:
    return name.strip("<>")


def _hours(text: str) -> timedelta:
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = (*(int(part) for part in text.lstrip("+-").split(":")), 0, 0)[:3]
    return sign * timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _onset(parts: tuple[str | None, ...]) -> Onset:
    month, week, weekday = (int(part or 0) for part in parts[:3])
    return Onset(month=month, week=week, weekday=weekday, at=_hours(parts[3] or "2"))


def _since(name: str, begins: Onset | None, ends: Onset | None) -> int:
    """Back from 2037, how long the database changes the clock just when the rule does."""
    known = clock(name)
    onsets = [onset for onset in (begins, ends) if onset is not None]
    now = [_around(known, onset, _NEWEST) for onset in onsets]
    year = _NEWEST
    while year > _OLDEST and _holds(known, year - 1, onsets, now):
        year -= 1
    return year


def _holds(known: ZoneInfo, year: int, onsets: Sequence[Onset], now: Sequence[tuple[timedelta | None, timedelta | None]]) -> bool:
    if not onsets:
        months = {_offset(known, datetime(year, month, 1)) for month in range(1, 13)}
        return months == {_offset(known, datetime(_NEWEST, 1, 1))}
    then = [_around(known, onset, year) for onset in onsets]
    return then == list(now) and all(before != after for before, after in then)


def _around(known: ZoneInfo, onset: Onset, year: int) -> tuple[timedelta | None, timedelta | None]:
    """What the zone is ahead of UTC shortly before and after an onset."""
    when, step = onset.in_year(year), timedelta(hours=3)
    return _offset(known, when - step), _offset(known, when + step)


def _offset(known: ZoneInfo, when: datetime) -> timedelta | None:
    return when.replace(tzinfo=known).utcoffset()
