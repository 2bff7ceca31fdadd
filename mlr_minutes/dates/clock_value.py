"""Times of day as values."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or from one to another."""

    start: time
    end: time | None = None

    def __str__(self) -> str:
        """`14:00`, or `14:00/19:00`."""
        return "/".join(f"{one:%H:%M}" for one in (self.start, self.end) if one is not None)


@dataclass(frozen=True, slots=True)
class ClockMention:
    """A time of day in a text."""

    start: int
    end: int
    clock: Clock
