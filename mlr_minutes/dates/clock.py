"""Times of day: read before dates, so that a time is never taken for one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import Final

from mlr_minutes.languages import Language, any_of

_DASH: Final = r"\s*(?:[-–—]|\btill\b|\bto\b|\buntil\b)\s*"


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


class ClockGrammar:
    """How times of day are written in one language."""

    def __init__(self, language: Language) -> None:
        half = r"(?:\s*(?P<{0}>[ap])\.?\s?m\b\.?)" if language.half_days else r"(?P<{0}>(?!))"
        lead = any_of(language.clocks)
        first, last = half.format("half"), half.format("last_half")
        hour = r"(?P<hour>[01]?\d|2[0-4])"
        last_hour = r"(?P<last_hour>[01]?\d|2[0-4])"
        minute, last_minute = r"[.:](?P<minute>[0-5]\d)", r"[.:](?P<last_minute>[0-5]\d)"
        # "from 3 to 5 May" is no time.
        month = any_of(name for names in language.months for name in names)
        end = rf"(?![\d/%]|[.:,]\d|{_DASH}\d|\s+(?:{any_of(language.genitives)}\s+)?{month}\b)"
        # Behind "kl." a bare figure is an hour; without it the minutes, a second time or "pm" must show that it is one.
        until = rf"(?:{_DASH}(?:{lead}\s*)?{last_hour}(?:{last_minute})?{last}?(?![\d/]))"
        self.led = re.compile(rf"{lead}\s*{hour}(?:{minute})?{first}?{until}?{end}", re.IGNORECASE)
        colon = rf"{hour}:(?P<minute>[0-5]\d)(?::\d\d)?{first}?(?:{_DASH}{last_hour}{last_minute}{last}?)?{end}"
        dotted = rf"{hour}\.(?P<minute>[0-5]\d){_DASH}{last_hour}\.(?P<last_minute>[0-5]\d){end}"
        halves = rf"{hour}(?:{minute})?{first}(?:{_DASH}{last_hour}(?:{last_minute})?{last})?{end}"
        until_half = rf"{hour}(?:{minute})?{_DASH}{last_hour}(?:{last_minute})?{last}{end}"
        shapes = (colon, dotted, *((halves, until_half) if language.half_days else ()))
        self.bare = tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)
        self.leads = frozenset(word.rstrip(".").split()[0] for word in language.clocks)
        self.field = re.compile(rf"(?:{lead}\s*)?{hour}(?:{minute})?{first}?{until}?{end}", re.IGNORECASE)

    def at_word(self, text: str, at: int) -> ClockMention | None:
        """The time that a word such as "kl." introduces at this place."""
        return _mention(self.led.match(text, at))

    def at_figure(self, text: str, at: int) -> ClockMention | None:
        """The time that begins with a figure at this place."""
        found = (_mention(shape.match(text, at)) for shape in self.bare)
        return max((one for one in found if one is not None), key=lambda one: one.end, default=None)


@cache
def clock_grammar(language: Language) -> ClockGrammar:
    """The times of day of a language, compiled once."""
    return ClockGrammar(language)


def find_clocks(text: str, language: Language, *, in_field: bool = False) -> Iterator[ClockMention]:
    """The times of day in a text, in order.

    Args:
        text: one line, or any text.
        language: whose words for times are known.
        in_field: whether the text is known to be about a time, as in the field "time" of a header, so that bare
            hours (`15-18`) are one.
    """
    grammar = clock_grammar(language)
    position = 0
    for token in re.finditer(r"[0-9]+|[^\W\d_]+|@", text):
        if token.start() < position:
            continue
        found = grammar.at_figure(text, token.start()) if token[0][0].isdigit() else None
        if found is None and token[0].casefold() in grammar.leads:
            found = grammar.at_word(text, token.start())
        if found is None and in_field and token[0][0].isdigit():
            found = _mention(grammar.field.match(text, token.start()))
        if found is not None:
            position = found.end
            yield found


def _mention(match: re.Match[str] | None) -> ClockMention | None:
    if match is None:
        return None
    found = match.groupdict()
    last, end_half = found.get("last_hour"), found.get("last_half")
    # "7-8 pm" is in the evening from the start.
    start = _time(match["hour"], found.get("minute"), found.get("half") or end_half)
    end = _time(last, found.get("last_minute"), end_half) if last else None
    if start is None or (last and end is None):
        return None
    return ClockMention(match.start(), match.end(), Clock(start, end))


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.casefold() == "p" else 0)
    minutes = int(minute or 0)
    # 24:00 is the end of the day; as a time of day it is written 00:00.
    return time(0, minutes) if hours == 24 and not minutes else time(hours, minutes) if hours < 24 else None
