"""The public shape of the facts, as JSON holds them; JSON Schema is generated from these.

Keys stand in the order of the fields. Lines and columns count from 1, in the file as the user has it.
"""

from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta, Struct

SCHEMA_VERSION: Final = 1

Day: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Dated: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-(\d{2}(-\d{2})?|W\d{2})(/\d{4}-(\d{2}(-\d{2})?|W\d{2}))?$")]
Clock: TypeAlias = Annotated[str, Meta(pattern=r"^\d{2}:\d{2}$")]
Hours: TypeAlias = Annotated[str, Meta(pattern=r"^\d{2}:\d{2}(/\d{2}:\d{2})?$")]


class MeetingRecord(Struct, frozen=True, kw_only=True):
    """The meeting itself."""

    id: str
    title: str | None
    body: str | None
    organisation: str | None
    kind: str | None
    date: Day | None
    start: Clock | None
    end: Clock | None
    timezone: str
    location: str | None
    chair: str | None
    secretary: str | None
    status: Literal["draft", "approved", "published"] | None


class AttendanceRecord(Struct, frozen=True, kw_only=True):
    """Somebody named in the attendance."""

    name: str
    affiliation: str | None
    role: str | None
    presence: Literal["present", "absent", "other"]
    line: int


class ItemRecord(Struct, frozen=True, kw_only=True):
    """A numbered item of the agenda, in the order of treatment."""

    number: str | None
    title: str
    line: int
    attachments: int


class AnswerRecord(Struct, frozen=True, kw_only=True):
    """One on whom a duty lies, and who has done it."""

    name: str
    date: Day | None


class TallyRecord(Struct, frozen=True, kw_only=True):
    """Those on whom a decision lays a duty each for himself."""

    answered: list[AnswerRecord]
    outstanding: list[str]


class ChangeRecord(Struct, frozen=True, kw_only=True):
    """A step in what became of a decision."""

    date: Day | None
    kind: Literal[
        "decided",
        "mentioned",
        "answered",
        "done",
        "underway",
        "postponed",
        "moved",
        "withdrawn",
        "replaced",
        "partly replaced",
    ]
    meeting: str
    by: str | None
    deadline: Dated | None
    text: str


class DecisionRecord(Struct, frozen=True, kw_only=True):
    """Something decided, and what became of it."""

    id: str
    number: str | None
    title: str
    text: str
    item: str | None
    owners: list[str]
    deadlines: list[Dated]
    status: Literal["open", "done", "withdrawn", "superseded", "standing"]
    supersedes: list[str]
    outcome: Literal["carried", "rejected", "postponed"] | None
    votes: str | None
    line: int
    column: int
    why: str
    former_deadlines: list[Dated]
    done_on: Day | None
    superseded_by: list[str]
    tally: TallyRecord | None
    history: list[ChangeRecord]
    date: Day | None
    meeting: str
    page: str


class ActionRecord(Struct, frozen=True, kw_only=True):
    """A task that somebody was given."""

    id: str
    text: str
    owners: list[str]
    due: Dated | None
    done: bool
    decision: str | None
    line: int
    why: str


class DateRecord(Struct, frozen=True, kw_only=True):
    """A date in the text."""

    text: str
    value: Dated
    time: Hours | None
    kind: Literal["deadline", "event", "past", "mention"]
    why: str
    line: int
    column: int


class DeadlineRecord(Struct, frozen=True, kw_only=True):
    """A day by which something is to be done."""

    value: Dated
    text: str
    owners: list[str]
    decision: str | None
    line: int


class EventRecord(Struct, frozen=True, kw_only=True):
    """A meeting that is to come."""

    date: Day
    start: Clock | None
    end: Clock | None
    location: str | None
    title: str
    body: str | None
    tentative: bool
    cancelled: bool
    note: str | None
    line: int


class FollowUpRecord(Struct, frozen=True, kw_only=True):
    """What the minutes say of an earlier decision."""

    decision: str | None
    number: str | None
    date: Day | None
    progress: Literal["mentioned", "done", "underway", "postponed", "moved", "withdrawn", "replaces", "replaced", "replaced by"]
    until: Dated | None
    text: str
    line: int
    why: str


class DiagnosticRecord(Struct, frozen=True, kw_only=True):
    """A remark about the file."""

    code: str
    severity: Literal["error", "warning", "info"]
    message: str
    line: int
    column: int
    help: str


class MinutesRecord(Struct, frozen=True, kw_only=True):
    """One file of minutes."""

    schema_version: Literal[1]
    source: str
    language: str
    meeting: MeetingRecord
    attendance: list[AttendanceRecord]
    items: list[ItemRecord]
    decisions: list[DecisionRecord]
    actions: list[ActionRecord]
    dates: list[DateRecord]
    deadlines: list[DeadlineRecord]
    meetings: list[EventRecord]
    diagnostics: list[DiagnosticRecord]
    follow_ups: list[FollowUpRecord]


class RegisterRecord(Struct, frozen=True, kw_only=True):
    """All decisions of an archive."""

    schema_version: Literal[1]
    decisions: list[DecisionRecord]
