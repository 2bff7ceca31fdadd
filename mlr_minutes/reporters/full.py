"""As compilers do it: headline, place, the line itself with the place marked, and what to do.

error[MLR301]: `31/11` is no day: that month has only 30 days
  --> minutes.md:12:22
   |
12 | Answers no later than 31/11.
   |                       ^^^^^
   = help: write the day that is meant
"""

import unicodedata
from collections.abc import Sequence
from typing import Final

from mlr_minutes.diagnostic import Diagnostic, Label
from mlr_minutes.reporters._reporter import Reporter, place, spelt, visible
from mlr_minutes.source import Span

WIDTH: Final = 100
"""Columns of a source line that are shown, around the place."""


def _report(diagnostics: Sequence[Diagnostic]) -> str:
    return "".join(f"{_one(one)}\n" for one in diagnostics)


def _one(diagnostic: Diagnostic) -> str:
    label = diagnostic.label
    line = label.position.line
    gutter = " " * len(str(line))
    lines = [f"{diagnostic.severity.value}[{diagnostic.code.name}]: {visible(diagnostic.message)}"]
    lines.append(f"{gutter}--> {place(diagnostic)}")
    text, before, length = _window(label, label.source.lines.span(line))
    if text.strip():
        said = f" {visible(label.text)}" if label.text else ""
        lines += [f"{gutter} |", f"{line} | {text}".rstrip(), f"{gutter} | {' ' * before}{'^' * length}{said}"]
    if diagnostic.help:
        lines.append(f"{gutter} = help: {visible(diagnostic.help)}")
    return "\n".join(lines) + "\n"


def _window(label: Label, line: Span) -> tuple[str, int, int]:
    """The part of a line around the place, the columns before the place in it, and the columns it takes."""
    start = label.span.start
    end = min(max(label.span.end, start + 1), line.end)
    first = max(line.start, start - WIDTH // 2) if line.end - line.start > WIDTH else line.start
    last = min(line.end, first + WIDTH)
    shown = spelt(label.source.slice(Span(first, last)))
    before = "…" * (first > line.start) + "".join(shown[: start - first])
    marked = "".join(shown[start - first : end - first])
    text = "…" * (first > line.start) + "".join(shown) + "…" * (last < line.end)
    return text, _columns(before), max(_columns(marked), 1)


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


REPORTER = Reporter(name="full", report=_report)
