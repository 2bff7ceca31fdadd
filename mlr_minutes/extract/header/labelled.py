"""`Label TAB value`, `**Label:** value`, `Label: value` and tables of two columns: the lines of a header."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from mlr_minutes.extract.header.fact import HeaderFact
from mlr_minutes.languages import LANGUAGES, Field, any_of, fields
from mlr_minutes.syntax import Block, Heading, Inline, List, Paragraph, Table

MAX_LABEL: Final = 40
"""Characters; a longer text before a colon is a sentence."""

MAIL_LINES: Final = 2
"""So many lines with the labels of a mail are the head of one."""

_PAIR: Final = re.compile(r"\s*[/&+]\s*")
"""What joins two things that one label names."""

_LABEL: Final = re.compile(r"[ \t>*\-•]*(?P<label>[^\W\d_][^:\n]{0,40}?)[ \t]*:[ \t]*(?P<value>[^\n]*)")


def labelled(block: Block) -> Iterator[HeaderFact]:
    """The fields that a block of the header states, in order."""
    match block:
        case Paragraph():
            yield from _lines(block.inline)
        case List():
            for item in block.items:
                for inner in item.blocks:
                    if isinstance(inner, Paragraph):
                        yield from _lines(inner.inline)
        case Table() if _is_keyed_by_head(block):
            yield from _rows(zip(block.head, block.rows[0], strict=False))
        case Table():
            yield from _rows(([block.head] if block.head else []) + list(block.rows))


def header_block(blocks: Sequence[Block]) -> int | None:
    """Which of the first blocks holds the lines of the header, `Label: value`; None where none does."""
    for index, block in enumerate(blocks[:12]):
        if isinstance(block, Heading) and block.level > 1:
            return None
        if any(True for _ in labelled(block)):
            return index
    return None


def _is_keyed_by_head(table: Table) -> bool:
    """Whether a table of one row has the labels above the values."""
    return len(table.head) > 1 and len(table.rows) == 1 and all(field_of(cell.text) for cell in table.head)


def is_mail(texts: Iterable[str]) -> bool:
    """Whether some texts hold the head of a mail."""
    return sum(len(_mail().findall(text)) for text in texts) >= MAIL_LINES


def is_wholly_labelled(block: Block) -> bool:
    """Whether every line of a block states a field, so that nothing is lost where only the fields are shown."""
    match block:
        case Paragraph():
            lines = block.inline.text.split("\n")
        case List():
            lines = [item.blocks[0].inline.text if isinstance(item.blocks[0], Paragraph) else "\n" for item in block.items if item.blocks]
            if any(len(item.blocks) != 1 or "\n" in line for item, line in zip(block.items, lines, strict=False)):
                return False
        case Table() if _is_keyed_by_head(block):
            return True
        case Table():
            rows = [row for row in ([block.head, *block.rows] if block.head else block.rows) if any(cell.text for cell in row)]
            return bool(rows) and all(_is_field(row) for row in rows)
        case _:
            return False
    return bool(lines) and all((match := _LABEL.fullmatch(line)) and field_of(match["label"]) for line in lines)


def field_of(label: str) -> Field | None:
    """The field that a label introduces, in whatever language: "Date & time", "Datum/tid"."""
    plain = " ".join(label.split()).strip(" *_:.").casefold()
    parted = _PAIR.split(plain)
    said = [plain, *(f"{parted[0]} {word} {parted[1]}" for one in LANGUAGES for word in one.conjunctions if len(parted) == 2)]
    return next((fields()[one] for one in said if one in fields()), None)


def _lines(inline: Inline) -> Iterator[HeaderFact]:
    for match in re.finditer(r"^[^\n]+", inline.prose, re.MULTILINE):
        found = _LABEL.match(inline.prose, match.start())
        field = field_of(found["label"]) if found else None
        if found and field:
            yield HeaderFact(field=field, value=inline.cut(*found.span("value")), why=f"line `{found['label']}` of the header")


def _rows(rows: Iterable[tuple[Inline, ...]]) -> Iterator[HeaderFact]:
    """A row whose first cell is empty goes on with the one above, or states its own label within the value."""
    field: Field | None = None
    for row in rows:
        if len(row) < 2:
            continue
        label = row[0].text.strip()
        if label:
            field = field_of(label)
        own = list(_lines(row[1])) if not label else []
        if own:
            yield from own
        elif field and row[1].text.strip():
            yield HeaderFact(field=field, value=row[1], why=f"row `{label or field}` of the header")


def _is_field(row: tuple[Inline, ...]) -> bool:
    if len(row) != 2:
        return False
    label = row[0].text.strip()
    return bool(field_of(label)) if label else any(True for _ in _lines(row[1]))


@cache
def _mail() -> re.Pattern[str]:
    labels = any_of(label for one in LANGUAGES for label in one.mail_labels)
    return re.compile(rf"^{labels}[ \t]*:[ \t]", re.IGNORECASE | re.MULTILINE)
