"""Where inline tokens stand in the file.

markdown-it gives a block its lines and inline tokens nothing. Two things are restored here: the place of each token in
the text of its block, noted by a `StateInline` that watches where text begins, and the place of each line of that text
in the file, which lies behind quote marks, list markers and indents.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mlr_minutes.source import SourceText

AT = "at"
"""The key in a token's `meta` that holds its place in the text of its block."""


MAX_BRACKETS = 1_000
"""A block with more opening brackets is taken as text without marks: looking for links costs the square of their number."""


class LocatingState(StateInline):
    """Notes in each token where it begins."""

    _pending_at = 0

    def append_pending(self, text: str) -> None:
        """Text that waits to become a token; its place is that of its first part."""
        self._note()
        super().append_pending(text)

    def _note(self) -> None:
        if not self._pending and not self._pending_buffer:
            self._pending_at = self.pos

    def pushPending(self) -> Token:  # noqa: N802 -- markdown-it's name
        """The waiting text as a token."""
        token = super().pushPending()
        token.meta[AT] = self._pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A token that begins where the parser stands."""
        token = super().push(ttype, tag, nesting)
        token.meta[AT] = self.pos
        return token


class LocatingInline(ParserInline):
    """markdown-it's inline parser with a state that notes places."""

    def parse(self, src: str, md: MarkdownIt, env: object, tokens: list[Token]) -> list[Token]:
        """As the original, whose state cannot be handed in."""
        state = LocatingState(src, md, env, tokens)  # type: ignore[arg-type]
        if src.count("[") > MAX_BRACKETS:
            state.append_pending(src)
            state.pushPending()
            return state.tokens
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class Places:
    """Turns places in the text of a block into places in the file."""

    def __init__(self, starts: Sequence[int], offsets: Sequence[int]) -> None:
        self._starts = starts
        self._offsets = offsets

    def offset(self, index: int) -> int:
        """The place in the file of the character at `index` of the block's text."""
        run = bisect_right(self._starts, index) - 1
        return self._offsets[run] + index - self._starts[run]

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of a stretch of the block's text that each stand in one piece in the file."""
        for cut in self._starts[bisect_right(self._starts, start) : bisect_left(self._starts, end)]:
            yield start, cut
            start = cut
        yield start, end


def places(source: SourceText, first_line: int, content: str, *, after: int | None = None) -> Places:
    """How the lines of `content`, the text of a block, lie in the file.

    A line of content is the end of its line in the file, save blanks and, in headings and tables, closing marks. In a
    table's cell a bar is written with a backslash, which is not part of the content: there a new run begins.

    Args:
        source: the file.
        first_line: the line in it, counted from 1, on which the content begins.
        content: as markdown-it gives it, lines parted by LF.
        after: of a cell in a table, the end of the one before it, or of the line before.
    """
    starts: list[int] = []
    offsets: list[int] = []
    index = 0
    # A line of nothing but U+2028 and the like is text to Markdown, and stripped with the blanks around the text.
    if content[:1].strip():
        while first_line < len(source.lines) and not source.line_text(first_line).strip():
            first_line += 1
    for number, line in enumerate(content.split("\n")):
        span = source.lines.span(first_line + number)
        # markdown-it shows a NUL as missing.
        offset = max(span.start, after or 0)
        written = source.text[offset : span.end].replace("\0", "\ufffd")
        kept = line.rstrip()
        # A tab before the text is blanks in the content, which are none of the text: they are not looked for.
        blanks = len(kept) - len(kept.lstrip(" "))
        if blanks and not written.rstrip().endswith(kept) and written.rstrip().endswith(kept[blanks:]):
            starts.append(index)
            offsets.append(offset + len(written.rstrip()) - len(kept))
            index += len(line) + 1
            continue
        is_cell = after is not None
        if written.rstrip().endswith(kept) and not is_cell:
            found = len(written.rstrip()) - len(kept)
        else:
            found = max(written.find(kept.replace("|", r"\|") if is_cell else kept), 0)
        starts.append(index)
        offsets.append(offset + found)
        for count, bar in enumerate(re.finditer(r"\|", kept) if is_cell else (), 1):
            starts.append(index + bar.start())
            offsets.append(offset + found + bar.start() + count)
        index += len(line) + 1
    return Places(starts, offsets)
