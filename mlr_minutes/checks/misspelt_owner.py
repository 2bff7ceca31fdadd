"""Somebody has a task whom nobody knows, and whose name is nearly that of one who is known.

Known are members, groups and people of the settings, and whoever was at any meeting. Nothing is said of a name that is like no
other, nor of one with another ending, which is a form of the word.

    - Nell Archar: write to the county       where Nell Archer was there
"""

from collections.abc import Iterator, Mapping
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import COMPARED, label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity, nearest
from mlr_minutes.extract import Directory
from mlr_minutes.model import Action, Decision
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR419", slug="misspelt-owner", severity=Severity.WARNING)

LIKE: Final = 0.85
"""How much of two names is the same where one is a slip: names of people and places are often alike by right."""


def _run(register: Register) -> Iterator[Diagnostic]:
    listed = _listed(register.directory)
    present = {one.name.casefold() for held in register.meetings for one in held.minutes.attendance}
    parts = {part for name in present for part in name.split()}
    for held in register.meetings:
        here = {one.name.casefold(): one.name for one in held.minutes.attendance[:COMPARED]}
        known = {**here, **listed}
        for name, fact in _owners(held).items():
            folded = name.casefold()
            if folded in listed or folded in present or folded in parts:
                continue
            near = _meant(folded, known)
            if near is not None:
                yield _diagnostic(held, name, fact.span, near)


def _listed(directory: Directory) -> Mapping[str, str]:
    """All names of the settings, as they are written, by their small letters."""
    kinds = (directory.members, directory.groups, directory.people)
    return {each.casefold(): each for kind in kinds for name, also in kind for each in (name, *also)}


def _owners(held: Held) -> Mapping[str, Decision | Action]:
    """Those who have a task, each with where that is said first."""
    found: dict[str, Decision | Action] = {}
    facts: tuple[Decision | Action, ...] = (*held.minutes.decisions, *held.minutes.actions)
    for fact in facts:
        for name in fact.owners:
            found.setdefault(name, fact)
    return found


def _meant(name: str, known: Mapping[str, str]) -> str | None:
    near = nearest(name, (each for each in known if each[:1] == name[:1]), LIKE)
    if near is None or near.startswith(name) or name.startswith(near):
        return None
    return known[near]


def _diagnostic(held: Held, name: str, span: Span, near: str) -> Diagnostic:
    source = held.minutes.document.source
    start = source.text.find(name, span.start, span.end)
    where = Span(start, start + len(name)) if start >= 0 else source.lines.span(source.position(span.start).line)
    message = f"nobody is called `{name}`, who has something to do"
    return Diagnostic(code=CODE, message=message, label=label(held, where), help=f"did you mean `{near}`?")


CHECK = Check(code=CODE, run=_run)
