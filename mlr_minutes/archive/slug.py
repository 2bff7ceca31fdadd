"""Names for addresses: small ASCII letters, figures and hyphens."""

import hashlib
import re
import unicodedata
from typing import Final

_SPELT: Final = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe"})

MAX_LENGTH: Final = 80
"""Characters: file systems allow some 255 bytes for a name, and people read addresses."""


def slug(text: str) -> str:
    """An address made of a text: `Övrig fråga 1` is `ovrig-fraga-1`.

    A text without a letter or figure that ASCII can spell becomes a short hash of itself, so that no two such meet.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT)).encode("ascii", "ignore").decode("ascii")
    name = re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_LENGTH].strip("-")
    return name or short_hash(text)


def short_hash(text: str) -> str:
    """Eight figures that differ where texts do."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
