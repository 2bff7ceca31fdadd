"""What a date means, as a value."""

from typing import Final

from msgspec import Struct

from mlr_minutes.dates.value import DateValue


class Resolution(Struct, frozen=True, kw_only=True):
    """What a date means, and how that was told."""

    value: DateValue | None
    """None where no day is meant, or the year cannot be told."""
    why: str
    """In words."""
    impossible: bool = False
    """Whether there is no such day: 31 November."""
    doubt: str = ""
    """Where two pieces of evidence disagree: how, in words."""


UNANCHORED: Final = Resolution(value=None, why="no year, and the meeting's day is not known")
"""Of what is relative to a meeting whose day is not known."""
