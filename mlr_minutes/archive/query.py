"""Questions to a register: which decisions are open, overdue, whose, and in force on a day."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive.held import Held, Registered
from mlr_minutes.archive.parties import owners_of
from mlr_minutes.archive.register import Register
from mlr_minutes.archive.state import State, Status


class Query(Struct, frozen=True, kw_only=True):
    """What is asked for; all that is asked must hold, and what is not asked holds of every decision."""

    open: bool = False
    """Whether something is still to be done."""
    overdue: bool = False
    """Whether it should have been done before the day."""
    status: Status | None = None
    owners: frozenset[str] = frozenset()
    """All of whom it lies on, in small letters; on each for himself only as long as he has not answered, where it is to be open."""
    body: str | None = None
    """The short name of those who decided it."""
    due_before: date | None = None
    in_force_on: date | None = None
    """The day on which it holds; what was told later is not known then."""


def selected(register: Register, query: Query, as_of: date) -> Register:
    """The register with those decisions alone that a question asks for, and with their meetings alone.

    What was decided or told after the day is not known yet.

    Args:
        register: the archive.
        query: the question.
        as_of: the day as of which it is asked, where the question itself names none.
    """
    day = query.in_force_on or as_of
    known = (held for held in register.meetings if held.day is None or held.day <= day)
    asked = (replace(held, decisions=tuple(_asked(held, query, day))) for held in known)
    return replace(register, meetings=tuple(held for held in asked if held.decisions))


def _asked(held: Held, query: Query, day: date) -> Iterator[Registered]:
    return (one for one in (each.as_of(day) for each in held.decisions) if _fits(one, query, day))


def _fits(one: Registered, query: Query, day: date) -> bool:
    """Whether all that is asked holds of a decision as it is known on the day."""
    now = one.state()
    return (
        (not query.open or now.status is Status.OPEN)
        and (not query.overdue or now.is_overdue(day))
        and query.status in (None, now.status)
        and (query.due_before is None or any(value.last < query.due_before for value in now.deadlines))
        and (query.in_force_on is None or one.is_in_force(query.in_force_on))
        and query.body in (None, one.body.key)
        and query.owners <= _owing(one, now, only_open=query.open or query.overdue or query.status is Status.OPEN)
    )


def _owing(one: Registered, now: State, *, only_open: bool) -> set[str]:
    """Those on whom a decision lies, in small letters; of those who have it each for himself, those who still have it to do."""
    answered = {name for name, _ in now.answered} if only_open else set()
    return {name.casefold() for name in owners_of(one) if name not in answered}
