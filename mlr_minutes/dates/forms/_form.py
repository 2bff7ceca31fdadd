"""What a written form of dates is."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol, TypeAlias

from msgspec import Struct

from mlr_minutes.dates.expression import DateExpression, Said
from mlr_minutes.dates.words import FIGURE, Words, begins_line

__all__ = [
    "DATE",
    "FIGURE",
    "NUMBER",
    "SHORT_DATE",
    "YEAR",
    "DateForm",
    "FormResult",
    "Scope",
    "begins_line",
    "behind",
    "by_figure",
    "lead_of",
    "stands_alone",
    "stands_behind",
]

NUMBER: Final = "000"
"""The lead of one that begins with three."""

YEAR: Final = "0000"
"""The lead of one that begins with the four of a year."""

DATE: Final = "00000000"
"""The lead of one that begins with the eight of a whole date."""


SHORT_DATE: Final = "000000"
"""The lead of one that begins with the six of a date without its century."""


class Scope(Protocol):
    """What a form may ask while it reads."""

    words: Words

    def follow(self, text: str, at: int) -> Said | None:
        """The date that begins at a place, as the rest of a longer one; None also where dates hang too deep in each other."""


MARGIN: Final = 16
"""How many blanks and marks may stand around a name that stands alone."""

FormResult: TypeAlias = DateExpression | Said | Sequence[Said] | None
"""What was said by the whole match; what was said and where, if elsewhere; several dates of a list; or nothing."""


class DateForm(Struct, frozen=True, kw_only=True):
    """One way to write a date."""

    name: str
    """With hyphens, as its file's name with underscores."""
    leads: Callable[[Words], Iterable[str]]
    """The words that it can begin with, or `FIGURE` and the like; it is tried nowhere else.

    Two words, with a blank between, where the second is known too, or `ANY`: many forms begin with a word such as "in".
    """
    pattern: Callable[[Words], str]
    """The form in one language, from its lead on, in lower case."""
    near: Callable[[Words], Iterable[str]] | None = None
    """Words of which a match holds one, if it must; the pattern is not made before a text holds one near a lead."""
    read: Callable[[re.Match[str], Scope], FormResult]
    """What a match says; None where it is no date after all."""


def by_figure(words: Words) -> Iterable[str]:
    """The leads of a form that begins with a day or month in figures."""
    return (FIGURE,)


def lead_of(figures: str) -> str:
    """The lead of a run of figures: how many they are, where one and two are the same."""
    return FIGURE if len(figures) <= len("31") else "0" * len(figures)


def behind(phrases: str) -> re.Pattern[str]:
    """The pattern of a text that ends in one of some phrases, with blanks or an opening bracket behind it.

    Args:
        phrases: a pattern without groups.
    """
    return re.compile(rf"(?:^|[^\w]){phrases}[\s(–-]*\Z")


def stands_alone(match: re.Match[str], name: str) -> bool:
    """Whether a name is all that a text says, save blanks and marks.

    Args:
        match: in the text.
        name: the part of the match that counts.
    """
    return len(match.string) <= len(name) + MARGIN and match.string.strip(" \t\n.,|*") == name


def stands_behind(match: re.Match[str], phrases: re.Pattern[str], reach: int = 40) -> bool:
    """Whether a match stands right behind one of some phrases.

    Args:
        match: in the text.
        phrases: as `behind` makes it.
        reach: how many characters long the phrase may be, blanks included.
    """
    return phrases.search(match.string, max(0, match.start() - reach), match.start()) is not None
