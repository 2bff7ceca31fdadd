"""What was said of a date, before any arithmetic.

Expressions are taken apart by their fields. Only a weekday, which is asked for as a whole, has equality: making that costs a
good part of the start-up.
"""

from calendar import monthrange
from enum import Enum
from typing import TypeAlias

from msgspec import Struct

from mlr_minutes.languages import Holiday, Season, Unit

_LEAP_YEAR = 2000


class Side(Enum):
    """On which side of the meeting's day the text puts a time: "last Friday", "this summer", "next March"."""

    PAST = -1
    THIS = 0
    NEXT = 1
    COMING = 2
    """The first after the meeting: "the coming Friday" may be in the same week, where "next Friday" is in the next."""


class Part(Enum):
    """Which part of a longer time is meant: "early March", "mid-May", "the end of next week"."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


class YearsAway(Struct, frozen=True):
    """A year by its distance from the meeting's: "next year" is one."""

    count: int


Year: TypeAlias = int | YearsAway
"""The year that is said with a date."""


class Day(Struct, frozen=True, kw_only=True):
    """A day of a month."""

    month: int
    """1 to 12."""
    day: int
    """1 to 31; whether the month has such a day is not yet asked."""
    year: Year | None = None
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
        return monthrange(self.year if isinstance(self.year, int) and self.year else _LEAP_YEAR, self.month)[1]


class EitherOrder(Struct, frozen=True, kw_only=True):
    """A day in figures that can be read in two orders: 10/12 is in December or in October, 12-03-24 in 2012 or 2024."""

    first: Day
    """In the order of the language."""
    second: Day


class DayOrYear(Struct, frozen=True, kw_only=True):
    """A month and two figures, which are a day of it or a year: "June 18"."""

    day: Day
    month: "Month"


class DayOfMonth(Struct, frozen=True, kw_only=True):
    """A day of a month that is not named: "the 24th", "the 24th of next month"."""

    day: int
    weekday: int | None = None
    months: int | None = None
    """How many months after the meeting's; None where it is left to the reader."""
    is_bare: bool = False
    """Whether nothing but its weekday shows that a figure is a day: "Tue 21"."""


class Weekday(Struct, frozen=True, kw_only=True):
    """A day of the week: "on Friday", "next Friday", "Friday next week"."""

    weekday: int
    """0 for Monday."""
    side: Side | None = None
    weeks: int | None = None
    """How many weeks after the meeting's, where that is said: "next week", "in two weeks"."""


class Month(Struct, frozen=True, kw_only=True):
    """A month."""

    month: int
    year: Year | None = None
    side: Side | None = None


class Week(Struct, frozen=True, kw_only=True):
    """A week as ISO 8601 counts them."""

    week: int
    year: Year | None = None


class WeekOf(Struct, frozen=True, kw_only=True):
    """The week, or weekend, in which a day lies."""

    day: "DateExpression"
    weekend: bool = False


class WeekdayFrom(Struct, frozen=True, kw_only=True):
    """A weekday next to another date: "the Monday after Easter"."""

    weekday: int
    after: bool
    """Whether it comes after it, or else before."""
    since: "DateExpression"


class Quarter(Struct, frozen=True, kw_only=True):
    """A quarter of a year."""

    quarter: int
    """1 to 4."""
    year: Year | None = None


class HalfYear(Struct, frozen=True, kw_only=True):
    """A half of a year."""

    half: int
    """1 or 2."""
    year: Year | None = None


class SeasonOf(Struct, frozen=True, kw_only=True):
    """A season; winter belongs to the year in which it begins."""

    season: Season
    year: Year | None = None
    side: Side | None = None


class HolidayOf(Struct, frozen=True, kw_only=True):
    """A day, or days, with a name."""

    holiday: Holiday
    year: Year | None = None
    side: Side | None = None


class TurnOfYear(Struct, frozen=True, kw_only=True):
    """The night between two years."""

    year: Year | None = None
    """The one that ends."""


class Shift(Struct, frozen=True, kw_only=True):
    """A day, week, weekend, month, quarter, half-year or year by its distance from the meeting's: "next week"."""

    unit: Unit
    count: int


class Offset(Struct, frozen=True, kw_only=True):
    """The day that lies so far from the meeting's, or from another: "in two weeks", "two days after Easter"."""

    unit: Unit
    count: int
    """Negative for back."""
    since: "DateExpression | None" = None


class Stretch(Struct, frozen=True, kw_only=True):
    """All days from the meeting's to the one that lies so far from it: "the next four weeks", "within ten days"."""

    unit: Unit
    count: int


class Nth(Struct, frozen=True, kw_only=True):
    """One of several in a longer time: "second Tuesday in October", "last day of the month"."""

    nth: int
    """From 1; -1 for the last."""
    of: Unit | int
    """What is counted: days, weeks or weekends, or a weekday (0 for Monday)."""
    period: "DateExpression"


class PartOf(Struct, frozen=True, kw_only=True):
    """A part of a longer time: "mid-May"; its bounds are nobody's to say, save where a time ends."""

    part: Part
    period: "DateExpression"


class Range(Struct, frozen=True, kw_only=True):
    """From one date to another, both included."""

    first: "DateExpression"
    last: "DateExpression"


class Recurrence(Struct, frozen=True, kw_only=True):
    """What comes back, and so names no single day: "every first Monday", "by 31 March each year"."""


DateExpression: TypeAlias = (
    Day
    | EitherOrder
    | DayOrYear
    | DayOfMonth
    | Weekday
    | Month
    | Week
    | WeekOf
    | WeekdayFrom
    | Quarter
    | HalfYear
    | SeasonOf
    | HolidayOf
    | TurnOfYear
    | Shift
    | Offset
    | Stretch
    | Nth
    | PartOf
    | Range
    | Recurrence
)


class Said(Struct, frozen=True):
    """A date as said, with its place in the text: half-open, in characters."""

    start: int
    end: int
    expression: DateExpression
