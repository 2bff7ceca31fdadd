"""What is due, and when: every deadline of an archive with what has become of it by a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from mlr_minutes.archive.held import Assigned, Held, Registered
from mlr_minutes.archive.register import Register
from mlr_minutes.archive.state import State, Status
from mlr_minutes.dates import DateValue
from mlr_minutes.model import Action, Deadline, Decision

SOON: Final = timedelta(days=14)
"""How long before its last day something is due soon."""


class DueState(StrEnum):
    """What has become of a deadline."""

    OVERDUE = "overdue"
    SOON = "due soon"
    LATER = "due later"
    UNDATED = "undated"
    """It is still to be done, by no day that is told; no deadline is so, but a duty may be."""
    DONE = "done"
    LATE = "done late"
    LAPSED = "lapsed"
    """The decision was withdrawn or replaced before it was done."""
    PASSED = "passed"
    """The day is over, and nothing in the minutes can tell whether it was done."""


OPEN: Final = (DueState.OVERDUE, DueState.SOON, DueState.LATER, DueState.UNDATED)
"""Those of what is still to be done."""


class Due(Struct, frozen=True, kw_only=True, eq=False):
    """A deadline, as of a day."""

    value: DateValue
    state: DueState
    text: str
    """What is to be done by then."""
    owners: tuple[str, ...]
    """Those who have to do it, or had to."""
    outstanding: tuple[str, ...] = ()
    """Those of them who are known to have it still to do, where each has it for himself."""
    former: tuple[DateValue, ...] = ()
    """The deadlines that it had before."""
    done_on: date | None = None
    held: Held
    """The meeting that set it."""
    of: Registered | Assigned | None
    """The decision or task whose deadline it is."""


def dues(register: Register, as_of: date | None) -> tuple[Due, ...]:
    """All deadlines by their last day.

    Args:
        register: the archive.
        as_of: the day; None for one on which nothing is over.
    """
    found = [due for held in register.meetings for due in _of_meeting(held, as_of)]
    return tuple(sorted(found, key=lambda one: (one.value.last, one.held.slug, one.of.id if one.of else "", one.text)))


def _of_meeting(held: Held, as_of: date | None) -> Iterator[Due]:
    told = list(held.minutes.deadlines)
    for decided in held.decisions:
        own = [one for one in told if one.decision is not None and one.decision.span == decided.decision.span]
        yield from _of(decided, held, own, as_of)
    for task in held.tasks:
        yield from _of(task, held, [], as_of)
    with_task = {one.action.due for one in held.tasks}
    moved = {(said.follow_up.until, said.follow_up.span) for said in held.told if said.target is not None and said.follow_up.until}
    for one in told:
        if any(one.value == value and span.start <= one.span.start < span.end for value, span in moved):
            # It is the new deadline of an earlier decision, and told with that.
            continue
        if one.decision is None and not (one.action is not None and one.action.due in with_task):
            state = _state(one.value, State(status=Status.OPEN, deadlines=()), as_of)
            shown = DueState.PASSED if state is DueState.OVERDUE else state
            yield Due(value=one.value, state=shown, text=one.text, owners=one.owners, held=held, of=None)


def _of(one: Registered | Assigned, held: Held, told: list[Deadline], as_of: date | None) -> Iterator[Due]:
    """The deadlines of a decision or task; each in the words of the sentence that sets it, and with whom that names."""
    now = one.state(as_of)
    what: Decision | Action = one.decision if isinstance(one, Registered) else one.action
    for value in now.deadlines:
        sentence = next((each for each in told if each.value == value), None)
        owners = (sentence.owners if sentence else ()) or what.owners
        yield Due(
            value=value,
            state=_state(value, now, as_of),
            text=sentence.text if sentence else what.text,
            owners=owners,
            outstanding=now.outstanding,
            former=now.former,
            done_on=now.done_on,
            held=held,
            of=one,
        )


def _state(value: DateValue, now: State, as_of: date | None) -> DueState:
    """Of several deadlines only the last one can be told to have been missed by what was done in the end."""
    match now.status:
        case Status.WITHDRAWN | Status.SUPERSEDED:
            return DueState.LAPSED
        case Status.DONE:
            is_last = value.last == max(each.last for each in now.deadlines)
            return DueState.LATE if is_last and now.done_on is not None and now.done_on > value.last else DueState.DONE
        case Status.OPEN | Status.STANDING:
            if as_of is None or value.first > as_of + SOON:
                return DueState.LATER
            return DueState.OVERDUE if value.last < as_of else DueState.SOON
