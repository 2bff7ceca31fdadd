"""One page a decision: what it says, what stands of it, who has done it, and all that became of it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from mlr_minutes.archive import ChangeKind, Held, Registered
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers.html.frame import framed
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.prose import Manner, Prose
from mlr_minutes.renderers.html.views.answer import answer_views
from mlr_minutes.renderers.html.views.decision import decision_view
from mlr_minutes.renderers.html.views.followed import followed_view
from mlr_minutes.renderers.html.views.owner import owner_links
from mlr_minutes.renderers.html.views.place import Place, Places, decision_page
from mlr_minutes.renderers.html.views.step import StepView, decision_place, step_views


class ReplacedView(Struct, frozen=True, kw_only=True):
    """A decision that another has taken the place of."""

    place: Place
    is_partial: bool
    """Whether only in part."""


def _render(site: Site) -> Iterator[Artifact]:
    places = Places(site.register)
    return (_page(site, held, one, places) for held in site.register.meetings for one in held.decisions)


def _page(site: Site, held: Held, one: Registered, places: Places) -> Artifact:
    language, path = held.minutes.language, decision_page(one)
    view = decision_view(site, one, held, places.sections(held))
    steps = step_views(site, one, places, language)
    return framed(
        site,
        path,
        "decision.html",
        language,
        title=f"{view.name}, {view.title}",
        decision=view,
        body=held.body.name,
        text=_text(held, one, places, path),
        followed=followed_view(site, one, places, language),
        owners=owner_links(site, one.decision.owners),
        answers=answer_views(site, one, language),
        replaces=list(_replaces(site, one)),
        replaced_by=list(_replaced_by(steps)),
        steps=steps,
    )


def _text(held: Held, one: Registered, places: Places, path: str) -> Markup:
    """What was decided, as it is written in the minutes."""
    decision, language = one.decision, held.minutes.language

    def bare(_: object, body: Markup) -> Markup:
        return body

    prose = Prose(held.minutes.dates, (decision,), Manner(box=bare, mark=bare, lead=places.lead(held, path)), language)
    if decision.inline is None:
        return prose.blocks(decision.blocks, 1)
    return Markup("<p>{}</p>\n").format(prose.inline(decision.inline.cut(decision.text_from, decision.text_to)))


def _replaces(site: Site, one: Registered) -> Iterator[ReplacedView]:
    for identity in one.replaces:
        kinds = {step.kind for step in site.register.decisions[identity].history if step.by == one.id}
        yield ReplacedView(place=decision_place(site, identity), is_partial=ChangeKind.PARTLY_REPLACED in kinds)


def _replaced_by(steps: Sequence[StepView]) -> Iterator[ReplacedView]:
    kinds = (ChangeKind.REPLACED.value, ChangeKind.PARTLY_REPLACED.value)
    for step in steps:
        if step.by is not None and step.kind in kinds:
            yield ReplacedView(place=step.by, is_partial=step.kind == ChangeKind.PARTLY_REPLACED.value)


PAGE = Page(name="decision", render=_render)
