"""What a check is."""

import sys
from collections.abc import Callable, Iterable

from msgspec import Struct

from mlr_minutes.archive import Register
from mlr_minutes.diagnostic import Code, Diagnostic


class Check(Struct, frozen=True, kw_only=True):
    """A judgement on a register."""

    code: Code
    run: Callable[[Register], Iterable[Diagnostic]]

    @property
    def reason(self) -> str:
        """Why it speaks, when it does not, and an example: what stands at the head of its file."""
        return (sys.modules[self.run.__module__].__doc__ or "").strip()
