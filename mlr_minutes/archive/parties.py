"""Those who have something to do: members, groups, people, and whoever else owns a decision or a task."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from mlr_minutes.archive.held import Assigned, Registered
from mlr_minutes.archive.register import Register
from mlr_minutes.archive.slug import counted, distinct, slug


class PartyKind(StrEnum):
    """What somebody is to the archive."""

    MEMBER = "member"
    GROUP = "group"
    PERSON = "person"
    OTHER = "owner"
    """Named as an owner only."""


class Party(Struct, frozen=True, kw_only=True):
    """Somebody who has, had or can have something to do."""

    key: str
    """Its short name in addresses."""
    name: str
    kind: PartyKind


def parties(register: Register) -> tuple[Party, ...]:
    """All of them: members and groups of the settings in their order, and then by name.

    Two names that differ in capitals only are one.
    """
    directory = register.directory
    kinds = {PartyKind.MEMBER: directory.members, PartyKind.GROUP: directory.groups, PartyKind.PERSON: directory.people}
    known = {name.casefold(): (name, kind) for kind, names in kinds.items() for name, _ in names}
    others = sorted({key: name for name, key in _names(register) if key not in known}.values())
    shown = [*known.values(), *((name, PartyKind.OTHER) for name in others)]
    addresses = distinct(counted(slug(name), 1) for name, _ in shown)
    return tuple(Party(key=address, name=name, kind=kind) for (name, kind), address in zip(shown, addresses, strict=True))


def owners_of(one: Registered | Assigned) -> tuple[str, ...]:
    """Those on whom a decision or task lays a duty, each once."""
    if isinstance(one, Assigned):
        return one.action.owners
    return tuple(dict.fromkeys((*one.decision.owners, *one.tally)))


def _names(register: Register) -> Iterable[tuple[str, str]]:
    """The owners of all decisions and tasks, the newest first, so that the oldest spelling stands."""
    every: list[Registered | Assigned] = [*register.decisions.values(), *register.tasks.values()]
    return ((name, name.casefold()) for one in reversed(every) for name in owners_of(one))
