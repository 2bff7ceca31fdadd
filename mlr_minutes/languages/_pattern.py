"""Words as fragments of patterns."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits; blanks within are any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")" if ordered else r"(?!)"


def whole_word(words: Iterable[str]) -> str:
    """A pattern for any of the words where no letter or figure adjoins."""
    return rf"(?<!\w){any_of(words)}(?!\w)"
