"""The start page: what is to come, what is due, what was decided last, and all meetings."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from mlr_minutes.archive import Announced, DueState, Held, Registered
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, site_title
from mlr_minutes.renderers.html.linked import linked_data
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.pages.meetings import FRONT, meeting_sheets
from mlr_minutes.renderers.html.paging import newest_first, sheet_links
from mlr_minutes.renderers.html.views.decision import decision_view
from mlr_minutes.renderers.html.views.due import due_groups, due_view
from mlr_minutes.renderers.html.views.event import event_view
from mlr_minutes.renderers.html.views.place import Places

LATEST: Final = 10
"""How many decisions the start page shows."""

SOONEST: Final = 40
"""How many meetings to come, and deadlines in each state."""

TIMELY: Final = (DueState.OVERDUE, DueState.SOON, DueState.LATER)
"""The deadlines that it shows."""


def _render(site: Site) -> Iterator[Artifact]:
    language = site.language
    sheets = meeting_sheets(site)
    heading, coming = _announced(site)
    places = Places(site.register)
    dues = (due_view(site, one, places, language) for one in site.dues)
    yield framed(
        site,
        FRONT,
        "start.html",
        language,
        title=site_title(site),
        events_title=language.labels[heading],
        events=[event_view(one.held, one.event, language) for one in coming[:SOONEST]],
        more_events=len(coming[SOONEST:]),
        linked=linked_data(coming[:SOONEST]),
        groups=due_groups(dues, TIMELY, SOONEST),
        has_deadlines=bool(site.dues),
        decisions=[decision_view(site, one, held) for held, one in islice(_decided(site), LATEST)],
        sheet=sheets[0],
        sheets=sheet_links(sheets, sheets[0]),
    )


def _announced(site: Site) -> tuple[str, Sequence[Announced]]:
    """What is to come, with the label it stands under; where nothing is any more, what was announced after the newest minutes."""
    after = [[one for one in site.events if day is None or one.event.day > day] for day in (site.as_of, site.newest)]
    return ("events", after[0]) if after[0] or not after[1] else ("announced events", after[1])


def _decided(site: Site) -> Iterator[tuple[Held, Registered]]:
    return ((held, one) for held in newest_first(site) for one in held.decisions)


PAGE = Page(name="start", render=_render)
