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
from mlr_minutes.reporters._reporter import Reporter, visible

WIDTH: Final = 100
"""Columns of a source line that are shown, around the place."""


def _report(diagnostics: Sequence[Diagnostic]) -> str:
    return "".join(f"{_one(one)}\n" for one in diagnostics)


def _one(diagnostic: Diagnostic) -> str:
    label = diagnostic.label
    line, column = label.position
    gutter = " " * len(str(line))
    lines = [f"{diagnostic.severity.value}[{diagnostic.code.name}]: {visible(diagnostic.message)}"]
    lines.append(f"{gutter}--> {visible(label.source.name)}:{line}:{column}")
    shown = label.source.line_text(line)
    if shown.strip():
        text, before, length = _window(label, shown, column - 1)
        said = f" {visible(label.text)}" if label.text else ""
        lines += [f"{gutter} |", f"{line} | {text}".rstrip(), f"{gutter} | {' ' * before}{'^' * length}{said}"]
    if diagnostic.help:
        lines.append(f"{gutter} = help: {visible(diagnostic.help)}")
    return "\n".join(lines) + "\n"


def _window(label: Label, text: str, start: int) -> tuple[str, int, int]:
    """The part of a line around the place, the columns before the place in it, and the columns it takes."""
    end = min(start + max(label.span.end - label.span.start, 1), len(text))
    first = max(0, start - WIDTH // 2) if len(text) > WIDTH else 0
    last = min(len(text), first + WIDTH)
    cut = ("…" if first else "") + visible(text[first:last]) + ("…" if last < len(text) else "")
    before = _columns(visible(text[first:start])) + (1 if first else 0)
    return cut, before, max(_columns(visible(text[start : min(end, last)])), 1)


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


REPORTER = Reporter(name="full", report=_report)
