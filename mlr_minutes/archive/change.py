"""What becomes of a decision: one step after the other, each told by some minutes."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from mlr_minutes.dates import DateValue
from mlr_minutes.source import Span


class ChangeKind(StrEnum):
    """What a step does."""

    DECIDED = "decided"
    MENTIONED = "mentioned"
    """Nothing: it is only spoken of again."""
    ANSWERED = "answered"
    """One of those on whom the duty lies has done it."""
    DONE = "done"
    UNDERWAY = "underway"
    POSTPONED = "postponed"
    MOVED = "moved"
    """It has another deadline."""
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    """Another decision has taken its place."""
    PARTLY_REPLACED = "partly replaced"


class Change(Struct, frozen=True, kw_only=True):
    """One step."""

    kind: ChangeKind
    day: date | None
    """Of the meeting whose minutes tell it."""
    meeting: str
    """The address of that meeting."""
    by: str | None = None
    """The identity of the decision that does it, or in whose text it is told."""
    deadline: DateValue | None = None
    """The one that holds from then on."""
    done_on: date | None = None
    """The day on which it was done, where that is told; else it is taken to be that of the meeting."""
    who: str = ""
    """The one who has answered."""
    text: str
    """What the minutes say."""
    span: Span
    """Where they say it."""
