"""A decision as pages show it."""

from collections.abc import Sequence

from msgspec import Struct

from mlr_minutes.archive import Held, Registered
from mlr_minutes.languages import Language
from mlr_minutes.model import Decision, Outcome
from mlr_minutes.renderers._renderer import Site
from mlr_minutes.renderers.html.views.day import Day, day_view
from mlr_minutes.renderers.html.views.meeting import MeetingLink, meeting_link
from mlr_minutes.renderers.html.views.section import Anchors, SectionLink, stands_in


class DecisionView(Struct, frozen=True, kw_only=True):
    """A decision as pages show it."""

    anchor: str
    name: str
    """As "Decision 4.1"."""
    number: str
    title: str
    text: str
    deadlines: Sequence[Day]
    owners: Sequence[str]
    status: str
    """A key of the labels."""
    outcome: str
    """A key of the labels, where it was no yes; else empty."""
    votes: str
    href: str
    meeting: MeetingLink
    section: SectionLink | None
    """Where it was discussed, if that is another place of the page than where it is written."""


def decision_view(site: Site, one: Registered, held: Held, anchors: Anchors | None = None) -> DecisionView:
    """A decision of a meeting, as it stands on the day of the site.

    Args:
        site: the whole.
        one: the decision.
        held: the meeting.
        anchors: of the meeting's sections, where it is shown on the meeting's own page.
    """
    decision, language = one.decision, held.minutes.language
    now = one.state(site.as_of)
    section = decision.section
    linked = anchors.get(section) if anchors and section and not stands_in(decision, section) else None
    return DecisionView(
        anchor=one.anchor,
        name=decision_name(decision, language),
        number=decision.number.text if decision.number else "",
        title=decision.title,
        text=decision.text,
        deadlines=[day_view(value, language) for value in now.deadlines],
        owners=decision.owners,
        status=now.status.value,
        outcome=decision.outcome.value if decision.outcome in (Outcome.REJECTED, Outcome.POSTPONED) else "",
        votes=decision.votes or "",
        href=f"{held.slug}/index.html#{one.anchor}",
        meeting=meeting_link(held),
        section=linked,
    )


def decision_name(decision: Decision, language: Language) -> str:
    """As "Decision 4.1"; a number with words in it says by itself what it is."""
    if decision.number is None:
        return language.labels["decision"]
    text = decision.number.text
    return text if text[0].isalpha() else f"{language.labels['decision']} {text}"
