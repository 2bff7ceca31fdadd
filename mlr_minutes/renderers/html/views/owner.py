"""Those who have something to do as pages show them."""

from collections.abc import Iterable

from msgspec import Struct

from mlr_minutes.archive import Party
from mlr_minutes.renderers._renderer import Site


class OwnerLink(Struct, frozen=True, kw_only=True):
    """Somebody who has something to do."""

    name: str
    href: str
    """The page of just this one; empty where there is none."""


def owner_page(party: Party) -> str:
    """The address of the page that somebody has."""
    return f"owners/{party.key}/index.html"


def owner_links(site: Site, names: Iterable[str]) -> list[OwnerLink]:
    """Names with the pages that they lead to."""
    known = ((name, site.parties.get(name.casefold())) for name in names)
    return [OwnerLink(name=name, href=owner_page(party) if party else "") for name, party in known]
