"""One number is printed at two decisions of a meeting, so a reference to it says nothing."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.languages import Topic
from mlr_minutes.model import Decision, Section
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR401", slug="duplicate-decision-number", severity=Severity.ERROR)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        first: dict[object, Decision] = {}
        starts = [section.span.start for section in held.minutes.sections]
        for decision in held.minutes.decisions:
            # Several decisions under one item of the agenda share its number by right.
            if decision.number is None or not _is_printed(decision, held.minutes.sections[bisect_right(starts, decision.span.start) - 1]):
                continue
            if decision.number in first:
                yield _diagnostic(held, decision, first[decision.number])
            else:
                first[decision.number] = decision


def _is_printed(decision: Decision, within: Section) -> bool:
    """Whether the number stands at the decision itself, and is not lent by the section it stands in."""
    return within.topic is Topic.DECISIONS or str(decision.number) != within.number


def _diagnostic(held: Held, second: Decision, first: Decision) -> Diagnostic:
    source = held.minutes.document.source
    place = source.position(first.span.start)
    start, number = second.span.start, str(second.number)
    # The figure of an ordered list stands before the decision; then its line is the place.
    printed = source.text.startswith(number, start)
    span = Span(start, start + len(number)) if printed else source.lines.span(source.position(start).line)
    label = Label(source=source, span=span, text=f"second use; the first is at line {place.line}")
    message = f"decision number `{second.number}` is used twice"
    return Diagnostic(code=CODE, message=message, label=label, help="give one of the two another number")


CHECK = Check(code=CODE, run=_run)
