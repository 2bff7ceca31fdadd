"""What pages are made of: small records, ready to be shown; templates only loop over them and choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Day:
    """A day, or a stretch of days, in words."""

    iso: str
    words: str
    is_span: bool
    """Whether it is more than HTML's `<time>` can say."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DecisionView:
    """A decision as pages show it."""

    anchor: str
    name: str
    """As "Decision 4.1"."""
    number: str
    title: str
    text: str
    deadlines: Sequence[Day]
    owners: str
    status: str
    """A key of the labels."""
    outcome: str
    """A key of the labels, where it was no yes; else empty."""
    votes: str
    href: str
    """From the root of the site."""
    meeting: "MeetingLink"
    section: "SectionLink | None"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingLink:
    """A meeting as lists show it."""

    href: str
    title: str
    day: Day | None
    decisions: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SectionLink:
    """A section as contents show it."""

    anchor: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SectionView:
    """A section of a meeting's page."""

    anchor: str
    number: str
    title: Markup
    level: int
    body: Markup
    decisions: Sequence[DecisionView]
    """Those that were discussed here and stand elsewhere on the page."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class EventView:
    """A meeting to come."""

    day: Day
    hours: str
    title: str
    location: str
    note: str
    meeting: MeetingLink


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DeadlineView:
    """A deadline as the start page shows it."""

    day: Day
    text: str
    owners: str
    name: str
    href: str
    """To the decision that sets it, else to the minutes."""
