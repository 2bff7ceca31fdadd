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


class DecisionRecord(Struct, frozen=True, kw_only=True):
    """Something decided."""

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
