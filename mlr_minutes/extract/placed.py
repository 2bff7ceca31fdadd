"""Findings and facts by where they stand in the file."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from mlr_minutes.extract.finding import Finding
from mlr_minutes.model import Action, Decision, Section

Kind = TypeVar("Kind", bound=Finding)
Placed = TypeVar("Placed", Decision, Action, Section)


def of_kind(findings: Iterable[Finding], kind: type[Kind]) -> list[Kind]:
    """The findings of one kind in the order of the file."""
    return sorted((one for one in findings if isinstance(one, kind)), key=lambda one: (one.span.start, -one.span.end))


def longest(findings: Sequence[Kind]) -> Iterator[Kind]:
    """Of findings that overlap, the longest; they come sorted by place, the longer first."""
    end = -1
    for found in findings:
        if found.span.start >= end:
            yield found
            end = found.span.end


def around(placed: Sequence[Placed], at: int, *, lasting: bool = False) -> Placed | None:
    """The one of some things in the order of the file in which a place lies; what lasts goes on to the next of them."""
    index = bisect_right(placed, at, key=lambda each: each.span.start) - 1
    return placed[index] if index >= 0 and (lasting or at < placed[index].span.end) else None
