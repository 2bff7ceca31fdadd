"""What became of a decision as pages show it: one step after the other."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from mlr_minutes.archive import Change, ChangeKind, Registered
from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Site
from mlr_minutes.renderers.html.views.day import Day, day_view, known_day
from mlr_minutes.renderers.html.views.decision import decision_name
from mlr_minutes.renderers.html.views.meeting import meeting_link
from mlr_minutes.renderers.html.views.place import Place, Places, decision_page
from mlr_minutes.renderers.html.views.standing import told


class StepView(Struct, frozen=True, kw_only=True):
    """A step."""

    day: Day | None
    kind: str
    """What it did; a key of the labels."""
    deadline: Day | None
    """The one that it set."""
    names: Sequence[str]
    """Those who had done their part."""
    text: str
    """What the minutes say; empty where a box was ticked, or where it is the decision itself."""
    meeting: str
    """What the meeting is called whose minutes say it."""
    href: str
    """Where they say it."""
    by: Place | None
    """The decision that did it."""


def step_views(site: Site, one: Registered, places: Places, language: Language) -> list[StepView]:
    """The steps that are known on the day of the site, the oldest first; ticks of one meeting are one step."""
    grouped = groupby(told(site, one), key=_together)
    return [_step(site, one, list(steps), places, language) for _, steps in grouped]


def _together(step: Change) -> object:
    return (step.kind, step.meeting) if step.kind is ChangeKind.ANSWERED else id(step)


def _step(site: Site, one: Registered, steps: Sequence[Change], places: Places, language: Language) -> StepView:
    first = steps[0]
    held = site.register.by_slug[first.meeting]
    is_said = first.kind not in (ChangeKind.ANSWERED, ChangeKind.DECIDED)
    is_own = first.kind is ChangeKind.DECIDED
    return StepView(
        day=known_day(first.day, language),
        kind=first.kind.value,
        deadline=day_view(first.deadline, language) if first.deadline is not None else None,
        names=list(_names(steps, language)),
        text=first.text if is_said else "",
        meeting=meeting_link(held).title,
        href=f"{held.slug}/index.html#{one.anchor}" if is_own else places.at(held, first.span).href,
        by=decision_place(site, first.by) if first.by is not None and is_said else None,
    )


def _names(steps: Sequence[Change], language: Language) -> Iterator[str]:
    """Those who had done their part, each with the day where it is another than that of the meeting."""
    for step in steps:
        if step.who:
            yield f"{step.who} ({known.words})" if (known := known_day(step.done_on, language)) is not None else step.who


def decision_place(site: Site, identity: str) -> Place:
    """A decision of the archive with its number, title and page."""
    one = site.register.decisions[identity]
    language = site.register.by_slug[one.meeting].minutes.language
    return Place(name=f"{decision_name(one.decision, language)}, {one.decision.title}", href=decision_page(one))
