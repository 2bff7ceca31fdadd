"""Sentences, and labels at the head of a text."""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import Final

from msgspec import Struct

from mlr_minutes.languages import LANGUAGES, Language, Topic, any_of
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline, PieceKind

_END: Final = re.compile(
    r"(?<=[^\W\d_]{2}[.!?…])\s+(?=[^\W\d_]|§)|(?<=:[^\W\d_][.!?…])\s+(?=[^\W\d_])|(?<=[\d)%\"”»][.!?…])\s+(?=[^\W\d_])|\n{2,}"
)
_HOURS_OR_NAME: Final = re.compile(r"\s(?:(?:\w\.){2,}|[A-ZÅÄÖÆØ][^\W\d_]{1,4}\.)\Z")
"""A word with a full stop at the end of a line, be it behind a figure or no known one: `6:30 p.m.`, `Main St.`."""

MAX_LABEL_WORDS: Final = 8
"""A label in plain text is short; with more words before the colon it is a sentence."""

REACH: Final = 1_500
"""How many characters a sentence goes on to either side at the most; text without full stops must not cost its square."""


def sentence(text: str, at: int) -> Span:
    """The sentence in which the character at `at` stands."""
    boundaries = _boundaries(text)
    behind = bisect_right(boundaries, at, key=lambda boundary: boundary.end)
    start = boundaries[behind - 1].end if behind else 0
    end = next((boundary.start for boundary in boundaries[behind : behind + 2] if boundary.start > at), len(text))
    return Span(max(start, at - REACH), min(end, at + REACH))


@lru_cache(maxsize=32)
def _boundaries(text: str) -> tuple[Span, ...]:
    """What stands between the sentences of a text; many places of one text are asked for, one after another."""
    return tuple(Span(*found.span()) for found in _END.finditer(text) if _is_boundary(text, found))


def _is_boundary(text: str, found: re.Match[str]) -> bool:
    following = text[found.end() : found.end() + 1]
    if not following.isupper() and following != "§":
        return False
    return text[found.start() - 1] != "." or not is_shortened(text, found.start() - 1)


def is_shortened(text: str, stop: int) -> bool:
    """Whether the full stop at a place belongs to an initial, a shortened word or a title before a name, and ends no sentence."""
    return _shortened().search(text, max(0, stop - 12), stop) is not None


def ends_shortened(line: str) -> bool:
    """Whether the full stop at the end of a line belongs to a shortened word, and ends no sentence.

    In a line that may be a title more is taken for one than within a text, where the next sentence would be lost.
    """
    return is_shortened(line, len(line) - 1) or _HOURS_OR_NAME.search(line) is not None


@cache
def _shortened() -> re.Pattern[str]:
    words = any_of(word for one in LANGUAGES for word in one.shortened)
    titles = any_of(word[:-1] for one in LANGUAGES for word in one.attending.honorifics if word.endswith("."))
    initial = r"(?-i:[^\W\d_a-zåäöæøé])|[^\W\d_](?:\.[^\W\d_])+"
    return re.compile(rf"(?:^|(?<!\d)[\s(.])(?:{initial}|{words}|{titles})\Z", re.IGNORECASE)


class Lead(Struct, frozen=True, kw_only=True):
    """A label at the head of a text."""

    title: str
    marked: bool
    """Whether it is set in bold or otherwise, and so no part of the text."""
    end: int
    """Where the text behind it begins."""


def lead(inline: Inline, start: int = 0) -> Lead | None:
    """The label at the head of a text, from `start` on: `**Budget:** text`, `Budget: text`; None where there is none."""
    return _marked(inline, start) or _plain(inline.text, start)


def _marked(inline: Inline, start: int) -> Lead | None:
    position = 0
    begun: int | None = None
    for piece in inline.pieces:
        if piece.kind is PieceKind.OPEN and begun is None and not inline.text[start:position].strip():
            begun = position if piece.tag in ("strong", "b", "em", "i", "u") and position >= start else None
        elif piece.kind is PieceKind.CLOSE and begun is not None and piece.tag != "a":
            label = inline.text[begun:position]
            behind = re.compile(r"\s*:?\s*").match(inline.text, position)
            if behind and (label.rstrip().endswith(":") or ":" in behind[0]) and label.strip(" :"):
                return Lead(title=" ".join(label.split()).rstrip(": "), marked=True, end=behind.end())
            return None
        elif piece.text and begun is None and inline.text[start : position + len(piece.text)].strip():
            return None
        position += len(piece.text)
    return None


def _plain(text: str, start: int) -> Lead | None:
    found = re.compile(r"\s*([^\W_][^:.!?\n]{1,80}?)\s*:\s+(?=\S)").match(text, start)
    if found is None or len(found[1].split()) > MAX_LABEL_WORDS:
        return None
    return Lead(title=" ".join(found[1].split()), marked=False, end=found.end())


def is_none(text: str, language: Language) -> bool:
    """Whether an entry says that there is nothing: "None.", "Inga beslut fattades."."""
    return _none(language).fullmatch(text.strip(" *_-–—.!\n")) is not None


@cache
def _none(language: Language) -> re.Pattern[str]:
    things = any_of(
        (*language.topics[Topic.DECISIONS], *language.topics[Topic.ACTIONS], *language.decision_labels, *language.action_labels)
    )
    nothing = any_of(language.nothing)
    return re.compile(rf"{nothing}(?:\s+(?:[^\W\d_]+\s+)?{things}\w*(?:\s+[^\W\d_]+){{0,3}})?|[-–—/]+", re.IGNORECASE)
