"""What stands above the labelled lines: the title, or the names of an organisation, a body and a kind of document."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes.dates import Passage, read_passages
from mlr_minutes.extract.header.fact import HeaderFact, Place
from mlr_minutes.extract.header.opening import is_recorded
from mlr_minutes.extract.meetings.words import meeting_word, names_next
from mlr_minutes.extract.text.prose import ends_shortened
from mlr_minutes.languages import Field, Language
from mlr_minutes.syntax import Block, Heading, Inline, Paragraph

MAX_LINE: Final = 90
"""Characters; a longer line is text."""


def masthead(blocks: Sequence[Block], language: Language) -> Iterator[HeaderFact]:
    """The facts in the lines at the very head of a document.

    Args:
        blocks: those before the labelled lines; where there are none of those, the first few.
        language: whose words for kinds of documents are known.
    """
    heading = next((block for block in blocks if isinstance(block, Heading)), None)
    if heading is not None and _is_title(heading, language):
        yield HeaderFact(field=Field.TITLE, value=heading.inline, why="first heading")
    names: list[Inline] = []
    for block in blocks:
        if not isinstance(block, Heading | Paragraph):
            continue
        line = block.inline
        if len(line.text) > MAX_LINE or _is_running(line.text.rstrip()):
            break
        kind = _kind(line.text, language)
        if kind:
            yield HeaderFact(field=Field.KIND, value=line.cut(*kind), why="a word for the kind of document")
        # "Next meeting: 14 June 2015" tells neither the day of this one nor a name.
        if names_next(line.text, language):
            continue
        mentions = read_passages([Passage(text=line.prose)], language, None)[0]
        if any(is_recorded(line.prose[: mention.start], language) for mention in mentions):
            continue
        dated = any(mention.value for mention in mentions)
        if dated:
            place = Place.HEADING if isinstance(block, Heading) else Place.OPENING
            yield HeaderFact(field=Field.DATE, value=line, place=place, why="a date at the head of the document")
        if not kind and not dated and heading is None and "\n" not in line.text:
            names.append(line)
    # The larger comes first: an organisation, then which of its bodies met.
    if len(names) > 1:
        yield HeaderFact(field=Field.ORGANISATION, value=names[0], why="first line of the document")
    if names:
        yield HeaderFact(field=Field.BODY, value=names[min(1, len(names) - 1)], why="line at the head of the document")


def _is_running(line: str) -> bool:
    """Whether a line ends like a sentence, or is to go on; the full stop of an abbreviation ends none: `6:30 p.m.`."""
    return line.endswith((":", ",", "!", "?")) or (line.endswith(".") and not ends_shortened(line))


def _is_title(heading: Heading, language: Language) -> bool:
    """Whether a heading is that of the document: of the first level, or naming a meeting or a kind of document.

    Minutes without a title begin with a section: "Decisions", "1. Opening", "Introduction".
    """
    plain = heading.inline.text.strip().rstrip(":").casefold()
    if any(plain in titles for titles in language.topics.values()):
        return False
    if heading.level == 1:
        return True
    numbered = re.match(r"§|[0-9]+[.)]", plain) is not None
    return not numbered and (meeting_word(plain, language) is not None or _kind(plain, language) is not None)


def _kind(text: str, language: Language) -> tuple[int, int] | None:
    """Where a line names the kind of the document: as the whole line, or as its first words."""
    for word in sorted(language.kinds, key=len, reverse=True):
        match = re.match(rf"\s*({re.escape(word)})(?!\w)", text, re.IGNORECASE)
        if match:
            return match.span(1)
    return None
