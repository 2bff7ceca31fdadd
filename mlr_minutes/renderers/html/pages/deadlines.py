"""All deadlines: a picture of the months around today, and the same facts and all others in a table, the newest year first."""

from collections.abc import Iterator

from markupsafe import Markup

from mlr_minutes.archive import Due
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, part, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.paging import Sheet, Year, paged, sheet_links
from mlr_minutes.renderers.html.timeline import timeline
from mlr_minutes.renderers.html.views.due import due_view
from mlr_minutes.renderers.html.views.place import Places

ADDRESS = "deadlines/index.html"
"""The first page."""


def _render(site: Site) -> Iterator[Artifact]:
    if not site.dues:
        return
    name = site.language.labels["deadlines"]
    sheets = _sheets(site)
    for sheet in sheets:
        is_first = sheet is sheets[0]
        heading = name if is_first else f"{name} {sheet.name}"
        yield framed(
            site,
            sheet.path,
            "deadlines.html",
            site.language,
            title=f"{heading} – {site_title(site)}",
            heading=heading,
            timeline=timeline(site.dues, site.as_of, site.language) if is_first else None,
            sheet=sheet,
            sheets=sheet_links(sheets, sheet),
        )


def _sheets(site: Site) -> tuple[Sheet, ...]:
    places, language = Places(site.register), site.language

    def show(due: Due, root: str) -> Markup:
        one = due_view(site, due, places, language)
        return part(site, "parts/due-row.html", labels=language.labels, root=root, one=one, whose=True)

    years: dict[str, list[Due]] = {}
    for due in reversed(site.dues):
        years.setdefault(f"{due.value.last.year:04}", []).append(due)
    return paged([Year(key=key, name=key, rows=rows) for key, rows in years.items()], show, front=ADDRESS, folder="deadlines")


PAGE = Page(name="deadlines", render=_render)
