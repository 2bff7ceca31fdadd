"""What became of each decision and task: the steps that all minutes tell of it, the oldest first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from mlr_minutes.archive.change import Change, ChangeKind
from mlr_minutes.archive.held import Held, Registered, Told
from mlr_minutes.extract import Directory
from mlr_minutes.model import Answer, Progress

_KINDS: Final = {
    Progress.MENTIONED: ChangeKind.MENTIONED,
    Progress.DONE: ChangeKind.DONE,
    Progress.UNDERWAY: ChangeKind.UNDERWAY,
    Progress.POSTPONED: ChangeKind.POSTPONED,
    Progress.MOVED: ChangeKind.MOVED,
    Progress.WITHDRAWN: ChangeKind.WITHDRAWN,
    Progress.REPLACES: ChangeKind.REPLACED,
    Progress.REPLACED: ChangeKind.REPLACED,
}


def histories(meetings: Sequence[Held], directory: Directory) -> Mapping[str, tuple[Change, ...]]:
    """The steps of each decision and task, by its identity."""
    decisions = {one.id: one for held in meetings for one in held.decisions}
    found: dict[str, list[Change]] = {}
    noted: list[tuple[str, Change]] = []
    for held in meetings:
        for one in held.decisions:
            found.setdefault(one.id, []).extend(_decided(one, held, directory))
        for told in held.told:
            if told.target is None:
                continue
            if told.follow_up.progress is not Progress.REPLACED_BY:
                found.setdefault(told.target, []).extend(_told(told, held, directory))
            elif told.by is not None and told.target in decisions:
                noted.append((told.by, _noted(told, decisions[told.target])))
    for identity, change in noted:
        # The other end tells it too, as a rule.
        if all(each.by != change.by for each in found[identity]):
            found[identity].append(change)
    return {identity: tuple(sorted(changes, key=_day)) for identity, changes in found.items()}


def _day(change: Change) -> date:
    return change.day or date.min


def tally(one: Registered, history: Iterable[Change], members: Sequence[str], boxed: Sequence[str]) -> tuple[str, ...]:
    """Those on whom a decision lays a duty each for himself.

    Args:
        one: the decision.
        history: what became of it.
        members: those whom "all members" means.
        boxed: those for whom there is a box below the decision, or below what later minutes say of it.
    """
    owners = one.decision.owners
    collective = owners if len(members) > 1 and set(members) <= set(owners) else ()
    answered = (change.who for change in history if change.kind is ChangeKind.ANSWERED)
    return tuple(dict.fromkeys((*collective, *boxed, *answered)))


def boxes(meetings: Iterable[Held], directory: Directory) -> Mapping[str, tuple[str, ...]]:
    """The names at the boxes of each decision, ticked or not, by its identity."""
    found: dict[str, list[str]] = {}
    for held in meetings:
        for one in held.decisions:
            found.setdefault(one.id, []).extend(_name(answer, held, directory) for answer in one.decision.answers)
        for told in held.told:
            if told.target is not None:
                found.setdefault(told.target, []).extend(_name(answer, held, directory) for answer in told.follow_up.answers)
    return {identity: tuple(dict.fromkeys(names)) for identity, names in found.items()}


def _decided(one: Registered, held: Held, directory: Directory) -> Iterator[Change]:
    span = one.decision.span
    yield Change(kind=ChangeKind.DECIDED, day=held.day, meeting=held.slug, by=one.id, text=one.decision.text, span=span)
    yield from _answered(one.decision.answers, held, directory, one.id)


def _told(told: Told, held: Held, directory: Directory) -> Iterator[Change]:
    said = told.follow_up
    kind = _KINDS[said.progress]
    if kind is ChangeKind.REPLACED and said.is_partial:
        kind = ChangeKind.PARTLY_REPLACED
    yield Change(
        kind=kind, day=held.day, meeting=held.slug, by=told.by, deadline=said.until, done_on=said.day, text=said.text, span=said.span
    )
    yield from _answered(said.answers, held, directory, told.by)


def _noted(told: Told, by: Registered) -> Change:
    """What a note in older minutes says of the decision in whose text it stands: another has taken its place since."""
    kind = ChangeKind.PARTLY_REPLACED if told.follow_up.is_partial else ChangeKind.REPLACED
    return Change(kind=kind, day=by.day, meeting=by.meeting, by=by.id, text=by.decision.text, span=by.decision.span)


def _answered(answers: Iterable[Answer], held: Held, directory: Directory, by: str | None) -> Iterator[Change]:
    for one in answers:
        if one.done:
            name = _name(one, held, directory)
            yield Change(
                kind=ChangeKind.ANSWERED, day=held.day, meeting=held.slug, by=by, who=name, done_on=one.day, text=one.name, span=one.span
            )


def _name(answer: Answer, held: Held, directory: Directory) -> str:
    return directory.canonical((answer.name,), held.minutes.language)[0]
