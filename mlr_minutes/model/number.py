"""Numbers as minutes print them."""

import re
from typing import Final

from msgspec import Struct

_PARTS: Final = re.compile(r"[0-9]+|[^\W\d_]+")


class DecisionNumber(Struct, frozen=True, eq=False):
    """The number printed at a decision or an item of the agenda: `4.1`, `§ 12`, `Övrig fråga 2`.

    Two are equal that have the same key.
    """

    text: str
    """As printed, without a full stop behind it."""

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """Its order: figures by value, before words."""
        # A figure can have thousands of digits, which int() refuses; its length and text order it as well.
        parts = (part.lstrip("0") or "0" if part.isascii() and part.isdigit() else part.casefold() for part in _PARTS.findall(self.text))
        return tuple((0, len(part), part) if part[0].isdigit() else (1, 0, part) for part in parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DecisionNumber) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    def __lt__(self, other: "DecisionNumber") -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return self.text

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Itself and the numbers it lies under, nearest first: `4.1.2`, `4.1`, `4`."""
        parts = self.text.split(".")
        return tuple(".".join(parts[:count]) for count in range(len(parts), 0, -1))
