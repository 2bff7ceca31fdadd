"""One number is printed at two decisions of a meeting, so a reference to it says nothing.

Several decisions under one item of the agenda share its number by right.

    - 4.1 The fee is raised.
    - 4.1 The hall is painted.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, of_number
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Decision

CODE: Final = Code(name="MLR401", slug="duplicate-decision-number", severity=Severity.ERROR)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        first: dict[object, Decision] = {}
        for decision in held.minutes.decisions:
            # Several decisions under one item of the agenda share its number by right.
            if decision.number is None or not decision.number_is_printed:
                continue
            if decision.number in first:
                yield _diagnostic(held, decision, first[decision.number])
            else:
                first[decision.number] = decision


def _diagnostic(held: Held, second: Decision, first: Decision) -> Diagnostic:
    line = held.minutes.document.source.position(first.span.start).line
    message = f"decision number `{second.number}` is used twice"
    where = label(held, of_number(held, second), f"second use; the first is at line {line}")
    return Diagnostic(code=CODE, message=message, label=where, help="give one of the two another number")


CHECK = Check(code=CODE, run=_run)
