"""Those who have something to do as pages show them."""

from collections.abc import Iterable

from msgspec import Struct


class OwnerLink(Struct, frozen=True, kw_only=True):
    """Somebody who has something to do."""

    name: str
    href: str = ""
    """The page of just this one; empty where there is none."""


def owner_links(names: Iterable[str]) -> list[OwnerLink]:
    """Names as pages show them."""
    return [OwnerLink(name=name) for name in names]
