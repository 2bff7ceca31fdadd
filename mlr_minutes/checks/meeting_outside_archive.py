"""Decisions of a meeting are named whose minutes are not here, though there are older ones of the same body.

A file may have been left out. An archive that begins later than the meeting is nothing to speak of, and of one file it is said
once: whoever knows that the minutes lie elsewhere need not read it at every reference.

    2026-01-13-board.md:  - 4.1 The fee is raised.
    2026-03-10-board.md:  Decision 3.2 of 10 February 2026 is done.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from mlr_minutes.archive import Held, Register, Told
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity

CODE: Final = Code(name="MLR408", slug="meeting-outside-archive", severity=Severity.INFO)


def _run(register: Register) -> Iterator[Diagnostic]:
    begun: dict[str, date] = {}
    for held in register.meetings:
        if held.day is not None:
            begun.setdefault(held.body.key, held.day)
    for held in register.meetings:
        left_out = [told for told in held.told if told.is_outside and _is_between(told, held, begun)]
        if left_out:
            yield _diagnostic(held, left_out)


def _is_between(told: Told, held: Held, begun: dict[str, date]) -> bool:
    """Whether a meeting was held after the oldest whose minutes are here, and before this one."""
    day = told.follow_up.reference.day
    first = begun.get((told.body or held.body).key)
    return None not in (day, first, held.day) and first < day < held.day  # type: ignore[operator]


def _diagnostic(held: Held, left_out: list[Told]) -> Diagnostic:
    days = sorted({str(told.follow_up.reference.day) for told in left_out})
    message = f"decisions of {', '.join(days)} are named, and there are no minutes of {'that day' if len(days) == 1 else 'those days'}"
    where = label(held, left_out[0].follow_up.reference.span)
    return Diagnostic(code=CODE, message=message, label=where, help="add the minutes that are missing, or correct the day")


CHECK = Check(code=CODE, run=_run)
