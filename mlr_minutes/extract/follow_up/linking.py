"""Links that lead to another file beside the minutes."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline, PieceKind

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#", re.IGNORECASE)


class InlineLink(Struct, frozen=True, kw_only=True):
    """A link in running text."""

    href: str
    text: str
    start: int
    """Where its text begins."""
    end: int
    span: Span
    """Of its text, in the file."""


def links(inline: Inline) -> Iterator[InlineLink]:
    """The links of a text to files beside it: neither to other sites, nor within the same file."""
    position = 0
    opened: tuple[str, int] | None = None
    for piece in inline.pieces:
        if piece.tag == "a" and piece.kind is PieceKind.OPEN:
            opened = (piece.href, position)
        elif piece.tag == "a" and piece.kind is PieceKind.CLOSE and opened is not None:
            href, start = opened
            opened = None
            if href and not _SCHEME.match(href):
                yield InlineLink(href=href, text=inline.text[start:position], start=start, end=position, span=inline.span(start, position))
        position += len(piece.text)
