"""What a written form of dates is."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from mlr_minutes.dates.expression import DateExpression, Said
from mlr_minutes.dates.words import Words

FIGURE: Final = "0"
"""The lead of a form that begins with a figure."""


class Scope(Protocol):
    """What a form may ask while it reads."""

    words: Words

    def follow(self, text: str, at: int) -> Said | None:
        """The date that begins at a place, as the rest of a longer one; None also where dates hang too deep in each other."""


FormResult: TypeAlias = DateExpression | Said | Sequence[Said] | None
"""What was said by the whole match; what was said and where, if elsewhere; several dates of a list; or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateForm:
    """One way to write a date."""

    name: str
    """With hyphens, as its file's name with underscores."""
    leads: Callable[[Words], Iterable[str]]
    """The words that it can begin with, or `FIGURE`; it is tried nowhere else."""
    pattern: Callable[[Words], str]
    """The form in one language, from its lead on, in lower case."""
    read: Callable[[re.Match[str], Scope], FormResult]
    """What a match says; None where it is no date after all."""


def by_figure(words: Words) -> Iterable[str]:
    """The leads of a form in figures."""
    return (FIGURE,)


def behind(phrases: str) -> re.Pattern[str]:
    """The pattern of a text that ends in one of some phrases, with blanks or an opening bracket behind it.

    Args:
        phrases: a pattern without groups.
    """
    return re.compile(rf"(?:^|[^\w]){phrases}[\s(–-]*\Z")


def stands_behind(match: re.Match[str], phrases: re.Pattern[str], reach: int = 40) -> bool:
    """Whether a match stands right behind one of some phrases.

    Args:
        match: in the text.
        phrases: as `behind` makes it.
        reach: how many characters long the phrase may be, blanks included.
    """
    return phrases.search(match.string, max(0, match.start() - reach), match.start()) is not None
