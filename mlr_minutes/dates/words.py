"""A language's words as fragments of patterns."""

import re
from functools import cached_property

from mlr_minutes.languages import Language, any_of


class Words:
    """What the forms of dates are made of, in one language.

    Each property is a pattern, for use in patterns that ignore case; none holds a group.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.months = {word: number for number, words in enumerate(language.months, 1) for word in words}
        self.weekdays = {word: number for number, words in enumerate(language.weekdays) for word in words}

    @cached_property
    def month(self) -> str:
        """The name of a month, or what it is shortened to."""
        return any_of(self.months) + r"\b\.?"

    @cached_property
    def weekday(self) -> str:
        """The name of a weekday."""
        return any_of(self.weekdays)

    @cached_property
    def day(self) -> str:
        """The figure of a day, as an ordinal or not."""
        return rf"(?:3[01]|[12]\d|0?[1-9])(?:{any_of(self.language.ordinals)}|\.(?=\s*[^\W\d]))?(?![\w/])"

    @cached_property
    def year(self) -> str:
        """A year behind a date, of four figures."""
        return r"(?:19|20)\d\d(?!\d)"

    @cached_property
    def dash(self) -> str:
        """What stands between the ends of a span."""
        return rf"(?:\s*[-–—]\s*|\s+{any_of(self.language.ranges)}\s+)"

    def month_number(self, word: str) -> int:
        """1 to 12, of a word that `month` matches."""
        return self.months[word.casefold().rstrip(".")]


def figure(text: str) -> int:
    """The number that a text begins with: `24:e` is 24."""
    found = re.match(r"[0-9]+", text)
    return int(found[0]) if found else 0


def full_year(text: str) -> int:
    """A year of two figures in this century, or of four as it is."""
    return int(text) if len(text) == 4 else 2000 + int(text)
