"""A sentence that holds a verb of deciding, word by word."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

from msgspec import Struct

from mlr_minutes.extract.decisions.bounds import bounds
from mlr_minutes.extract.decisions.label import decision_label, marked_label
from mlr_minutes.extract.decisions.places import Place
from mlr_minutes.extract.text.prose import lead
from mlr_minutes.languages import Language
from mlr_minutes.source import Span

_WHOLE: Final = re.compile(r"[^\W\d_]+(?![^\W\d_]|[-–]\s)")
"""A word, and no first half of a compound: "bifalls- och avslagsyrkandet"."""

Word: TypeAlias = tuple[str, int, int]
"""A word in small letters, with where it begins and ends."""


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence that holds a verb of deciding."""

    place: Place
    start: int
    end: int
    """In the text of the place."""
    words: tuple[Word, ...]
    is_speech: bool
    """Whether a name and a colon stand before it."""
    bygone: tuple[Span, ...] = ()
    """Where the text of the place names days and years that are over at the meeting."""
    hosts: str = ""
    """What the head of the minutes calls those who meet."""
    reports: bool = False
    """Whether the section tells of what was before the meeting, or elsewhere."""

    def text(self, start: int, end: int) -> str:
        """A stretch of the text of the place."""
        return self.place.inline.prose[start:end]


class Formula(Struct, frozen=True, kw_only=True):
    """The words of a sentence that make it a decision."""

    verb: str
    begin: int
    """Where the first of them begins."""
    behind: int
    """Where what was decided begins."""
    subject: str = ""
    """The word for those who decide."""


def sentences_in(place: Place, language: Language) -> Iterator[Sentence]:
    """The sentences of a text that hold a verb of deciding; none behind a label, which makes its own decision."""
    text = place.inline.prose
    words = _words(text)
    known = verbs(language)
    at = [start for word, start, _ in words if word in known]
    if not at:
        return
    label = lead(place.inline)
    if (
        (label is not None and label.title.casefold() in language.deciding.proposals)
        or decision_label(text, language)
        or marked_label(place.inline, language)
    ):
        return
    begins = [start for _, start, _ in words]
    end = -1
    for position in at:
        if position < end:
            continue
        start, end = bounds(text, position)
        own = tuple(words[bisect_left(begins, start) : bisect_left(begins, end)])
        if not text[:end].rstrip().endswith("?") and own[0][0] not in language.deciding.conditional:
            speech = label is not None and not label.marked and text[:1].isupper() and label.end <= 30
            yield Sentence(place=place, start=start, end=end, words=own, is_speech=speech)


def _words(text: str) -> list[Word]:
    return [(found[0].casefold(), found.start(), found.end()) for found in _WHOLE.finditer(text)]


@cache
def verbs(language: Language) -> frozenset[str]:
    """All verbs of deciding."""
    own = language.deciding
    return frozenset(
        (*own.takes, *own.taken, *own.charging, *own.charged, *own.decides, *own.adopts, *own.decided, *own.adopted, *own.elected)
    )
