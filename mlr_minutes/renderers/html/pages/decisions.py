"""The register of decisions, the newest first."""

from collections.abc import Iterator

from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.views.decision import decision_view


def _render(site: Site) -> Iterator[Artifact]:
    heading = site.language.labels["all decisions"]
    yield framed(
        site,
        "decisions/index.html",
        "decisions.html",
        site.language,
        title=f"{heading} – {site_title(site)}",
        heading=heading,
        decisions=[decision_view(one, held) for held in reversed(site.register.meetings) for one in held.decisions],
    )


PAGE = Page(name="decisions", render=_render)
