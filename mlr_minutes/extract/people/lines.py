"""The lines of an attendance as they are meant: their labels, and those that go on in the next."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.people.attendance import presence_of
from mlr_minutes.syntax import Inline, PieceKind

WRAPPED: Final = 45
"""Characters; a line as long as that which enumerates goes on in the next."""

_LABEL: Final = re.compile(r"\s*(?P<label>[^\s:][^:\n]{0,80}?)\s*(?P<mark>:(?=\s|\Z)|\s[-–—](?=\s))\s*")


def label_of(inline: Inline) -> tuple[str, int] | None:
    """The label at the head of a text, with or without a colon if it is set in bold, and where what it introduces begins."""
    found = _LABEL.match(inline.text)
    if found and (found["mark"] == ":" or presence_of(found["label"])):
        return found["label"], found.end()
    begun: int | None = None
    position = 0
    for piece in inline.pieces:
        if piece.kind is PieceKind.OPEN and piece.tag in ("strong", "b", "em", "i", "u") and not inline.text[:position].strip():
            begun = position
        elif piece.kind is PieceKind.CLOSE and begun is not None:
            return inline.text[begun:position], position
        position += len(piece.text)
    return None


def lines(inline: Inline) -> Iterator[Inline]:
    """The lines of a text; one that goes on in the next is one with it."""
    start = 0
    for begin, end in _rows(inline.text):
        if _goes_on(inline.text, begin, end):
            continue
        if inline.text[start:end].strip():
            yield inline.cut(start, end)
        start = end + 1


def unwrapped(inline: Inline) -> Inline:
    """A text in which the ends of wrapped lines are blanks; each character keeps its place."""
    if "\n" not in inline.text or not any(_goes_on(inline.text, begin, end) for begin, end in _rows(inline.text)):
        return inline
    breaks = (PieceKind.BREAK, PieceKind.HARD_BREAK)
    return Inline(tuple(replace(piece, kind=PieceKind.TEXT, text=" ") if piece.kind in breaks else piece for piece in inline.pieces))


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """The lines as they are written."""
    begin = 0
    for match in re.finditer(r"\n|\Z", text):
        yield begin, match.start()
        begin = match.end()


def _goes_on(text: str, begin: int, end: int) -> bool:
    """Whether a line goes on in the next: it ends with a comma, or is a long one, and the next has no label of its own."""
    line = text[begin:end]
    if end >= len(text) or _LABEL.match(text, end + 1):
        return False
    return line.rstrip().endswith(",") or (line.count(",") > 1 and len(line) >= WRAPPED)
