"""Members, groups and all others who have something to do, with how much that is."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from mlr_minutes.archive import OPEN, DueState, Party, PartyKind
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.views.owner import owner_page


class OwnerView(Struct, frozen=True, kw_only=True):
    """Somebody, with how much lies on him."""

    name: str
    href: str
    open: int
    """How much is still to be done."""
    overdue: int
    """How much of that should have been done by now."""
    all: int


def _render(site: Site) -> Iterator[Artifact]:
    if not site.parties:
        return
    heading = site.language.labels["all owners"]
    listed = [_view(site, one) for one in site.parties.values() if one.kind is PartyKind.MEMBER]
    others = [_view(site, one) for one in site.parties.values() if one.kind is not PartyKind.MEMBER]
    yield framed(
        site,
        "owners/index.html",
        "owners.html",
        site.language,
        title=f"{heading} – {site_title(site)}",
        heading=heading,
        owners=[*listed, *sorted(others, key=lambda one: one.name.casefold())],
    )


def _view(site: Site, party: Party) -> OwnerView:
    states = Counter(one.state for one in site.duties.get(party.name.casefold(), ()))
    return OwnerView(
        name=party.name,
        href=owner_page(party),
        open=sum(states[state] for state in OPEN),
        overdue=states[DueState.OVERDUE],
        all=states.total(),
    )


PAGE = Page(name="owners", render=_render)
