"""Times of day as values."""

from datetime import time

from msgspec import Struct


class Clock(Struct, frozen=True):
    """A time of day, or from one to another."""

    start: time
    end: time | None = None

    def __str__(self) -> str:
        """`14:00`, or `14:00/19:00`."""
        return "/".join(f"{one:%H:%M}" for one in (self.start, self.end) if one is not None)


class ClockMention(Struct, frozen=True):
    """A time of day in a text."""

    start: int
    end: int
    clock: Clock
