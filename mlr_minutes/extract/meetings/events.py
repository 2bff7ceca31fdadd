"""Mentions of meetings to come, joined: one meeting is one event, however often it is named."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final, TypeVar

from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.meetings.words import is_other_event
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Event
from mlr_minutes.source import Span

Value = TypeVar("Value")

ANNOUNCED: Final = 2
"""What weighs more is an announcement of the next meeting."""


class _Group:
    """Mentions of one meeting."""

    def __init__(self) -> None:
        self.mentions: list[EventFinding] = []
        self._bodies: set[str] = set()
        self._spans: set[Span] = set()
        self._is_next = False
        self._is_other = False

    def add(self, one: EventFinding, *, is_other: bool) -> None:
        """Takes up a mention; `is_other` tells whether it is of an event that is no meeting."""
        self.mentions.append(one)
        self._bodies |= {one.body.casefold()} if one.body else set()
        self._spans.add(one.span)
        self._is_next |= _is_announced(one)
        self._is_other |= is_other

    def fits(self, one: EventFinding, *, is_other: bool) -> bool:
        """Whether a mention of the same day may be of this meeting.

        It is not where two bodies meet, nor where one is the next meeting and the other an event called by another word.
        """
        bodies = self._bodies | ({one.body.casefold()} if one.body else set())
        return len(bodies) < 2 and not (self._is_other and _is_announced(one)) and not (self._is_next and is_other)

    def stands_at(self, span: Span) -> bool:
        """Whether a mention of it is at this place."""
        return span in self._spans


def _is_announced(one: EventFinding) -> bool:
    return one.weight > ANNOUNCED and one.title is None


def events(found: Iterable[EventFinding], reading: Reading) -> tuple[Event, ...]:
    """The meetings to come, in the order of the file.

    Two mentions are of one meeting where they name the same day and do not name two bodies.

    Args:
        found: in the order of the file.
        reading: the document.
    """
    groups: list[_Group] = []
    of_day: dict[date, list[_Group]] = {}
    for one in found:
        is_other = one.title is not None and is_other_event(one.title, reading.language)
        same = [group for group in of_day.get(one.day, ()) if group.fits(one, is_other=is_other)]
        # What is read in two ways at one place is one mention.
        group = next((group for group in same if group.stands_at(one.span)), same[0] if same else None)
        if group is None:
            group = _Group()
            groups.append(group)
            of_day.setdefault(one.day, []).append(group)
        group.add(one, is_other=is_other)
    return tuple(_event(group.mentions, reading) for group in groups)


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
        moved_from=best(lambda one: one.moved_from),
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
