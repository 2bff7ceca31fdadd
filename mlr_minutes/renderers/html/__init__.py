"""The pages: one a meeting, the register of decisions, and the start page.

In: `Site`. Out: pages as `pages/` * has them, a kind a file, made of `views/`, and the style.
Never here: a link that is not relative, or names a folder instead of its `index.html`: the site works under any path, and
straight from a disk. A page needs no script and loads nothing from elsewhere.
"""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._templates import folder
from mlr_minutes.renderers.html.pages import PAGES
from mlr_minutes.renderers.html.pages.meeting import meeting_page

STYLE: Final = "assets/mlr.css"


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path=STYLE, content=(folder() / "html" / "mlr.css").read_bytes())
    for page in PAGES:
        yield from page.render(site)


def _export(site: Site) -> bytes:
    """One page that stands alone, its style within it."""
    style = Markup((folder() / "html" / "mlr.css").read_text(encoding="utf-8"))
    return meeting_page(site.register.meetings[0], style).content


RENDERER = Renderer(name="html", render=_render, export=_export)
