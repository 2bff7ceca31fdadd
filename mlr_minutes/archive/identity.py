"""What meetings, decisions and tasks are called, for good."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Final

from mlr_minutes.archive.bodies import Body, words_of_file
from mlr_minutes.archive.slug import counted, distinct, short_hash, slug
from mlr_minutes.model import Minutes

UNNUMBERED: Final = "u"
"""What a decision without a number is called, with a figure behind it."""


def addresses(minutes: Sequence[Minutes], bodies: Sequence[Body]) -> tuple[str, ...]:
    """The folder of each meeting's page: its day, and the words of its file's name or else its body, whatever others there are.

    Of two files for one meeting the second is told by its own path.
    """
    return distinct(_addresses(one, body) for one, body in zip(minutes, bodies, strict=True))


def _addresses(minutes: Minutes, body: Body) -> Iterator[str]:
    words = words_of_file(minutes) or minutes.meeting.body
    name = f"{day_of(minutes)}-{slug(words) if words else body.key}"
    return chain([name], counted(f"{name}-{short_hash(minutes.document.source.key)}", 1))


def day_of(minutes: Minutes) -> str:
    """The day of a meeting as identities have it."""
    return minutes.meeting.day.isoformat() if minutes.meeting.day else "undated"


def numbers(minutes: Minutes) -> tuple[tuple[str, str], ...]:
    """For each decision the end of its identity, and its place on the page: those that share a number, or have none, are counted."""
    seen: Counter[str] = Counter()
    wanted: list[Iterator[str]] = []
    for decision in minutes.decisions:
        key = slug(decision.number.text) if decision.number else UNNUMBERED
        seen[key] += 1
        wanted.append(counted(key, seen[key]) if decision.number else (f"{UNNUMBERED}-{figure}" for figure in count(seen[key])))
    found = []
    for decision, name in zip(minutes.decisions, distinct(wanted), strict=True):
        number = decision.number.text if decision.number else UNNUMBERED
        found.append((f"{number}{name.removeprefix(slug(number))}", f"{minutes.language.labels['anchor']}-{name}"))
    return tuple(found)


def once(identities: Iterable[str]) -> tuple[str, ...]:
    """Identities, counted where two meetings have the same."""
    seen: Counter[str] = Counter()
    wanted: list[Iterator[str]] = []
    for one in identities:
        seen[one] += 1
        wanted.append(counted(one, seen[one]))
    return distinct(wanted)


def key_beside(minutes: Minutes, href: str) -> str:
    """The path within the archive of what a link leads to, read from the file in which it stands; empty above the archive."""
    parts: list[str] = list(PurePosixPath(minutes.document.source.key).parent.parts)
    for part in PurePosixPath(href).parts:
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
