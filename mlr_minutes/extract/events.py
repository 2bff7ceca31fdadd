"""Mentions of meetings to come, joined: one meeting is one event, however often it is named."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Event

Value = TypeVar("Value")


def events(found: Iterable[EventFinding], reading: Reading) -> tuple[Event, ...]:
    """The meetings to come, in the order of the file.

    Two mentions are of one meeting where they name the same day and do not name two bodies.

    Args:
        found: in the order of the file.
        reading: the document.
    """
    groups: list[list[EventFinding]] = []
    for one in found:
        group = next((group for group in groups if _is_same(group, one)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return tuple(_event(group, reading) for group in groups)


def _is_same(group: Sequence[EventFinding], one: EventFinding) -> bool:
    bodies = {each.body.casefold() for each in (*group, one) if each.body}
    return group[0].day == one.day and len(bodies) < 2


def _event(group: Sequence[EventFinding], reading: Reading) -> Event:
    """What all mentions tell together; where they differ, the one that is most about the meeting is right."""

    def best(value: Callable[[EventFinding], Value | None]) -> Value | None:
        weighted = sorted(group, key=lambda one: -one.weight)
        return next((told for one in weighted if (told := value(one)) is not None), None)

    heaviest = max(one.weight for one in group)
    announced = heaviest > 2
    return Event(
        day=group[0].day,
        hours=best(lambda one: one.hours),
        location=best(lambda one: one.location),
        title=_title(group, reading),
        body=best(lambda one: one.body) or (reading.header.meeting.body if announced else None),
        note=best(lambda one: one.note),
        tentative=all(one.tentative for one in group if one.weight == heaviest),
        cancelled=any(one.cancelled for one in group),
        span=group[0].span,
        why=max(group, key=lambda one: one.weight).why,
    )


def _title(group: Sequence[EventFinding], reading: Reading) -> str:
    """The most telling word for it: a compound ("budget meeting") rather than "meeting"."""
    words = [one.title for one in group if one.title]
    general = reading.language.labels["meeting"]
    best = max(words, key=len, default=general)
    telling = next((word for word in words if len(word) > len(general) + 2), best)
    return telling[:1].upper() + telling[1:]
