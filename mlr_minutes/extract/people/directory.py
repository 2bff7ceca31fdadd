"""Who is who: members, groups and people, by all the names that minutes call them.

With it, "EE" is Eva Ek, and "all municipalities" are each of the members.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from mlr_minutes.languages import Language, any_of


class Directory(Struct, frozen=True):
    """Names, each with what else it is called."""

    members: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Those whom "all members" means."""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def canonical(self, names: Iterable[str], language: Language) -> tuple[str, ...]:
        """Owners by the names that the directory has for them, each once; others stay as they are written.

        Args:
            names: as written.
            language: whose words for all of a kind are known.
        """
        known = _known(self)
        found: dict[str, None] = {}
        for name in names:
            for one in self._expanded(name, language) or (known.get(_key(name), name),):
                found[one] = None
        return tuple(found)

    def _expanded(self, name: str, language: Language) -> Sequence[str]:
        """The members, where a name means all of them."""
        return [member for member, _ in self.members] if self.members and _collective(language).fullmatch(name) else ()


@cache
def _known(directory: Directory) -> dict[str, str]:
    return {
        _key(alias): name
        for kind in (directory.people, directory.groups, directory.members)
        for name, other in kind
        for alias in (name, *other)
    }


@cache
def _collective(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{any_of(language.collectives)}\s+(?:{'|'.join(language.members)})", re.IGNORECASE)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
