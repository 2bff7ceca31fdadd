"""A decision is said to take the place of one that was taken after it, which no decision can.

A day or a number is mistyped, in the newer minutes or in a note in the old ones.

    2026-01-13-board.md:  - 1.1 The fee is 40. This replaces decision 4.1 of 10 March 2026.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register, Registered
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Progress
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR412", slug="superseded-by-older", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        for told in held.told:
            target, by = register.decisions.get(told.target or ""), register.decisions.get(told.by or "")
            if target is None or by is None:
                continue
            if told.follow_up.progress in (Progress.REPLACES, Progress.REPLACED):
                yield from _judged(held, told.follow_up.reference.span, old=target, new=by)
            elif told.follow_up.progress is Progress.REPLACED_BY:
                yield from _judged(held, told.follow_up.reference.span, old=by, new=target)


def _judged(held: Held, span: Span, *, old: Registered, new: Registered) -> Iterator[Diagnostic]:
    if old.day is not None and new.day is not None and new.day < old.day:
        message = f"a decision of {new.day} cannot take the place of one of {old.day}"
        help = f"`{new.id}` is older than `{old.id}`; correct the day or the number"
        yield Diagnostic(code=CODE, message=message, label=label(held, span), help=help)


CHECK = Check(code=CODE, run=_run)
