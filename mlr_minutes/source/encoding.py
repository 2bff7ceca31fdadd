"""The ways in which bytes are read as text."""

from enum import StrEnum


class Encoding(StrEnum):
    """How the bytes of a file were read."""

    UTF_8 = "UTF-8"
    UTF_16 = "UTF-16"
    """Told by its byte order mark."""
    LATIN_1 = "Windows-1252 (Latin-1)"
    """Guessed: the bytes are no UTF-8, and every byte can be read so."""
    UNREADABLE = "no text"
    """Bytes that are no text in any encoding told apart here; the text is empty."""
    TOO_LARGE = "too large"
    """More bytes than minutes ever have; not read, the text is empty."""
