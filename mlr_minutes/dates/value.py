"""The days that a date means."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True)
class DateValue:
    """One day, or a stretch of days, and how it is written in ISO 8601."""

    iso: str
    """`2014-11-27`, `2015-02`, `2015-W07` or `2015-03-02/2015-03-05`."""
    first: date
    last: date

    @property
    def day(self) -> date | None:
        """The day, where it is a single one."""
        return self.first if self.first == self.last else None

    @classmethod
    def of_day(cls, day: date) -> Self:
        """A single day."""
        return cls(day.isoformat(), day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """A whole month."""
        return cls(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def of_week(cls, year: int, week: int) -> Self:
        """A whole week.

        Raises:
            ValueError: the year has no such week.
        """
        return cls(f"{year:04}-W{week:02}", date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7))

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        """From one day to another."""
        return cls(f"{first.isoformat()}/{last.isoformat()}", first, last)
