"""Boxes below a decision, one for each on whom it lays a duty: `- [x] Lund (2014-12-01)`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Answer
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Inline, Item, List, inlines

MAX_WORDS: Final = 5
"""How many words the name at a box has at the most; with more it is a task."""

_NAME: Final = re.compile(r"\s*(?P<name>[^\W\d_][^\n:(,;–]*?)\s*(?:[:(,;–].*)?", re.DOTALL)


def answers(blocks: Sequence[Block], reading: Reading) -> tuple[Answer, ...]:
    """The boxes in some blocks, where all of a list are of names and nothing else."""
    return tuple(answer for found in _lists(blocks) if (each := _of_list(found, reading)) for answer in each)


def answers_to(found: DecisionFinding, reading: Reading) -> tuple[Answer, ...]:
    """The boxes in the blocks of a decision; where it is a part of a paragraph, those in the list right below that."""
    within = answers(found.blocks, reading)
    if within:
        return within
    holder = next((at for at, block in enumerate(found.section.blocks) if _holds(block.span, found.span)), None)
    return answers(found.section.blocks[holder + 1 : holder + 2], reading) if holder is not None else ()


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _lists(blocks: Iterable[Block]) -> Iterator[List]:
    for block in blocks:
        if isinstance(block, List):
            yield block
            for item in block.items:
                yield from _lists(item.blocks)


def _of_list(block: List, reading: Reading) -> tuple[Answer, ...]:
    found = [_answer(item, reading) for item in block.items]
    return tuple(one for one in found if one is not None) if len(found) > 1 and all(found) else ()


def _answer(item: Item, reading: Reading) -> Answer | None:
    inline = next(inlines(item.blocks), None)
    if item.checked is None or inline is None:
        return None
    dated = min((one.start for one in reading.mentions(inline)), default=len(inline.prose))
    match = _NAME.fullmatch(inline.prose[:dated].strip(" (,–-"))
    name = " ".join(match["name"].split()) if match else ""
    if not name or not name[0].isupper() or len(name.split()) > MAX_WORDS or not _is_bare(inline, name, reading):
        return None
    day = next((one.value.day for one in reading.mentions(inline) if one.value is not None and one.value.day), None)
    return Answer(name=name, done=item.checked, day=day, span=inline.span())


def _is_bare(inline: Inline, name: str, reading: Reading) -> bool:
    """Whether nothing stands beside a name but dates and what is in brackets."""
    rest = inline.prose.replace(name, " ", 1)
    for one in sorted(reading.mentions(inline), key=lambda each: -each.start):
        rest = rest.replace(one.text, " ", 1)
    return re.fullmatch(r"[\W_]*(?:\([^()]*\))?[\W_]*", rest) is not None
