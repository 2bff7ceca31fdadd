"""Tables of tasks: which column holds the task, whose it is and when it is due.

A column headed "Action" beside one of owners or days, one of owners beside one of days, or any table in a section of tasks.
Rows with a day or an hour of their own are a programme: they tell when something happens, not by when somebody does it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.people.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.columns import column, due_column, is_date, owner_column, titles
from mlr_minutes.languages import Language
from mlr_minutes.syntax import Inline, Table

ROWS: Final = 20
"""How many rows tell which column says the most."""

_JOINT: Final = re.compile(r"\s*[+&/]\s*")
_ARROW: Final = re.compile(r"\s*(?:->|=>|→|⇒|➡)\s*")


class TaskColumns(Struct, frozen=True, kw_only=True):
    """The columns of a table of tasks, by their place."""

    task: int
    owner: int | None
    due: int | None


def task_columns(table: Table, language: Language, *, is_about_tasks: bool) -> TaskColumns | None:
    """The columns of a table of tasks; None where the table is none.

    Args:
        table: with a head.
        language: whose words for columns are known.
        is_about_tasks: whether it stands in a section of tasks.
    """
    head = titles(table.head)
    owner = owner_column(head, language)
    due = due_column(head, language)
    task = column(head, language.action_columns)
    if not is_about_tasks and ((owner is None and due is None) or _is_programme(head, language)):
        return None
    if task is None and (is_about_tasks or (owner is not None and due is not None)):
        task = _fullest(table, [at for at, title in enumerate(head) if at not in (owner, due) and any(map(str.isalpha, title))])
    return None if task is None else TaskColumns(task=task, owner=owner, due=due)


def row_owners(row: Sequence[Inline], owner: int | None, language: Language) -> tuple[str, ...]:
    """Those named in the column of owners of a row."""
    if owner is None or owner >= len(row):
        return ()
    return tuple(dict.fromkeys(_owners(row[owner], language)))


def row_days(row: Sequence[Inline], due: int, reading: Reading) -> tuple[DateMention, ...]:
    """The dates in the column of days of a row; behind an arrow the later ones hold: `26/3 -> 16/4`."""
    if due >= len(row):
        return ()
    cell = row[due]
    moved = max((found.end() for found in _ARROW.finditer(cell.text)), default=0)
    found = reading.mentions(cell)
    return tuple(one for one in found if one.start >= moved) or found


def _owners(cell: Inline, language: Language) -> Iterator[str]:
    start = 0
    for end, following in [*((found.start(), found.end()) for found in _JOINT.finditer(cell.text)), (len(cell.text), 0)]:
        for one in people(cell.cut(start, end), language):
            yield one.name
        start = following


def _is_programme(head: Sequence[str], language: Language) -> bool:
    return any(is_date(title) and title not in language.deadline_columns for title in head)


def _fullest(table: Table, columns: Sequence[int]) -> int | None:
    """The column that says the most."""
    rows = table.rows[:ROWS]
    return max(columns, key=lambda at: sum(len(row[at].text) for row in rows if at < len(row)), default=None)
