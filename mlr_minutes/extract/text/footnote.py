"""Footnotes as people type them: a star that hangs behind a word, and below it a block that begins with a star.

- 25 February, Lund*
- 2 June, Höör

* With a tour of the harbour.
"""

import re
from collections.abc import Iterable
from typing import Final

from mlr_minutes.syntax import Block, Item, List, Paragraph, inlines

_HANGING: Final = re.compile(r"[^\s*]\*(?=\s|$|[,.;)])")
_STAR: Final = re.compile(r"\s*\*+\s*")


def has_hanging_star(blocks: Iterable[Block]) -> bool:
    """Whether a star hangs behind a word somewhere in some blocks."""
    return any(_HANGING.search(inline.text) for inline in inlines(blocks))


def starred_item(block: Block) -> Item | None:
    """The entry of a list of one whose bullet is a star, which a footnote is to Markdown."""
    match block:
        case List(items=(item,), ordered=False) if item.marker == "*":
            return item
    return None


def footnote_text(block: Block) -> str | None:
    """The text of a block that may be a footnote; None where it begins with no star."""
    item = starred_item(block)
    if item is not None:
        return " ".join(" ".join(inline.text for inline in inlines(item.blocks)).split())
    if isinstance(block, Paragraph) and block.inline.text.startswith("*"):
        return " ".join(_STAR.sub("", block.inline.text, count=1).split())
    return None
