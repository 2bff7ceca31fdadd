"""All pages with their addresses, for search engines (sitemaps.org); only where it is known where the site will lie."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers._templates import fill
from mlr_minutes.renderers.html.frame import canonical


class PageLink(Struct, frozen=True, kw_only=True):
    """A page in the sitemap."""

    href: str
    """Absolute."""
    day: date | None
    """That of the meeting, where the page is its own or one of its decisions': nothing else tells when a page last changed."""


def sitemap(site: Site, pages: Iterable[Artifact]) -> Iterator[Artifact]:
    """The sitemap of some pages; none where nobody knows where they will lie."""
    if site.base_url:
        days = {held.slug: held.minutes.meeting.day for held in site.register.meetings}
        links = [PageLink(href=canonical(site, page.path), day=days.get(page.path.partition("/")[0])) for page in pages]
        yield Artifact(path="sitemap.xml", content=fill(site.templates, "sitemap.xml", pages=sorted(links, key=lambda one: one.href)))
