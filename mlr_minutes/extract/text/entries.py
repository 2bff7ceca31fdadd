"""The entries of a section: what its list, or its numbered paragraphs, enumerate, each with what goes on below it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from mlr_minutes.extract.text.footnote import has_hanging_star, starred_item
from mlr_minutes.extract.text.prose import lead
from mlr_minutes.languages import Language, Topic
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Heading, Inline, Item, List, Paragraph, Rule, inlines

_FIGURE: Final = re.compile(r"\s*(?P<number>§+\s*[0-9]+(?:[.:][0-9]+)*|[0-9]{1,4}(?:\.[0-9]{1,3})+|[0-9]{1,4}(?=[.):]\s))[.):]?\s+")
_BARE: Final = re.compile(r"\s*(?P<number>[0-9]{1,3})\s+(?=\S)")
_NAMED: Final = re.compile(
    r"\s*(?P<number>(?P<words>[^\W\d_][^\W\d_]*(?:\s[^\W\d_]+){0,3})\s+(?:nr\.?\s*|§\s*|no\.?\s*)?[0-9]+(?:\.[0-9]+)*)\s*[.:)–-]\s+"
)


class Entry(Struct, frozen=True, kw_only=True):
    """One entry."""

    number: str | None
    """As printed: before the entry's text, or as the figure of an ordered list."""
    blocks: tuple[Block, ...]
    """The entry, and what goes on below it up to the next."""
    text_from: int
    """Where its text begins in its first running text, behind the number."""
    span: Span
    listed: bool
    """Whether it is an entry of a list, and no paragraph."""
    checked: bool | None
    """Whether its box is ticked; None where it has none."""

    @property
    def inline(self) -> Inline | None:
        """Its first running text."""
        return next(inlines(self.blocks), None)


def entries(blocks: Sequence[Block], language: Language) -> tuple[Entry, ...]:
    """The entries that some blocks enumerate, in order.

    Where lists or numbered paragraphs are, those are the entries, and other blocks go on with the one before them; where
    there are none, every paragraph is one, save one that ends with a colon and only leads in.
    """
    found: list[Entry] = []
    plain: list[Entry] = []
    for block in blocks:
        if isinstance(block, Rule | Heading):
            continue
        new = [] if found and _is_footnote(block, found) else list(_of_block(block, language))
        if new:
            found.extend(new)
        elif found:
            last = found.pop()
            found.append(_joined(last, block))
        elif isinstance(block, Paragraph) and not block.inline.text.rstrip().endswith(":"):
            plain.append(_entry(None, (block,), 0, block.span, listed=False))
    return tuple(found or plain)


def is_other_business(number: str, language: Language) -> bool:
    """Whether a printed number counts among other business: `Övrig fråga 2`."""
    words = re.sub(r"[\W\d]+$", "", number).casefold()
    return words in language.topics[Topic.OTHER_BUSINESS]


def _of_block(block: Block, language: Language) -> Iterator[Entry]:
    match block:
        case List():
            for item in block.items:
                yield _of_item(item)
        case Paragraph():
            named = _NAMED.match(block.inline.text)
            found = _FIGURE.match(block.inline.text) or (named if named and _is_name(named["words"], language) else None)
            if found:
                yield _entry(found["number"], (block,), found.end(), block.span, listed=False)


def _is_name(words: str, language: Language) -> bool:
    """Whether the words before a figure name an entry: other business, or the word for a decision itself."""
    plain = " ".join(words.split()).casefold()
    return plain in language.topics[Topic.OTHER_BUSINESS] or plain in language.decision_labels or plain in language.topics[Topic.DECISIONS]


def _of_item(item: Item) -> Entry:
    first = next(inlines(item.blocks), None)
    found = _printed(first) if first is not None and not item.number else None
    number = found["number"] if found else item.number or None
    return _entry(number, item.blocks, found.end() if found else 0, item.span, listed=True, checked=item.checked)


def _printed(inline: Inline) -> re.Match[str] | None:
    """The number before the text of an entry; a bare figure is one where a label in bold stands behind it."""
    bare = _BARE.match(inline.text)
    label = lead(inline, bare.end()) if bare else None
    return bare if label is not None and label.marked else _FIGURE.match(inline.text)


def _entry(
    number: str | None, blocks: tuple[Block, ...], text_from: int, span: Span, *, listed: bool, checked: bool | None = None
) -> Entry:
    first = next(inlines(blocks), None)
    begin = first.offset(0) if first is not None and first.text else span.start
    return Entry(number=number, blocks=blocks, text_from=text_from, span=Span(begin, span.end), listed=listed, checked=checked)


def _joined(entry: Entry, block: Block) -> Entry:
    return Entry(
        number=entry.number,
        blocks=(*entry.blocks, block),
        text_from=entry.text_from,
        span=Span(entry.span.start, block.span.end),
        listed=entry.listed,
        checked=entry.checked,
    )


def _is_footnote(block: Block, before: Sequence[Entry]) -> bool:
    """Whether a list is no entry, but a footnote to the one before."""
    return starred_item(block) is not None and has_hanging_star(before[-1].blocks)
