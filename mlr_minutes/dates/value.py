"""The days that a date means."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, Self

from msgspec import Struct

from mlr_minutes.languages import Season

_QUARTERS: Final = 33
_SEASONS: Final = {Season.SPRING: (21, 3), Season.SUMMER: (22, 6), Season.AUTUMN: (23, 9), Season.WINTER: (24, 12)}
"""Each season's number in EDTF (ISO 8601-2, 4.8) and its first month; a quarter's number is 33 to 36."""


class DateValue(Struct, frozen=True):
    """One day, or a stretch of days, and how it is written in ISO 8601."""

    iso: str
    """`2014-11-27`, `2015-02`, `2015-W07`, `2015-33` (a quarter), `2015-21` (a season) or `2015-03-02/2015-03-05`."""
    first: date
    last: date

    @property
    def day(self) -> date | None:
        """The day, where it is a single one."""
        return self.first if self.first == self.last else None

    @property
    def is_plain(self) -> bool:
        """Whether it is a day, week or month, which HTML's `<time>` knows, and no quarter, season or span."""
        return "/" not in self.iso and (len(self.iso) != len("2015-02") or int(self.iso[-2:]) <= 12)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """A single day."""
        return cls(day.isoformat(), day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """A whole month."""
        return cls(f"{year:04}-{month:02}", date(year, month, 1), _month_end(year, month))

    @classmethod
    def of_week(cls, year: int, week: int) -> Self:
        """A whole week.

        Raises:
            ValueError: the year has no such week.
        """
        return cls(f"{year:04}-W{week:02}", date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7))

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Self:
        """A quarter of a year, 1 to 4."""
        return cls(f"{year:04}-{_QUARTERS + quarter - 1}", date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter))

    @classmethod
    def of_season(cls, year: int, season: Season) -> Self:
        """A season of three months; winter by the year in which it begins."""
        number, month = _SEASONS[season]
        end = (year + 1, 2) if month == 12 else (year, month + 2)
        return cls(f"{year:04}-{number}", date(year, month, 1), _month_end(*end))

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        """From one day to another."""
        return cls(f"{first.isoformat()}/{last.isoformat()}", first, last)

    @classmethod
    def of_half(cls, year: int, half: int) -> Self:
        """A half of a year, 1 or 2, as the span of its months."""
        return cls.of_span(cls.of_month(year, 6 * half - 5), cls.of_month(year, 6 * half))

    @classmethod
    def of_span(cls, first: Self, last: Self) -> Self:
        """From one date to another; months to months stay so, and what is of two kinds goes by its days."""
        same = "/" not in first.iso + last.iso and len(first.iso) == len(last.iso)
        return cls(f"{first.iso}/{last.iso}", first.first, last.last) if same else cls.of_days(first.first, last.last)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def week_of(day: date) -> DateValue:
    """The week in which a day lies."""
    year, week, _ = day.isocalendar()
    return DateValue.of_week(year, week)


def weekend_of(day: date) -> DateValue:
    """Saturday and Sunday of the week in which a day lies."""
    saturday = day + timedelta(days=5 - day.weekday())
    return DateValue.of_days(saturday, saturday + timedelta(days=1))
