"""What an idiom is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mlr_minutes.extract.finding import Finding
from mlr_minutes.extract.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Idiom:
    """One way of writing a fact."""

    name: str
    """With hyphens, as its file's name with underscores."""
    find: Callable[[Reading], Iterable[Finding]]
    """All facts in a document that are written so, in any order."""
