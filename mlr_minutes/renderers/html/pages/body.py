"""Where an archive has several bodies, one page each: its meetings to come, what it decided and is not done, and its minutes."""

from collections.abc import Iterator

from markupsafe import Markup

from mlr_minutes.archive import OPEN, Body, Held
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, part, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.paging import ROOM, Sheet, by_year, newest_first, paged, sheet_links
from mlr_minutes.renderers.html.views.due import MOST, due_groups, due_view
from mlr_minutes.renderers.html.views.event import event_view
from mlr_minutes.renderers.html.views.meeting import meeting_link
from mlr_minutes.renderers.html.views.place import Place, Places


def body_page(body: Body) -> str:
    """The address of the page that a body has."""
    return f"bodies/{body.key}/index.html"


def _render(site: Site) -> Iterator[Artifact]:
    bodies = site.register.bodies
    if len(bodies) < 2:
        return
    heading = site.language.labels["bodies"]
    yield framed(
        site,
        "bodies/index.html",
        "bodies.html",
        site.language,
        title=f"{heading} – {site_title(site)}",
        heading=heading,
        bodies=[Place(name=body.name or body.key, href=body_page(body)) for body in bodies],
    )
    places = Places(site.register)
    for body in bodies:
        yield from _pages(site, body, places)


def _pages(site: Site, body: Body, places: Places) -> Iterator[Artifact]:
    language, sheets = site.language, _sheets(site, body)
    dues = (due_view(site, one, places, language) for one in site.dues if one.held.body == body)
    groups = due_groups(dues, OPEN, MOST)
    coming = [one for one in site.events if one.occasion.body == body.key and (site.as_of is None or one.event.day > site.as_of)]
    for sheet in sheets:
        heading = (body.name or body.key) if sheet is sheets[0] else f"{body.name or body.key} {sheet.name}"
        yield framed(
            site,
            sheet.path,
            "body.html",
            language,
            title=f"{heading} – {site_title(site)}",
            heading=heading,
            is_first=sheet is sheets[0],
            events=[event_view(one.held, one.event, language) for one in coming[:MOST]],
            groups=groups,
            sheet=sheet,
            sheets=sheet_links(sheets, sheet),
        )


def _sheets(site: Site, body: Body) -> tuple[Sheet, ...]:
    def show(held: Held, root: str) -> Markup:
        return part(site, "parts/meeting-row.html", root=root, meeting=meeting_link(held))

    own = by_year(site, ((held, held) for held in newest_first(site) if held.body == body))
    front = body_page(body)
    return paged(own, show, front=front, folder=front.rpartition("/")[0], room=ROOM // 2)


PAGE = Page(name="body", render=_render)
