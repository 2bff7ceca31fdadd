"""The register of decisions, the newest first; years for which the first page has no room on pages of their own."""

from collections.abc import Iterator

from markupsafe import Markup

from mlr_minutes.archive import Held, Registered, Status
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, part, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.paging import Sheet, by_year, newest_first, paged, sheet_links
from mlr_minutes.renderers.html.views.decision import decision_view


def _render(site: Site) -> Iterator[Artifact]:
    name = site.language.labels["all decisions"]
    sheets = _sheets(site)
    for sheet in sheets:
        heading = name if sheet is sheets[0] else f"{name} {sheet.name}"
        yield framed(
            site,
            sheet.path,
            "decisions.html",
            site.language,
            title=f"{heading} – {site_title(site)}",
            heading=heading,
            sheet=sheet,
            statuses=[status.value for status in Status],
            sheets=sheet_links(sheets, sheet),
        )


def _sheets(site: Site) -> tuple[Sheet, ...]:
    def show(row: tuple[Registered, Held], root: str) -> Markup:
        return part(site, "parts/decision-row.html", labels=site.language.labels, root=root, decision=decision_view(site, *row))

    years = by_year(site, ((held, (one, held)) for held in newest_first(site) for one in held.decisions))
    return paged(years, show, front="decisions/index.html", folder="decisions")


PAGE = Page(name="decisions", render=_render)
