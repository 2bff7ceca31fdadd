"""What stands of a decision on a day, in words."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from mlr_minutes.archive import Change, ChangeKind, Due, DueState, Registered, State, Status
from mlr_minutes.dates import DateValue
from mlr_minutes.languages import Language
from mlr_minutes.model import Outcome
from mlr_minutes.renderers._renderer import Site
from mlr_minutes.renderers.html.views.day import Day, day_of, day_view

_ENDED: Final = {
    Status.WITHDRAWN: ((ChangeKind.WITHDRAWN,), "it is withdrawn"),
    Status.SUPERSEDED: ((ChangeKind.REPLACED,), "it is superseded"),
}


class StandingView(Struct, frozen=True, kw_only=True):
    """What stands."""

    state: str
    """In a word; a key of the labels."""
    sentence: str
    """The same as a sentence, in which `{day}` stands for the day."""
    day: Day | None


def standing_view(site: Site, one: Registered, language: Language) -> StandingView:
    """What stands of a decision on the day of the site.

    Args:
        site: the whole.
        one: the decision.
        language: that of the page.
    """
    now = one.state(site.as_of)
    key, state, value = _standing(one, now, site.dues_of.get(one.id, ()), told(site, one))
    return StandingView(state=state, sentence=language.labels[key], day=day_view(value, language) if value is not None else None)


def told(site: Site, one: Registered) -> list[Change]:
    """What is known of a decision on the day of the site."""
    return [step for step in one.history if site.as_of is None or step.day is None or step.day <= site.as_of]


def _standing(one: Registered, now: State, dues: tuple[Due, ...], steps: list[Change]) -> tuple[str, str, DateValue | None]:
    """The keys of the sentence and of the word, and the day of the sentence."""
    match now.status:
        case Status.WITHDRAWN | Status.SUPERSEDED:
            kinds, key = _ENDED[now.status]
            day = next((step.day for step in reversed(steps) if step.kind in kinds), None)
            return key, now.status.value, day_of(day)
        case Status.DONE:
            late = any(due.state is DueState.LATE for due in dues)
            key = ("it is done late" if late else "it is done") if now.done_on else "it was done"
            return key, (DueState.LATE if late else Status.DONE).value, day_of(now.done_on)
        case Status.OPEN | Status.STANDING:
            return _standing_open(one, now, dues)


def _standing_open(one: Registered, now: State, dues: tuple[Due, ...]) -> tuple[str, str, DateValue | None]:
    if one.decision.outcome is Outcome.REJECTED:
        return "it was rejected", Outcome.REJECTED.value, None
    if dues:
        first = dues[0]
        return ("it is overdue" if first.state is DueState.OVERDUE else "it is due"), _word(first.state), first.value
    if one.decision.outcome is Outcome.POSTPONED:
        return "it was postponed", Outcome.POSTPONED.value, None
    return ("it is open" if now.status is Status.OPEN else "it holds"), now.status.value, None


def _word(state: DueState) -> str:
    return state.value if state is DueState.OVERDUE else Status.OPEN.value


def former_days(now: State, language: Language) -> Iterator[Day]:
    """The deadlines that there were before, the oldest first."""
    return (day_view(value, language) for value in now.former)
