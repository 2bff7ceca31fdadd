"""The way from every page to the main ones."""

from collections.abc import Iterator

from msgspec import Struct

from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Site


class NavigationLink(Struct, frozen=True, kw_only=True):
    """A way to another page."""

    name: str
    href: str
    is_current: bool


def navigation(site: Site, path: str, language: Language) -> list[NavigationLink]:
    """The ways from a page; to what the archive has nothing of, none.

    Args:
        site: the whole.
        path: of the page.
        language: of the page.
    """
    return [NavigationLink(name=language.labels[key], href=href, is_current=href == path) for key, href in _ways(site)]


def _ways(site: Site) -> Iterator[tuple[str, str]]:
    yield "start", "index.html"
    yield "all decisions", "decisions/index.html"
    if site.dues:
        yield "deadlines", "deadlines/index.html"
    if site.parties:
        yield "all owners", "owners/index.html"
    if len(site.register.bodies) > 1:
        yield "bodies", "bodies/index.html"
    if site.search:
        yield "search", "search/index.html"
