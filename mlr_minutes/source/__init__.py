"""The text as written.

In: paths, or bytes with a name. Out: `SourceText`, decoded, with every character in its place.
Never here: a judgement about what the text says, or a change to it; odd bytes become text with a note how they were read.
"""

from mlr_minutes.source.decoding import decode
from mlr_minutes.source.encoding import Encoding
from mlr_minutes.source.files import MAX_BYTES, NAMES, SITE_MARK, find, read, read_stream
from mlr_minutes.source.text import LineIndex, Position, SourceText, Span

__all__ = [
    "MAX_BYTES",
    "NAMES",
    "SITE_MARK",
    "Encoding",
    "LineIndex",
    "Position",
    "SourceText",
    "Span",
    "decode",
    "find",
    "read",
    "read_stream",
]
