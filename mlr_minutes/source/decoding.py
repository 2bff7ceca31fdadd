"""Bytes to text: UTF-8, UTF-16 with a byte order mark, else Latin-1 as Windows writes it."""

import codecs

from mlr_minutes.source.encoding import Encoding
from mlr_minutes.source.text import SourceText


def decode(data: bytes, name: str, key: str = "") -> SourceText:
    """The text that `data` holds, and how it was read; never raises.

    UTF-8 is tried before Latin-1, since Swedish Latin-1 is almost never valid UTF-8, while any bytes are valid Latin-1.

    Args:
        data: the whole file.
        name: how the user calls the file.
        key: what it is called within its archive.
    """
    text, encoding = _decoded(data)
    # A lone surrogate (UTF-16 with a half pair) cannot be written out again as UTF-8.
    return SourceText(name=name, key=key, text=text.encode("utf-8", "replace").decode("utf-8"), encoding=encoding)


def _decoded(data: bytes) -> tuple[str, Encoding]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), Encoding.UTF_16
    if b"\0" in data:
        return "", Encoding.UNREADABLE
    try:
        return data.decode("utf-8-sig"), Encoding.UTF_8
    except UnicodeDecodeError:
        # The five bytes that Windows-1252 leaves open are C1 controls in Latin-1: odd, but in their place.
        try:
            return data.decode("cp1252"), Encoding.LATIN_1
        except UnicodeDecodeError:
            return data.decode("latin-1"), Encoding.LATIN_1
