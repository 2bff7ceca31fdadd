"""A decision is named by a number that several have, or by words with which several begin, so nothing is said of any of them.

A number alone means the decision of the meeting before, or the only earlier one of that number. One that an item of these minutes
has may be that, unless it is said to be a decision of the meeting before.

    2026-01-13-board.md:  - 4.1 The fee is raised.
    2026-02-10-board.md:  - 4.1 The hall is painted.
    2026-04-14-board.md:  Decision 4.1 is done.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from mlr_minutes.archive import Held, Register, Told
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity

CODE: Final = Code(name="MLR407", slug="ambiguous-decision", severity=Severity.WARNING)

SHOWN: Final = 4
"""How many decisions a help lists at the most; the newest are the likelier."""


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        items = {section.number for section in held.minutes.sections}
        for told in held.told:
            if told.among and not (_is_alone(told) and str(told.follow_up.reference.number).lstrip("§ ") in items):
                yield _diagnostic(register, held, told)


def _is_alone(told: Told) -> bool:
    """Whether a number stands there with nothing that tells whose it is."""
    reference = told.follow_up.reference
    return reference.number is not None and reference.day is None and not reference.is_previous


def _diagnostic(register: Register, held: Held, told: Told) -> Diagnostic:
    reference = told.follow_up.reference
    likely = told.among[-SHOWN:]
    if reference.title:
        help = f"write more of its words: {_joined(_title(register, one) for one in likely)}"
    else:
        wanted = "which body took it" if reference.day else "the day of its meeting"
        help = f"write {wanted} beside it, or all of what it is called: {_joined(likely)}"
    of_day = f" of {reference.day}" if reference.day else ""
    message = f"`{reference.title or reference.number}` could be any of {len(told.among)} earlier ones{of_day}"
    return Diagnostic(code=CODE, message=message, label=label(held, reference.span), help=help)


def _joined(names: Iterable[str]) -> str:
    return " or ".join(f"`{one}`" for one in names)


def _title(register: Register, identity: str) -> str:
    decided = register.decisions.get(identity)
    return decided.decision.title if decided is not None else register.tasks[identity].action.text


CHECK = Check(code=CODE, run=_run)
