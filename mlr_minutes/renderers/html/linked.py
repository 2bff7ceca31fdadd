"""Meetings to come as search engines read them: JSON-LD in the words of schema.org."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from markupsafe import Markup
from msgspec import Struct

from mlr_minutes.archive import Announced, Held
from mlr_minutes.dates import Clock
from mlr_minutes.model import Event, timezones
from mlr_minutes.renderers._timezone import clock

_SCHEDULED: Final = "https://schema.org/EventScheduled"
_CANCELLED: Final = "https://schema.org/EventCancelled"


class LinkedPlace(Struct, frozen=True, kw_only=True, tag_field="@type", tag="Place"):
    """Where a meeting is."""

    name: str


class LinkedOrganization(Struct, frozen=True, kw_only=True, tag_field="@type", tag="Organization"):
    """Who meets."""

    name: str


class LinkedEvent(Struct, frozen=True, kw_only=True, tag_field="@type", tag="Event", rename="camel", omit_defaults=True):
    """A meeting to come (schema.org/Event)."""

    name: str
    start_date: str
    """A day, or an hour with what its zone is ahead of UTC."""
    end_date: str | None = None
    event_status: str
    location: LinkedPlace | None = None
    organizer: LinkedOrganization | None = None


class LinkedData(Struct, frozen=True, kw_only=True, rename={"context": "@context", "graph": "@graph"}):
    """All that a page tells."""

    context: str = "https://schema.org"
    graph: list[LinkedEvent]


def linked_data(events: Iterable[Announced]) -> Markup:
    """Some meetings to come, as they may stand within a script element; empty where there are none."""
    graph = [_linked(one.held, one.event) for one in events]
    if not graph:
        return Markup("")
    text = msgspec.json.encode(LinkedData(graph=graph)).decode()
    # What ends a script element, or begins a comment in one, cannot then be in it (HTML, 4.12.1.3).
    return Markup(text.replace("<", "\\u003c"))


def _linked(held: Held, event: Event) -> LinkedEvent:
    who = event.body or held.body.name
    start, end = _times(event.day, event.hours, held.minutes.meeting.timezone)
    return LinkedEvent(
        name=f"{event.title}: {event.body}" if event.body else event.title,
        start_date=start,
        end_date=end,
        event_status=_CANCELLED if event.cancelled else _SCHEDULED,
        location=LinkedPlace(name=event.location) if event.location else None,
        organizer=LinkedOrganization(name=who) if who else None,
    )


def _times(day: date, hours: Clock | None, timezone: str) -> tuple[str, str | None]:
    """Begin and end. An end that is no later than the begin is on the day after."""
    if hours is None:
        return day.isoformat(), None
    zone = clock(timezone) if timezone in timezones() else None
    start = datetime.combine(day, hours.start, zone)
    if hours.end is None or day == date.max:
        return start.isoformat(), None
    last = day + timedelta(days=1) if hours.end <= hours.start else day
    return start.isoformat(), datetime.combine(last, hours.end, zone).isoformat()
