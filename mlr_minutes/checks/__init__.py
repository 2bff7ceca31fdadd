"""The shelf of checks: one judgement on a finished register a file.

In: `Register`. Out: `Diagnostic`s.
Never here: a change to the register. A check that finds nothing says nothing.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Register
from mlr_minutes.checks._check import Check
from mlr_minutes.diagnostic import Diagnostic
from mlr_minutes.shelf import collect

__all__ = ["CHECKS", "Check", "check"]

CHECKS: Final = collect(__name__, __path__, "CHECK", Check)
"""All checks."""


def check(register: Register) -> Iterator[Diagnostic]:
    """What all checks have to say of a register."""
    for one in CHECKS:
        yield from one.run(register)
