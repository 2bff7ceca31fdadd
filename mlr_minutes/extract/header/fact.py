"""One thing that a header says."""

from enum import Enum, auto

from msgspec import Struct

from mlr_minutes.languages import Field
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline, Piece, PieceKind, Scalar


class Place(Enum):
    """Where in the header a field is stated."""

    FRONT_MATTER = auto()
    LINES = auto()
    OPENING = auto()
    HEADING = auto()
    FILE_NAME = auto()


class HeaderFact(Struct, frozen=True, kw_only=True):
    """A field and its value as written."""

    field: Field
    value: Inline
    place: Place = Place.LINES
    why: str
    """Which place tells it, in words."""


def inline_of(text: str, span: Span) -> Inline:
    """Text that stands outside of Markdown, as running text."""
    return Inline((Piece(PieceKind.TEXT, text, at=span.start, source_length=span.end - span.start),))


def of_scalar(scalar: Scalar) -> Inline:
    """A value of front matter as running text."""
    return inline_of(scalar.text, scalar.span)


def trimmed(text: str) -> str:
    """A value in one line, without the commas around it."""
    return " ".join(text.split()).strip(" ,;")
