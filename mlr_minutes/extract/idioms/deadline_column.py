"""The dates of a column headed "Deadline" or "Due", with those of the column of owners.

| Task           | Who     | Due   |
| -------------- | ------- | ----- |
| Order the sign | Eva, Bo | 5 May |
"""

from collections.abc import Iterable, Iterator, Sequence

from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.syntax import Inline, Table, tables


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    for section in reading.sections:
        for table in tables(section.blocks):
            yield from _in_table(table, reading)


def _in_table(table: Table, reading: Reading) -> Iterator[DeadlineFinding]:
    head = table.head or (table.rows[0] if table.rows else ())
    due = _column(head, reading.language.deadline_columns)
    owner = _column(head, reading.language.owner_columns)
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


def _column(head: Sequence[Inline], titles: Iterable[str]) -> int | None:
    return next((index for index, cell in enumerate(head) if cell.text.strip(" *_:").casefold() in titles), None)


IDIOM = Idiom(name="deadline-column", find=_find)
