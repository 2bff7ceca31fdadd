"""What idioms find: facts as written, not yet joined to each other."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from mlr_minutes.dates import Clock, DateValue
from mlr_minutes.model import Answer, Outcome, Presence, Progress, Reference, Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Inline


class PersonFinding(Struct, frozen=True, kw_only=True):
    """Somebody named in the attendance."""

    name: str
    affiliation: str | None
    role: str | None
    presence: Presence
    is_mention: bool = False
    """Whether it is told in a sentence, or of an office of the meeting, where a short name may stand for one that is listed."""
    is_supposed: bool = False
    """Whether nothing says that they were there, but that minutes begin with their names; not believed beside what does."""
    span: Span


class DecisionFinding(Struct, frozen=True, kw_only=True):
    """Something decided."""

    number: str | None
    """As printed at it."""
    is_counted: bool = False
    """Whether that is no more than the figure of a list; the number of the item, if it has one, tells more."""
    title: str | None
    """As printed at it."""
    blocks: tuple[Block, ...]
    text_from: int
    """Where the text begins in the first inline of `blocks`, or in `inline`, behind number and title."""
    inline: Inline | None = None
    """The running text of which it is a stretch; None where it has its blocks for itself."""
    text_to: int | None = None
    """Where that stretch ends."""
    task_from: int | None = None
    """Where what is to be done begins, behind those who decided; None where it is all of the text."""
    proposal: str | None = None
    """What was decided, where that is told before: the text here only says what became of it."""
    is_passing: bool = False
    """Whether it is told in the course of the text; a list of decisions, if there is one, tells it again."""
    outcome: Outcome | None = None
    votes: str | None = None
    section: Section
    """Where it stands."""
    span: Span
    why: str


class ActionFinding(Struct, frozen=True, kw_only=True):
    """A task somebody was given."""

    inline: Inline
    text_from: int
    text_to: int | None = None
    """Where its text ends, if not with `inline`."""
    owners: tuple[str, ...]
    done: bool
    section: Section
    span: Span
    why: str
    wants_person: bool = False
    """Whether it is a task only if it begins with a handle, or with somebody who is known to have been there."""
    due: DateValue | None = None
    """The day by which it is due, where that is named elsewhere than in its text."""


class DeadlineFinding(Struct, frozen=True, kw_only=True):
    """A date by which something is to be done."""

    value: DateValue
    inline: Inline
    start: int
    """The place of the date in `inline`."""
    text: str | None = None
    """What sets it, where that is no sentence."""
    owners: tuple[str, ...] = ()
    """Those named beside it, as in a column of a table; else they are looked for in the sentence."""
    is_of_task: bool = False
    """Whether it is one only where a task stands."""
    span: Span


class EventFinding(Struct, frozen=True, kw_only=True):
    """A meeting that is to come, as one place tells it."""

    day: date
    hours: Clock | None = None
    location: str | None = None
    title: str | None = None
    body: str | None = None
    note: str | None = None
    tentative: bool = False
    cancelled: bool = False
    moved_from: date | None = None
    """The day on which it was to be before."""
    weight: int
    """How much this place is about the meeting: 3 an announcement, 2 an entry in a schedule, 1 in passing."""
    span: Span
    why: str


class FollowUpFinding(Struct, frozen=True, kw_only=True):
    """What is said of an earlier decision."""

    reference: Reference
    progress: Progress
    is_partial: bool = False
    until: DateValue | None = None
    day: date | None = None
    answers: tuple[Answer, ...] = ()
    text: str
    within: bool
    """Whether it stands in a section that follows decisions up."""
    span: Span
    why: str


Finding: TypeAlias = PersonFinding | DecisionFinding | ActionFinding | DeadlineFinding | EventFinding | FollowUpFinding
