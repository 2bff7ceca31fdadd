"""Two files are minutes of one meeting: of the same body, on the same day, and no hours tell them apart.

Every decision, task and date in them counts twice. A draft beside its final form, a file converted twice, or a copy whose day
was not changed.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, of_day
from mlr_minutes.diagnostic import Code, Diagnostic, Severity

CODE: Final = Code(name="MLR416", slug="duplicate-minutes", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    known: dict[tuple[str, date], list[Held]] = {}
    for held in register.meetings:
        if held.day is not None and held.body.name:
            others = known.setdefault((held.body.key, held.day), [])
            same = next((other for other in others if _is_same(held, other)), None)
            if same is None:
                others.append(held)
            else:
                yield _diagnostic(held, same)


def _is_same(held: Held, other: Held) -> bool:
    hours, others = held.minutes.meeting.hours, other.minutes.meeting.hours
    return hours is None or others is None or hours.start == others.start


def _diagnostic(held: Held, other: Held) -> Diagnostic:
    name = other.minutes.document.source.name
    message = f"these are minutes of the same meeting as `{name}`: {held.body.name}, {held.day}"
    help = "keep one of the two; of two meetings on one day, write the hours in each"
    return Diagnostic(code=CODE, message=message, label=label(held, of_day(held)), help=help)


CHECK = Check(code=CODE, run=_run)
