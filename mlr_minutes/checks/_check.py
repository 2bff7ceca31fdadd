"""What a check is."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from mlr_minutes.archive import Register
from mlr_minutes.diagnostic import Code, Diagnostic


class Check(Struct, frozen=True, kw_only=True):
    """A judgement on a register."""

    code: Code
    run: Callable[[Register], Iterable[Diagnostic]]
