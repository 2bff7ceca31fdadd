"""Mentions of meetings to come, joined: one meeting is one event, however often it is named."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.meetings import is_other_event
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Event

Value = TypeVar("Value")

ANNOUNCED: Final = 2
"""What weighs more is an announcement of the next meeting."""


def events(found: Iterable[EventFinding], reading: Reading) -> tuple[Event, ...]:
    """The meetings to come, in the order of the file.

    Two mentions are of one meeting where they name the same day and do not name two bodies.

    Args:
        found: in the order of the file.
        reading: the document.
    """
    groups: list[list[EventFinding]] = []
    for one in found:
        same = [group for group in groups if _is_same(group, one, reading)]
        # What is read in two ways at one place is one mention.
        there = next((group for group in same if any(each.span == one.span for each in group)), None)
        if same:
            (there or same[0]).append(one)
        else:
            groups.append([one])
    return tuple(_event(group, reading) for group in groups)


def _is_same(group: Sequence[EventFinding], one: EventFinding, reading: Reading) -> bool:
    bodies = {each.body.casefold() for each in (*group, one) if each.body}
    return group[0].day == one.day and len(bodies) < 2 and not any(_differ(each, one, reading) for each in group)


def _differ(one: EventFinding, other: EventFinding, reading: Reading) -> bool:
    """Whether one is the next meeting, and the other an event that is called by another word than a meeting's."""
    kinds = [each.title and is_other_event(each.title, reading.language) for each in (one, other)]
    return (one.weight > ANNOUNCED and kinds == [None, True]) or (other.weight > ANNOUNCED and kinds == [True, None])


def _event(group: Sequence[EventFinding], reading: Reading) -> Event:
    """What all mentions tell together; where they differ, the one that is most about the meeting is right."""

    def best(value: Callable[[EventFinding], Value | None]) -> Value | None:
        weighted = sorted(group, key=lambda one: -one.weight)
        return next((told for one in weighted if (told := value(one)) is not None), None)

    heaviest = max(one.weight for one in group)
    announced = heaviest > ANNOUNCED
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
    if best.casefold().startswith(general.casefold()):
        best = general
    telling = next((word for word in words if len(word) > len(general) + 2), best)
    return telling[:1].upper() + telling[1:]
