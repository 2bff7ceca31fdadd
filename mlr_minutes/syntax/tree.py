"""The nodes of a document.

Blocks nest as they do in Markdown. Running text is an `Inline`: one plain string, the pieces of formatting over it, and
for each stretch of it the place in the file. Everything that reads prose works on the plain string; everything that
points at the file asks `span`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias

from msgspec import Struct

from mlr_minutes.source import Span

HIDDEN = "\ufffc"
"""What stands in `Inline.prose` for a character that is no prose."""


class PieceKind(StrEnum):
    """What a piece of running text is."""

    TEXT = "text"
    CODE = "code"
    BREAK = "break"
    """A line end within a paragraph."""
    HARD_BREAK = "hard break"
    """A line end that is to be seen."""
    IMAGE = "image"
    OPEN = "open"
    """The beginning of formatting or a link."""
    CLOSE = "close"
    """Its end."""


class Piece(Struct, frozen=True, eq=False):
    """One piece of running text; the texts of all pieces joined are the plain text."""

    kind: PieceKind
    text: str = ""
    """Its share of the plain text."""
    tag: str = ""
    """The HTML element that it opens or closes: one of a fixed list."""
    href: str = ""
    """The address of a link, or the source of an image; only of allowed schemes, else empty."""
    at: int = 0
    """Where it begins in the file."""
    source_length: int = 0
    """How many characters its text takes in the file (an escape or entity takes more than it gives)."""


class Inline(Struct, frozen=True, dict=True, eq=False):
    """Running text."""

    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """What a reader sees, without marks; lines end with LF."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def prose(self) -> str:
        """`text` with code, images and what is struck out hidden, character for character: nothing is read out of those."""
        parts: list[str] = []
        struck = 0
        for piece in self.pieces:
            if piece.tag == "s":
                struck = max(struck + (1 if piece.kind is PieceKind.OPEN else -1), 0)
            hidden = struck or piece.kind in (PieceKind.CODE, PieceKind.IMAGE)
            parts.append(HIDDEN * len(piece.text) if hidden else piece.text)
        return "".join(parts)

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        """Where each piece begins in the text."""
        return tuple(accumulate((len(piece.text) for piece in self.pieces[:-1]), initial=0)) if self.pieces else ()

    @cached_property
    def _written(self) -> tuple[Piece, ...]:
        """The pieces that have a share of the text."""
        return tuple(piece for piece in self.pieces if piece.text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each of those begins in the text."""
        return tuple(begin for piece, begin in zip(self.pieces, self._begins, strict=True) if piece.text)

    def offset(self, index: int) -> int:
        """The place in the file of the character at `index` of `text`; for the end of `text`, just after its last one."""
        if not self._starts:
            return self.pieces[0].at if self.pieces else 0
        which = max(bisect_right(self._starts, index) - 1, 0)
        piece = self._written[which]
        within = index - self._starts[which]
        if within >= len(piece.text):
            return piece.at + piece.source_length
        return piece.at + within if piece.source_length == len(piece.text) else piece.at

    def index(self, offset: int) -> int:
        """The place in `text` of what stands at `offset` in the file, or else of what follows it."""
        which = bisect_right([piece.at for piece in self._written], offset) - 1
        if which < 0:
            return 0
        piece = self._written[which]
        return self._starts[which] + min(offset - piece.at, len(piece.text))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The stretch of the file that `text[start:end]` was written as."""
        last = len(self.text) if end is None else end
        if last <= start:
            return Span(self.offset(start), self.offset(start))
        return Span(self.offset(start), max(self.offset(last - 1) + 1, self._end_of(last - 1)))

    def _end_of(self, index: int) -> int:
        which = bisect_right(self._starts, index) - 1
        piece = self._written[which]
        return piece.at + piece.source_length if index - self._starts[which] == len(piece.text) - 1 else piece.at

    def cut(self, start: int, end: int | None = None) -> Inline:
        """The part `text[start:end]` with its formatting."""
        last = len(self.text) if end is None else end
        kept: list[Piece] = []
        # Only the pieces near it are looked at: a text of thousands of lines is cut into as many.
        first = max(bisect_left(self._begins, start) - 1, 0)
        for index in range(first, bisect_right(self._begins, last)):
            piece, begin = self.pieces[index], self._begins[index]
            position = begin + len(piece.text)
            if not piece.text:
                if start <= begin <= last and not (piece.kind is PieceKind.OPEN and begin == last and last > start):
                    kept.append(piece)
            elif begin < last and position > start:
                kept.append(_cut(piece, max(start - begin, 0), min(last - begin, len(piece.text))))
        return Inline(_balanced(kept))


def _cut(piece: Piece, start: int, end: int) -> Piece:
    if (start, end) == (0, len(piece.text)):
        return piece
    same = piece.source_length == len(piece.text)
    return Piece(
        kind=piece.kind,
        text=piece.text[start:end],
        href=piece.href,
        at=piece.at + start if same else piece.at,
        source_length=end - start if same else piece.source_length,
    )


def _balanced(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces without openings that nothing closes, and without closings of what was never opened."""
    kept: list[Piece | None] = []
    opened: list[int] = []
    for piece in pieces:
        if piece.kind is PieceKind.CLOSE:
            if not opened:
                continue
            opened.pop()
        elif piece.kind is PieceKind.OPEN:
            opened.append(len(kept))
        kept.append(piece)
    for index in opened:
        kept[index] = None
    return tuple(piece for piece in kept if piece is not None)


class Heading(Struct, frozen=True, kw_only=True, eq=False):
    """A title that Markdown marks as one."""

    span: Span
    level: int
    """1 to 6."""
    inline: Inline


class Paragraph(Struct, frozen=True, kw_only=True, eq=False):
    """Lines of running text."""

    span: Span
    inline: Inline


class Item(Struct, frozen=True, kw_only=True, eq=False):
    """One entry of a list."""

    span: Span
    number: str
    """The figure as printed, `""` in a bullet list."""
    marker: str
    """The character of the bullet, or what follows the figure."""
    checked: bool | None
    """Whether the box before a task is ticked; None where there is no box."""
    blocks: tuple[Block, ...]


class List(Struct, frozen=True, kw_only=True, eq=False):
    """A list as Markdown sees it, which is often not one that the writer meant."""

    span: Span
    ordered: bool
    items: tuple[Item, ...]


class Table(Struct, frozen=True, kw_only=True, eq=False):
    """A table of pipes, or lines whose columns are parted by tabs."""

    span: Span
    head: tuple[Inline, ...]
    """The titles of the columns; empty where columns are parted by tabs."""
    rows: tuple[tuple[Inline, ...], ...]


class Quote(Struct, frozen=True, kw_only=True, eq=False):
    """Quoted blocks."""

    span: Span
    blocks: tuple[Block, ...]


class Code(Struct, frozen=True, kw_only=True, eq=False):
    """Text that is shown as it is and never read."""

    span: Span
    text: str


class Rule(Struct, frozen=True, kw_only=True, eq=False):
    """A line across the page."""

    span: Span


Block: TypeAlias = Heading | Paragraph | List | Table | Quote | Code | Rule


def inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """All running text in `blocks`, in the order of the file; what stands in code is none."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.inline
            case List():
                for item in block.items:
                    yield from inlines(item.blocks)
            case Table():
                yield from block.head
                for row in block.rows:
                    yield from row
            case Quote():
                yield from inlines(block.blocks)
            case Code() | Rule():
                pass


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """All tables in `blocks`, in the order of the file."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case List():
                for item in block.items:
                    yield from tables(item.blocks)
            case Quote():
                yield from tables(block.blocks)
            case Heading() | Paragraph() | Code() | Rule():
                pass
