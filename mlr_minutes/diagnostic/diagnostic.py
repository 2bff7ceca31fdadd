"""A remark about a text: what, where, and what to do."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from mlr_minutes.source import Position, SourceText, Span


class Severity(StrEnum):
    """How much a diagnostic weighs; only errors change the exit status."""

    ERROR = "error"
    """Something in the minutes is wrong or would be lost."""
    WARNING = "warning"
    """Two readings are possible, and one was taken."""
    INFO = "info"
    """Worth knowing."""

    @property
    def rank(self) -> int:
        """0 for the weightiest."""
        return list(Severity).index(self)


class Code(Struct, frozen=True, kw_only=True):
    """A kind of diagnostic, declared once, in the file that raises it."""

    name: str
    """`MLR` and three digits; the first names the room (1 source, 2 syntax, 3 dates, 4 checks, 5 extract, 9 the compiler)."""
    slug: str
    """What is being said, in a few words with hyphens; of a check it completes "allow ..."."""
    severity: Severity


class Label(Struct, frozen=True, kw_only=True):
    """A stretch of the text and what is to be said of it, if anything."""

    source: SourceText
    span: Span
    text: str = ""

    @property
    def position(self) -> Position:
        """Where the stretch begins, as people count."""
        return self.source.position(self.span.start)


class Diagnostic(Struct, frozen=True, kw_only=True):
    """One remark about one place."""

    code: Code
    message: str
    """A headline that stands alone: lower case, no full stop, the user's words in backticks."""
    label: Label
    """The smallest place at fault."""
    help: str = ""
    """What to do."""

    @property
    def severity(self) -> Severity:
        """That of the code."""
        return self.code.severity


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics by file, place, weight and code, each once."""

    def place(one: Diagnostic) -> tuple[str, int, int, str, str]:
        return (one.label.source.name, one.label.span.start, one.severity.rank, one.code.name, one.message)

    return tuple({place(one): one for one in sorted(diagnostics, key=place)}.values())
