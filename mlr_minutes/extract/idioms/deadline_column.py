"""The dates of a column headed "Deadline" or "Due", with those of the column of owners.

| Task           | Who     | Due   |
| -------------- | ------- | ----- |
| Order the sign | Eva, Bo | 5 May |

A column headed "When" is one only in a table of tasks.
"""

from collections.abc import Iterator, Sequence

from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import task_sections
from mlr_minutes.extract.tasks.task_table import row_days, row_owners, task_columns
from mlr_minutes.extract.text.columns import due_column, is_sure, owner_column, titles
from mlr_minutes.syntax import Inline, Table, tables


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        for table in tables(section.blocks):
            yield from _in_table(table, reading, is_about_tasks=id(section) in within)


def _in_table(table: Table, reading: Reading, *, is_about_tasks: bool) -> Iterator[DeadlineFinding]:
    head = titles(table.head or (table.rows[0] if table.rows else ()))
    due = due_column(head, reading.language)
    if due is None or not (is_sure(head[due]) or task_columns(table, reading.language, is_about_tasks=is_about_tasks)):
        return
    owner = owner_column(head, reading.language)
    for row in table.rows:
        yield from _in_row(row, due, owner, reading)


def _in_row(row: Sequence[Inline], due: int, owner: int | None, reading: Reading) -> Iterator[DeadlineFinding]:
    task = ", ".join(plain for one in row if (plain := " ".join(one.text.split())))
    owners = row_owners(row, owner, reading.language)
    for mention in row_days(row, due, reading):
        if mention.value is not None:
            cell = row[due]
            span = cell.span(mention.start, mention.end)
            yield DeadlineFinding(value=mention.value, inline=cell, start=mention.start, text=task, owners=owners, span=span)


IDIOM = Idiom(name="deadline-column", find=_find)
