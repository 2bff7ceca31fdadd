"""The public shape of the facts, as JSON holds them; JSON Schema is generated from these.

Keys stand in the order of the fields. Records are only ever written out, so they have neither equality nor a text of their
own: making those costs a good part of the start-up. Lines and columns count from 1, in the file as the user has it.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

SCHEMA_VERSION: Final = 1

PATTERN: Final = "pattern"
"""The key in a field's metadata that holds what its text, or each text of its list, matches."""

_DAY: Final = {PATTERN: r"^\d{4}-\d{2}-\d{2}$"}
_DATE: Final = {PATTERN: r"^\d{4}-(\d{2}(-\d{2})?|W\d{2})(/\d{4}-(\d{2}(-\d{2})?|W\d{2}))?$"}
_TIME: Final = {PATTERN: r"^\d{2}:\d{2}$"}
_HOURS: Final = {PATTERN: r"^\d{2}:\d{2}(/\d{2}:\d{2})?$"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingRecord:
    """The meeting itself."""

    id: str
    title: str | None
    body: str | None
    organisation: str | None
    kind: str | None
    date: str | None = field(metadata=_DAY)
    start: str | None = field(metadata=_TIME)
    end: str | None = field(metadata=_TIME)
    timezone: str
    location: str | None
    chair: str | None
    secretary: str | None
    status: Literal["draft", "approved", "published"] | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AttendanceRecord:
    """Somebody named in the attendance."""

    name: str
    affiliation: str | None
    role: str | None
    presence: Literal["present", "absent", "other"]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ItemRecord:
    """A numbered item of the agenda, in the order of treatment."""

    number: str | None
    title: str
    line: int
    attachments: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DecisionRecord:
    """Something decided."""

    id: str
    number: str | None
    title: str
    text: str
    item: str | None
    owners: list[str]
    deadlines: list[str] = field(metadata=_DATE)
    status: Literal["open", "done", "withdrawn", "superseded", "standing"]
    supersedes: list[str]
    outcome: Literal["carried", "rejected", "postponed"] | None
    votes: str | None
    line: int
    column: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ActionRecord:
    """A task that somebody was given."""

    id: str
    text: str
    owners: list[str]
    due: str | None = field(metadata=_DATE)
    done: bool
    decision: str | None
    line: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DateRecord:
    """A date in the text."""

    text: str
    value: str = field(metadata=_DATE)
    time: str | None = field(metadata=_HOURS)
    kind: Literal["deadline", "event", "past", "mention"]
    why: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DeadlineRecord:
    """A day by which something is to be done."""

    value: str = field(metadata=_DATE)
    text: str
    owners: list[str]
    decision: str | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class EventRecord:
    """A meeting that is to come."""

    date: str = field(metadata=_DAY)
    start: str | None = field(metadata=_TIME)
    end: str | None = field(metadata=_TIME)
    location: str | None
    title: str
    body: str | None
    tentative: bool
    cancelled: bool
    note: str | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DiagnosticRecord:
    """A remark about the file."""

    code: str
    severity: Literal["error", "warning", "info"]
    message: str
    line: int
    column: int
    help: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MinutesRecord:
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
