"""One page each for members, groups and whoever else has something to do: what it must do and has done, and until when."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from mlr_minutes.archive import OPEN, Duty, Party
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, part
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.paging import ROOM, Sheet, by_year, paged, sheet_links
from mlr_minutes.renderers.html.views.due import MOST, due_groups, duty_view
from mlr_minutes.renderers.html.views.owner import owner_page
from mlr_minutes.renderers.html.views.place import Places


def _render(site: Site) -> Iterator[Artifact]:
    places = Places(site.register)
    for name, party in site.parties.items():
        yield from _pages(site, party, site.duties.get(name, ()), places)


def _pages(site: Site, party: Party, duties: Sequence[Duty], places: Places) -> Iterator[Artifact]:
    groups = due_groups((duty_view(one, places, site.language) for one in duties), OPEN, MOST)
    sheets = _sheets(site, party, duties, places)
    for sheet in sheets:
        heading = party.name if sheet is sheets[0] else f"{party.name} {sheet.name}"
        yield framed(
            site,
            sheet.path,
            "owner.html",
            site.language,
            title=f"{heading} – {site.language.labels['to do']}",
            heading=heading,
            key=party.key,
            groups=groups if sheet is sheets[0] else [],
            is_first=sheet is sheets[0],
            sheet=sheet,
            sheets=sheet_links(sheets, sheet),
        )


def _sheets(site: Site, party: Party, duties: Sequence[Duty], places: Places) -> tuple[Sheet, ...]:
    """All that ever lay on somebody, by the year of the meeting that laid it there."""

    def show(duty: Duty, root: str) -> Markup:
        one = duty_view(duty, places, site.language)
        return part(site, "parts/due-row.html", labels=site.language.labels, root=root, one=one, whose=False)

    newest = sorted(duties, key=lambda one: str(one.held.day or ""), reverse=True)
    front = owner_page(party)
    # What is still to be done stands above the table of the first page, and wants room as well.
    return paged(by_year(site, ((one.held, one) for one in newest)), show, front=front, folder=front.rpartition("/")[0], room=ROOM // 2)


PAGE = Page(name="owner", render=_render)
