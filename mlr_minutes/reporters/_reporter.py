"""What a reporter is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mlr_minutes.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reporter:
    """A way to show diagnostics."""

    name: str
    """As `--output-format` calls it."""
    report: Callable[[Sequence[Diagnostic]], str]
    """All of them as text that ends with a line end, or is empty."""
    for_programs: bool = False
    """Whether it is a document that a program reads as a whole, and so a result."""


def visible(text: str) -> str:
    """Text for one line of a terminal: what would move the cursor or change its colours is spelt out."""
    return "".join(each if each.isprintable() else " " if each in "\t\n\r" else f"\\u{{{ord(each):x}}}" for each in text)
