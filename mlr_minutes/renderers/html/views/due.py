"""What is to be done by a day, and what has become of it, as pages show it."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from mlr_minutes.archive import Assigned, Due, DueState, Duty, Registered
from mlr_minutes.languages import Language
from mlr_minutes.model import Deadline
from mlr_minutes.renderers._renderer import Site
from mlr_minutes.renderers.html.views.day import Day, day_view, known_day
from mlr_minutes.renderers.html.views.decision import decision_name
from mlr_minutes.renderers.html.views.meeting import MeetingLink, meeting_link
from mlr_minutes.renderers.html.views.owner import OwnerLink, owner_links
from mlr_minutes.renderers.html.views.place import Place, Places, decision_page

MOST: Final = 40
"""How many of a group a page shows that is about more than deadlines."""


class DueView(Struct, frozen=True, kw_only=True):
    """What is to be done, or was."""

    day: Day | None
    state: str
    """A key of the labels."""
    text: str
    owners: Sequence[OwnerLink]
    left: Sequence[OwnerLink]
    """Those of them who have it still to do, where each has it for himself."""
    former: Sequence[Day]
    """The deadlines that it had before."""
    done_on: Day | None
    place: Place
    """The decision that sets it, else the place in the minutes."""
    meeting: MeetingLink


class DueGroup(Struct, frozen=True, kw_only=True):
    """What is in one state."""

    state: str
    """A key of the labels."""
    dues: Sequence[DueView]
    more: int
    """How many there are that are not shown."""


def due_view(site: Site, due: Due, places: Places, language: Language) -> DueView:
    """A deadline of the archive."""
    return _view(due, places, language, owners=owner_links(site, due.owners), left=owner_links(site, due.outstanding))


def duty_view(duty: Duty, places: Places, language: Language) -> DueView:
    """What one has to do; whose it is, the page tells."""
    return _view(duty, places, language, owners=[], left=[])


def _view(one: Due | Duty, places: Places, language: Language, *, owners: Sequence[OwnerLink], left: Sequence[OwnerLink]) -> DueView:
    return DueView(
        day=day_view(one.value, language) if one.value is not None else None,
        state=one.state.value,
        text=one.text,
        owners=owners,
        left=left,
        former=[day_view(value, language) for value in one.former],
        done_on=known_day(one.done_on, language),
        place=_place(one, places),
        meeting=meeting_link(one.held),
    )


def _place(one: Due | Duty, places: Places) -> Place:
    """The page of the decision; for a task, or a sentence that is neither, where it stands in the minutes."""
    match one.of:
        case Registered() as decided:
            return Place(name=decision_name(decided.decision, one.held.minutes.language), href=decision_page(decided))
        case Assigned() as task:
            return places.at(one.held, task.action.span)
        case None:
            sentence = _sentence(one)
            return (
                places.at(one.held, sentence.span)
                if sentence
                else Place(name=meeting_link(one.held).title, href=f"{one.held.slug}/index.html")
            )


def _sentence(one: Due | Duty) -> Deadline | None:
    return next((each for each in one.held.minutes.deadlines if each.value == one.value and each.text == one.text), None)


def due_groups(dues: Iterable[DueView], states: Iterable[DueState], most: int | None = None) -> list[DueGroup]:
    """Deadlines by what has become of them; a state that none is in is left out.

    Args:
        dues: in their order.
        states: those that are shown, in their order.
        most: how many of each; None for all.
    """
    found: dict[str, list[DueView]] = {state.value: [] for state in states}
    for one in dues:
        if one.state in found:
            found[one.state].append(one)
    return [
        DueGroup(state=state, dues=list(islice(each, most)), more=max(len(each) - (most or len(each)), 0))
        for state, each in found.items()
        if each
    ]
