"""Letters behind names that say who was there, with or without a legend that explains them.

P = present, A = absent, E = excused
- Ames, Ann - P
- Bell, Bob - E
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mlr_minutes.extract.people.attendance import is_absence, said_of
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline, List, Paragraph

USUAL: Final = {"P": Presence.PRESENT, "L": Presence.PRESENT, "A": Presence.ABSENT, "E": Presence.ABSENT}
"""What letters mean that nothing explains: present, late, absent, excused."""

PRESENT: Final = "P"
"""The letter without which those that nothing explains mean something else, such as parties."""

MAX_ENTRY: Final = 200
"""Characters; a longer entry is no name."""

_PAIR: Final = re.compile(r"(?<!\w)(?P<code>[A-ZÅÄÖ]{1,2})[ \t]*[=:–-][ \t]*(?P<said>[^\W\d_][^,;=:\n]{2,40})")
_CODED: Final = re.compile(r"(?P<name>[^\n]*?\S)[ \t]*(?:[-–—:|,][ \t]*|[(\[])(?P<code>[A-ZÅÄÖ]{1,2})[)\]]?(?:[ \t]*\([^()\n]*\))?[ \t]*")


def legend(text: str) -> Mapping[str, Presence]:
    """What each letter means; nothing where a text explains none that tells that somebody was there, and none that somebody was not."""
    said = {pair["code"]: pair["said"] for pair in _PAIR.finditer(text)}
    absent = {code for code, words in said.items() if is_absence(words)}
    present = any(code not in absent and any(True for _ in said_of(words, Presence.PRESENT)) for code, words in said.items())
    return {code: Presence.ABSENT if code in absent else Presence.PRESENT for code in said} if absent and present else {}


def coded(block: List, known: Mapping[str, Presence]) -> Iterator[tuple[Inline, Presence]]:
    """The entries of a list without the letters behind them, each with what these say; nothing unless all have one.

    Args:
        block: a list of names.
        known: what the letters mean; empty for those that are usual.
    """
    firsts = [item.blocks[0].inline if item.blocks and isinstance(item.blocks[0], Paragraph) else None for item in block.items]
    found = [_CODED.fullmatch(first.text) if first is not None and len(first.text) <= MAX_ENTRY else None for first in firsts]
    letters = {match["code"] if match else "" for match in found}
    if len(found) > 1 and letters <= set(known or USUAL) and (known or PRESENT in letters):
        for first, match in zip(firsts, found, strict=True):
            if first is not None and match is not None:
                yield first.cut(*match.span("name")), (known or USUAL)[match["code"]]
