"""What one meeting's minutes say.

Each fact is itself and equal to nothing else, since the same words in two places are two facts; it also makes them quick to
define, which is a good part of the start-up.
"""

from datetime import date, time
from enum import StrEnum

from msgspec import Struct

from mlr_minutes.dates import Clock, DateMention, DateValue
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model.number import DecisionNumber
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Document, Inline


class Presence(StrEnum):
    """In what way somebody is named in the attendance."""

    PRESENT = "present"
    ABSENT = "absent"
    OTHER = "other"
    """There, but not as a member."""


class Standing(StrEnum):
    """Where a document stands on its way to the public."""

    DRAFT = "draft"
    APPROVED = "approved"
    PUBLISHED = "published"


class Outcome(StrEnum):
    """What became of a proposal."""

    CARRIED = "carried"
    REJECTED = "rejected"
    POSTPONED = "postponed"


class DateKind(StrEnum):
    """What a date in the text is the date of."""

    DEADLINE = "deadline"
    EVENT = "event"
    PAST = "past"
    """Anything before the meeting."""
    MENTION = "mention"
    """Anything else."""


class Attendee(Struct, frozen=True, kw_only=True):
    """Somebody named in the attendance."""

    name: str
    affiliation: str | None = None
    role: str | None = None
    presence: Presence
    span: Span


class Meeting(Struct, frozen=True, kw_only=True):
    """The meeting itself; None where the minutes do not say."""

    title: str | None = None
    body: str | None = None
    organisation: str | None = None
    kind: str | None = None
    """What the document calls itself."""
    day: date | None = None
    hours: Clock | None = None
    ended: time | None = None
    """When it ended, where nothing tells when it began."""
    timezone: str
    """A name of the IANA time zone database, or what the minutes have in its place."""
    location: str | None = None
    chair: str | None = None
    secretary: str | None = None
    adjusters: tuple[str, ...] = ()
    """Those who check and sign the minutes."""
    standing: Standing | None = None


class Section(Struct, frozen=True, kw_only=True, eq=False):
    """A title and the blocks below it, up to the next title."""

    number: str | None
    title: str
    """Without its number; empty for what stands before the first title."""
    level: int
    """1 to 6 as in HTML; 0 for what stands before the first title."""
    topic: Topic | None
    heading: Inline | None
    """The title as written, without its number."""
    span: Span
    """Of the title."""
    blocks: tuple[Block, ...]
    attachments: int
    """How many times it says that something is attached."""


class Deadline(Struct, frozen=True, kw_only=True):
    """A day by which something is to be done."""

    value: DateValue
    text: str
    """The sentence that sets it."""
    owners: tuple[str, ...]
    decision: "Decision | None"
    """In which it stands."""
    action: "Action | None" = None
    """In which it stands."""
    span: Span
    """Of the date."""


class Answer(Struct, frozen=True, kw_only=True):
    """One of several on whom a duty lies each for himself, and whether that one has done it."""

    name: str
    done: bool
    day: date | None
    """On which it was done, where that is told."""
    span: Span


class Decision(Struct, frozen=True, kw_only=True, eq=False):
    """Something decided."""

    number: DecisionNumber | None
    """Printed at it, or that of the item it stands under."""
    number_is_printed: bool = True
    """Whether it stands at the decision itself, and is not lent by the item."""
    title: str
    title_is_printed: bool
    """Whether the title stands before the text; else it is made of the text's first words or lent by the section."""
    text: str
    item: str | None
    """The number of the item where it was discussed, or its title where it has none."""
    section: Section | None
    """The section where it was discussed."""
    owners: tuple[str, ...]
    deadlines: tuple[DateValue, ...]
    outcome: Outcome | None
    votes: str | None
    span: Span
    blocks: tuple[Block, ...]
    """All that was written of it, number and title included; where it is a stretch of text, the block that holds that."""
    inline: Inline | None = None
    """The running text of which it is a stretch; None where it has its blocks for itself."""
    text_from: int
    """Where the text proper begins in `inline`, or the first running text of `blocks`, behind number and title."""
    task_from: int
    """Where what is to be done begins there, behind those who decided it, too."""
    text_to: int | None = None
    """Where the text ends in `inline`."""
    proposal: str | None = None
    """What was decided, where the blocks only say what became of it."""
    answers: tuple[Answer, ...] = ()
    """The boxes below it, one for each on whom it lays a duty."""
    why: str


class Retelling(Struct, frozen=True, kw_only=True):
    """A decision that a section of decisions lists, told again in the course of the text."""

    decision: Decision
    """As the list has it."""
    deadlines: tuple[DateValue, ...]
    """Those that stand in the text."""
    outcome: Outcome | None
    span: Span
    """Of the text."""


class Action(Struct, frozen=True, kw_only=True):
    """A task that somebody was given."""

    text: str
    owners: tuple[str, ...]
    due: DateValue | None
    done: bool
    decision: Decision | None
    span: Span
    why: str


class DatedPlace(Struct, frozen=True, kw_only=True):
    """A date in the text, with its place in the file."""

    mention: DateMention
    span: Span
    kind: DateKind


class Event(Struct, frozen=True, kw_only=True):
    """A meeting that is to come."""

    day: date
    hours: Clock | None = None
    location: str | None = None
    title: str
    body: str | None = None
    note: str | None = None
    tentative: bool = False
    cancelled: bool = False
    moved_from: date | None = None
    """The day on which it was to be before."""
    span: Span
    """Of its first mention."""
    why: str


class Reference(Struct, frozen=True, kw_only=True):
    """A decision of another meeting, as a text names it; which one that is, only the archive can tell."""

    number: DecisionNumber | None = None
    day: date | None = None
    """Of the meeting that decided it; None where the text names none."""
    is_previous: bool = False
    """Whether it is said to be one of the meeting before."""
    beside: str = ""
    """The words around, in which those may be named who decided it."""
    href: str = ""
    """The link that leads to it, as written."""
    title: str = ""
    """What it is called, where no number and no link name it."""
    span: Span


class Progress(StrEnum):
    """What minutes say of an earlier decision."""

    MENTIONED = "mentioned"
    """Nothing, but that it is there."""
    DONE = "done"
    UNDERWAY = "underway"
    POSTPONED = "postponed"
    MOVED = "moved"
    """It has another deadline."""
    WITHDRAWN = "withdrawn"
    REPLACES = "replaces"
    """What is decided here takes its place."""
    REPLACED = "replaced"
    """Another has taken its place."""
    REPLACED_BY = "replaced by"
    """It has taken the place of the one in whose text that stands: a note in older minutes."""


class FollowUp(Struct, frozen=True, kw_only=True):
    """What minutes say of an earlier decision."""

    reference: Reference
    progress: Progress
    is_partial: bool = False
    """Whether it is said of a part of the decision only."""
    until: DateValue | None = None
    """The deadline that it has from now on."""
    day: date | None = None
    """On which it was done, where that is told."""
    answers: tuple[Answer, ...] = ()
    """The boxes below, one for each on whom it lays a duty."""
    decision: Decision | None = None
    """The one of this meeting in whose text it stands."""
    text: str
    """The sentence or entry that says so."""
    span: Span
    """Of that."""
    why: str


class Link(Struct, frozen=True, kw_only=True):
    """A link to another file beside the minutes."""

    href: str
    text: str
    span: Span


class Minutes(Struct, frozen=True, kw_only=True):
    """All that one file says."""

    document: Document
    language: Language
    meeting: Meeting
    attendance: tuple[Attendee, ...]
    sections: tuple[Section, ...]
    """In the order of the file; the first holds what stands before any title."""
    header_blocks: frozenset[Span]
    """The blocks that say nothing but what `meeting` and `attendance` hold."""
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    dates: tuple[DatedPlace, ...]
    deadlines: tuple[Deadline, ...]
    events: tuple[Event, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    links: tuple[Link, ...] = ()
    retellings: tuple[Retelling, ...] = ()
