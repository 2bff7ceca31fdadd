"""The start page: what is to come, what is due, what was decided last, and all meetings."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from mlr_minutes.archive import Held
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed, site_title
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.views.deadline import DeadlineView, deadline_view
from mlr_minutes.renderers.html.views.decision import decision_view
from mlr_minutes.renderers.html.views.event import event_view
from mlr_minutes.renderers.html.views.meeting import MeetingLink, meeting_link
from mlr_minutes.renderers.html.views.section import section_anchors

LATEST: Final = 10
"""How many decisions the start page shows."""


def _render(site: Site) -> Iterator[Artifact]:
    language, today = site.language, site.as_of
    held = list(reversed(site.register.meetings))
    yield framed(
        site,
        "index.html",
        "start.html",
        language,
        title=site_title(site),
        events=[event_view(one, event, language) for one, event in site.events if today is None or event.day > today],
        deadlines=[view for _, view in sorted(_due(site), key=lambda pair: pair[0])],
        decisions=[decision_view(registered, one) for one in held for registered in one.decisions][:LATEST],
        years=_years(held),
    )


def _due(site: Site) -> Iterator[tuple[tuple[date, str], DeadlineView]]:
    """What is still to be done, with what it is ordered by."""
    for held in site.register.meetings:
        anchors = section_anchors(held)
        for deadline in held.minutes.deadlines:
            if site.as_of is None or deadline.value.last >= site.as_of:
                view = deadline_view(deadline, held, anchors, f"{held.slug}/index.html")
                yield (deadline.value.last, view.href), view


def _years(held: Iterable[Held]) -> list[tuple[str, list[MeetingLink]]]:
    years: dict[str, list[MeetingLink]] = {}
    for one in held:
        link = meeting_link(one)
        years.setdefault(link.day.iso[:4] if link.day else one.minutes.language.labels["no date"], []).append(link)
    return list(years.items())


PAGE = Page(name="start", render=_render)
