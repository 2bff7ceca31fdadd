"""A table of tasks: a column headed "Action" beside one of owners or days, or any table in a section of tasks.

| Action         | Who     | Due   | Status |
| -------------- | ------- | ----- | ------ |
| Order the sign | Eva, Bo | 5 May | done   |
"""

from collections.abc import Iterator, Sequence

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people import people
from mlr_minutes.extract.prose import is_none
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.task import only_names, task_owners
from mlr_minutes.extract.tasks import task_sections
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, Table, tables


def _find(reading: Reading) -> Iterator[ActionFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        for table in tables(section.blocks):
            yield from _in_table(table, section, reading, is_about_tasks=id(section) in within)


def _in_table(table: Table, section: Section, reading: Reading, *, is_about_tasks: bool) -> Iterator[ActionFinding]:
    language = reading.language
    head = [cell.text.strip(" *_:").casefold() for cell in table.head]
    task = next((at for at, title in enumerate(head) if title in language.action_columns), None)
    owner = next((at for at, title in enumerate(head) if title in (*language.owner_columns, *language.owner_labels)), None)
    due = next((at for at, title in enumerate(head) if title in language.deadline_columns), None)
    if task is None and is_about_tasks and head:
        task = next((at for at, title in enumerate(head) if at not in (owner, due) and any(each.isalpha() for each in title)), None)
    if task is None or not (is_about_tasks or owner is not None or due is not None):
        return
    for row in table.rows:
        cell = row[task] if task < len(row) else None
        text = cell.text if cell is not None else ""
        # A cell that only names somebody tells who acts on what another column says.
        if cell is None or not any(each.isalpha() for each in text) or is_none(text, language) or only_names(text, language):
            continue
        named = tuple(one.name for one in people(row[owner], language)) if owner is not None and owner < len(row) else ()
        yield ActionFinding(
            inline=cell,
            text_from=0,
            owners=named or task_owners(text, language),
            done=_is_done(row, reading),
            section=section,
            span=cell.span(),
            why=f"row of a table, column `{' '.join(table.head[task].text.split())}`",
            due=next((one.value for one in reading.mentions(row[due])), None) if due is not None and due < len(row) else None,
        )


def _is_done(row: Sequence[Inline], reading: Reading) -> bool:
    words = (*reading.language.done, "x", "✓", "✔", "☑", "✅")
    return any(cell.text.strip(" *_.").casefold() in words for cell in row)


IDIOM = Idiom(name="action-table", find=_find)
