"""What is written where: front matter, blocks and inline text, each with its place in the file.

In: `SourceText`. Out: `Document`, a tree in which every node has a span, and diagnostics about its form.
Never here: what the words mean. Nothing is dropped either, save HTML comments: raw HTML is text.
"""

from mlr_minutes.syntax.composed import Composed, Scalar
from mlr_minutes.syntax.document import Document, parse
from mlr_minutes.syntax.front_matter import Entry, FrontMatter
from mlr_minutes.syntax.tree import (
    HIDDEN,
    Block,
    Code,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Piece,
    PieceKind,
    Quote,
    Rule,
    Table,
    inlines,
    tables,
)

__all__ = [
    "HIDDEN",
    "Block",
    "Code",
    "Composed",
    "Document",
    "Entry",
    "FrontMatter",
    "Heading",
    "Inline",
    "Item",
    "List",
    "Paragraph",
    "Piece",
    "PieceKind",
    "Quote",
    "Rule",
    "Scalar",
    "Table",
    "inlines",
    "parse",
    "tables",
]
