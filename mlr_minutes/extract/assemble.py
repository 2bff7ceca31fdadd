"""Findings to facts: what belongs together is joined, and what is told twice is one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from mlr_minutes.dates import DateValue
from mlr_minutes.extract.decisions.decisions import decisions, with_deadlines
from mlr_minutes.extract.finding import (
    ActionFinding,
    DeadlineFinding,
    DecisionFinding,
    EventFinding,
    Finding,
    FollowUpFinding,
    PersonFinding,
)
from mlr_minutes.extract.follow_up.follow_ups import follow_ups, own
from mlr_minutes.extract.follow_up.linking import links
from mlr_minutes.extract.meetings.events import events
from mlr_minutes.extract.people.attendees import attendees
from mlr_minutes.extract.people.known_people import KnownPeople
from mlr_minutes.extract.placed import around, of_kind
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.actions import actions
from mlr_minutes.extract.tasks.deadlines import deadlines
from mlr_minutes.model import DatedPlace, DateKind, Decision, Event, Link, Minutes, Retelling
from mlr_minutes.source import Span


def assemble(reading: Reading, findings: Sequence[Finding]) -> Minutes:
    """The facts of one meeting, in the order of the file.

    Args:
        reading: the document.
        findings: all that the idioms found, in any order.
    """
    attendance = tuple(attendees(of_kind(findings, PersonFinding)))
    tasks = of_kind(findings, ActionFinding)
    known = KnownPeople(attendance, (name for found in tasks for name in found.owners), reading)
    told = of_kind(findings, FollowUpFinding)
    found = decisions(own(of_kind(findings, DecisionFinding), told, reading), reading, known)
    decided = found.decisions
    charged = actions(tasks, decided, reading, known)
    due = [one for one in of_kind(findings, DeadlineFinding) if not one.is_of_task or around(charged, one.span.start)]
    owed = deadlines(due, decided, charged, reading, known)
    whole = with_deadlines(decided, owed)
    coming = events(of_kind(findings, EventFinding), reading)
    return Minutes(
        document=reading.document,
        language=reading.language,
        meeting=reading.header.meeting,
        attendance=attendance,
        sections=tuple(reading.sections),
        header_blocks=reading.header.blocks,
        decisions=tuple(whole.values()),
        actions=tuple(replace(one, decision=whole[one.decision] if one.decision else None) for one in charged),
        dates=tuple(_dates(reading, due, coming)),
        deadlines=tuple(replace(one, decision=whole[one.decision] if one.decision else None) for one in owed),
        events=coming,
        follow_ups=tuple(replace(one, decision=whole[one.decision] if one.decision else None) for one in follow_ups(told, decided)),
        retellings=tuple(_retellings(found.retold, due, whole)),
        links=tuple(Link(href=one.href, text=one.text, span=one.span) for inline in reading.texts for one in links(inline)),
    )


def _retellings(
    retold: Iterable[tuple[Decision, Decision]], due: Sequence[DeadlineFinding], whole: Mapping[Decision, Decision]
) -> Iterator[Retelling]:
    """Listed decisions as the text tells them again, with the deadlines that it sets."""
    pairs = sorted(retold, key=lambda pair: pair[1].span.start)
    again = [one for _, one in pairs]
    own: dict[Decision, list[DateValue]] = {}
    for deadline in due:
        holder = around(again, deadline.span.start)
        if holder is not None:
            own.setdefault(holder, []).append(deadline.value)
    for listed, one in pairs:
        yield Retelling(decision=whole[listed], deadlines=tuple(own.get(one, ())), outcome=one.outcome, span=one.span)


def _dates(reading: Reading, deadlines: Iterable[DeadlineFinding], coming: Iterable[Event]) -> Iterator[DatedPlace]:
    due = {one.span for one in deadlines}
    days = {one.day for one in coming}

    def kind(value: DateValue, span: Span) -> DateKind:
        if span in due:
            return DateKind.DEADLINE
        if value.day in days:
            return DateKind.EVENT
        return DateKind.PAST if reading.day and value.last < reading.day else DateKind.MENTION

    for inline in reading.texts:
        for mention in reading.mentions(inline):
            if mention.value is not None:
                span = inline.span(mention.start, mention.end)
                yield DatedPlace(mention=mention, span=span, kind=kind(mention.value, span))
