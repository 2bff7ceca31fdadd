"""A table of tasks, with their owners and days: a column headed "Action" beside others, or any table in a section of tasks.

| Action         | Who     | Due   | Status |
| -------------- | ------- | ----- | ------ |
| Order the sign | Eva, Bo | 5 May | done   |
"""

from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import task_sections
from mlr_minutes.extract.tasks.task import is_done, only_names, task_owners
from mlr_minutes.extract.tasks.task_table import TaskColumns, row_days, row_owners, task_columns
from mlr_minutes.extract.text.prose import is_none
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, Table, tables

_MARKS: Final = ("x", "✓", "✔", "☑", "✅")


def _find(reading: Reading) -> Iterator[ActionFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        for table in tables(section.blocks):
            columns = task_columns(table, reading.language, is_about_tasks=id(section) in within)
            if columns is not None:
                yield from _rows(table, columns, section, reading)


def _rows(table: Table, columns: TaskColumns, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    language = reading.language
    for row in table.rows:
        cell = row[columns.task] if columns.task < len(row) else None
        text = cell.text if cell is not None else ""
        if cell is None or not any(each.isalpha() for each in text) or is_none(text, language):
            continue
        # Without a column of owners, a cell that only names somebody tells who acts on what another column says.
        if columns.owner is None and only_names(text, language):
            continue
        days = row_days(row, columns.due, reading) if columns.due is not None else ()
        yield ActionFinding(
            inline=cell,
            text_from=0,
            owners=row_owners(row, columns.owner, language) or task_owners(text, language),
            done=_is_done(row, columns, reading),
            section=section,
            span=cell.span(),
            why=f"row of a table, column `{' '.join(table.head[columns.task].text.split())}`",
            due=next((one.value for one in days if one.value), None),
        )


def _is_done(row: Sequence[Inline], columns: TaskColumns, reading: Reading) -> bool:
    """Whether one of the other cells of a row says that its task is done: "Done", "Klar 6/4"."""
    others = (cell for at, cell in enumerate(row) if at not in (columns.task, columns.owner))
    return any(_says_done(cell, reading) for cell in others)


def _says_done(cell: Inline, reading: Reading) -> bool:
    text = cell.text.strip(" *_.").casefold()
    if text in _MARKS:
        return True
    is_ahead = any(one.value and reading.is_future(one.value.last) for one in reading.mentions(cell))
    return is_done(text, reading.language) and not is_ahead


IDIOM = Idiom(name="action-table", find=_find)
