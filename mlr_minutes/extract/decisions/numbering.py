"""The number of the item of the agenda under which something stands.

Numbers are printed in titles, at the head of paragraphs, and, where a page lost its line ends, within them:

    9.1 The roof was looked at. It was agreed that it is mended. 9.2 The Clerk had asked for a quote.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from mlr_minutes.languages import Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, Inline, List, Table, inlines

ITEM: Final = re.compile(r"\s*(?:\*+\s+)?(?:§+\s*)?([0-9]{1,3}(?:\.[0-9]{1,2})*|[0-9]{1,4}/[0-9]{1,4})(?:[.):]+\s*|\s+)(?=[^\W\d_])")
"""A number at the head of a paragraph."""

_FIGURE: Final = re.compile(r"[\s*_§]*[0-9]{1,3}(?:\.[0-9]{1,2})*[\s*_.)]*")
"""The number of an item, alone in the first cell of its row."""

_WITHIN: Final = re.compile(r"(?<=[\w.!?)\"”])\s([0-9]{1,3}(?:\.[0-9]{1,2})?)(\.?)\s(?=([^\W\d_]))")


class Numbers:
    """The numbers of the items of one document, by place."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._at: list[int] = []
        self._number: list[str | None] = []
        self.item: dict[Section, Section | None] = {}
        """The section that each section of decisions lies under."""
        for section, (number, item) in zip(sections, _of_sections(sections), strict=True):
            self.item[section] = item
            self._add(section.span.start, number)
            for start, found in _running(section.blocks, number):
                self._add(start, found)

    def _add(self, at: int, number: str | None) -> None:
        self._at.append(at)
        self._number.append(number)

    def at(self, offset: int) -> str | None:
        """The number of the item in which a place lies."""
        which = bisect_right(self._at, offset) - 1
        return self._number[which] if which >= 0 else None


def _of_sections(sections: Sequence[Section]) -> Iterator[tuple[str | None, Section | None]]:
    """The number of each section, else that of the nearest one it lies under, and the one whose decisions it holds.

    A title such as "Decision" that comes again and again lies under the item before it, whatever its level.
    """
    repeated = sum(section.topic is Topic.DECISIONS for section in sections) > 1
    above: list[Section] = []
    last: tuple[str | None, Section | None] = (None, None)
    for section in sections:
        while above and above[-1].level >= section.level:
            above.pop()
        number = section.number or next((each.number for each in reversed(above) if each.number), None)
        item = next((each for each in reversed(above) if each.level > 1 or each.number), None)
        if section.topic is Topic.DECISIONS and item is None and repeated:
            number, item = section.number or last[0], last[1]
        above.append(section)
        if section.topic is not Topic.DECISIONS:
            last = (number, section if section.title else None)
        yield number, item


def _running(blocks: Sequence[Block], number: str | None) -> Iterator[tuple[int, str | None]]:
    """The numbers printed in the text of a section that bears the number given, or none."""
    current = number
    counted = _counted(blocks) if number is None else frozenset()
    for block in blocks:
        if isinstance(block, List) and block.ordered and number is None:
            for item in block.items:
                yield item.span.start, item.number or current
            current = block.items[-1].number if block in counted else current
            yield block.span.end, current
            continue
        if isinstance(block, Table) and number is None:
            yield from _of_rows(block, current)
            yield block.span.end, current
            continue
        for inline in inlines((block,)):
            for at, found in _printed(inline, current, number):
                yield inline.offset(at), found
                current = found


def _of_rows(table: Table, number: str | None) -> Iterator[tuple[int, str | None]]:
    """The number in the first cell of each row; a row with no word there goes on with the one before."""
    for row in table.rows:
        if row and row[0].text.strip():
            yield row[0].offset(0), row[0].text.strip(" *_.)§") if _FIGURE.fullmatch(row[0].text) else number


def _counted(blocks: Sequence[Block]) -> frozenset[Block]:
    """The lists that text parts, and that count on from each other: each is the title of what follows it."""
    lists = [block for block in blocks if isinstance(block, List) and block.ordered and block.items[-1].number.isdigit()]
    pairs = [(one, other) for one, other in pairwise(lists) if int(one.items[-1].number) + 1 == _first(other)]
    return frozenset(block for pair in pairs for block in pair)


def _first(block: List) -> int | None:
    number = block.items[0].number
    return int(number) if number.isdigit() else None


def _printed(inline: Inline, current: str | None, number: str | None) -> Iterator[tuple[int, str]]:
    head = ITEM.match(inline.text)
    if head and _belongs(head[1], head[0], number):
        current = head[1]
        yield head.start(1), current
    if current is None:
        return
    for found in _WITHIN.finditer(inline.text):
        if found[3].isupper() and _follows(found[1], current, marked=bool(found[2]), ends=not inline.text[found.start() - 1].isalnum()):
            current = found[1]
            yield found.start(1), current


def _belongs(found: str, printed: str, number: str | None) -> bool:
    """Whether a number at the head of a paragraph is that of an item: within the section's own, or marked as one."""
    if number is not None:
        return "." in found and found.split(".", maxsplit=1)[0] == number.lstrip("§ ").split(".")[0]
    return "." in found or "/" in found or "§" in printed or printed.rstrip()[-1] in ".):"


def _follows(found: str, current: str, *, marked: bool, ends: bool) -> bool:
    """Whether a number in running text is that of the next item: 9.2, or 10. behind a full stop, after 9.1."""
    parts, before = ([int(each) for each in text.split(".") if each.isdigit()] for text in (found, current.lstrip("§ ")))
    if not before:
        return False
    if len(parts) == 1:
        return ends and marked and parts[0] == before[0] + 1
    return parts[0] == before[0] and parts[1] > (before[1] if len(before) > 1 else 0)
