"""A table of earlier decisions with a column that tells how far each has come.

| Decision | Of         | Status                 |
| -------- | ---------- | ---------------------- |
| 4.2      | 2026-03-10 | done                   |
| 5        | 2026-03-10 | extended to 15 October |
"""

from collections.abc import Iterator, Sequence
from datetime import date

from mlr_minutes.extract.finding import FollowUpFinding
from mlr_minutes.extract.follow_up.naming import Naming, namings, numbered, passed
from mlr_minutes.extract.follow_up.saying import behind, saying
from mlr_minutes.extract.follow_up.sections import follow_up_sections
from mlr_minutes.extract.follow_up.telling import finding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.columns import titles
from mlr_minutes.model import Reference
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline, Table, tables


def _find(reading: Reading) -> Iterator[FollowUpFinding]:
    days = {id(one.section): one.day for one in follow_up_sections(reading)}
    for section in reading.sections:
        for table in tables(section.blocks):
            head = titles(table.head or (table.rows[0] if table.rows else ()))
            state = next((at for at, title in enumerate(head) if title in reading.language.following_up.state_columns), None)
            if state is not None and (id(section) in days or _is_about_decisions(head, reading)):
                yield from _in_table(table, head, state, days.get(id(section)), reading)


def _is_about_decisions(head: Sequence[str], reading: Reading) -> bool:
    """Whether a table elsewhere lists decisions with their days."""
    words = reading.language.following_up
    return any(title in (*words.decisions, *reading.language.deciding.columns) for title in head) and any(
        title in words.day_columns for title in head
    )


def _in_table(table: Table, head: Sequence[str], state: int, day: date | None, reading: Reading) -> Iterator[FollowUpFinding]:
    day_column = next((at for at, title in enumerate(head) if title in reading.language.following_up.day_columns and at != state), None)
    for row in table.rows if table.head else table.rows[1:]:
        cells = [cell for at, cell in enumerate(row) if at != state]
        told = _day(row[day_column], reading) if day_column is not None and day_column < len(row) else None
        if state < len(row) and row[state].prose.strip() and (reference := _reference(cells, told or day, reading)) is not None:
            cell = row[state]
            said = saying(behind(cell, 0, reading), reading)
            yield finding(reference, said, cell, Span(0, len(cell.text)), within=True)


def _day(cell: Inline, reading: Reading) -> date | None:
    return next((day for mention in reading.mentions(cell) if (day := passed(mention, reading))), None)


def _reference(cells: Sequence[Inline], day: date | None, reading: Reading) -> Reference | None:
    """The decision that a row names: anywhere as text does, else by the number that a cell begins with, else by its words."""
    found: Naming | None = None
    for cell in cells:
        found = next(iter(namings(cell, reading, day=day, within=True)), None)
        if found is not None:
            return found.references[0]
    for cell in cells:
        found = numbered(cell, reading, day=day)
        if found is not None:
            return found.references[0]
    worded = next((cell for cell in cells if cell.prose.strip() and not reading.mentions(cell)), None)
    return Reference(title=" ".join(worded.prose.split()), span=worded.span()) if worded is not None else None


IDIOM = Idiom(name="follow-up-table", find=_find)
