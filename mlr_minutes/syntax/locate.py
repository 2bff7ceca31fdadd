"""Where inline tokens stand in the file.

markdown-it gives a block its lines and inline tokens nothing. Two things are restored here: the place of each token in
the text of its block, noted by a `StateInline` that watches where text begins, and the place of each line of that text
in the file, which lies behind quote marks, list markers and indents.
"""

from bisect import bisect_right
from collections.abc import Sequence
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
        line = bisect_right(self._starts, index) - 1
        return self._offsets[line] + index - self._starts[line]


def places(source: SourceText, first_line: int, content: str, *, after: int = 0) -> Places:
    """How the lines of `content`, the text of a block, lie in the file.

    A line of content is the end of its line in the file, save blanks and, in headings and tables, closing marks.

    Args:
        source: the file.
        first_line: the line in it, counted from 1, on which the content begins.
        content: as markdown-it gives it, lines parted by LF.
        after: no character of the content stands before this offset; parts the cells of one row.
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
        written = source.text[max(span.start, after) : span.end].replace("\0", "\ufffd")
        offset = max(span.start, after)
        kept = line.rstrip()
        # A tab before the text is blanks in the content, which are none of the text: they are not looked for.
        blanks = len(kept) - len(kept.lstrip(" "))
        if blanks and not written.rstrip().endswith(kept) and written.rstrip().endswith(kept[blanks:]):
            starts.append(index)
            offsets.append(offset + len(written.rstrip()) - len(kept))
            index += len(line) + 1
            continue
        if written.rstrip().endswith(kept) and not after:
            found = len(written.rstrip()) - len(kept)
        else:
            # In a table's cell a bar is written with a backslash; what stands behind it is one place off, at most a few.
            found = max(written.find(kept), written.find(kept.replace("|", "\\|")))
        starts.append(index)
        offsets.append(offset + max(found, 0))
        index += len(line) + 1
    return Places(starts, offsets)
