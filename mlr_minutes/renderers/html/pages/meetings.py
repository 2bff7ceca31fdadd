"""The meetings of older years, a year a page; those of the newest are on the start page."""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from mlr_minutes.archive import Held
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, part, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.paging import Sheet, by_year, newest_first, paged, sheet_links
from mlr_minutes.renderers.html.views.meeting import meeting_link

FRONT: Final = "index.html"
"""The page that has the newest years."""

MOST: Final = 60
"""How many meetings the start page may have for the sake of older years."""


def meeting_sheets(site: Site) -> tuple[Sheet, ...]:
    """All meetings on pages, the first of which is the start page."""

    def show(held: Held, root: str) -> Markup:
        return part(site, "parts/meeting-row.html", root=root, meeting=meeting_link(held))

    years = by_year(site, ((held, held) for held in newest_first(site)))
    return paged(years, show, front=FRONT, folder="meetings", most=MOST)


def _render(site: Site) -> Iterator[Artifact]:
    sheets = meeting_sheets(site)
    for sheet in sheets[1:]:
        heading = f"{site.language.labels['all meetings']} {sheet.name}"
        yield framed(
            site,
            sheet.path,
            "meetings.html",
            site.language,
            title=f"{heading} – {site_title(site)}",
            heading=heading,
            sheet=sheet,
            sheets=sheet_links(sheets, sheet),
        )


PAGE = Page(name="meetings", render=_render)
