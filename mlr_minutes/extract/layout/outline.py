"""The sections of a document, with the titles that people type without marks.

Where Markdown marks titles, those are the titles, with the lines in bold below them that are numbered or of a known topic.
Where it marks none, two other things are: a line that stands alone and reads like a title, and a list of one short entry
that text follows, which is how Markdown sees "2. A title". A line that begins with a section's sign stands alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from mlr_minutes.extract.header.labelled import header_block
from mlr_minutes.extract.layout.labelled_lines import SECTION_SIGN, with_labelled_lines, with_title_lines
from mlr_minutes.extract.people.attendance import topic_of_presence
from mlr_minutes.extract.tasks.label import action_label
from mlr_minutes.languages import Language, Topic, any_of
from mlr_minutes.model import Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Document, Heading, Inline, List, Paragraph, PieceKind, Quote, Rule, Table, inlines

MAX_TITLE: Final = 120
"""Characters; a longer line is a sentence, whatever it ends with."""

MAX_WORDS: Final = 9
"""The same for a line without a number."""

_NUMBER: Final = re.compile(
    r"(?:(?:[A-ZÅÄÖÆØ]{2,4}\s?)?§+\s*|#(?=[0-9]))?"
    r"(?P<number>[A-Z]{2,5}/[0-9]{2,4}/[0-9]{1,4}|"
    r"[0-9]{1,4}(?:\.[0-9]{1,3})*(?:\s?[a-zåäö](?=[.):])|\.[a-z](?=[.):\s])|/[0-9]{2,4}(?=[.):\s])|[–-][0-9]{1,4}(?=\s))?)"
    r"(?:\s?§)?(?:[.):]+\s+|\s*[–-]\s+|\s+(?=[^\W\d_]))"
)


_SERIAL: Final = re.compile(r"([0-9]{1,4})/([0-9]{1,4})[.:]?\s+(?=[^\W\d_])")

SKIPPED: Final = 3
"""How far such a number may be from the one before it."""

_BARE: Final = re.compile(r"([0-9]{1,2})\s+([^\W\d_]+)")


def outline(document: Document, language: Language) -> tuple[Section, ...]:
    """The sections in the order of the file; the first, which may be empty, holds what stands before any title."""
    blocks = with_labelled_lines(tuple(with_title_lines(document.blocks, language)), language)
    titles = list(_titles(blocks, language))
    counting = {**_counting(titles, language), **_serials(blocks)}
    end_of_head = titles[0][0] if titles else len(blocks)
    sections = [_section(None, 0, blocks[:end_of_head], language)]
    for position, (index, inline, level) in enumerate(titles):
        end = titles[position + 1][0] if position + 1 < len(titles) else len(blocks)
        number = counting.get(index) or _item_number(blocks[index])
        sections.append(_section(inline, level, blocks[index + 1 : end], language, number))
    return tuple(sections)


def _counting(titles: Sequence[tuple[int, Inline, int]], language: Language) -> dict[int, str]:
    """The numbers that stand without a mark before titles, by index, where they count up: "1 Money", "2 Boat", and no "1 May"."""
    months = {word for words in language.dates.months for word in words}
    matched = ((index, level, _BARE.match(inline.text)) for index, inline, level in titles)
    bare = [(index, level, found) for index, level, found in matched if found is not None and found[2].casefold() not in months]
    numbers = {index: found[1] for index, _, found in bare}
    up = [
        (index, other)
        for (index, level, found), (other, its_level, its) in pairwise(bare)
        if int(its[1]) == int(found[1]) + 1 and level == its_level
    ]
    return {index: numbers[index] for pair in up for index in pair}


def _serials(blocks: Sequence[Block]) -> dict[int, str]:
    """The numbers in two parts that stand before titles, by index, where they count up: "19/1 Chairman", "19/2 Apologies"."""
    found = [(index, said) for index, block in enumerate(blocks) if (said := _SERIAL.match(_title_text(block)))]
    up = [
        (index, other)
        for (index, said), (other, following) in pairwise(found)
        if said[1] == following[1] and 0 < int(following[2]) - int(said[2]) <= SKIPPED
    ]
    numbers = {index: f"{said[1]}/{said[2]}" for index, said in found}
    return {index: numbers[index] for pair in up for index in pair}


def _title_text(block: Block) -> str:
    """The text of a block that is marked as a title, or in bold like one; empty for any other."""
    if isinstance(block, Heading) or (isinstance(block, Paragraph) and is_bold(block.inline)):
        return block.inline.text
    return ""


def topic(title: str, language: Language) -> Topic | None:
    """What a section is about by its title."""
    if len(title) > MAX_TITLE:
        return None
    plain = re.sub(r"^[\W_]+|[\W_]+$", "", title).casefold()
    known = next((topic for topic, titles in language.topics.items() if plain in titles), None)
    return known or topic_of_presence(title)


def _titles(blocks: Sequence[Block], language: Language) -> Iterator[tuple[int, Inline, int]]:
    """The index of each block that is a title, its text and its level."""
    if any(isinstance(block, Heading) for block in blocks):
        yield from _marked_titles(blocks, language)
        return
    head = header_block(blocks)
    for index in range(0 if head is None else head + 1, len(blocks)):
        inline = _bare_title(blocks[index], language)
        if inline is not None and (topic(inline.text, language) or _has_body(blocks[index + 1 : index + 2], language)):
            yield index, inline, 2


def _marked_titles(blocks: Sequence[Block], language: Language) -> Iterator[tuple[int, Inline, int]]:
    """The headings, and below them the lines in bold, or with a section's sign, that are numbered or of a known topic."""
    level = 1
    serials = _serials(blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = block.level
            yield index, block.inline, block.level
        elif isinstance(block, Paragraph) and (index in serials or _is_marked_title(block.inline, language)):
            yield index, block.inline, min(level + 1, 6)


def _is_marked_title(inline: Inline, language: Language) -> bool:
    text = inline.text.strip()
    if SECTION_SIGN.match(text):
        return _NUMBER.match(text) is not None and _reads_like_title(text, language)
    # A label of decisions or tasks alone on its line is one of the item that it stands in.
    known = _NUMBER.match(text) is not None or topic(text, language) not in (None, Topic.DECISIONS, Topic.ACTIONS)
    return known and is_bold(inline) and _reads_like_title(text.rstrip(":"), language)


def is_bold(inline: Inline) -> bool:
    """Whether all of a text is set in bold."""
    depth = 0
    for piece in inline.pieces:
        if piece.tag in ("strong", "b"):
            depth += 1 if piece.kind is PieceKind.OPEN else -1
        elif piece.text.strip() and depth <= 0:
            return False
    return bool(inline.text.strip())


def _has_body(following: Sequence[Block], language: Language) -> bool:
    """Whether a block of text follows, and neither another line that could be a title nor a clause that goes on with the line."""
    if not following or isinstance(following[0], Rule):
        return False
    first = next(inlines(following), None)
    word = first.text.split(maxsplit=1)[:1] if first is not None else []
    return word not in [[each] for each in language.deciding.complements] and _bare_title(following[0], language) is None


def _bare_title(block: Block, language: Language) -> Inline | None:
    """The text of a block that reads like a title: one short line that is no sentence."""
    match block:
        case Paragraph():
            words = block.inline.text.split()
            numbered = _NUMBER.match(block.inline.text) is not None
            if (len(words) > MAX_WORDS and not numbered) or action_label(block.inline.text, language):
                return None
            return block.inline if _reads_like_title(block.inline.text, language) else None
        case List(items=(item,), ordered=True) if item.checked is None and len(item.blocks) == 1:
            inner = item.blocks[0]
            if isinstance(inner, Paragraph) and _reads_like_title(inner.inline.text, language):
                return inner.inline
    return None


def _reads_like_title(text: str, language: Language) -> bool:
    plain = text.strip()
    if not plain or len(plain) > MAX_TITLE or "\n" in plain:
        return False
    if topic(plain, language):
        return True
    if plain[-1] in ".:;,!*" or re.search(r"[.:;!?]\s", _NUMBER.sub("", plain, count=1)):
        return False
    # The initials of somebody, who is to do what stands above, are no title.
    is_word = sum(each.isalpha() for each in plain) > 3
    return is_word and not plain[0].islower() and not is_attachment(plain, language)


def is_attachment(text: str, language: Language) -> bool:
    """Whether a line says that something is attached."""
    return _attachments(language).search(text) is not None


@cache
def _attachments(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language.attachments)}\b", re.IGNORECASE)


def _item_number(block: Block) -> str | None:
    return block.items[0].number or None if isinstance(block, List) else None


def _section(heading: Inline | None, level: int, blocks: tuple[Block, ...], language: Language, number: str | None = None) -> Section:
    attachments = sum(is_attachment(line, language) for inline in inlines(blocks) for line in inline.text.split("\n"))
    if heading is None:
        return Section(number=None, title="", level=0, topic=None, heading=None, span=Span(0, 0), blocks=blocks, attachments=attachments)
    if number is not None and (_BARE.match(heading.text) or _SERIAL.match(heading.text)) and heading.text.startswith(number):
        rest = heading.text[len(number) :]
        heading = heading.cut(len(number) + len(rest) - len(rest.lstrip(" .:\t")))
    printed = _NUMBER.match(heading.text) if number is None else None
    # A date at the head of a title is no number: "25 February, special meeting".
    written = heading.cut(printed.end()) if printed and _is_number(printed, heading.text) else heading
    found = printed["number"] if printed and written is not heading else number
    if written.text.rstrip().endswith(":"):
        written = written.cut(0, len(written.text.rstrip()) - 1)
    title = " ".join(written.text.split())
    return Section(
        number=found,
        title=title,
        level=level,
        topic=topic(title, language),
        heading=written,
        span=heading.span(),
        blocks=blocks,
        attachments=attachments,
    )


def _is_number(printed: re.Match[str], text: str) -> bool:
    """Whether the figure at the head of a title is its number: marked as one, and no year."""
    if printed["number"][0].isalpha():
        return True
    if "/" in printed["number"] and int(printed["number"].split("/")[1]) <= 12:
        return False
    if "-" in printed["number"] or "–" in printed["number"]:
        return text.startswith("§")
    marked = "§" in printed[0] or text.startswith("#") or any(each in printed[0] for each in ".§/") or printed[0].rstrip()[-1] in ".):–-"
    return marked and not (len(printed["number"]) == 4 and printed["number"].isdigit() and printed[0].rstrip()[-1].isdigit())


def tables_and_text(blocks: Sequence[Block]) -> Iterator[Paragraph | Table]:
    """The paragraphs and tables in `blocks`, at any depth, in order; those in code are none."""
    for block in blocks:
        match block:
            case Paragraph() | Table():
                yield block
            case List():
                for item in block.items:
                    yield from tables_and_text(item.blocks)
            case Quote():
                yield from tables_and_text(block.blocks)
