"""Times of day in figures: `kl. 15-18`, `18.00–20.30`, `7:30 pm`, `16h`."""

import re
from datetime import time
from typing import Final

from mlr_minutes.dates.clock_value import Clock, ClockMention
from mlr_minutes.dates.words import Words, any_of

NOON: Final = time(12)

_ZONE: Final = r"\s(?:[pmce][sd]?t|cest|bst|gmt|utc)\b"
"""A time zone, before which a bare letter tells the half of the day: `9a EST`."""


class FigureClocks:
    """The times of one language, in text in lower case."""

    def __init__(self, words: Words) -> None:
        known = words.language
        lead = any_of(known.clocks)
        until = rf"\s*(?:[-–—]|{any_of(known.ranges)})\s*"

        about = any_of(known.about_hours)

        short = rf"(?={_ZONE})|(?<=:\d\d[ap])\b"

        def part(last: str = "") -> str:
            hour = rf"(?P<{last}hour>2[0-4]|[01]?\d)(?:(?P<{last}mark>[.:]?)(?P<{last}minute>[0-5]\d)(?!\d)(?::[0-5]\d)?)?"
            half = rf"\s*(?P<{last}half>[ap])(?:\.?\s?m\b\.?|{short})|" if known.half_days else rf"(?P<{last}half>(?!))|"
            named = rf"(?P<{last}word>\s*{any_of(known.hours)}(?P<{last}behind>(?<=h)[0-5]\d)?)"
            side = rf"(?:,?\s+(?:(?P<{last}late>{any_of(known.afternoons)})|(?P<{last}early>{any_of(known.mornings)})))"
            return rf"{hour}(?:{half}{named})?{side}?"

        self._time = re.compile(
            rf"(?P<lead>{lead}\s*(?:{about}\s*)?)?{part()}(?:{until}(?:{lead}\s*)?(?:{about}\s*)?{part('last_')}(?![\d/]))?"
        )
        # Neither a longer number nor another span goes on behind it, nor a month: "from 3 to 5 May" is no time.
        self._end = re.compile(rf"[\d/%]|[.:,]\d|{until}\d|[-–]\d|\s*{words.of}{words.month}")
        self._gap = re.compile(r"[\s,(]+|t(?=\d)")

    def at(self, text: str, at: int) -> ClockMention | None:
        """The time at this place that shows itself to be one: by the word before it, its minutes, its span or "pm"."""
        match = self._match(text, at)
        return _clock(match) if match is not None and _shows_itself(match) else None

    def beside(self, text: str, at: int) -> ClockMention | None:
        """The time right behind a date, where hours and minutes need no word: 4/12 18.30, 4/12 15-18, T18:00."""
        gap = self._gap.match(text, at)
        match = self._match(text, gap.end()) if gap else None
        if (
            match is None
            or match["lead"]
            or (match["minute"] and not match["mark"])
            or not ((match["minute"] and match["mark"]) or match["last_hour"])
        ):
            return None
        return _clock(match)

    def in_field(self, text: str, at: int) -> ClockMention | None:
        """The time at this place of a text that is known to be about one."""
        return _clock(self._match(text, at))

    def _match(self, text: str, at: int) -> re.Match[str] | None:
        match = self._time.match(text, at)
        return match if match is not None and self._end.match(text, match.end()) is None else None


def _shows_itself(match: re.Match[str]) -> bool:
    """Behind "kl." a bare figure is an hour; without it something else must show that it is one."""
    if match["lead"]:
        return True
    told = match["half"] or match["word"] or match["late"] or match["early"]
    if match["minute"] and not match["mark"]:
        # "1830" may be anything, a year before a span among it.
        return bool(told)
    dotted = match["minute"] and match["last_minute"]
    return bool(told or match["mark"] == ":" or dotted or match["last_half"] or match["last_word"])


def _clock(match: re.Match[str] | None) -> ClockMention | None:
    """The time that a match says, if there is such an hour."""
    if match is None:
        return None
    end_half = _half(match, "last_")
    # "7-8 pm" is in the evening from the start.
    start = _time(match["hour"], match["minute"] or match["behind"], _half(match, "") or end_half)
    end = _time(match["last_hour"], match["last_minute"] or match["last_behind"], end_half) if match["last_hour"] else None
    if start is None or (match["last_hour"] and end is None):
        return None
    if end is not None and end < start < NOON and not match["last_half"]:
        # "9-5" ends in the afternoon.
        end = end.replace(hour=end.hour + 12)
    return ClockMention(match.start(), match.end(), Clock(start, end))


def _half(match: re.Match[str], last: str) -> str | None:
    """`a` before noon, `p` after it."""
    return match[f"{last}half"] or ("p" if match[f"{last}late"] else "a" if match[f"{last}early"] else None)


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half and hours <= 12:
        if not hours:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    # 24:00 is the end of the day; as a time of day it is written 00:00.
    return time(0, minutes) if hours == 24 and not minutes else time(hours, minutes) if hours < 24 else None
