"""The people in a table: a column of names, beside others that say of each whether they were there."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.people.attendance import is_absence, presence_of, said_of
from mlr_minutes.extract.people.names import is_name
from mlr_minutes.extract.people.offices import is_office
from mlr_minutes.extract.people.people import people
from mlr_minutes.languages import LANGUAGES, Language
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline, Table

MAX_CELL: Final = 5
"""Words; a cell of more is a remark."""

MAX_LETTERS: Final = 3
"""Letters; more before a name are part of it."""

_MARKS: Final = frozenset({"x", "✓", "✔", "✅", "☑", "1", "*", "v", "🟢", ":white_check_mark:", ":heavy_check_mark:"})
_NO_MARKS: Final = frozenset({"", "-", "–", "—", "0", "❌", "✗", "✘", "☐", "🔴", ":x:"})


def named_in_table(table: Table, presence: Presence | None, language: Language) -> Iterator[PersonFinding]:
    """The people in a table.

    Args:
        table: a table.
        presence: what holds of them where no column says; None to take those alone of whom one does.
        language: that of the table.
    """
    rows = list(table.rows)
    columns = {index: told for index, cell in enumerate(table.head) if (told := _told(cell.text))}
    marked = {index: told for index, told in columns.items() if all(_said(_cell(row, index), told) is not None for row in rows)}
    if not marked and any(_is_name_title(cell.text) for cell in table.head):
        marked = {index: Presence.PRESENT for index in range(len(table.head)) if _is_in_words(rows, index)}
    if columns and not marked and (presence is not None or len(columns) == sum(bool(cell.text.strip()) for cell in table.head)):
        yield from _below(table, columns, language)
        return
    if presence is None and not marked:
        return
    names = _names_at(table)
    for row in rows:
        told = _row_says(row, marked, presence or Presence.PRESENT)
        if names < len(row) and told is not None:
            others = [_cell(row, index) for index in range(len(row)) if index != names and index not in marked]
            yield from _person(row[names], told, language, others)


def _below(table: Table, columns: dict[int, Presence], language: Language) -> Iterator[PersonFinding]:
    """The people in columns that are headed by what holds of them."""
    for row in table.rows:
        for index, told in columns.items():
            if index < len(row):
                others = [_cell(row, other) for other in range(len(row)) if other != index] if len(columns) == 1 else []
                yield from _person(row[index], told, language, others)


def _person(cell: Inline, presence: Presence, language: Language, others: Sequence[str] = ()) -> Iterator[PersonFinding]:
    """The people in a cell; the office of one may stand in another cell of the row."""
    office = next((" ".join(other.split()) for other in others if other.strip() and is_office(other, language)), None)
    for one in people(cell, language):
        if is_name(one.name, language):
            name = _without_abbreviation(one.name, office) if office else one.name
            yield PersonFinding(name=name, affiliation=one.affiliation, role=one.role or office, presence=presence, span=one.span)


def _without_abbreviation(name: str, office: str) -> str:
    """A name without the letters before it that stand for the office: "Kh Eva Ek", who is "kyrkoherde"."""
    first, *rest = name.split()
    letters = ".*".join(re.escape(letter) for letter in first.casefold().strip("."))
    return " ".join(rest) if len(rest) > 1 and len(first) <= MAX_LETTERS and re.match(letters, office.casefold()) else name


def _row_says(row: Sequence[Inline], marked: dict[int, Presence], otherwise: Presence) -> Presence | None:
    """What a row says; a mark that is missing in the column of those present tells that somebody was not."""
    if not marked:
        return otherwise
    said = {index: _said(_cell(row, index), told) for index, told in marked.items()}
    told = next((each for index, each in said.items() if each is marked[index]), None)
    if told is not None:
        return told
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


def _said(text: str, told: Presence) -> Presence | None:
    """What a cell says in a column whose title says so of those who are marked there; None where it says neither."""
    plain = text.strip(" .[]").casefold()
    if plain in _MARKS or plain in _affirmations():
        return told
    if plain in _NO_MARKS or plain in _negations():
        return Presence.PRESENT if told is Presence.ABSENT else Presence.ABSENT
    return _in_words(text)


def _in_words(text: str) -> Presence | None:
    """What a cell says in words: "Present via Teams", "Absent, no apologies"."""
    if len(text.split()) > MAX_CELL:
        return None
    return Presence.ABSENT if is_absence(text) else next((Presence.PRESENT for _ in said_of(text, Presence.PRESENT)), None)


def _is_in_words(rows: Sequence[Sequence[Inline]], index: int) -> bool:
    """Whether each cell of a column says in words whether somebody was there, whatever its title."""
    return bool(rows) and all(_in_words(_cell(row, index)) is not None for row in rows)


@cache
def _affirmations() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.affirmations)


@cache
def _negations() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.negations)


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.name_columns)
