"""All meetings and decisions, each with its identity."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct

from mlr_minutes.archive.slug import counted, distinct, short_hash, slug
from mlr_minutes.model import Decision, Minutes

_UNNUMBERED: Final = "u"
"""What a decision without a number is called, with a figure behind it."""


class Status(StrEnum):
    """What stands of a decision."""

    OPEN = "open"
    """Somebody is to do something, or something is to be done by a day."""
    DONE = "done"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    STANDING = "standing"
    """It holds, and asks for nothing more."""


class Registered(Struct, frozen=True, kw_only=True):
    """A decision with its identity."""

    id: str
    """`2014-11-18/4.1`: the meeting's day and the printed number, and a counter where numbers meet."""
    anchor: str
    """Its place on the page of its meeting: `beslut-4-1`."""
    status: Status
    decision: Decision


class Held(Struct, frozen=True, kw_only=True):
    """A meeting with its identity, and its decisions."""

    id: str
    """`kommundirektorerna/2014-11-18`: the body and the day."""
    slug: str
    """The folder of its page."""
    minutes: Minutes
    decisions: tuple[Registered, ...]


class Register(Struct, frozen=True, kw_only=True):
    """An archive: its meetings by day, the oldest first."""

    meetings: tuple[Held, ...]


def register(minutes: Iterable[Minutes]) -> Register:
    """The register of some minutes; their order does not matter."""
    ordered = sorted(minutes, key=_order)
    named = [(one, _day(one), _body(one)) for one in ordered]
    slugs = distinct(_addresses(f"{day}-{body}", one.document.source.key) for one, day, body in named)
    return Register(
        meetings=tuple(
            Held(id=f"{body}/{day}", slug=address, minutes=one, decisions=tuple(_registered(one, day)))
            for (one, day, body), address in zip(named, slugs, strict=True)
        )
    )


def _order(minutes: Minutes) -> tuple[bool, str, str, str, str]:
    """By day, and among those of one day by file; by nothing that depends on the way in which files are handed over."""
    source = minutes.document.source
    return (minutes.meeting.day is None, str(minutes.meeting.day), source.key, source.name, source.text)


def _addresses(name: str, key: str) -> Iterator[str]:
    """What the folder of a page may be called. Of two files for one meeting the second is told by its own name."""
    return chain([name], counted(f"{name}-{short_hash(key)}", 1))


def _day(minutes: Minutes) -> str:
    return minutes.meeting.day.isoformat() if minutes.meeting.day else "undated"


def _body(minutes: Minutes) -> str:
    """The short name of the body: the words beside the day in the file's name, else what the document calls the body."""
    stem = re.sub(r"(?<!\d)(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d(?!\d)", " ", PurePosixPath(minutes.document.source.name).stem)
    if re.search(r"[^\W\d_]", stem):
        return slug(stem)
    return slug(minutes.meeting.body or minutes.meeting.title or minutes.language.labels["meeting"])


def _registered(minutes: Minutes, day: str) -> Iterator[Registered]:
    """The decisions with their identities: those that share a number, or have none, are counted."""
    seen: Counter[str] = Counter()
    wanted: list[Iterator[str]] = []
    for decision in minutes.decisions:
        key = slug(decision.number.text) if decision.number else _UNNUMBERED
        seen[key] += 1
        wanted.append(counted(key, seen[key]) if decision.number else (f"{_UNNUMBERED}-{figure}" for figure in count(seen[key])))
    for decision, name in zip(minutes.decisions, distinct(wanted), strict=True):
        number = decision.number.text if decision.number else _UNNUMBERED
        again = name.removeprefix(slug(number))
        yield Registered(
            id=f"{day}/{number}{again}",
            anchor=f"{minutes.language.labels['anchor']}-{name}",
            status=Status.OPEN if decision.owners or decision.deadlines else Status.STANDING,
            decision=decision,
        )
