"""Each meeting's facts as JSON, and all decisions as one list; the shape is in `_records.py`."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

import msgspec

from mlr_minutes.archive import Held, Registered
from mlr_minutes.diagnostic import Diagnostic
from mlr_minutes.model import Event, Minutes
from mlr_minutes.renderers._records import (
    SCHEMA_VERSION,
    ActionRecord,
    AttendanceRecord,
    DateRecord,
    DeadlineRecord,
    DecisionRecord,
    DiagnosticRecord,
    EventRecord,
    ItemRecord,
    MeetingRecord,
    MinutesRecord,
)
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.source import Span


def schema() -> Mapping[str, object]:
    """The JSON Schema (2020-12) of one meeting's facts."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Meeting minutes, as mlr exports them"}
    return head | msgspec.json.schema(MinutesRecord)


def _render(site: Site) -> Iterator[Artifact]:
    for held in site.register.meetings:
        yield Artifact(path=f"data/{held.slug}.json", content=_encoded(_minutes(held, site)))
    decisions = [
        {
            "meeting": held.id,
            "date": _day(held),
            "page": f"{held.slug}/index.html#{one.anchor}",
            **msgspec.structs.asdict(_decision(one, held.minutes)),
        }
        for held in site.register.meetings
        for one in held.decisions
    ]
    yield Artifact(path="decisions.json", content=_encoded({"schema_version": SCHEMA_VERSION, "decisions": decisions}))


def _export(site: Site) -> bytes:
    return _encoded(_minutes(site.register.meetings[0], site))


def _encoded(value: MinutesRecord | dict[str, Any]) -> bytes:
    """JSON as people read it, two blanks a level."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _day(held: Held) -> str | None:
    day = held.minutes.meeting.day
    return day.isoformat() if day else None


def _clock(clock: time | None) -> str | None:
    return f"{clock:%H:%M}" if clock else None


def _minutes(held: Held, site: Site) -> MinutesRecord:
    minutes = held.minutes
    ids = {one.decision: one for one in held.decisions}
    return MinutesRecord(
        schema_version=SCHEMA_VERSION,
        source=minutes.document.source.name.rpartition("/")[2],
        language=minutes.language.tag,
        meeting=_meeting(held),
        attendance=[
            AttendanceRecord(
                name=one.name, affiliation=one.affiliation, role=one.role, presence=one.presence.value, line=_line(minutes, one.span)
            )
            for one in minutes.attendance
        ],
        items=[
            ItemRecord(number=one.number, title=one.title, line=_line(minutes, one.span), attachments=one.attachments)
            for one in minutes.sections
            if one.number is not None
        ],
        decisions=[_decision(one, minutes) for one in held.decisions],
        actions=[
            ActionRecord(
                id=f"{held.id.rpartition('/')[2]}/a{count}",
                text=one.text,
                owners=list(one.owners),
                due=one.due.iso if one.due else None,
                done=one.done,
                decision=_number(ids[one.decision]) if one.decision else None,
                line=_line(minutes, one.span),
                why=one.why,
            )
            for count, one in enumerate(minutes.actions, 1)
        ],
        dates=list(_dates(minutes)),
        deadlines=[
            DeadlineRecord(
                value=one.value.iso,
                text=one.text,
                owners=list(one.owners),
                decision=_number(ids[one.decision]) if one.decision else None,
                line=_line(minutes, one.span),
            )
            for one in minutes.deadlines
        ],
        meetings=[_event(one, minutes) for one in minutes.events],
        diagnostics=[_diagnostic(one) for one in site.said.get(minutes.document.source, ())],
    )


def _number(one: Registered) -> str:
    """What a decision is called in the facts of its own meeting: its number, else the end of its identity."""
    return one.decision.number.text if one.decision.number else one.id.partition("/")[2]


def _line(minutes: Minutes, span: Span) -> int:
    return minutes.document.source.position(span.start).line


def _meeting(held: Held) -> MeetingRecord:
    meeting = held.minutes.meeting
    return MeetingRecord(
        id=held.id,
        title=meeting.title,
        body=meeting.body,
        organisation=meeting.organisation,
        kind=meeting.kind.casefold() if meeting.kind else None,
        date=_day(held),
        start=_clock(meeting.hours.start) if meeting.hours else None,
        end=_clock(meeting.hours.end if meeting.hours else meeting.ended),
        timezone=meeting.timezone,
        location=meeting.location,
        chair=meeting.chair,
        secretary=meeting.secretary,
        status=meeting.standing.value if meeting.standing else None,
    )


def _decision(one: Registered, minutes: Minutes) -> DecisionRecord:
    decision = one.decision
    place = minutes.document.source.position(decision.span.start)
    return DecisionRecord(
        id=one.id,
        number=decision.number.text if decision.number else None,
        title=decision.title,
        text=decision.text,
        item=decision.item,
        owners=list(decision.owners),
        deadlines=[value.iso for value in decision.deadlines],
        status=one.status.value,
        supersedes=[],
        outcome=decision.outcome.value if decision.outcome else None,
        votes=decision.votes,
        line=place.line,
        column=place.column,
        why=decision.why,
    )


def _dates(minutes: Minutes) -> Iterator[DateRecord]:
    for one in minutes.dates:
        place = minutes.document.source.position(one.span.start)
        assert one.mention.value is not None
        yield DateRecord(
            text=one.mention.text,
            value=one.mention.value.iso,
            time=str(one.mention.time) if one.mention.time else None,
            kind=one.kind.value,
            why=one.mention.why,
            line=place.line,
            column=place.column,
        )


def _event(event: Event, minutes: Minutes) -> EventRecord:
    return EventRecord(
        date=event.day.isoformat(),
        start=_clock(event.hours.start) if event.hours else None,
        end=_clock(event.hours.end) if event.hours else None,
        location=event.location,
        title=event.title,
        body=event.body,
        tentative=event.tentative,
        cancelled=event.cancelled,
        note=event.note,
        line=_line(minutes, event.span),
    )


def _diagnostic(one: Diagnostic) -> DiagnosticRecord:
    place = one.label.position
    return DiagnosticRecord(
        code=one.code.name, severity=one.severity.value, message=one.message, line=place.line, column=place.column, help=one.help
    )


RENDERER = Renderer(name="json", render=_render, export=_export)
