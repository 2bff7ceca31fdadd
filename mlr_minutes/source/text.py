"""A text, the places in it, and its lines."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import force_setattr

from mlr_minutes.source.encoding import Encoding

# LF, CRLF and CR end a line, nothing else does: `str.splitlines` also splits at U+2028, VT, FF and NEL, and editors do not.
_LINE_END = re.compile(r"\r\n?|\n")


class Span(NamedTuple):
    """A half-open stretch of a text, in characters of the text as read."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count: both from 1, columns in characters."""

    line: int
    column: int


class LineIndex:
    """Where the lines of a text begin and end."""

    def __init__(self, text: str) -> None:
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(after for _, after in ends)]
        self._ends = [*(before for before, _ in ends), len(text)]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset`; an offset past the end is in the last line."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line + 1, offset - self._starts[line] + 1)

    def span(self, line: int) -> Span:
        """The stretch of `line` (counted from 1) without its line end; past the last line an empty stretch at the end."""
        if line > len(self._starts):
            return Span(self._ends[-1], self._ends[-1])
        return Span(self._starts[line - 1], self._ends[line - 1])


class SourceText(Struct, frozen=True, kw_only=True, dict=True, eq=False):
    """One file of minutes, as characters."""

    name: str
    """How the user calls it: a path with forward slashes, or `-` for standard input."""
    key: str = ""
    """What it is called within its archive, by whatever way that is reached: its path in the folder that was named, or its
    own name if it was named itself. The last part of `name` if not given."""
    text: str
    """Every character as decoded, without a byte order mark; line ends as written."""
    encoding: Encoding = Encoding.UTF_8
    """How the bytes were read."""
    is_named: bool = True
    """Whether the user named it itself, and not only a folder that it lies in."""

    def __post_init__(self) -> None:
        force_setattr(self, "key", self.key or self.name.rpartition("/")[2])

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of `text`."""
        return LineIndex(self.text)

    def slice(self, span: Span) -> str:
        """The characters of `span`."""
        return self.text[span.start : span.end]

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset`."""
        return self.lines.position(offset)

    def line_text(self, line: int) -> str:
        """The characters of `line` (counted from 1), without its line end."""
        return self.slice(self.lines.span(line))
