"""A deadline as pages show it."""

from msgspec import Struct

from mlr_minutes.archive import Held
from mlr_minutes.model import Deadline
from mlr_minutes.renderers.html.views.day import Day, day_view
from mlr_minutes.renderers.html.views.decision import decision_name
from mlr_minutes.renderers.html.views.meeting import meeting_link
from mlr_minutes.renderers.html.views.place import section_at
from mlr_minutes.renderers.html.views.section import Anchors


class DeadlineView(Struct, frozen=True, kw_only=True):
    """A deadline."""

    day: Day
    text: str
    owners: str
    name: str
    """What the link is called."""
    href: str
    """To the decision that sets it, else to the minutes."""


def deadline_view(deadline: Deadline, held: Held, anchors: Anchors, page: str) -> DeadlineView:
    """A deadline with a link to the decision that sets it, else to the section where it stands.

    Args:
        deadline: one of the meeting's.
        held: the meeting.
        anchors: of its sections.
        page: the address of its page, from where the deadline is shown; empty there.
    """
    language = held.minutes.language
    one = next((each for each in held.decisions if each.decision is deadline.decision), None)
    section = section_at(held, deadline.span)
    name, anchor = meeting_link(held).title, ""
    if one is not None:
        name, anchor = decision_name(one.decision, language), one.anchor
    elif section in anchors:
        name, anchor = anchors[section].name, anchors[section].anchor
    return DeadlineView(
        day=day_view(deadline.value, language),
        text=deadline.text,
        owners=", ".join(deadline.owners),
        name=name,
        href=f"{page}#{anchor}" if anchor or not page else page,
    )
