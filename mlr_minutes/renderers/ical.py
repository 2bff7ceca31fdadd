"""Calendars (RFC 5545): meetings and deadlines for every client, and deadlines as tasks for those that show them.

Google, Outlook and Apple show no VTODO, so `calendar.ics` holds a deadline as a day without hours that blocks no time,
and `deadlines.ics` holds it as a task; never both in one, since Thunderbird shows both. Everything is a function of the
minutes: an unchanged file gives unchanged bytes, DTSTAMP included.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from mlr_minutes import __version__
from mlr_minutes.archive import Held, Occasion, slug
from mlr_minutes.dates import Clock
from mlr_minutes.languages import Language
from mlr_minutes.model import Deadline, Meeting
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._timezone import clock, zone
from mlr_minutes.renderers._words import event_title

if TYPE_CHECKING:
    from icalendar import Component
    from icalendar import Event as VEvent

# What a calendar's text may not hold, and the library lets through: controls, and separators that some readers take for line ends.
_FORBIDDEN: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="calendar.ics", content=_export(site))
    yield Artifact(path="deadlines.ics", content=_calendar(site, _todos(site), site.language.labels["deadlines"]))
    due = _by_owner(site)
    for name, party in site.parties.items():
        components = [*_coming(site), *_due(due.get(name, ()))]
        yield Artifact(path=f"calendar/{party.key}.ics", content=_calendar(site, components, party.name))


def _export(site: Site) -> bytes:
    components = [*_held(site), *_coming(site), *_due(_deadlines(site))]
    return _calendar(site, components, site.language.labels["site"])


def _calendar(site: Site, components: Iterable["Component"], what: str) -> bytes:
    from icalendar import Calendar

    calendar = Calendar()
    # Written by hand and not by `Calendar.new`, which would stamp the calendar with the time of the run.
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//mlr//mlr {__version__}//{site.language.tag.upper()}")
    bodies = {held.minutes.meeting.body for held in site.register.meetings if held.minutes.meeting.body}
    name = _clean(f"{bodies.pop()}: {what}" if len(bodies) == 1 else what)
    calendar.add("NAME", name)
    calendar.add("X-WR-CALNAME", name)
    calendar.add("REFRESH-INTERVAL", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", "PT12H")
    # A calendar must hold a component (RFC 5545, 3.6), so the zone stands in it even where nothing is due.
    for zone_name in sorted({held.minutes.meeting.timezone for held in site.register.meetings}):
        known = zone(zone_name)
        if known is not None:
            calendar.add_component(known.component())
    for component in components:
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def _held(site: Site) -> Iterator["VEvent"]:
    """The meetings of which there are minutes."""
    seen: Counter[str] = Counter()
    for held in site.register.meetings:
        meeting, labels = held.minutes.meeting, held.minutes.language.labels
        if meeting.day is None:
            continue
        uid = _event_uid(Occasion(held.body.key, meeting.day, ""))
        seen[uid] += 1
        event = _component(uid if seen[uid] == 1 else _uid(f"{held.slug}-meeting"), meeting)
        _when(event, meeting.day, meeting.hours, meeting.timezone)
        event.add("SUMMARY", _clean(meeting.title or meeting.body or labels["meeting"]))
        if meeting.location:
            event.add("LOCATION", _clean(meeting.location))
        decided = [f"{one.decision.number or ''} {one.decision.title}".strip() for one in held.decisions]
        if decided:
            event.add("DESCRIPTION", _clean("\n".join([f"{labels['decisions']}:", *decided])))
        event.add("STATUS", "CONFIRMED")
        event.add("CATEGORIES", [labels["meeting"]])
        yield event


def _coming(site: Site) -> Iterator["VEvent"]:
    """The meetings that are announced."""
    for one in site.events:
        held, event = one.held, one.event
        meeting, labels = held.minutes.meeting, held.minutes.language.labels
        component = _component(_event_uid(one.occasion), meeting)
        _when(component, event.day, event.hours, meeting.timezone)
        component.add("SUMMARY", _clean(event_title(event, held.minutes.language)))
        if event.location:
            component.add("LOCATION", _clean(event.location))
        if event.note:
            component.add("DESCRIPTION", _clean(event.note))
        component.add("STATUS", "CANCELLED" if event.cancelled else "TENTATIVE" if event.tentative else "CONFIRMED")
        component.add("CATEGORIES", [labels["meeting"]])
        yield component


def _due(deadlines: Iterable["_Dated"]) -> Iterator["VEvent"]:
    """Deadlines as days: without hours, to the day after, and blocking no time."""
    for held, deadline, uid in deadlines:
        event = _component(uid, held.minutes.meeting)
        event.add("DTSTART", deadline.value.last)
        event.add("DTEND", deadline.value.last + timedelta(days=1))
        event.add("SUMMARY", _deadline_title(deadline, held.minutes.language))
        event.add("DESCRIPTION", _clean(deadline.text))
        event.add("TRANSP", "TRANSPARENT")
        event.add("CATEGORIES", [held.minutes.language.labels["deadlines"]])
        yield event


def _todos(site: Site) -> Iterator["Component"]:
    """Deadlines as tasks."""
    from icalendar import Todo

    for held, deadline, uid in _deadlines(site):
        todo = Todo()
        _identify(todo, uid, held.minutes.meeting)
        todo.add("DUE", deadline.value.last)
        todo.add("SUMMARY", _deadline_title(deadline, held.minutes.language))
        todo.add("DESCRIPTION", _clean(deadline.text))
        todo.add("STATUS", "NEEDS-ACTION")
        yield todo


_Dated: TypeAlias = tuple[Held, Deadline, str]
"""A deadline with its meeting and its UID."""


def _by_owner(site: Site) -> Mapping[str, list[_Dated]]:
    """The deadlines of each who has something to do by then, by their names in small letters."""
    found: dict[str, list[_Dated]] = {}
    for held, deadline, uid in _deadlines(site):
        each = next((one.tally for one in held.decisions if one.decision is deadline.decision), ())
        for name in dict.fromkeys(one.casefold() for one in (*deadline.owners, *each)):
            found.setdefault(name, []).append((held, deadline, uid))
    return found


def _deadlines(site: Site) -> Iterator[_Dated]:
    """Each deadline with its UID: the meeting, the decision and the day; a counter tells apart those that share all three."""
    for held in site.register.meetings:
        anchors = {one.decision: one.anchor for one in held.decisions}
        seen: Counter[str] = Counter()
        for deadline in held.minutes.deadlines:
            if deadline.value.last == date.max:
                continue
            which = anchors[deadline.decision] if deadline.decision else "minutes"
            key = f"{held.slug}-{which}-due-{deadline.value.last.isoformat()}"
            seen[key] += 1
            yield held, deadline, _uid(key if seen[key] == 1 else f"{key}-{seen[key]}")


def _deadline_title(deadline: Deadline, language: Language) -> str:
    labels = language.labels
    if deadline.decision is None:
        what = deadline.text
    else:
        number = f"{labels['decision']} {deadline.decision.number}, " if deadline.decision.number else ""
        what = f"{number}{deadline.decision.title}"
    who = f" ({', '.join(deadline.owners)})" if deadline.owners else ""
    return _clean(f"{labels['deadline']}: {what}{who}")


def _component(uid: str, meeting: Meeting) -> "VEvent":
    from icalendar import Event as VEvent

    component = VEvent()
    _identify(component, uid, meeting)
    return component


def _identify(component: "Component", uid: str, meeting: Meeting) -> None:
    component.add("UID", uid)
    # The day of the minutes that say so, and never the time of the run.
    component.add("DTSTAMP", datetime.combine(meeting.day or date(1970, 1, 1), time(0), UTC))


def _event_uid(one: Occasion) -> str:
    """One meeting has one UID, announced or held: who meets, when, and what it is called where it is no meeting."""
    return _uid(f"{one.body}-{one.day.isoformat()}-{slug(one.kind) if one.kind else 'meeting'}")


def _uid(key: str) -> str:
    return f"{key}@mlr"


def _when(component: "Component", day: date, hours: Clock | None, timezone: str) -> None:
    """Start and end: with hours in the zone, without them as a whole day."""
    if hours is None:
        component.add("DTSTART", day)
        if day < date.max:
            component.add("DTEND", day + timedelta(days=1))
        return
    start = datetime.combine(day, hours.start)
    component.add("DTSTART", _in_zone(start, timezone))
    if hours.end is not None and day < date.max:
        # A meeting that ends before it begins ends on the day after.
        end = datetime.combine(day + timedelta(days=1) if hours.end <= hours.start else day, hours.end)
        component.add("DTEND", _in_zone(end, timezone))


def _in_zone(local: datetime, timezone: str) -> datetime:
    """A local time with its zone; in UTC where the zone's rule did not hold yet, floating where the zone is not known."""
    known = zone(timezone)
    if known is None:
        return local
    aware = local.replace(tzinfo=clock(timezone))
    return aware if local.year > known.since else aware.astimezone(UTC)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(" ", text).strip()


RENDERER = Renderer(name="ics", render=_render, export=_export)
