"""What an idiom is."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from mlr_minutes.extract.finding import Finding
from mlr_minutes.extract.reading import Reading


class Idiom(Struct, frozen=True, kw_only=True):
    """One way of writing a fact."""

    name: str
    """With hyphens, as its file's name with underscores."""
    find: Callable[[Reading], Iterable[Finding]]
    """All facts in a document that are written so, in any order."""
