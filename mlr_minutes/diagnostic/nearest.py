"""The word that a misspelt word was meant to be."""

from collections.abc import Iterable
from typing import Final

LONGEST: Final = 100
"""How many characters a word has that may be a slip of another: comparing costs their number, and no name is longer."""


LIKE: Final = 0.75
"""From which share of letters in common on a word may be a slip of another."""


def nearest(word: str, words: Iterable[str], like: float = LIKE) -> str | None:
    """The one of `words` that is most like `word`, or None where none is near.

    Args:
        word: as written.
        words: in small letters.
        like: how much of the two has to be the same, from 0 to 1.
    """
    if len(word) > LONGEST:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 -- dear, and wanted only where something is misspelt

    found = get_close_matches(word.casefold(), sorted(words), n=1, cutoff=like)
    return found[0] if found else None
