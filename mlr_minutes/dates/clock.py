"""Times of day: read before dates, so that a time is never taken for one."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Final

from mlr_minutes.dates.clock_value import Clock, ClockMention
from mlr_minutes.dates.figure_clock import FigureClocks
from mlr_minutes.dates.spoken_clock import SpokenClocks
from mlr_minutes.dates.words import Words, lowered, openings
from mlr_minutes.languages import Language

__all__ = ["Clock", "ClockGrammar", "ClockMention", "clock_grammar", "find_clocks"]

_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_]+|@")


class ClockGrammar:
    """How times of day are written in one language; all texts are in lower case."""

    def __init__(self, language: Language) -> None:
        known = language.dates
        words = Words(known)
        self._spoken = SpokenClocks(words)
        self._words = words
        phrases = (*known.half_to, *known.half_past, *known.quarter_to, *known.quarter_past, *self._spoken.fixed, *self._spoken.hours)
        self.leads = frozenset(
            {*(one.split(" ")[0] for one in openings((*known.clocks, *phrases))), *(word for word in known.clocks if len(word) == 1)}
        )

    @cached_property
    def _figures(self) -> FigureClocks:
        return FigureClocks(self._words)

    def at_word(self, text: str, at: int) -> ClockMention | None:
        """The time that a word such as "kl." introduces at this place."""
        return self._figures.at(text, at) or self._spoken.at(text, at)

    def at_figure(self, text: str, at: int) -> ClockMention | None:
        """The time that begins with a figure at this place."""
        return self._figures.at(text, at)

    def beside(self, text: str, at: int) -> ClockMention | None:
        """The time in bare figures right behind a date that ends at this place."""
        return self._figures.beside(text, at)

    def in_field(self, text: str, at: int) -> ClockMention | None:
        """The time at this place of a text that is known to be about one."""
        return self._figures.in_field(text, at)


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
    text = lowered(text)
    grammar = clock_grammar(language)
    position = 0
    for token in _TOKEN.finditer(text):
        if token.start() < position:
            continue
        figure = token[0].isdecimal()
        found = grammar.at_figure(text, token.start()) if figure else None
        if found is None and token[0] in grammar.leads:
            found = grammar.at_word(text, token.start())
        if found is None and in_field and figure:
            found = grammar.in_field(text, token.start())
        if found is not None:
            position = found.end
            yield found
