"""Running text in which a decision may be told, and where it stands."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, Inline, List, Paragraph, Quote, Table

_RESOLVED: Final = re.compile(r"(?:[A-Z]{2,},?\s+)*RESOLVED\b")
"""The beginning of a resolution that is written out, which boards set as a quotation: "FURTHER RESOLVED, that"."""

QUIET: Final = frozenset({Topic.DECISIONS, Topic.ACTIONS, Topic.NEXT_MEETING})
"""Topics of sections in which no sentence is looked at."""


class Place(Struct, frozen=True, kw_only=True):
    """Running text, with where it stands."""

    inline: Inline
    block: Block
    siblings: Sequence[Block]
    index: int
    """Of `block` among `siblings`."""
    section: Section
    row: tuple[Inline, ...] = ()
    """The row of the table in which it is a cell."""
    column: int = 0

    @property
    def below(self) -> Block | None:
        """The next block."""
        return self.siblings[self.index + 1] if self.index + 1 < len(self.siblings) else None


@lru_cache(maxsize=1)
def places(reading: Reading) -> tuple[Place, ...]:
    """All running text in which a decision may be told, in order: what is only proposed, or quoted, is left out."""
    return tuple(_places(reading))


def _places(reading: Reading) -> Iterator[Place]:
    appendix = 0
    for section in reading.sections:
        if appendix and 0 < section.level <= appendix:
            appendix = 0
        title = section.title.casefold()
        if title.startswith(reading.language.deciding.appendices):
            appendix = section.level
        if not appendix and section.topic not in QUIET and title not in reading.language.deciding.proposals:
            yield from _in_blocks(section.blocks, section)


def _in_blocks(blocks: Sequence[Block], section: Section) -> Iterator[Place]:
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                yield Place(inline=block.inline, block=block, siblings=blocks, index=index, section=section)
            case Table():
                for row in block.rows:
                    for column, cell in enumerate(row):
                        yield Place(inline=cell, block=block, siblings=blocks, index=index, section=section, row=row, column=column)
            case List():
                for item in block.items:
                    yield from _in_blocks(item.blocks, section)
            case Quote():
                yield from (place for place in _in_blocks(block.blocks, section) if _RESOLVED.match(place.inline.text))
