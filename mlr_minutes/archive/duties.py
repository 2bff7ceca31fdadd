"""What lies on each of those who have something to do, by a day or by none, and what has become of it with them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from mlr_minutes.archive.dues import Due, DueState, dues
from mlr_minutes.archive.held import Assigned, Held, Registered
from mlr_minutes.archive.parties import owners_of
from mlr_minutes.archive.register import Register
from mlr_minutes.archive.state import State, Status
from mlr_minutes.dates import DateValue


class Duty(Struct, frozen=True, kw_only=True, eq=False):
    """What somebody has to do, as of a day."""

    value: DateValue | None
    """By when; None where no day is set."""
    state: DueState
    """What has become of it with just this one, where each has it for himself."""
    text: str
    """What is to be done."""
    former: tuple[DateValue, ...] = ()
    """The deadlines that it had before."""
    done_on: date | None = None
    held: Held
    """The meeting that laid it on them."""
    of: Registered | Assigned | None
    """The decision or task; None for a sentence that is neither."""


def duties(register: Register, as_of: date | None) -> Mapping[str, Sequence[Duty]]:
    """What lies, or lay, on each, by their names in small letters: first what has a day, the earliest first.

    Args:
        register: the archive.
        as_of: the day; None for one on which nothing is over.
    """
    found: dict[str, list[Duty]] = {}
    for due in dues(register, as_of):
        for name in dict.fromkeys(_folded((*due.owners, *(due.of.tally if isinstance(due.of, Registered) else ())))):
            found.setdefault(name, []).append(_dated(due, name, as_of))
    for held, one in _all(register):
        now = one.state(as_of)
        if not now.deadlines:
            for name in dict.fromkeys(_folded(owners_of(one))):
                found.setdefault(name, []).append(_undated(one, held, now, name))
    return found


def _all(register: Register) -> Iterator[tuple[Held, Registered | Assigned]]:
    for held in register.meetings:
        yield from ((held, one) for one in held.decisions)
        yield from ((held, one) for one in held.tasks)


def _folded(names: Sequence[str]) -> Iterator[str]:
    return (name.casefold() for name in names)


def _dated(due: Due, name: str, as_of: date | None) -> Duty:
    state, done_on = due.state, due.done_on
    answered = _answered(due.of.state(as_of), name) if due.of is not None else None
    if answered is not None and state is not DueState.LAPSED:
        done_on = answered.day
        state = DueState.LATE if done_on is not None and done_on > due.value.last else DueState.DONE
    return Duty(value=due.value, state=state, text=due.text, former=due.former, done_on=done_on, held=due.held, of=due.of)


def _undated(one: Registered | Assigned, held: Held, now: State, name: str) -> Duty:
    text = one.decision.text if isinstance(one, Registered) else one.action.text
    answered = _answered(now, name)
    done_on = answered.day if answered is not None else now.done_on
    return Duty(value=None, state=_undated_state(now, answered), text=text, former=now.former, done_on=done_on, held=held, of=one)


class _Answer(Struct, frozen=True):
    day: date | None


def _answered(now: State, name: str) -> _Answer | None:
    """That somebody has done his part, and when."""
    return next((_Answer(day) for who, day in now.answered if who.casefold() == name), None)


def _undated_state(now: State, answered: _Answer | None) -> DueState:
    match now.status:
        case Status.WITHDRAWN | Status.SUPERSEDED:
            return DueState.LAPSED
        case Status.DONE:
            return DueState.DONE
        case Status.OPEN | Status.STANDING:
            return DueState.UNDATED if answered is None else DueState.DONE
