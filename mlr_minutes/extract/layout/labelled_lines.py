"""Lines that begin with a label, made paragraphs of their own.

Markdown joins lines that no blank line parts, and people do not leave one before each of these:

    Bo told of the pipe.
    Decision: The pipe is replaced.
    Action: Eva writes to the plumber.

The same goes for a line with a section's sign, or a number and capitals, which is a title: `§ 5 Water`, `24/5 WATER`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.decisions.label import COMMAND, SIGNS
from mlr_minutes.extract.people.attendance import topic_of_presence
from mlr_minutes.extract.tasks.label import labelled_lines as action_lines
from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Block, Inline, List, Paragraph, Quote

MAX_TITLE: Final = 40
"""How many characters such a title has at the most."""

SECTION_SIGN: Final = re.compile(r"(?:[A-ZÅÄÖÆØ]{2,4}[ \t]?)?§+[ \t]*\d")
"""A section's sign at the head of a title; the letters of those who meet may stand before it."""

_SECTION: Final = re.compile(rf"^{SECTION_SIGN.pattern}[^\n]{{0,120}}(?<![.,;:!?])$", re.MULTILINE)
_ENTRY: Final = re.compile(r"[ \t]*(?:\(?[a-zåäö]\)|[a-zåäö]/)[ \t]+(?=[^\Wa-zåäöæø])")
_SENTENCE: Final = re.compile(r"[ \t]*[A-ZÅÄÖÆØ][^\W\d_]*(?![^\W\d_]|[ \t]*:)")
_CAPITALS: Final = re.compile(
    r"^[ \t]*(?:[A-Z]{2,5}/)?[0-9]{1,4}(?:[./][0-9]{1,4}){0,2}[.):]?[ \t]+[A-ZÅÄÖÆØ&][A-ZÅÄÖÆØ0-9&'’/,()\- \t]{3,70}$(?=\n)", re.MULTILINE
)
"""A line of capitals behind a number."""


def with_labelled_lines(blocks: Sequence[Block], language: Language) -> tuple[Block, ...]:
    """Some blocks, in which a label begins a paragraph wherever it begins a line, or a sentence.

    Args:
        blocks: siblings, at any depth.
        language: whose labels of decisions and tasks are known.
    """
    return tuple(new for block in blocks for new in _parted(block, language))


def with_title_lines(blocks: Sequence[Block], language: Language) -> Iterator[Block]:
    """Some blocks, in which the title of a section is a paragraph of its own where it is the first line of one.

    Args:
        blocks: those of a document.
        language: whose titles are known.
    """
    for block in blocks:
        end = _end_of_title(block.inline.text, language) if isinstance(block, Paragraph) else 0
        if isinstance(block, Paragraph) and end:
            parts = (block.inline.cut(0, end), block.inline.cut(end + 1))
            yield from (Paragraph(span=part.span(), inline=part) for part in parts)
        else:
            yield block


def _parted(block: Block, language: Language) -> Iterator[Block]:
    match block:
        case Paragraph():
            yield from _paragraphs(block, language)
        case List():
            parted = [with_labelled_lines(item.blocks, language) for item in block.items]
            changed = any(len(new) != len(item.blocks) for new, item in zip(parted, block.items, strict=True))
            items = tuple(replace(item, blocks=new) for new, item in zip(parted, block.items, strict=True))
            yield replace(block, items=items) if changed else block
        case Quote():
            yield replace(block, blocks=with_labelled_lines(block.blocks, language))
        case _:
            yield block


def _paragraphs(block: Paragraph, language: Language) -> Iterator[Paragraph]:
    places = sorted({0, *_places(block.inline.prose, language), len(block.inline.text)})
    if len(places) == 2:
        yield block
        return
    for start, end in pairwise(places):
        inline = _trimmed(block.inline, start, end)
        if inline.text:
            yield Paragraph(span=inline.span(), inline=inline)


def _trimmed(inline: Inline, start: int, end: int) -> Inline:
    text = inline.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return inline.cut(start, end)


def _places(text: str, language: Language) -> Iterator[int]:
    """Where a label begins, and where a label that is all of its line ends."""
    if "§" in text:
        yield from (place for found in _SECTION.finditer(text) for place in (found.start(), found.end()) if place < len(text))
    yield from action_lines(text, language)
    if text[:12].strip()[:1].isdigit() or text[:1].isupper():
        shown = (
            found for found in _CAPITALS.finditer(text) if text[max(0, found.start() - 4) : found.start()].rstrip()[-1:] in ("", *".!?:;)")
        )
        yield from (place for found in shown for place in (found.start(), found.end()))
    for found in _labels(language).finditer(text):
        if found["sentence"] is None or (found["label"] or "")[:1].isupper():
            yield found.start() if found["sentence"] is None else found.start("label")
            if found["alone"] is not None and found.end() < len(text):
                yield found.end()
            elif found["label"] and found["sentence"] is None:
                yield from _end_of_line(text, found.end())


def _end_of_title(text: str, language: Language) -> int:
    """Where a first line ends that is the title of a section known by its words ("Nästa möte"); 0 where it is none."""
    end = text.find("\n", 0, MAX_TITLE)
    line = text[: max(end, 0)].strip(" *_:").casefold()
    known = line and (any(line in titles for titles in language.topics.values()) or topic_of_presence(line) is not None)
    return end if known else 0


def _end_of_line(text: str, at: int) -> Iterator[int]:
    """Where the line of a label ends, if a sentence ends there and the next line begins another, or an entry."""
    end = text.find("\n", at)
    if end < 0:
        return
    is_whole = text[max(at, end - 4) : end].rstrip(" *_)")[-1:] in (".", "!")
    if _ENTRY.match(text, end + 1) or (is_whole and _SENTENCE.match(text, end + 1)):
        yield end


@cache
def _labels(language: Language) -> re.Pattern[str]:
    words = any_of((*language.decision_labels, *language.action_labels))
    number = r"(?:\s+(?:§\s*)?[0-9]+(?:[./-][0-9]+)*)?"
    name = r"(?:[^\W\d_][\w.]{0,20}:[ \t]+(?=[^\W\d_]+[ \t]*[:–—-]))?"
    denied = rf"(?:{any_of((*language.deciding.negations, *language.nothing))}[ \t]+)?"
    whose = r"(?:[ \t]+(?-i:[^\W\d_a-zåäöæø]|\?)[\w?+&/. -]{0,30})?(?=:[ \t])"
    return re.compile(
        rf"(?:^[ \t]*{SIGNS}{denied}{name}|(?P<sentence>(?<=[^\W\d_][.!?…]) ))(?P<label>{words})(?:{number}"
        rf"[ \t]*(?::(?=\s)|[ \t][–—-](?=[ \t])|(?P<alone>$))|{whose})|^[ \t]*{COMMAND}[^\W\d_]",
        re.IGNORECASE | re.MULTILINE,
    )
