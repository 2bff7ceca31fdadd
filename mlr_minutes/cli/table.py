"""Decisions as a table for a terminal; piped, the same without colour and as wide as its words."""

import sys
from collections.abc import Mapping
from datetime import date

from mlr_minutes.archive import Register, Registered, State, Status, owners_of
from mlr_minutes.reporters import visible


def print_table(register: Register, labels: Mapping[str, str], as_of: date) -> None:
    """Prints the decisions of a register, a row each, as of a day.

    Args:
        register: with those decisions alone that are to be shown.
        labels: what columns and states are called.
        as_of: the day.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    # What does not go to a terminal is read by programs and people with wide windows.
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 160, highlight=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    for name in ("column identity", "column decision", "column owners", "column deadlines", "column status"):
        table.add_column(labels[name], overflow="fold", ratio=3 if name == "column decision" else None)
    for one in register.decisions.values():
        now = one.state(as_of)
        is_late = now.status is Status.OPEN and any(value.last < as_of for value in now.deadlines)
        state = labels["overdue"] if is_late else labels[now.status.value]
        style = "bold red" if is_late else ""
        cells = [one.id, one.decision.title, ", ".join(_owners(one, now)), ", ".join(_dates(now, labels)), state]
        table.add_row(*(Text(visible(cell)) for cell in cells[:-1]), Text(state, style=style))
    console.print(table)


def _owners(one: Registered, now: State) -> tuple[str, ...]:
    """Those on whom it lies; where each has it for himself and some have done it, those who have not."""
    return now.outstanding if now.answered and now.outstanding else owners_of(one)


def _dates(now: State, labels: Mapping[str, str]) -> list[str]:
    """The deadlines, with those that they had before."""
    former = [f"({labels['formerly']} {', '.join(value.iso for value in now.former)})"] if now.former else []
    return [" ".join([*(value.iso for value in now.deadlines), *former])] if now.deadlines else []
