"""Decisions as a table: in a terminal as wide as that, and in colour; piped, a line each."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from mlr_minutes.archive import Register, Registered, State, Status, owners_of
from mlr_minutes.reporters import visible

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_COLUMNS: Final = ("column identity", "column decision", "column owners", "column deadlines", "column status")
_STYLES: Final = {Status.DONE: "green", Status.WITHDRAWN: "dim", Status.SUPERSEDED: "dim"}
_DEADLINE: Final = len("2015-03-02/")
"""How wide the column of deadlines is in a terminal: one line a day."""
_BOUNDLESS: Final = 1_000_000
"""How wide a pipe is, in which no line is broken."""


def table(register: Register, as_of: date) -> str:
    """The decisions of a register, a row each, as of a day; nothing where there are none.

    Args:
        register: with those decisions alone that are to be shown, as they are known on the day.
        as_of: the day by which something is overdue.
    """
    from rich.console import Console

    if not register.decisions:
        return ""
    terminal = sys.stdout.isatty()
    console = Console(file=sys.stdout, width=None if terminal else _BOUNDLESS, highlight=False)
    filled = _headed(register.language.labels, terminal=terminal)
    for one in register.decisions.values():
        filled.add_row(*_row(one, register, as_of))
    with console.capture() as captured:
        console.print(filled)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _headed(labels: Mapping[str, str], *, terminal: bool) -> "Table":
    """A table without rows. In a terminal identities stay whole, so that they can be copied, and other cells are broken."""
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD if terminal else None, padding=(0, 1 if terminal else 2, 0, 0), pad_edge=False, show_edge=False)
    for name in _COLUMNS:
        is_whole = not terminal or name in ("column identity", "column status")
        width = _DEADLINE if terminal and name == "column deadlines" else None
        made.add_column(labels[name], overflow="fold", no_wrap=is_whole, max_width=width)
    return made


def _row(one: Registered, register: Register, as_of: date) -> "Iterator[Text]":
    from rich.text import Text

    labels, now = register.language.labels, one.state()
    cells = (one.id, one.decision.title, ", ".join(_owners(one, now, register)), _deadlines(now, labels))
    yield from (Text(visible(cell)) for cell in cells)
    if now.is_overdue(as_of):
        yield Text(labels["overdue"], style="bold red")
    else:
        yield Text(labels[now.status.value], style=_STYLES.get(now.status, ""))


def _owners(one: Registered, now: State, register: Register) -> tuple[str, ...]:
    """Those on whom it lies; where some have done their part, those who have not, and where it lies on all members, that."""
    if now.answered and now.outstanding:
        return now.outstanding
    owners = owners_of(one)
    members = {name for name, _ in register.directory.members}
    if len(members) > 1 and members <= set(owners):
        return (register.language.labels["all members"], *(name for name in owners if name not in members))
    return owners


def _deadlines(now: State, labels: Mapping[str, str]) -> str:
    """Those that hold, and those that it had before: `2026-06-15 (formerly 2026-05-01)`."""
    told = ", ".join(value.iso for value in now.deadlines)
    former = ", ".join(value.iso for value in now.former)
    return f"{told} ({labels['formerly']} {former})" if former else told
