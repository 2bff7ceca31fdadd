"""All meetings and decisions, each with its identity."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from mlr_minutes.archive.slug import short_hash, slug
from mlr_minutes.model import Decision, Minutes


class Status(StrEnum):
    """What stands of a decision."""

    OPEN = "open"
    """Somebody is to do something, or something is to be done by a day."""
    DONE = "done"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    STANDING = "standing"
    """It holds, and asks for nothing more."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Registered:
    """A decision with its identity."""

    id: str
    """`2014-11-18/4.1`: the meeting's day and the printed number, and a counter where numbers meet."""
    anchor: str
    """Its place on the page of its meeting: `beslut-4-1`."""
    status: Status
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """A meeting with its identity, and its decisions."""

    id: str
    """`kommundirektorerna/2014-11-18`: the body and the day."""
    slug: str
    """The folder of its page."""
    minutes: Minutes
    decisions: tuple[Registered, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Register:
    """An archive: its meetings by day, the oldest first."""

    meetings: tuple[Held, ...]


def register(minutes: Iterable[Minutes]) -> Register:
    """The register of some minutes; their order does not matter."""
    ordered = sorted(minutes, key=lambda one: (one.meeting.day is None, str(one.meeting.day), one.document.source.name))
    taken: Counter[str] = Counter()
    meetings: list[Held] = []
    for one in ordered:
        day = one.meeting.day.isoformat() if one.meeting.day else "undated"
        body = _body(one)
        name = f"{day}-{body}"
        taken[name] += 1
        # Two files for one meeting: the second gets an address of its own, told by its name, never by its place.
        address = name if taken[name] == 1 else f"{name}-{short_hash(one.document.source.name)}"
        meetings.append(Held(id=f"{body}/{day}", slug=address, minutes=one, decisions=tuple(_registered(one, day))))
    return Register(meetings=tuple(meetings))


def _body(minutes: Minutes) -> str:
    """The short name of the body: the words beside the day in the file's name, else what the document calls the body."""
    stem = re.sub(r"(?<!\d)(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d(?!\d)", " ", PurePosixPath(minutes.document.source.name).stem)
    if re.search(r"[^\W\d_]", stem):
        return slug(stem)
    return slug(minutes.meeting.body or minutes.meeting.title or minutes.language.labels["meeting"])


def _registered(minutes: Minutes, day: str) -> Iterator[Registered]:
    """The decisions with their identities: those that share a number, or have none, are counted."""
    seen: Counter[str] = Counter()
    for decision in minutes.decisions:
        number = decision.number.text if decision.number else "u"
        key = slug(number)
        seen[key] += 1
        again = "" if seen[key] == 1 and decision.number else f"-{seen[key]}"
        yield Registered(
            id=f"{day}/{number}{again}",
            anchor=f"{minutes.language.labels['anchor']}-{key}{again}",
            status=Status.OPEN if decision.owners or decision.deadlines else Status.STANDING,
            decision=decision,
        )
