"""The sentence that opens minutes: `Minutes of the board's meeting held on 8 July 2014 at 7.30 pm`.

It is by those who were there, so it tells the meeting's day better than a key that a publishing program filled in.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final

from mlr_minutes.dates import DateMention, Passage, read_passages
from mlr_minutes.extract.header.fact import HeaderFact, Place
from mlr_minutes.extract.meetings.told import told
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Field, Language, Topic, any_of
from mlr_minutes.syntax import Block, Heading, Inline, List, Paragraph

MAX_BLOCKS: Final = 6
"""How many paragraphs at the head of a document can be its opening."""

REACH: Final = 300
"""How many characters before a day the word for a meeting may stand."""


def opening(blocks: Sequence[Block], language: Language) -> Iterator[HeaderFact]:
    """The meeting's day in the first lines: the first with a year that stands behind a word for a meeting or minutes.

    Args:
        blocks: those at the head of the document.
        language: whose words for meetings are known.
    """
    above = ""
    for line, place in islice(_lines(blocks), MAX_BLOCKS):
        for mention in read_passages([Passage(text=line.prose)], language, None)[0]:
            before = _pending(language).sub(" ", f"{above} {line.prose[: mention.start]}"[-REACH:])
            if (
                mention.value is None
                or mention.value.day is None
                or _is_other(before, language)
                or _is_decided(before, line, mention, language)
            ):
                continue
            if _names_meeting(before, language) or (not above and not line.prose[: mention.start].strip()):
                yield HeaderFact(field=Field.DATE, value=_rest(line, mention), place=place, why="the opening of the minutes")
                yield from _place(line, mention, language)
                return
        above = f"{above} {line.text}"


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Inline, Place]]:
    for block in blocks:
        match block:
            case Heading():
                yield block.inline, Place.HEADING
            case Paragraph():
                yield block.inline, Place.OPENING
            case List():
                yield from (
                    (first.inline, Place.OPENING) for item in block.items for first in item.blocks[:1] if isinstance(first, Paragraph)
                )


def _rest(line: Inline, mention: DateMention) -> Inline:
    """The line from the day on, so that a time behind it is read with it."""
    return line.cut(mention.start, len(line.text))


def _place(line: Inline, mention: DateMention, language: Language) -> Iterator[HeaderFact]:
    """Where the meeting was held, in the words behind its day."""
    location = told(line, (mention.start, sentence(line.prose, mention.start).end), mention, (), language).location
    at = line.text.find(location, mention.end) if location else -1
    if location and at >= 0:
        value = line.cut(at, at + len(location))
        yield HeaderFact(field=Field.LOCATION, value=value, place=Place.OPENING, why="the opening of the minutes")


def _names_meeting(text: str, language: Language) -> bool:
    return _meeting(language).search(text) is not None


def _is_other(before: str, language: Language) -> bool:
    """Whether the words before a day are about another meeting, the next or the last, or about the minutes themselves."""
    return _other(language).search(before) is not None or is_recorded(before, language)


def _is_decided(before: str, line: Inline, mention: DateMention, language: Language) -> bool:
    """Whether a day is that of an earlier decision: "§ 3 of 18 November 2025", "2025-11-18/3"."""
    return _numbered(language).search(before) is not None or _SLASH.match(line.prose, mention.end) is not None


_SLASH: Final = re.compile(r"\s?/\s?(?:§\s*)?[0-9]")


def is_recorded(before: str, language: Language) -> bool:
    """Whether the words before a day say that something was done with the minutes, or with a mail, on it."""
    return _recorded(language).search(before) is not None


@cache
def _meeting(language: Language) -> re.Pattern[str]:
    nouns = "|".join(language.meeting_nouns)
    return re.compile(rf"(?:\b{any_of((*language.kinds, *language.met))}|(?:{nouns}))(?!\w)", re.IGNORECASE)


@cache
def _other(language: Language) -> re.Pattern[str]:
    sides = any_of((*language.topics[Topic.NEXT_MEETING], *language.dates.next, *language.dates.previous, *language.deadlines))
    return re.compile(rf"\b{sides}\b[^.\n]*\Z", re.IGNORECASE)


@cache
def _numbered(language: Language) -> re.Pattern[str]:
    words = language.following_up
    nouns = any_of((*words.decisions, *words.items))
    joint = rf"(?:\s+{any_of((*words.joints, *language.dates.articles, *language.dates.on))})*"
    return re.compile(rf"(?:§\s*|(?<!\w){nouns}\s+(?:nr\.?\s*|no\.?\s*)?)[0-9]+(?:[.:][0-9]+)*{joint}[\s(,]*\Z", re.IGNORECASE)


@cache
def _recorded(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(language.recorded)}\b[^.;\n]{{0,24}}\Z", re.IGNORECASE)


@cache
def _pending(language: Language) -> re.Pattern[str]:
    """Words that tell of the next meeting only that it will approve these minutes."""
    coming = any_of((*language.dates.next, *language.dates.forthcoming))
    nouns = "|".join(language.meeting_nouns)
    return re.compile(rf"\b{any_of(language.pending)}\b(?:\s+[^\W\d_]+){{0,3}}?\s+{coming}\s+[^\W\d_]*(?:{nouns})(?!\w)", re.IGNORECASE)
