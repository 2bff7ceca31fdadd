"""Times of day in words: `halv sju`, `klockan nio`, `a quarter past two in the afternoon`, `noon`."""

import re
from datetime import time
from functools import cached_property
from typing import Final

from mlr_minutes.dates.clock_value import Clock, ClockMention
from mlr_minutes.dates.words import Words, any_of, plain

FIRST_HOUR: Final = 7
"""An hour said without its part of the day is one from seven in the morning on: "at three" is 15:00."""


class SpokenClocks:
    """The patterns of one language, for text in lower case."""

    def __init__(self, words: Words) -> None:
        self._words = words
        known = words.language
        hours = {word: number for word, number in words.cardinals.items() if 1 <= number <= 12 and " " not in word}
        self.hours = {word: number for word, number in hours.items() if word not in known.not_hours}
        self.fixed = dict.fromkeys(known.noon, time(12)) | dict.fromkeys(known.midnight, time(0))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Made where a word such as "klockan" stands without figures behind it: few texts have one."""
        words, known = self._words, self._words.language
        lead, hour = any_of(known.clocks), any_of(self.hours)
        # What is added to the hour, in minutes.
        parts = {"less_30": known.half_to, "plus_30": known.half_past, "less_15": known.quarter_to, "plus_15": known.quarter_past}
        part = "|".join(rf"(?P<{name}>{any_of(phrases)})" for name, phrases in parts.items())
        counted = any_of((*words.units, *words.months))
        told = rf"(?:{lead}\s+)?(?:{part})\s+(?P<told>{hour}|[01]?\d(?![\d.:]))"
        led = rf"{lead}\s+(?P<led>{hour})(?:\s+{any_of(known.hours)})?(?!\s+{counted})"
        marked = rf"(?P<marked>{hour})\s+{any_of(known.hours)}"
        fixed = rf"(?:{lead}\s+)?(?P<fixed>{any_of(self.fixed)})"
        side = rf"(?:,?\s+(?:(?P<late>{any_of(known.afternoons)})|(?P<early>{any_of(known.mornings)})))?"
        return re.compile(rf"(?:{told}|{led}|{marked}|{fixed}){side}")

    def at(self, text: str, at: int) -> ClockMention | None:
        """The time in words at this place."""
        match = self._pattern.match(text, at)
        if match is None:
            return None
        if match["fixed"]:
            return ClockMention(match.start(), match.end("fixed"), Clock(self.fixed[plain(match["fixed"])]))
        said = match["told"] or match["led"] or match["marked"]
        minutes = 60 * (int(said) if said.isdecimal() else self.hours[plain(said)])
        minutes += 30 * bool(match["plus_30"]) - 30 * bool(match["less_30"]) + 15 * bool(match["plus_15"]) - 15 * bool(match["less_15"])
        is_late = match["late"] or (minutes < 60 * FIRST_HOUR and not match["early"])
        minutes = (minutes + 12 * 60 if is_late and minutes < 12 * 60 else minutes) % (24 * 60)
        return ClockMention(match.start(), match.end(), Clock(time(minutes // 60, minutes % 60)))
