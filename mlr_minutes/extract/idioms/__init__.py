"""The shelf of idioms: one way of writing a fact a file.

An idiom knows the shape; the words come from the `Language`. Idioms have no order and do not see each other's findings.
"""

from typing import Final

from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.shelf import collect

__all__ = ["IDIOMS", "Idiom"]

IDIOMS: Final = collect(__name__, __path__, "IDIOM", Idiom)
"""All idioms."""
