"""Meetings and other events to come, as all minutes together tell them.

One is told again by the same body, day and kind of event. The newest minutes are right, and what they leave out is as earlier ones
had it. One that is moved is at its new day, and takes along from the old one what is not told anew.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive.held import Coming, Held
from mlr_minutes.archive.register import Register
from mlr_minutes.archive.slug import slug
from mlr_minutes.model import Event


class Occasion(NamedTuple):
    """What is announced."""

    body: str
    """The short name of those who meet."""
    day: date
    kind: str
    """What it is called, in small letters; empty for a meeting."""


class Telling(Struct, frozen=True, kw_only=True):
    """An event as some minutes tell it."""

    held: Held
    event: Event


class Announced(Struct, frozen=True, kw_only=True):
    """An event as all minutes together tell it."""

    occasion: Occasion
    held: Held
    """The newest minutes that tell it."""
    event: Event


def tellings(register: Register) -> Mapping[Occasion, Sequence[Telling]]:
    """All that was told of each event, the oldest first."""
    found: dict[Occasion, list[Telling]] = {}
    for held in register.meetings:
        for coming in held.coming:
            event = replace(coming.event, body=coming.body.name) if coming.event.body and coming.body else coming.event
            found.setdefault(_occasion(coming, held), []).append(Telling(held=held, event=event))
    return found


def announced(register: Register) -> tuple[Announced, ...]:
    """The events that are not moved away, by day."""
    told = dict(tellings(register))
    for occasion, each in list(told.items()):
        last = each[-1]
        former = occasion._replace(day=last.event.moved_from) if last.event.moved_from else None
        if former in told and former != occasion:
            told[occasion] = [*told.pop(former), *each]
    return tuple(
        Announced(occasion=occasion, held=told[occasion][-1].held, event=_joined(told[occasion]))
        for occasion in sorted(told, key=lambda one: (one.day, one.body, one.kind))
    )


def _occasion(coming: Coming, held: Held) -> Occasion:
    event, word = coming.event, held.minutes.language.labels["meeting"].casefold()
    body = coming.body.key if coming.body is not None else slug(event.body or "")
    title = event.title.casefold()
    return Occasion(body=body, day=event.day, kind="" if word in title else title)


def _joined(told: Sequence[Telling]) -> Event:
    """The newest telling, with what only earlier ones tell."""
    whole = told[0].event
    for one in told[1:]:
        new = one.event
        whole = replace(
            new,
            hours=new.hours or whole.hours,
            location=new.location or whole.location,
            note=new.note or whole.note,
            body=new.body or whole.body,
        )
    return whole
