"""What a written form of dates is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from mlr_minutes.dates.expression import DateExpression
from mlr_minutes.dates.words import Words


class Lead(Enum):
    """What a form begins with; it is tried nowhere else."""

    FIGURE = auto()
    MONTH = auto()
    WEEK = auto()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateForm:
    """One way to write a date."""

    name: str
    """With hyphens, as its file's name with underscores."""
    lead: Lead
    pattern: Callable[[Words], str]
    """The whole form, in one language; matched without regard to case, from its lead on."""
    read: Callable[[re.Match[str], Words], DateExpression | None]
    """What a match says; None where it is no date after all."""
