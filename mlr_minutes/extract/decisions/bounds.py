"""Where a sentence begins and ends in running text that holds titles, entries and broken lines.

The sentences of `text/prose.py` are those of clean paragraphs; here a line ends one too, where the next begins anew.
"""

import re
from typing import Final

from mlr_minutes.extract.text.prose import REACH, is_shortened

_WORD: Final = re.compile(r"[^\W\d_]+")
_END: Final = re.compile(r"[.!?…][)\"”»*_]*\s+(?=[\W_]*[^\W\d_]|§|[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]?\s+[^\W\d_])|\n+")
_ITEM_LINE: Final = re.compile(r"\s*(?:\*+\s+)?(?:§|[0-9]{1,3}(?:\.[0-9]+)*[.):]?\s+[^\W\d_])")

MARK: Final = re.compile(r"(?:\(?[a-zåäö]\)|[a-z]/|\([ivx]{1,4}\)|[-•–*])[ \t]+(?=\S)")
"""What stands before an entry in running text: `a)`, `(a)`, `a/`, a bullet."""

ROOM: Final = 12
"""How many characters a line leaves to the width at the least, where it ends before the next word would have to."""


def bounds(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends; a line that bears a number is a title, and ends with the line."""
    start, end = max(0, at - REACH), min(len(text), at + REACH)
    width = max(map(len, text[start:end].split("\n")))
    for found in _END.finditer(text, start, end):
        if not _ends(text, found, width):
            continue
        if found.end() <= at:
            start = found.end()
        elif found.start() >= at:
            return start, found.start() + (not text[found.start()].isspace())
    return start, end


def _ends(text: str, found: re.Match[str], width: int) -> bool:
    if found[0].isspace():
        begin = text.rfind("\n", 0, found.start()) + 1
        return "\n\n" in found[0] or _ITEM_LINE.match(text, begin, found.start()) is not None or _is_left(text, begin, found, width)
    if text[found.end()].isdigit() or text[found.end()] == "§" or _begins_entry(text, found.end()):
        return True
    if not text[found.end() : found.end() + 3].lstrip("([*_\"”'").replace("\\", "")[:1].isupper():
        return False
    return found[0][0] != "." or not is_shortened(text, found.start())


def _begins_entry(text: str, at: int) -> bool:
    """Whether the mark of an entry stands at a place, and a sentence begins behind it."""
    mark = MARK.match(text, at)
    return mark is not None and not text[mark.end()].islower()


def _is_left(text: str, begin: int, found: re.Match[str], width: int) -> bool:
    """Whether a line from `begin` was left before its end, and the next begins anew: with the mark of an entry, or a capital.

    In a text broken at a width, the next word would else have stood in the line.
    """
    behind = found.end()
    if _begins_entry(text, behind):
        return True
    if not text[behind : behind + 1].isupper() or text[found.start() - 1 : found.start()] in (",", "-", "–", ":", ";"):
        return False
    following = _WORD.match(text, behind)
    line = text[begin : found.start()].split()
    small = not line or (len(line[-1]) <= 3 and line[-1].islower())
    return following is not None and not small and found.start() - begin + 1 + len(following[0]) + ROOM < width
