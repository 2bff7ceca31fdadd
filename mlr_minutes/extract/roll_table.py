"""The people in a table: a column of names, beside others that say of each whether they were there."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mlr_minutes.extract.attendance import presence_of
from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.people import is_name, people
from mlr_minutes.languages import LANGUAGES, Language
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline, Table

_MARKS: Final = frozenset({"x", "✓", "✔", "✅", "☑", "1", "*", "v", "🟢", ":white_check_mark:", ":heavy_check_mark:"})
_NO_MARKS: Final = frozenset({"", "-", "–", "—", "0", "❌", "✗", "✘", "☐", "🔴", ":x:"})


def named_in_table(table: Table, presence: Presence | None, language: Language) -> Iterator[PersonFinding]:
    """The people in a table.

    Args:
        table: a table.
        presence: what holds of them where no column says; None to take those alone of whom one does.
        language: that of the table.
    """
    columns = {index: told for index, cell in enumerate(table.head) if (told := _told(cell.text))}
    rows = list(table.rows)
    marked = {index: told for index, told in columns.items() if all(_mark(_cell(row, index)) is not None for row in rows)}
    if columns and not marked and (presence is not None or len(columns) == sum(bool(cell.text.strip()) for cell in table.head)):
        yield from _below(table, columns, language)
        return
    if presence is None and not marked:
        return
    names = _names_at(table)
    for row in rows:
        told = _said(row, marked, presence or Presence.PRESENT)
        if names < len(row) and told is not None:
            yield from _person(row[names], told, language)


def _below(table: Table, columns: dict[int, Presence], language: Language) -> Iterator[PersonFinding]:
    """The people in columns that are headed by what holds of them."""
    for row in table.rows:
        for index, told in columns.items():
            if index < len(row):
                yield from _person(row[index], told, language)


def _person(cell: Inline, presence: Presence, language: Language) -> Iterator[PersonFinding]:
    for one in people(cell, language):
        if is_name(one.name, language):
            yield PersonFinding(name=one.name, affiliation=one.affiliation, role=one.role, presence=presence, span=one.span)


def _said(row: Sequence[Inline], marked: dict[int, Presence], otherwise: Presence) -> Presence | None:
    """What the marks in a row say; a mark that is missing in the column of those present tells that somebody was not."""
    if not marked:
        return otherwise
    ticked = [told for index, told in marked.items() if _mark(_cell(row, index))]
    if ticked:
        return ticked[0]
    return Presence.ABSENT if Presence.PRESENT in marked.values() else Presence.PRESENT


def _told(title: str) -> Presence | None:
    return presence_of(title) if title.strip() and not _is_name_title(title) else None


def _names_at(table: Table) -> int:
    return next((index for index, cell in enumerate(table.head) if _is_name_title(cell.text)), 0)


def _is_name_title(title: str) -> bool:
    words = re.findall(r"[^\W\d_]+", title.casefold())
    return any(word in _titles() for word in words)


def _cell(row: Sequence[Inline], index: int) -> str:
    return row[index].text if index < len(row) else ""


def _mark(text: str) -> bool | None:
    """Whether a cell says yes; None where it says neither."""
    plain = text.strip(" .[]").casefold()
    if plain in _MARKS or plain in _words("affirmations"):
        return True
    return False if plain in _NO_MARKS or plain in _words("negations") else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in getattr(one.attending, kind))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.name_columns)
