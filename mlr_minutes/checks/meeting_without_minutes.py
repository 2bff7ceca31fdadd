"""A meeting was announced, later ones of the same body were held, and of this one there is nothing: a file is missing.

Told at the last minutes that announce it. Nothing is said where it was only proposed, was called off by anybody, or was moved:
the minutes before it name another day instead, or the body met within a week of it, unannounced. A day in a list counts only with
its hours, since not all that is to come is a meeting of those who write.

    2026-03-10-board.md:  The next meeting is held on 14 April at 17:00.
    2026-06-09-board.md   comes next in the folder
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from mlr_minutes.archive import Held, Occasion, Register, Telling
from mlr_minutes.checks._announced import announced
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Event

CODE: Final = Code(name="MLR415", slug="meeting-without-minutes", severity=Severity.WARNING)

NEAR: Final = timedelta(days=7)
"""How far from its day a meeting that is moved without a word is held."""

Days = Mapping[str, Sequence[tuple[date, Held]]]


def _run(register: Register) -> Iterator[Diagnostic]:
    every = announced(register)
    dated = [(held.day, held) for held in register.meetings if held.day is not None]
    days: dict[str, list[tuple[date, Held]]] = {}
    for day, held in dated:
        days.setdefault(held.body.key, []).append((day, held))
    # Whoever meets on a day, and whoever calls it off or moves it: a note of another body may be all that tells.
    settled = {day for day, _ in dated} | {day for held in register.meetings for one in held.coming for day in _called_off(one.event)}
    for (body, day, _), said in every.items():
        last = said[-1]
        is_sure = not last.event.tentative and (last.event.body is not None or last.event.hours is not None)
        if is_sure and day not in settled and _is_missing(body, last, days, every):
            yield _diagnostic(last, day)


def _called_off(event: Event) -> Iterator[date]:
    """The days on which there will be no meeting, by what is said of one."""
    if event.cancelled:
        yield event.day
    if event.moved_from is not None:
        yield event.moved_from


def _is_missing(body: str, last: Telling, days: Days, every: Mapping[Occasion, Sequence[Telling]]) -> bool:
    """Whether the body went on after a day on which it was to meet, and nothing else tells why it did not."""
    held, day = days.get(body, ()), last.event.day
    place = bisect_left(held, day, key=lambda one: one[0])
    if place == len(held):
        return False
    around = [each for each, one in held[max(0, place - 1) : place + 1] if one is not last.held]
    if any(abs(each - day) <= NEAR and Occasion(body, each, "") not in every for each in around):
        return False
    before, after = held[place - 1][1] if place else None, held[place][1]
    return not (before is not None and _names_another(before, body, day)) and not _tells_why(after, day)


def _names_another(before: Held, body: str, day: date) -> bool:
    """Whether the last minutes before a day announce no meeting on it, but later ones."""
    to_come = [one.event.day for one in before.coming if one.body is not None and one.body.key == body]
    return bool(to_come) and day < min(to_come)


def _tells_why(after: Held, day: date) -> bool:
    """Whether the next minutes say of the day that the meeting was called off or moved."""
    source, language = after.minutes.document.source, after.minutes.language
    words = (*language.cancelled, *language.moved, *language.following_up.moved, *language.following_up.withdrawn)
    told = [one for one in after.minutes.dates if one.mention.value is not None and one.mention.value.day == day]
    lines = (source.line_text(source.position(one.span.start).line).casefold() for one in told)
    return any(word in line for line in lines for word in words)


def _diagnostic(one: Telling, day: date) -> Diagnostic:
    message = f"a meeting was announced for {day}, and there are later minutes but none of it"
    help = "add its minutes; if it was cancelled or moved, say so in the next ones"
    return Diagnostic(code=CODE, message=message, label=label(one.held, one.event.span), help=help)


CHECK = Check(code=CODE, run=_run)
