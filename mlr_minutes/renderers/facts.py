"""What was read, beneath the lines that it was read from, so that a writer sees at a glance what was understood.

8 | - 4.1 **Signs:** Every member paints a sign no later than 15/4.
  = decision 4.1, Every member, due 2026-04-15 (list entry of the section `Decisions`, numbered)
  = date `15/4`: 2026-04-15, a deadline (the year nearest the meeting)
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from mlr_minutes.archive import Held, Told
from mlr_minutes.dates import DateValue
from mlr_minutes.model import Answer, Meeting, Minutes
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.source import Span


def _render(_site: Site) -> Iterable[Artifact]:
    """Nothing: what is read of one file is for its writer, and no part of a site."""
    return ()


def _export(site: Site) -> bytes:
    return "".join(f"{line}\n" for held in site.register.meetings for line in _lines(held)).encode()


def _lines(held: Held) -> Iterator[str]:
    minutes = held.minutes
    yield from _meeting(minutes)
    facts: dict[int, list[str]] = defaultdict(list)
    for span, said in chain(_facts(minutes), _joins(held)):
        facts[minutes.document.source.position(span.start).line].append(said)
    width = len(str(max(facts, default=0)))
    for number in sorted(facts):
        yield f"{number:{width}} | {_shown(minutes.document.source.line_text(number))}"
        yield from (f"{'':{width}} = {_shown(one)}" for one in facts[number])


def _meeting(minutes: Minutes) -> Iterator[str]:
    meeting = minutes.meeting
    known = (meeting.title, meeting.day, meeting.hours, meeting.location, meeting.chair and f"chair {meeting.chair}", *_offices(meeting))
    yield _shown(f"meeting: {', '.join(str(one) for one in known if one) or 'nothing is known of it'}")


def _offices(meeting: Meeting) -> Iterator[str]:
    """Those who write and check the minutes."""
    if meeting.secretary:
        yield f"minutes by {meeting.secretary}"
    if meeting.adjusters:
        yield f"checked by {' and '.join(meeting.adjusters)}"


def _facts(minutes: Minutes) -> Iterator[tuple[Span, str]]:
    for person in minutes.attendance:
        yield person.span, _joined(f"{person.presence.value}: {person.name}", person.affiliation, person.role)
    for decision in minutes.decisions:
        number = f" {decision.number.text}" if decision.number else ""
        told = _joined(f"decision{number}", decision.outcome, decision.votes, *decision.owners, *_due(decision.deadlines))
        yield decision.span, f"{told} ({decision.why})"
        yield from _answers(decision.answers)
    for action in minutes.actions:
        due = _due([action.due] if action.due else [])
        yield action.span, f"{_joined('done' if action.done else 'to do', *action.owners, *due)} ({action.why})"
    for deadline in minutes.deadlines:
        yield deadline.span, _joined(f"deadline {deadline.value.iso}", *deadline.owners)
    for event in minutes.events:
        state = "cancelled" if event.cancelled else "tentative" if event.tentative else None
        yield event.span, f"{_joined(f'meeting {event.day.isoformat()}', event.hours, event.location, event.title, state)} ({event.why})"
    for place in minutes.dates:
        value = place.mention.value
        assert value is not None
        said = _joined(f"date `{place.mention.text}`: {value.iso}", place.mention.time)
        yield place.span, f"{said}, {place.kind.value} ({place.mention.why})"


def _joins(held: Held) -> Iterator[tuple[Span, str]]:
    """What it says of earlier decisions, and where its links lead."""
    for told in held.told:
        said = told.follow_up
        until = f"until {said.until.iso}" if said.until else None
        done = f"on {said.day.isoformat()}" if said.day else None
        part = "in part" if said.is_partial else None
        yield said.span, f"{_joined(f'follow-up, {said.progress.value}: {_target(told)}', part, until, done)} ({said.why})"
        yield from _answers(said.answers)
    for link in held.links:
        place = f"{link.meeting}#{link.anchor}" if link.anchor else link.meeting
        yield link.link.span, f"link `{link.link.href}`: {f'minutes {place}' if link.meeting else 'no minutes that are known here'}"


def _target(told: Told) -> str:
    """The earlier decision or task that is meant."""
    if told.target:
        return told.target
    if told.among:
        return f"one of {', '.join(told.among)}"
    return "one of a meeting that is not here" if told.is_outside else "none that is known here"


def _answers(answers: Iterable[Answer]) -> Iterator[tuple[Span, str]]:
    for one in answers:
        yield one.span, _joined(f"{'answered' if one.done else 'outstanding'}: {one.name}", one.day)


def _due(values: Iterable[DateValue]) -> Iterator[str]:
    return (f"due {value.iso}" for value in values)


def _joined(first: str, *rest: object) -> str:
    return ", ".join([first, *(str(one) for one in rest if one)])


def _shown(text: str) -> str:
    """A line for a terminal: nothing in it moves the cursor."""
    return "".join(char if char.isprintable() else " " for char in text)


RENDERER = Renderer(name="facts", render=_render, export=_export)
