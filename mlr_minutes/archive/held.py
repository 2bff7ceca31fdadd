"""Meetings, decisions and tasks, each with its identity."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive.bodies import Body
from mlr_minutes.archive.change import Change, ChangeKind
from mlr_minutes.archive.state import State, Status, known_by, state
from mlr_minutes.model import Action, Decision, Event, FollowUp, Link, Minutes, Outcome


class Registered(Struct, frozen=True, kw_only=True, eq=False):
    """A decision with its identity, and what became of it."""

    id: str
    """`2014-11-18/4.1`: the meeting's day and the printed number, a counter where numbers meet, and the body in front where an
    archive has several."""
    anchor: str
    """Its place on the page of its meeting: `beslut-4-1`."""
    meeting: str
    """The address of that meeting."""
    body: Body
    day: date | None
    """Of the meeting."""
    decision: Decision
    tally: tuple[str, ...] = ()
    """Those on whom it lays a duty each for himself."""
    history: tuple[Change, ...] = ()
    """What became of it, the oldest first; it begins with the decision itself."""
    replaces: tuple[str, ...] = ()
    """The identities of those whose place it takes, whole or in part."""

    def state(self, day: date | None = None) -> State:
        """What stands of it on a day, or by all that the archive tells."""
        decision = self.decision
        due = decision.owners or decision.deadlines or decision.outcome is Outcome.POSTPONED
        begun = State(status=Status.OPEN if due else Status.STANDING, deadlines=decision.deadlines)
        return state(begun, self.tally, self.history, day)

    @property
    def status(self) -> Status:
        """What stands of it by all that the archive tells."""
        return self.state().status

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """The identities of those that have taken its place, whole or in part."""
        replaced = (one for one in self.history if one.kind in (ChangeKind.REPLACED, ChangeKind.PARTLY_REPLACED))
        return tuple(dict.fromkeys(one.by for one in replaced if one.by is not None))

    def as_of(self, day: date) -> "Registered":
        """It as it was known on a day: nothing that was told later is in its history."""
        return replace(self, history=known_by(self.history, day))

    def is_in_force(self, day: date) -> bool:
        """Whether it holds on a day: it was carried by then, and neither withdrawn nor replaced as a whole."""
        if self.day is None or self.day > day or self.decision.outcome in (Outcome.REJECTED, Outcome.POSTPONED):
            return False
        return self.state(day).status not in (Status.WITHDRAWN, Status.SUPERSEDED)


class Assigned(Struct, frozen=True, kw_only=True, eq=False):
    """A task with its identity, and what became of it."""

    id: str
    """`2014-11-18/a2`: the meeting's day, and which of its tasks it is."""
    meeting: str
    """The address of its meeting."""
    body: Body
    day: date | None
    """Of the meeting."""
    action: Action
    history: tuple[Change, ...] = ()

    def state(self, day: date | None = None) -> State:
        """What stands of it on a day, or by all that the archive tells."""
        due = (self.action.due,) if self.action.due else ()
        begun = State(
            status=Status.DONE if self.action.done else Status.OPEN, deadlines=due, done_on=self.day if self.action.done else None
        )
        return state(begun, (), self.history, day)


class Told(Struct, frozen=True, kw_only=True):
    """What minutes say of an earlier decision, with the one that they mean."""

    follow_up: FollowUp
    target: str | None
    """The identity of the decision or task; None where there is none such, or nothing tells which."""
    by: str | None
    """The identity of the decision in whose text it is said."""
    among: tuple[str, ...] = ()
    """Those that it could be, where nothing tells which."""
    is_outside: bool = False
    """Whether it was decided at a meeting of which the archive has no minutes."""
    meeting: str | None = None
    """The address of the meeting that is named, where the archive has its minutes."""
    body: Body | None = None
    """Those who are named beside it."""


class Coming(Struct, frozen=True, kw_only=True):
    """A meeting to come, with those who are to meet."""

    event: Event
    body: Body | None
    """The one that is named, else the one whose minutes tell it; None where they name somebody who has no minutes here."""


class Linked(Struct, frozen=True, kw_only=True):
    """A link to another file, with what it leads to."""

    link: Link
    meeting: str | None
    """The address of the minutes that it leads to; None where it leads to none."""
    anchor: str
    """The place on their page; empty for the page itself."""


class Held(Struct, frozen=True, kw_only=True, eq=False):
    """A meeting with its identity, its decisions and its tasks."""

    id: str
    """`kommundirektorerna/2014-11-18`: the body and the day."""
    slug: str
    """The folder of its page."""
    body: Body
    minutes: Minutes
    decisions: tuple[Registered, ...]
    tasks: tuple[Assigned, ...] = ()
    told: tuple[Told, ...] = ()
    """What it says of earlier decisions."""
    links: tuple[Linked, ...] = ()
    coming: tuple[Coming, ...] = ()
    """The meetings and other events that it announces."""

    @property
    def day(self) -> date | None:
        """On which it was held."""
        return self.minutes.meeting.day

    @property
    def targets(self) -> Mapping[str, Linked]:
        """What each link within the archive leads to, by how it is written."""
        return {one.link.href: one for one in self.links}
