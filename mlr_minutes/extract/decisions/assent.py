"""What says how a proposal went, and the proposal it speaks of.

Motion to buy a mower. Moved by Ann, seconded by Bob. Motion carried (5-0-1).

The proposal stands before it: in the same paragraph, or in one above, where a label may tell it from the rest.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.extract.decisions.bounds import bounds
from mlr_minutes.extract.decisions.places import Place
from mlr_minutes.extract.text.prose import lead
from mlr_minutes.languages import Language, any_of

REACH: Final = 160
"""How many characters before the outcome the movers are named."""

STEPS: Final = 12
"""How many texts above the outcome the proposal stands at the most."""

_BEHIND: Final = re.compile(
    r"[\s*_]*(?:\([^()\n]{0,60}\)|[:;,–-]\s*[^.\n]{0,60}|(?:[^\W\d_]+\s+){0,2}[0-9][^.\n]{0,40})?[\s*_]*(?:[.!;]|$|\n)"
)
_BEFORE: Final = re.compile(r"(?:^|[.!?\n→]|[-=]>|[^\W\d_]{2,12}\s*:|(?P<within>\s[–—-]|[;,]))[\s*_(-]*$")


class Assent(Struct, frozen=True, kw_only=True):
    """How a proposal went."""

    start: int
    """Where it begins, with those who moved and seconded."""
    end: int
    text: str
    is_sure: bool
    """Whether the words alone tell that something was voted on; a bare participle may be said of anything."""
    is_moved: bool
    """Whether those who moved and seconded are named with it."""
    names: bool
    """Whether it names what was voted on: "Ordinance 5 passed", "Budget approved unanimously"."""


def assents(text: str, language: Language) -> Iterator[Assent]:
    """What a text says of how proposals went, in order."""
    for found in _assent(language).finditer(text):
        moved = _moved(text, found.start(), language)
        behind = _BEHIND.match(text, found.end())
        before = _BEFORE.search(text, max(0, found.start() - 40), found.start())
        # In the middle of a sentence a bare participle may be said of anything.
        loose = before is not None and before["within"] is not None and " " not in found[0]
        if moved is None and (behind is None or before is None or loose):
            continue
        end = behind.end() if behind else found.end()
        start = found.start() if moved is None else moved
        said = text[found.start() : end]
        is_shown = before is not None and before[0].strip().endswith(("→", ">"))
        sure = (
            moved is not None
            or is_shown
            or " " in found[0].strip()
            or "(" in said
            or found[0].isupper()
            or any(each.isdigit() for each in said)
        )
        yield Assent(start=start, end=end, text=said, is_sure=sure, is_moved=moved is not None, names=_names(found[0], language))


def _names(text: str, language: Language) -> bool:
    first = text.split(maxsplit=1)[0].casefold()
    return any(each.isdigit() for each in text) or (first in language.deciding.adoptable and first not in language.deciding.proposals)


def _moved(text: str, at: int, language: Language) -> int | None:
    """Where the naming of those who moved and seconded begins, that ends right before a place."""
    if not language.deciding.movers:
        return None
    begin = max(0, at - REACH)
    found = _movers(language).search(text, begin, at)
    return found.start() if found else None


def is_moved(text: str, language: Language) -> bool:
    """Whether a text names those who moved and seconded something."""
    if not language.deciding.movers:
        return False
    found = _mover(language).search(text)
    return found is not None and _seconder(language).search(text, found.end(), found.end() + REACH) is not None


@cache
def _mover(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.deciding.movers)})(?=\W)", re.IGNORECASE)


@cache
def _seconder(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.deciding.seconders)})\b", re.IGNORECASE)


@cache
def _assent(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(language.deciding.assent)})(?!\w)", re.IGNORECASE)


@cache
def _movers(language: Language) -> re.Pattern[str]:
    movers, seconders = ("|".join(each) for each in (language.deciding.movers, language.deciding.seconders))
    return re.compile(rf"\b(?:{movers})\W.{{1,70}}?\b(?:{seconders})\b.{{1,40}}?\W*\Z", re.IGNORECASE | re.DOTALL)


def is_assent(text: str, language: Language) -> bool:
    """Whether a text says nothing but how a proposal went."""
    plain = text.strip(" *_.\n")
    found = next(assents(plain, language), None)
    return found is not None and not plain[: found.start].strip(" *_(-") and not plain[found.end :].strip(" *_.)")


def begin_of(text: str, start: int, end: int, formulas: Sequence[int], language: Language) -> int:
    """Where the proposal begins within the text before its outcome.

    Args:
        text: of the paragraph.
        start: where the outcome before it ends, or the paragraph begins.
        end: where the outcome begins.
        formulas: where the sentences begin that are decisions by themselves.
        language: of the text.
    """
    formal = [each for each in formulas if start <= each < end]
    if formal:
        return formal[0]
    moved = _motion(language).search(text, start, end) if language.deciding.movers else None
    return max(start, bounds(text, moved.start())[0]) if moved else start


@cache
def _motion(language: Language) -> re.Pattern[str]:
    words = [each for each in language.deciding.movable if len(each) > 3][:3]
    return re.compile(rf"\b(?:{any_of(words)}|{'|'.join(language.deciding.movers)})\b", re.IGNORECASE)


def proposal_above(above: Sequence[Place], language: Language) -> str | None:
    """The proposal that an outcome below some texts speaks of, where a label says that it is one.

    Args:
        above: the texts of the section before the outcome, in order.
        language: of the text.
    """
    for place in reversed(above[-STEPS:]):
        label = lead(place.inline)
        if label is not None and label.title.casefold() in language.deciding.proposals:
            return " ".join(place.inline.text[label.end :].split()) or None
    return None
