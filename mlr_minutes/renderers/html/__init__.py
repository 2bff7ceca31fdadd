"""The pages: one a meeting, the register of decisions, and the start page.

In: `Site`. Out: pages as `pages/` * has them, a kind a file, made of `views/`, and what they load.
Never here: a link that is not relative, or names a folder instead of its `index.html`: the site works under any path, and
straight from a disk. A page needs no script and loads nothing from elsewhere.
"""

from collections.abc import Iterator

from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers.html.assets import assets, inlined
from mlr_minutes.renderers.html.pages import PAGES
from mlr_minutes.renderers.html.pages.meeting import meeting_page
from mlr_minutes.renderers.html.search import search
from mlr_minutes.renderers.html.sitemap import sitemap
from mlr_minutes.renderers.html.views.place import Places


def _render(site: Site) -> Iterator[Artifact]:
    yield from assets(site)
    pages = [artifact for page in PAGES for artifact in page.render(site)]
    yield from pages
    yield from sitemap(site, pages)
    yield from search(site, pages)


def _export(site: Site) -> bytes:
    """One page that stands alone, its style within it."""
    return meeting_page(site, site.register.meetings[0], Places(site.register), inlined(site)).content


RENDERER = Renderer(name="html", render=_render, export=_export)
