"""The shelf of ways to show diagnostics, one a file.

In: `Diagnostic`s. Out: text.
Never here: a judgement which of them matter.
"""

from typing import Final

from mlr_minutes.reporters._reporter import Reporter, spelt, visible
from mlr_minutes.shelf import collect

__all__ = ["REPORTERS", "Reporter", "reporter", "spelt", "visible"]

REPORTERS: Final = collect(__name__, __path__, "REPORTER", Reporter)
"""All ways."""


def reporter(name: str) -> Reporter:
    """The way of that name.

    Raises:
        KeyError: there is none.
    """
    return {one.name: one for one in REPORTERS}[name]
