"""Names for addresses: small ASCII letters, figures and hyphens."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

_SPELT: Final = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe"})

MAX_LENGTH: Final = 80
"""Characters: file systems allow some 255 bytes for a name, and people read addresses."""


def slug(text: str) -> str:
    """An address made of a text: `Övrig fråga 1` is `ovrig-fraga-1`.

    A text without a letter or figure that ASCII can spell becomes a short hash of itself, so that no two such meet.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT)).encode("ascii", "ignore").decode("ascii")
    name = re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_LENGTH].strip("-")
    return name or short_hash(text)


def distinct(wanted: Iterable[Iterator[str]], reserved: Iterable[str] = ()) -> tuple[str, ...]:
    """One name for each, of which no two are the same.

    The first to want a name most has it. Those that come too late choose when that is settled, so that nobody loses a name
    to one that was only made up.

    Args:
        wanted: for each the names it could have, the best one first, without end.
        reserved: names that nobody may have.
    """
    left = list(wanted)
    taken = set(reserved)
    found: dict[int, str] = {}
    for which, names in enumerate(left):
        best = next(names)
        if best not in taken:
            found[which] = best
            taken.add(best)
    for which, names in enumerate(left):
        if which not in found:
            found[which] = next(name for name in names if name not in taken)
            taken.add(found[which])
    return tuple(found[which] for which in range(len(left)))


def counted(name: str, nth: int) -> Iterator[str]:
    """The names for the `nth` that would be called `name`: that, or with a figure behind it, `nth` or more."""
    yield name
    yield from (f"{name}-{figure}" for figure in count(max(nth, 2)))


def short_hash(text: str) -> str:
    """Eight figures that differ where texts do."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
