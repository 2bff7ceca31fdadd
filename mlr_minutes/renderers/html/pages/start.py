"""The start page: what is to come, what is due, what was decided last, and all meetings."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from mlr_minutes.archive import Announced, Held, Registered
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, site_title
from mlr_minutes.renderers.html.linked import linked_data
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.pages.meetings import FRONT, meeting_sheets
from mlr_minutes.renderers.html.paging import newest_first, sheet_links
from mlr_minutes.renderers.html.views.deadline import DeadlineView, deadline_view
from mlr_minutes.renderers.html.views.decision import decision_view
from mlr_minutes.renderers.html.views.event import event_view
from mlr_minutes.renderers.html.views.section import section_anchors

LATEST: Final = 10
"""How many decisions the start page shows."""

SOONEST: Final = 40
"""How many meetings and deadlines to come; the calendar has all."""


def _render(site: Site) -> Iterator[Artifact]:
    language = site.language
    sheets = meeting_sheets(site)
    heading, coming = _announced(site)
    due = [view for _, view in sorted(_due(site), key=lambda pair: pair[0])]
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
        deadlines=due[:SOONEST],
        more_deadlines=len(due[SOONEST:]),
        decisions=[decision_view(one, held) for held, one in islice(_decided(site), LATEST)],
        sheet=sheets[0],
        sheets=sheet_links(sheets, sheets[0]),
    )


def _announced(site: Site) -> tuple[str, Sequence[Announced]]:
    """What is to come, with the label it stands under; where nothing is any more, what was announced after the newest minutes."""
    after = [[one for one in site.events if day is None or one.event.day > day] for day in (site.as_of, site.newest)]
    return ("events", after[0]) if after[0] or not after[1] else ("announced events", after[1])


def _decided(site: Site) -> Iterator[tuple[Held, Registered]]:
    return ((held, one) for held in newest_first(site) for one in held.decisions)


def _due(site: Site) -> Iterator[tuple[tuple[date, str], DeadlineView]]:
    """What is still to be done, with what it is ordered by."""
    for held in site.register.meetings:
        anchors = section_anchors(held)
        for deadline in held.minutes.deadlines:
            if site.as_of is None or deadline.value.last >= site.as_of:
                view = deadline_view(deadline, held, anchors, f"{held.slug}/index.html")
                yield (deadline.value.last, view.href), view


PAGE = Page(name="start", render=_render)
