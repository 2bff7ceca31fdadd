"""A meeting to come as pages show it."""

from msgspec import Struct

from mlr_minutes.archive import Held
from mlr_minutes.languages import Language
from mlr_minutes.model import Event
from mlr_minutes.renderers._words import day_in_words, event_title, hours_in_words
from mlr_minutes.renderers.html.views.day import Day
from mlr_minutes.renderers.html.views.meeting import MeetingLink, meeting_link


class EventView(Struct, frozen=True, kw_only=True):
    """A meeting to come."""

    day: Day
    hours: str
    title: str
    location: str
    note: str
    meeting: MeetingLink
    """The one whose minutes announce it."""


def event_view(held: Held, event: Event, language: Language) -> EventView:
    """A meeting that another announces, in the words of a language."""
    return EventView(
        day=Day(iso=event.day.isoformat(), words=day_in_words(event.day, language), is_span=False),
        hours=hours_in_words(event.hours, language),
        title=event_title(event, language),
        location=event.location or "",
        note=event.note or "",
        meeting=meeting_link(held),
    )
