"""Times of day in figures: `kl. 15-18`, `18.00–20.30`, `7:30 pm`, `16h`."""

import re
from datetime import time
from typing import Final

from mlr_minutes.dates.clock_value import Clock, ClockMention
from mlr_minutes.dates.words import Words, any_of

_HOUR: Final = r"(?P<{0}hour>[01]?\d|2[0-4])"
_MINUTE: Final = r"(?P<{0}minute>[0-5]\d)"


class FigureClocks:
    """The patterns of one language, for text in lower case."""

    def __init__(self, words: Words) -> None:
        known = words.language
        lead = any_of(known.clocks)
        self._until = rf"\s*(?:[-–—]|{any_of(known.ranges)})\s*"
        self._mark = rf"\s*{any_of(known.hours)}"
        self._half = r"\s*(?P<{0}half>[ap])\.?\s?m\b\.?" if known.half_days else r"(?P<{0}half>(?!))"
        self._side = rf",?\s+(?:(?P<{{0}}late>{any_of(known.afternoons)})|(?P<{{0}}early>{any_of(known.mornings)}))"
        # Neither a longer number nor another span goes on behind it, nor a month: "from 3 to 5 May" is no time.
        self._end = rf"(?![\d/%]|[.:,]\d|{self._until}\d|[-–]\d|\s*{words.of}{words.month})"
        dash = rf"(?:{self._until}|\s+{any_of(known.ands)}\s+)(?:{lead}\s*)?"
        tail = rf"(?:{dash}{self._last()})?{self._end}"
        hour = _HOUR.format("") + rf"(?:[.:]{_MINUTE.format('')})?"
        joined = _HOUR.format("") + rf"(?:[.:]?{_MINUTE.format('')})?"
        behind = rf"(?:{self._half.format('')}|{self._mark})?(?:{self._side.format('')})?"
        # Behind "kl." a bare figure is an hour; without it the minutes, a second time or "pm" must show that it is one.
        self.led = re.compile(rf"{lead}\s*(?:ca\.?\s+)?{joined}{behind}{tail}")
        self.field = re.compile(rf"(?:{lead}\s*)?{hour}{behind}{tail}")
        # Right behind a date, hours and minutes need no word: 4/12 18.30, 4/12 15-18.
        dotted = rf"[.:]{_MINUTE.format('')}(?:{self._until}{self._last()})?"
        self.beside = re.compile(rf"(?:[\s,(]+|t){_HOUR.format('')}(?:{dotted}|[-–]{_HOUR.format('late_')}){self._end}")
        self.bare = tuple(map(re.compile, self._bare(hour, joined, behind)))

    def _last(self) -> str:
        """The second time of a span."""
        behind = rf"(?:{self._half}|{self._mark}|{self._side})?".format("last_")
        return _HOUR.format("last_") + rf"(?:[.:]{_MINUTE.format('last_')})?{behind}(?![\d/])"

    def _bare(self, hour: str, joined: str, behind: str) -> tuple[str, ...]:
        """The shapes that are times without a word before them."""
        until = rf"(?:{self._until}{self._last()})?{self._end}"
        last = rf"{self._until}{_HOUR.format('last_')}"
        half, side = self._half.format(""), self._side.format("")
        return (
            rf"{_HOUR.format('')}:{_MINUTE.format('')}(?::\d\d)?{behind}{until}",
            rf"{_HOUR.format('')}\.{_MINUTE.format('')}{last}\.{_MINUTE.format('last_')}(?:{self._mark})?{self._end}",
            rf"{joined}(?:{half}|{self._mark})(?:{side})?{until}",
            rf"{hour}{side}{until}",
            rf"{_HOUR.format('')}h{_MINUTE.format('')}?{self._end}",
            rf"{hour}{last}(?:[.:]{_MINUTE.format('last_')})?(?:{self._half.format('last_')}|{self._mark}){self._end}",
        )


def clock_in(match: re.Match[str] | None) -> ClockMention | None:
    """The time that a match of one of the patterns says, if there is such an hour."""
    if match is None:
        return None
    found = match.groupdict()
    last, end_half = found.get("last_hour") or found.get("late_hour"), _half(found, "last_")
    # "7-8 pm" is in the evening from the start.
    start = _time(match["hour"], found.get("minute"), _half(found, "") or end_half)
    end = _time(last, found.get("last_minute"), end_half) if last else None
    if start is None or (last and end is None):
        return None
    return ClockMention(match.start(), match.end(), Clock(start, end))


def _half(found: dict[str, str | None], prefix: str) -> str | None:
    """`a` before noon, `p` after it."""
    if half := found.get(f"{prefix}half"):
        return half
    return "p" if found.get(f"{prefix}late") else "a" if found.get(f"{prefix}early") else None


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half and hours <= 12:
        if not hours:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    # 24:00 is the end of the day; as a time of day it is written 00:00.
    return time(0, minutes) if hours == 24 and not minutes else time(hours, minutes) if hours < 24 else None
