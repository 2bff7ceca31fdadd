"""Numbers as minutes print them."""

import re
from dataclasses import dataclass, field
from typing import Final

_PARTS: Final = re.compile(r"[0-9]+|[^\W\d_]+")


@dataclass(frozen=True, slots=True, order=True)
class DecisionNumber:
    """The number printed at a decision or an item of the agenda: `4.1`, `§ 12`, `Övrig fråga 2`."""

    key: tuple[tuple[int, int, str], ...] = field(init=False, repr=False)
    """Its order: figures by value, before words."""
    text: str = field(compare=False)
    """As printed, without a full stop behind it."""

    def __post_init__(self) -> None:
        # A figure can have thousands of digits, which int() refuses; its length and text order it as well.
        parts = (part.lstrip("0") or "0" if part.isascii() and part.isdigit() else part.casefold() for part in _PARTS.findall(self.text))
        key = tuple((0, len(part), part) if part[0].isdigit() else (1, 0, part) for part in parts)
        object.__setattr__(self, "key", key)

    def __str__(self) -> str:
        return self.text

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Itself and the numbers it lies under, nearest first: `4.1.2`, `4.1`, `4`."""
        parts = self.text.split(".")
        return tuple(".".join(parts[:count]) for count in range(len(parts), 0, -1))
