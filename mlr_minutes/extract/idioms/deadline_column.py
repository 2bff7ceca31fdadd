"""The dates of a column headed "Deadline" or "Due", with those of the column of owners.

| Task           | Who     | Due   |
| -------------- | ------- | ----- |
| Order the sign | Eva, Bo | 5 May |
"""

from collections.abc import Iterator

from mlr_minutes.extract.due import column, due_column
from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.syntax import Table, tables


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    for section in reading.sections:
        for table in tables(section.blocks):
            yield from _in_table(table, reading)


def _in_table(table: Table, reading: Reading) -> Iterator[DeadlineFinding]:
    due = due_column(table, reading.language)
    owner = column(table, reading.language.owner_columns)
    for row in table.rows if due is not None else ():
        if due is None or due >= len(row):
            continue
        cell = row[due]
        task = ", ".join(plain for one in row if (plain := " ".join(one.text.split())))
        owners = tuple(one.name for one in people(row[owner], reading.language)) if owner is not None and owner < len(row) else ()
        for mention in reading.mentions(cell):
            if mention.value is not None:
                span = cell.span(mention.start, mention.end)
                yield DeadlineFinding(value=mention.value, inline=cell, start=mention.start, text=task, owners=owners, span=span)


IDIOM = Idiom(name="deadline-column", find=_find)
