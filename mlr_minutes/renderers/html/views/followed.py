"""What later minutes say of a meeting's decisions, and what it says of earlier ones itself, as its page shows them."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mlr_minutes.archive import ChangeKind, Held, Registered
from mlr_minutes.languages import Language
from mlr_minutes.model import Progress
from mlr_minutes.renderers._renderer import Site
from mlr_minutes.renderers.html.views.day import Day, day_view
from mlr_minutes.renderers.html.views.place import Place, Places, decision_page
from mlr_minutes.renderers.html.views.standing import StandingView, standing_view
from mlr_minutes.renderers.html.views.step import StepView, decision_place, step_views


class FollowedView(Struct, frozen=True, kw_only=True):
    """What became of a decision."""

    href: str
    """The page of just this decision."""
    standing: StandingView
    deadlines: Sequence[Day]
    """Those that hold now."""
    former: Sequence[Day]
    steps: Sequence[StepView]
    """What other minutes say of it."""


class ToldView(Struct, frozen=True, kw_only=True):
    """What minutes say of an earlier decision or task."""

    place: Place
    kind: str
    """A key of the labels."""
    until: Day | None
    """The deadline that it has from now on."""


def followed_view(site: Site, one: Registered, places: Places, language: Language) -> FollowedView:
    """What became of a decision by the day of the site."""
    now = one.state(site.as_of)
    return FollowedView(
        href=decision_page(one),
        standing=standing_view(site, one, language),
        deadlines=[day_view(value, language) for value in now.deadlines],
        former=[day_view(value, language) for value in now.former],
        steps=[step for step in step_views(site, one, places, language) if not step.href.startswith(f"{one.meeting}/")],
    )


def told_views(site: Site, held: Held, places: Places) -> Iterator[ToldView]:
    """What a meeting says of earlier decisions and tasks, in its order; what nobody can tell apart is left out."""
    for told in held.told:
        said = told.follow_up
        if told.target is None or said.progress is Progress.REPLACED_BY:
            continue
        kind = _KINDS.get((said.progress, said.is_partial), said.progress.value)
        until = day_view(said.until, held.minutes.language) if said.until is not None else None
        yield ToldView(place=_target(site, told.target, places), kind=kind, until=until)


_KINDS = {
    (progress, is_partial): (ChangeKind.PARTLY_REPLACED if is_partial else ChangeKind.REPLACED).value
    for progress in (Progress.REPLACES, Progress.REPLACED)
    for is_partial in (True, False)
}


def _target(site: Site, identity: str, places: Places) -> Place:
    if identity in site.register.decisions:
        return decision_place(site, identity)
    task = site.register.tasks[identity]
    held = site.register.by_slug[task.meeting]
    return Place(name=task.action.text, href=places.at(held, task.action.span).href)
