"""One body decides twice under one number on one day, in two files, so a reference by number and day says nothing.

It happens where an old file is copied for new minutes and keeps its day. Of all the numbers that two files share only the first
is told: what mends one mends the others.

    2026-03-10-board.md:       - 4.1 The fee is raised.
    2026-03-10-board-copy.md:  - 4.1 The hall is painted.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register, Registered
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, of_number, place
from mlr_minutes.diagnostic import Code, Diagnostic, Severity

CODE: Final = Code(name="MLR405", slug="duplicate-decision-identity", severity=Severity.ERROR)


def _run(register: Register) -> Iterator[Diagnostic]:
    first: dict[tuple[object, ...], Registered] = {}
    told: set[tuple[str, str]] = set()
    for held in register.meetings:
        for one in held.decisions:
            if held.day is None or one.decision.number is None or not one.decision.number_is_printed:
                continue
            other = first.setdefault((held.body.key, held.day, one.decision.number), one)
            pair = (other.meeting, one.meeting)
            if other.meeting != one.meeting and pair not in told:
                told.add(pair)
                yield _diagnostic(held, one, register.by_slug[other.meeting], other)


def _diagnostic(held: Held, one: Registered, earlier: Held, other: Registered) -> Diagnostic:
    where = place(earlier, other.decision.span)
    message = f"decision number `{one.decision.number}` of {held.day} stands in two files"
    help = "give these minutes their own day, or the decision another number; of two files for one meeting keep one"
    return Diagnostic(code=CODE, message=message, label=label(held, of_number(held, one.decision), f"the other is at {where}"), help=help)


CHECK = Check(code=CODE, run=_run)
