"""Whether two sentences tell the same, by the words they share."""

import re
from typing import Final

ALIKE: Final = 20
"""How many listed decisions that share a telling word are compared in full."""


def telling_words(text: str) -> list[str]:
    """The longest words of a text: two texts that tell the same share one of them."""
    return sorted(set(re.findall(r"[^\W\d_]{3,}", text.casefold())), key=lambda word: (-len(word), word))[:4]


def share_words(text: str, other: str) -> bool:
    """Whether more than half of the words of the shorter of two sentences stand in the longer."""
    words, others = (set(re.findall(r"[^\W\d_]{3,}", each.casefold())) for each in (text, other))
    return 2 * len(words & others) > min(len(words), len(others)) if words and others else text == other
