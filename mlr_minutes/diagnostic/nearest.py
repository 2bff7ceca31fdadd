"""The word that a misspelt word was meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that is most like `word`, or None where none is near."""
    found = get_close_matches(word.casefold(), sorted(words), n=1, cutoff=0.75)
    return found[0] if found else None
