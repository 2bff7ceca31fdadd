"""Questions to a register: which decisions are open, overdue, whose, and in force on a day."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive.held import Registered
from mlr_minutes.archive.parties import owners_of
from mlr_minutes.archive.register import Register
from mlr_minutes.archive.state import Status


class Query(Struct, frozen=True, kw_only=True):
    """What is asked for; all that is asked must hold, and what is not asked holds of every decision."""

    open: bool = False
    """Whether something is still to be done."""
    overdue: bool = False
    """Whether it should have been done before the day."""
    owners: frozenset[str] = frozenset()
    """All of whom it lies on, in small letters; on each for himself only as long as he has not answered, where it is to be open."""
    body: str | None = None
    """The short name of those who decided it."""
    due_before: date | None = None
    in_force_on: date | None = None
    """The day on which it holds; what was told later is not known then."""


def selected(register: Register, query: Query, as_of: date) -> Register:
    """The register with those decisions alone that a question asks for.

    Args:
        register: the archive.
        query: the question.
        as_of: the day as of which something is open or overdue.
    """
    day = query.in_force_on or as_of

    def kept(decisions: Iterable[Registered]) -> tuple[Registered, ...]:
        found = (one for one in decisions if _fits(one, query, day))
        return tuple(one.as_of(day) if query.in_force_on else one for one in found)

    return replace(register, meetings=tuple(replace(held, decisions=kept(held.decisions)) for held in register.meetings))


def _fits(one: Registered, query: Query, day: date) -> bool:
    now = one.state(day)
    is_open = now.status is Status.OPEN
    if (query.open or query.overdue) and not is_open:
        return False
    if query.overdue and not any(value.last < day for value in now.deadlines):
        return False
    if query.due_before is not None and not any(value.last < query.due_before for value in now.deadlines):
        return False
    if query.in_force_on is not None and not one.is_in_force(query.in_force_on):
        return False
    if query.body is not None and one.body.key != query.body:
        return False
    return query.owners <= _owing(one, day, only_open=query.open or query.overdue)


def _owing(one: Registered, day: date, *, only_open: bool) -> set[str]:
    """Those on whom a decision lies, in small letters; of those who have it each for himself, those who still have it to do."""
    answered = {name for name, _ in one.state(day).answered} if only_open else set()
    return {name.casefold() for name in owners_of(one) if name not in answered}
