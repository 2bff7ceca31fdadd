"""What stands of a decision or task on a day, told by the steps up to then."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import reduce
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive.change import Change, ChangeKind
from mlr_minutes.dates import DateValue


class Status(StrEnum):
    """What stands of a decision."""

    OPEN = "open"
    """Somebody is to do something, or something is to be done by a day."""
    DONE = "done"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    """Another has taken its place, or it has been repealed."""
    STANDING = "standing"
    """It holds, and asks for nothing more."""


FINAL: Final = frozenset({Status.WITHDRAWN, Status.SUPERSEDED})
"""What nothing comes after: whatever is said of such a decision later, it holds no more."""


class State(Struct, frozen=True, kw_only=True):
    """What stands of a decision or task on a day."""

    status: Status
    deadlines: tuple[DateValue, ...]
    """Those that hold on that day."""
    former: tuple[DateValue, ...] = ()
    """Those that it had before, the oldest first."""
    done_on: date | None = None
    answered: tuple[tuple[str, date | None], ...] = ()
    """Those who have done their part, each with the day."""
    outstanding: tuple[str, ...] = ()
    """Those who have not."""

    def is_overdue(self, day: date) -> bool:
        """Whether it is still to be done on a day, and should have been before."""
        return self.status is Status.OPEN and any(value.last < day for value in self.deadlines)


def state(begun: State, tally: Sequence[str], history: Iterable[Change], day: date | None) -> State:
    """What stands on a day.

    Args:
        begun: what stood at the beginning.
        tally: those on whom the duty lies each for himself.
        history: all steps, the oldest first.
        day: the day; None for the end of all.
    """
    known = known_by(history, day)
    now = reduce(_changed, known, begun)
    answered = {one.who: one.done_on or one.day for one in known if one.kind is ChangeKind.ANSWERED}
    left = tuple(name for name in tally if name not in answered) if now.status is Status.OPEN else ()
    if tally and answered and not left and now.status is Status.OPEN:
        last = max((each for each in answered.values() if each), default=None)
        now = replace(now, status=Status.DONE, done_on=last)
    return replace(now, answered=tuple((name, answered[name]) for name in tally if name in answered), outstanding=left)


def known_by(history: Iterable[Change], day: date | None) -> tuple[Change, ...]:
    """The steps that were told by a day; all of them for None. Those without a day are taken to be told long since."""
    return tuple(one for one in history if day is None or one.day is None or one.day <= day)


def _changed(now: State, change: Change) -> State:
    if now.status in FINAL:
        return now
    match change.kind:
        case ChangeKind.DONE:
            return replace(now, status=Status.DONE, done_on=change.done_on or change.day)
        case ChangeKind.UNDERWAY | ChangeKind.POSTPONED | ChangeKind.MOVED:
            return _due(replace(now, status=Status.OPEN, done_on=None), change)
        case ChangeKind.WITHDRAWN:
            return replace(now, status=Status.WITHDRAWN)
        case ChangeKind.REPLACED:
            return replace(now, status=Status.SUPERSEDED)
        case ChangeKind.DECIDED | ChangeKind.MENTIONED | ChangeKind.ANSWERED | ChangeKind.PARTLY_REPLACED:
            return now


def _due(now: State, change: Change) -> State:
    """A new deadline takes the place of all that there were: what is put off is put off as a whole."""
    if change.deadline is None or now.deadlines == (change.deadline,):
        return now
    return replace(now, deadlines=(change.deadline,), former=(*now.former, *now.deadlines))
