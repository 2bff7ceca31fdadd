"""What pages are made of: small records, ready to be shown; templates only loop over them and choose."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct


class Day(Struct, frozen=True, kw_only=True):
    """A day, or a stretch of days, in words."""

    iso: str
    words: str
    is_span: bool
    """Whether it is more than HTML's `<time>` can say."""


class DecisionView(Struct, frozen=True, kw_only=True):
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


class MeetingLink(Struct, frozen=True, kw_only=True):
    """A meeting as lists show it."""

    href: str
    title: str
    day: Day | None
    decisions: int


class SectionLink(Struct, frozen=True, kw_only=True):
    """A section as contents show it."""

    anchor: str
    name: str


class SectionView(Struct, frozen=True, kw_only=True):
    """A section of a meeting's page."""

    anchor: str
    number: str
    title: Markup
    level: int
    body: Markup
    decisions: Sequence[DecisionView]
    """Those that were discussed here and stand elsewhere on the page."""


class EventView(Struct, frozen=True, kw_only=True):
    """A meeting to come."""

    day: Day
    hours: str
    title: str
    location: str
    note: str
    meeting: MeetingLink


class DeadlineView(Struct, frozen=True, kw_only=True):
    """A deadline as the start page shows it."""

    day: Day
    text: str
    owners: str
    name: str
    href: str
    """To the decision that sets it, else to the minutes."""
