"""Two minutes announce one meeting at different hours or places, and the newer do not say that it was moved.

Some will come to the wrong door. A time that was only proposed may change without a word, and the minutes of the meeting itself
tell when it really was.

    2026-01-13-board.md:  - 9 June at 17:00
    2026-03-10-board.md:  The next meeting is held on 9 June at 18:00.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes.archive import Register, Telling
from mlr_minutes.checks._announced import announced, lines_at
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, place
from mlr_minutes.dates import Clock
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Event

CODE: Final = Code(name="MLR414", slug="conflicting-announcement", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    for said in announced(register).values():
        yield from _of_meeting(said)


def _of_meeting(said: Sequence[Telling]) -> Iterator[Diagnostic]:
    before: Telling | None = None
    for one in said:
        if one.event.cancelled:
            continue
        if before is not None and before.held is not one.held and not _says_moved(one):
            yield from _compared(before, one)
        if not one.event.tentative:
            before = one


def _compared(before: Telling, one: Telling) -> Iterator[Diagnostic]:
    hours, earlier = one.event.hours, before.event.hours
    places = (one.event.location, before.event.location)
    if hours and earlier and _differ(hours, earlier):
        yield _diagnostic(one, before, f"{_hours(hours)} here, and for {_hours(earlier)}")
    elif _are_apart(*places):
        yield _diagnostic(one, before, f"`{places[0]}` here, and for `{places[1]}`")


def _differ(hours: Clock, other: Clock) -> bool:
    return hours.start != other.start or (hours.end is not None and other.end is not None and hours.end != other.end)


def _hours(hours: Clock) -> str:
    return "-".join(f"{one:%H:%M}" for one in (hours.start, hours.end) if one is not None)


def _are_apart(place: str | None, other: str | None) -> bool:
    """Whether two places have no word in common: "Town hall, room 2" is a part of "the town hall"."""
    words, others = (set(re.findall(r"\w{3,}", (each or "").casefold())) for each in (place, other))
    return bool(words and others) and not words & others


def _says_moved(one: Telling) -> bool:
    """Whether an announcement says that it changes an earlier one."""
    language = one.held.minutes.language
    words = (*language.moved, *language.following_up.moved)
    return any(word in line for line in lines_at(one) for word in words)


def _diagnostic(one: Telling, before: Telling, what: str) -> Diagnostic:
    day: Event = one.event
    message = f"the meeting of {day.day} is announced for {what} in the minutes of {before.held.day}"
    where = label(one.held, day.span, f"the other is at {place(before.held, before.event.span)}")
    return Diagnostic(code=CODE, message=message, label=where, help="say which of the two holds; if it was changed, that it was moved")


CHECK = Check(code=CODE, run=_run)
