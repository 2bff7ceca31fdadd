"""markdown-it's tokens to the document tree."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it.token import Token

from mlr_minutes.source import SourceText, Span
from mlr_minutes.syntax.locate import AT, Places, places
from mlr_minutes.syntax.markdown import AUTOLINK, FORMATTING_TAG, inline_tokens
from mlr_minutes.syntax.tree import Block, Code, Heading, Inline, Item, List, Paragraph, Piece, PieceKind, Quote, Rule, Table

_BREAKS: Final = {"softbreak": PieceKind.BREAK, "hardbreak": PieceKind.HARD_BREAK}
_CLOSED_BY: Final = {"em_open": "em_close", "strong_open": "strong_close", "s_open": "s_close", "link_open": "link_close"}


class Builder:
    """Makes the tree of one file.

    Args:
        source: the file.
        first_line: the line of the file, counted from 0, that the tokens' line 0 is.
    """

    def __init__(self, source: SourceText, first_line: int) -> None:
        self._source = source
        self._first = first_line

    def blocks(self, tokens: Sequence[Token]) -> tuple[Block, ...]:
        """The blocks that a run of block tokens stands for."""
        return tuple(block for run in _runs(tokens) for block in self._block(run))

    def _block(self, run: Sequence[Token]) -> Iterator[Block]:
        opening, inside = run[0], run[1:-1]
        match opening.type:
            case "heading_open":
                yield Heading(span=self._span(opening), level=int(opening.tag[1]), inline=self._inline(inside[0]))
            case "paragraph_open":
                yield self._paragraph(opening, inside[0])
            case "bullet_list_open" | "ordered_list_open":
                yield from self._lists([self._item(item) for item in _runs(inside)], opening.type == "ordered_list_open")
            case "blockquote_open":
                yield Quote(span=self._span(opening), blocks=self.blocks(inside))
            case "table_open":
                yield self._table(opening, inside)
            case "fence":
                yield Code(span=self._span(opening), text=opening.content)
            case "hr":
                yield Rule(span=self._span(opening))
            case "comment":
                pass
            case other:
                raise AssertionError(f"a block token of an unknown type: {other}")

    def _lists(self, items: Sequence[Item], ordered: bool) -> Iterator[List]:
        """A list, parted where its figures do not go on and a blank line stands: there Markdown has joined two.

        1. Costs
        2. Benefits

        7. Any other business
        """
        start = 0
        for index in range(1, len(items) + 1):
            if index == len(items) or (ordered and self._is_break(items[index - 1], items[index])):
                run = tuple(items[start:index])
                yield List(span=Span(run[0].span.start, run[-1].span.end), ordered=ordered, items=run)
                start = index

    def _is_break(self, before: Item, after: Item) -> bool:
        if after.number in (before.number, str(int(before.number) + 1)):
            return False
        between = self._source.text[before.span.end : after.span.start]
        return len(between.replace("\r\n", "\n").strip(" \t").splitlines()) > 1

    def _span(self, token: Token) -> Span:
        """Whole lines, from the first mark to the end of the last line that is not blank."""
        first, end = token.map or [0, 1]
        begin = self._source.lines.span(first + self._first + 1).start
        last = self._source.lines.span(end + self._first).end
        text = self._source.text[begin:last]
        return Span(begin + len(text) - len(text.lstrip()), begin + len(text.rstrip()))

    def _item(self, run: Sequence[Token]) -> Item:
        opening = run[0]
        return Item(
            span=self._span(opening),
            number=opening.info,
            marker=opening.markup,
            checked=opening.meta.get("checked"),
            blocks=self.blocks(run[1:-1]),
        )

    def _paragraph(self, opening: Token, inline: Token) -> Block:
        lines = inline.content.split("\n")
        if all(re.search(r"^\t|[^\t]\t", line) for line in lines):
            return self._columns(opening, inline, lines)
        return Paragraph(span=self._span(opening), inline=self._inline(inline))

    def _columns(self, opening: Token, inline: Token, lines: Sequence[str]) -> Table:
        """A table whose columns are parted by tabs, as word processors paste them."""
        where = places(self._source, self._line(inline), inline.content)
        rows: list[tuple[Inline, ...]] = []
        index = 0
        for line in lines:
            cells: list[Inline] = []
            start = index
            for cell in line.split("\t"):
                shift = len(cell) - len(cell.lstrip())
                cells.append(Inline(tuple(_pieces(inline_tokens(cell.strip()), _Shifted(where, start + shift)))))
                start += len(cell) + 1
            rows.append(tuple(cells))
            index += len(line) + 1
        return Table(span=self._span(opening), head=(), rows=tuple(rows))

    def _table(self, opening: Token, inside: Sequence[Token]) -> Table:
        rows: list[tuple[Inline, ...]] = []
        cells: list[Inline] = []
        line = after = 0
        for token in inside:
            match token.type:
                case "tr_open":
                    line, cells = self._line(token), []
                    after = self._source.lines.span(line).start
                case "inline":
                    where = places(self._source, line, token.content, after=after)
                    cells.append(Inline(tuple(_pieces(token.children or [], where))))
                    after = where.offset(len(token.content))
                case "tr_close":
                    rows.append(tuple(cells))
        return Table(span=self._span(opening), head=rows[0] if rows else (), rows=tuple(rows[1:]))

    def _inline(self, token: Token) -> Inline:
        where = places(self._source, self._line(token), token.content)
        return Inline(tuple(_pieces(token.children or [], where)))

    def _line(self, token: Token) -> int:
        """The line of the file, counted from 1, on which a token begins."""
        return (token.map or [0])[0] + self._first + 1


class _Shifted(Places):
    """Places of a part of a block's text."""

    def __init__(self, whole: Places, by: int) -> None:
        self._whole = whole
        self._by = by

    def offset(self, index: int) -> int:
        return self._whole.offset(index + self._by)

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for begin, close in self._whole.runs(start + self._by, end + self._by):
            yield begin - self._by, close - self._by


def _runs(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Each block's tokens from its opening to its closing; a block of one token is a run of one."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start : index + 1]
            start = index + 1


def _pieces(tokens: Sequence[Token], where: Places) -> Iterator[Piece]:
    paired = _paired(tokens)
    for index, token in enumerate(tokens):
        # An address in angle brackets gives its tokens the place of the bracket.
        is_address = index > 0 and tokens[index - 1].nesting > 0 and tokens[index - 1].markup == AUTOLINK
        place = token.meta.get(AT, 0) + (1 if is_address else 0)
        at = where.offset(place)
        match token.type:
            case "text":
                if token.content:
                    for begin, end in where.runs(place, place + len(token.content)):
                        text = token.content[begin - place : end - place]
                        yield Piece(PieceKind.TEXT, text, at=where.offset(begin), source_length=len(text))
            case "text_special":
                yield Piece(PieceKind.TEXT, token.content, at=at, source_length=len(token.markup))
            case "softbreak" | "hardbreak":
                yield Piece(_BREAKS[token.type], "\n", at=at, source_length=1)
            case "code_inline":
                # A blank within the marks that markdown-it takes away shifts the text by one; nothing is read there.
                yield Piece(PieceKind.CODE, token.content, at=at + len(token.markup), source_length=len(token.content))
            case "image":
                source = str(token.attrs.get("src", ""))
                yield Piece(PieceKind.IMAGE, token.content or source, href=source, at=at, source_length=len(token.content))
            case "formatting_tag":
                yield from _tag(token, at, index in paired)
            case "comment":
                pass
            case opening if token.nesting > 0:
                assert opening in _CLOSED_BY, opening
                yield Piece(PieceKind.OPEN, tag=token.tag, href=str(token.attrs.get("href", "")), at=at)
            case _:
                yield Piece(PieceKind.CLOSE, tag=token.tag, at=at)


def _tag(token: Token, at: int, paired: bool) -> Iterator[Piece]:
    if token.tag == "br":
        yield Piece(PieceKind.HARD_BREAK, "\n", at=at, source_length=len(token.content))
    elif paired:
        yield Piece(PieceKind.CLOSE if token.info else PieceKind.OPEN, tag=token.tag, at=at)
    else:
        yield Piece(PieceKind.TEXT, token.content, at=at, source_length=len(token.content))


def _paired(tokens: Sequence[Token]) -> frozenset[int]:
    """The formatting tags that open and close within each other as they should; the rest are text."""
    paired: set[int] = set()
    opened: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        if token.type == FORMATTING_TAG and token.tag != "br":
            if not token.info:
                opened.append((token.tag, index))
            elif opened and opened[-1][0] == token.tag:
                paired |= {opened.pop()[1], index}
        elif token.nesting > 0:
            opened.append((_CLOSED_BY[token.type], index))
        elif token.nesting < 0:
            while opened and opened.pop()[0] != token.type:
                pass
    return frozenset(paired)
