"""What was said of a date, before any arithmetic."""

from calendar import monthrange
from dataclasses import dataclass
from typing import TypeAlias

_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of a month."""

    month: int
    """1 to 12."""
    day: int
    """1 to 31; whether the month has such a day is not yet asked."""
    year: int | None = None
    """None where it is left to the reader."""
    weekday: int | None = None
    """0 for Monday; None where no weekday is written."""

    @property
    def exists(self) -> bool:
        """Whether there is such a day, in that year or, if none is written, in any."""
        return self.day <= self.last_of_month

    @property
    def last_of_month(self) -> int:
        """The last day of its month, in that year or, if none is written, in a leap year."""
        return monthrange(self.year or _LEAP_YEAR, self.month)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month."""

    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week as ISO 8601 counts them."""

    week: int
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From one day or month to another, both included."""

    first: "Day | Month"
    last: "Day | Month"


DateExpression: TypeAlias = Day | Month | Week | Range
