"""A meeting as lists show it."""

from msgspec import Struct

from mlr_minutes.archive import Held
from mlr_minutes.dates import DateValue
from mlr_minutes.renderers.html.views.day import Day, day_view


class MeetingLink(Struct, frozen=True, kw_only=True):
    """A meeting as lists show it."""

    href: str
    title: str
    body: str
    """Who met; empty where nobody knows."""
    day: Day | None
    decisions: int


def meeting_link(held: Held) -> MeetingLink:
    """A link to a meeting's page."""
    meeting, language = held.minutes.meeting, held.minutes.language
    title = meeting.title or meeting.body or meeting.kind or language.labels["untitled"]
    day = day_view(DateValue.of_day(meeting.day), language) if meeting.day else None
    return MeetingLink(href=f"{held.slug}/index.html", title=title, body=held.body.name, day=day, decisions=len(held.decisions))
