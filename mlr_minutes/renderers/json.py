"""Each meeting's facts as JSON, and all decisions as one list; the shape is in `_records.py`."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Final

import msgspec

from mlr_minutes.archive import Assigned, Held, Registered, Status, Told
from mlr_minutes.diagnostic import Diagnostic
from mlr_minutes.model import Decision, Event, Minutes
from mlr_minutes.renderers._decision_record import decision_record, iso
from mlr_minutes.renderers._records import (
    SCHEMA_VERSION,
    ActionRecord,
    AttendanceRecord,
    DateRecord,
    DeadlineRecord,
    DiagnosticRecord,
    EventRecord,
    FollowUpRecord,
    ItemRecord,
    MeetingRecord,
    MinutesRecord,
    RegisterRecord,
)
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.source import Span

_HEAD: Final = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def schema() -> Mapping[str, object]:
    """The JSON Schema (2020-12) of one meeting's facts."""
    return _HEAD | {"title": "Meeting minutes, as mlr exports them"} | msgspec.json.schema(MinutesRecord)


def register_schema() -> Mapping[str, object]:
    """The JSON Schema (2020-12) of all decisions of an archive."""
    return _HEAD | {"title": "A register of decisions, as mlr writes it"} | msgspec.json.schema(RegisterRecord)


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="decisions.json", content=_encoded(_register(site)))
    for held in site.register.meetings:
        yield Artifact(path=f"data/{held.slug}.json", content=_encoded(_minutes(held, site)))


def _export(site: Site) -> bytes:
    return _encoded(_minutes(site.register.meetings[0], site))


def _encoded(value: MinutesRecord | RegisterRecord) -> bytes:
    """JSON as people read it, two blanks a level."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _register(site: Site) -> RegisterRecord:
    decisions = [decision_record(one, held, site) for held in site.register.meetings for one in held.decisions]
    return RegisterRecord(schema_version=SCHEMA_VERSION, decisions=decisions)


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
        decisions=[decision_record(one, held, site) for one in held.decisions],
        actions=[_action(one, ids, minutes) for one in held.tasks],
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
        follow_ups=[_follow_up(one, minutes) for one in held.told],
    )


def _number(one: Registered) -> str:
    """What a decision is called in the facts of its own meeting: its number, else the end of its identity."""
    return one.decision.number.text if one.decision.number else one.id.rpartition("/")[2]


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
        date=iso(held.day),
        start=_clock(meeting.hours.start) if meeting.hours else None,
        end=_clock(meeting.hours.end if meeting.hours else meeting.ended),
        timezone=meeting.timezone,
        location=meeting.location,
        chair=meeting.chair,
        secretary=meeting.secretary,
        status=meeting.standing.value if meeting.standing else None,
    )


def _action(one: Assigned, ids: Mapping[Decision, Registered], minutes: Minutes) -> ActionRecord:
    action, now = one.action, one.state()
    return ActionRecord(
        id=one.id,
        text=action.text,
        owners=list(action.owners),
        due=now.deadlines[0].iso if now.deadlines else None,
        done=now.status is Status.DONE,
        decision=_number(ids[action.decision]) if action.decision else None,
        line=_line(minutes, action.span),
        why=action.why,
    )


def _follow_up(one: Told, minutes: Minutes) -> FollowUpRecord:
    said = one.follow_up
    return FollowUpRecord(
        decision=one.target,
        number=said.reference.number.text if said.reference.number else None,
        date=iso(said.reference.day),
        progress=said.progress.value,
        until=said.until.iso if said.until else None,
        text=said.text,
        line=_line(minutes, said.span),
        why=said.why,
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
