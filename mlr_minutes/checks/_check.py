"""What a check is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mlr_minutes.archive import Register
from mlr_minutes.diagnostic import Code, Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Check:
    """A judgement on a register."""

    code: Code
    run: Callable[[Register], Iterable[Diagnostic]]
