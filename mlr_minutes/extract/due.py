"""Words that make a date one by which something is due, before it or above its column."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Block, Inline, Table, tables


def is_behind_deadline(before: str, language: Language) -> bool:
    """Whether what stands before a date ends with a word that makes it a deadline."""
    return _cue(language).search(before) is not None


def before_date(language: Language, words: Iterable[str]) -> re.Pattern[str]:
    """One of some words, with nothing but small words, a colon or brackets between it and the date."""
    small = any_of((*language.dates.articles, *language.dates.on))
    return re.compile(rf"(?<!\w){any_of(words)}[\s:(]*(?:{small}\s+)*\Z", re.IGNORECASE)


@cache
def _cue(language: Language) -> re.Pattern[str]:
    return before_date(language, language.deadlines)


def due_column(table: Table, language: Language) -> int | None:
    """The place of the column of days by which something is due."""
    return column(table, language.deadline_columns)


def column(table: Table, titles: Iterable[str]) -> int | None:
    """The place of the column with one of some titles."""
    head = table.head or (table.rows[0] if table.rows else ())
    return next((index for index, cell in enumerate(head) if cell.text.strip(" *_:").casefold() in titles), None)


def due_cells(blocks: Iterable[Block], language: Language) -> Iterator[Inline]:
    """The cells that hold days by which something is due."""
    for table in tables(blocks):
        due = due_column(table, language)
        yield from (row[due] for row in table.rows if due is not None and due < len(row))
