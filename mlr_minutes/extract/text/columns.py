"""Which column of a table holds what, by the titles of its columns."""

from collections.abc import Iterable, Iterator, Sequence

from mlr_minutes.languages import Field, Language, fields
from mlr_minutes.syntax import Block, Inline, tables


def titles(head: Sequence[Inline]) -> list[str]:
    """The titles of columns without marks, in small letters."""
    return [cell.text.strip(" *_:.").casefold() for cell in head]


def owner_column(head: Sequence[str], language: Language) -> int | None:
    """The column of those who have the tasks."""
    return column(head, (*language.owner_columns, *language.owner_labels))


def due_column(head: Sequence[str], language: Language) -> int | None:
    """The column of days by which something is due; one that may as well say when something happens goes last."""
    sure = [title for title in language.deadline_columns if not is_date(title)]
    found = column(head, sure)
    return found if found is not None else column(head, language.deadline_columns)


def is_sure(title: str) -> bool:
    """Whether the title of a column of days says that something is due then, and not only when something happens."""
    return not is_date(title)


def column(head: Sequence[str], known: Sequence[str]) -> int | None:
    """The place of the first column with one of some titles."""
    return next((at for at, title in enumerate(head) if title in known), None)


def is_date(title: str) -> bool:
    """Whether the title of a column says when something happens."""
    return fields().get(title) in (Field.DATE, Field.TIME, Field.START)


def due_cells(blocks: Iterable[Block], language: Language) -> Iterator[Inline]:
    """The cells that hold days by which something is due."""
    for table in tables(blocks):
        due = due_column(titles(table.head or (table.rows[0] if table.rows else ())), language)
        yield from (row[due] for row in table.rows if due is not None and due < len(row))
