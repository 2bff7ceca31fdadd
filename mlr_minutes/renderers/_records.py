"""The public shape of the facts, as JSON holds them; JSON Schema is generated from these.

Keys stand in the order of the fields. Records are only ever written out, so they have neither equality nor a text of their
own: making those costs a good part of the start-up. Lines and columns count from 1, in the file as the user has it.
"""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

import msgspec

SCHEMA_VERSION: Final = 1

Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="a day, ISO 8601")]
DateText = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^\d{4}-(\d{2}(-\d{2}(/\d{4}-\d{2}-\d{2})?)?|W\d{2})$",
        description="ISO 8601: day 2014-11-27, month 2015-02, week 2015-W07, span of days 2015-03-02/2015-03-05",
    ),
]
TimeOfDay = Annotated[str, msgspec.Meta(pattern=r"^\d{2}:\d{2}$", description="hours and minutes")]
Line = Annotated[int, msgspec.Meta(ge=1)]
Column = Annotated[int, msgspec.Meta(ge=1)]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingRecord:
    """The meeting itself."""

    id: str
    title: str | None
    body: str | None
    organisation: str | None
    kind: str | None
    date: Day | None
    start: TimeOfDay | None
    end: TimeOfDay | None
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
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ItemRecord:
    """A numbered item of the agenda, in the order of treatment."""

    number: str | None
    title: str
    line: Line
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
    deadlines: list[DateText]
    status: Literal["open", "done", "withdrawn", "superseded", "standing"]
    supersedes: list[str]
    outcome: Literal["carried", "rejected", "postponed"] | None
    votes: str | None
    line: Line
    column: Column
    why: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ActionRecord:
    """A task that somebody was given."""

    id: str
    text: str
    owners: list[str]
    due: DateText | None
    done: bool
    decision: str | None
    line: Line
    why: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DateRecord:
    """A date in the text."""

    text: str
    value: DateText
    time: Annotated[str, msgspec.Meta(pattern=r"^\d{2}:\d{2}(/\d{2}:\d{2})?$")] | None
    kind: Literal["deadline", "event", "past", "mention"]
    why: str
    line: Line
    column: Column


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DeadlineRecord:
    """A day by which something is to be done."""

    value: DateText
    text: str
    owners: list[str]
    decision: str | None
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class EventRecord:
    """A meeting that is to come."""

    date: Day
    start: TimeOfDay | None
    end: TimeOfDay | None
    location: str | None
    title: str
    body: str | None
    tentative: bool
    cancelled: bool
    note: str | None
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DiagnosticRecord:
    """A remark about the file."""

    code: str
    severity: Literal["error", "warning", "info"]
    message: str
    line: Line
    column: Column
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
