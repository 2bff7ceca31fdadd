"""A decision is named by a number that several have, so nothing is said of any of them.

A number alone means the decision of the meeting before, or the only earlier one of that number. One that an item of these minutes
has may be that, unless it is said to be a decision of the meeting before.
"""

from collections.abc import Iterator
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
        for told in held.told:
            if told.among and not _is_item(told, held):
                yield _diagnostic(held, told)


def _is_item(told: Told, held: Held) -> bool:
    """Whether a number alone is that of an item of these minutes."""
    reference = told.follow_up.reference
    if reference.day is not None or reference.is_previous or reference.number is None:
        return False
    return any(section.number == reference.number.text.lstrip("§ ") for section in held.minutes.sections)


def _diagnostic(held: Held, told: Told) -> Diagnostic:
    number, day = told.follow_up.reference.number, told.follow_up.reference.day
    message = f"`{number}` could be any of {len(told.among)} decisions" + (f" of {day}" if day else "")
    listed = " or ".join(f"`{one}`" for one in told.among[-SHOWN:])
    help = f"write {'which body took it' if day else 'the day of its meeting'} beside it, or all of what it is called: {listed}"
    return Diagnostic(code=CODE, message=message, label=label(held, told.follow_up.reference.span), help=help)


CHECK = Check(code=CODE, run=_run)
