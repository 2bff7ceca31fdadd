"""Places and names of facts, as checks tell them."""

from collections.abc import Sequence
from typing import Final

from mlr_minutes.archive import Held
from mlr_minutes.diagnostic import Label, nearest
from mlr_minutes.languages import Field, fields
from mlr_minutes.model import Decision
from mlr_minutes.source import Span

SHOWN: Final = 8
"""How many names a help lists at the most."""

COMPARED: Final = 200
"""How many names are looked through for a near one: the look costs their number, and a file can hold a reference a line."""


def label(held: Held, span: Span, text: str = "") -> Label:
    """A stretch of the minutes of a meeting, with what is to be said of it."""
    return Label(source=held.minutes.document.source, span=span, text=text)


def place(held: Held, span: Span) -> str:
    """Where a stretch begins, for another remark to name: `minutes/2026-03-10-board.md:12`."""
    source = held.minutes.document.source
    return f"{source.name}:{source.position(span.start).line}"


def of_number(held: Held, decision: Decision) -> Span:
    """The number of a decision; where the figure of an ordered list stands before it, its line."""
    source = held.minutes.document.source
    start, number = decision.span.start, str(decision.number)
    printed = decision.number is not None and source.text.startswith(number, start)
    return Span(start, start + len(number)) if printed else source.lines.span(source.position(start).line)


def of_day(held: Held) -> Span:
    """Where front matter tells the day of a meeting; else the beginning of the file."""
    entries = held.minutes.document.front_matter.entries
    values = (value for entry in entries if fields().get(entry.key.text.casefold()) is Field.DATE for value in entry.values)
    return next((value.span for value in values), Span(0, 0))


def meant(name: str, known: Sequence[str], before: str = "") -> str:
    """What to do about a name that is none of those known: the one it was meant to be, else those that there are.

    Args:
        name: as written.
        known: those that there are.
        before: what stands before all of them alike, and tells nothing of which is near.
    """
    near = nearest(name, known[:COMPARED])
    listed = ", ".join(f"`{before}{each}`" for each in known[:SHOWN])
    return f"did you mean `{before}{near}`?" if near else f"it has {listed}{' and more' if len(known) > SHOWN else ''}"
