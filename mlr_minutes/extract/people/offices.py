"""Titles before names, and what people are: their office, its rank, the organisation they come from.

Titles and words such as "everyone" are looked up in all languages at once, since minutes mix them.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from mlr_minutes.languages import LANGUAGES, Language

MAX_OFFICE: Final = 4
"""How many words an office before a name may have."""

LONG_ENDING: Final = 5
"""Letters; shorter endings of organisations are words of their own."""

CODE: Final = re.compile(r"[0-9]{1,2}[A-ZÅÄÖ]{1,2}|[A-ZÅÄÖ]{1,2}[0-9]{1,2}")
"""A code that stands for an office: "1Q"."""

ABBREVIATED: Final = re.compile(r"[^\W\d_]{5,}\.")
"""A shortened word that stands for one: "Medlemsreg."."""

_ROMAN: Final = re.compile(r"[IVX]{1,4}")


def is_office(text: str, language: Language) -> bool:
    """Whether a text says what office somebody holds."""
    words = text.split()
    return ends_as_office(words[0], language) or ends_as_office(words[-1], language)


def ends_as_office(word: str, language: Language) -> bool:
    """Whether a word names an office: it ends like one."""
    plain = word.rstrip(".,:").casefold()
    return plain != "" and plain.endswith(_offices(language))


def is_rank(words: Sequence[str]) -> bool:
    """Whether words go with an office: "vice", "board"."""
    return all(word.casefold().rstrip(".") in ranks() for word in words)


def is_remark(text: str, language: Language) -> bool:
    """Whether what stands behind a comma is no further name but said of the one before: an office, or words without capitals."""
    words = text.split()
    if is_organisation(text) or (text[0].islower() and words[0] in ranks()):
        return True
    if ends_as_office(words[-1], language) and (text[0].islower() or len(words) == 1 or is_rank(words[:-1])):
        return True
    return text[0].islower() and (ends_as_office(words[0], language) or len(words) > 1)


def is_organisation(text: str) -> bool:
    """Whether several words, or one that can be nothing else, name an organisation: "Byggbolaget AB", "Läkarförbundet"."""
    words = text.replace(",", " ").split()
    if len(words) > 1 and words[-1] != words[-1].capitalize() and words[-1].casefold().strip(".") in _organisations():
        return True
    shortest = LONG_ENDING if len(words) > 1 else LONG_ENDING + 1
    ends = tuple(end for end in _organisations() if len(end) >= shortest)
    return any(word.casefold().strip(".").endswith(ends) for word in words) and (len(words) > 1 or text.casefold() not in ends)


def title_before(text: str, language: Language) -> int:
    """Where a name begins behind the titles and offices before it."""
    words = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
    plain = [word for _, word in words]
    left = without_titles(plain)
    left = without_titles(left[office_before(left, language) :])
    return words[len(words) - len(left)][0] if words else 0


def without_titles(words: list[str]) -> list[str]:
    """The words of a name behind its titles; the last is never one."""
    while len(words) > 1 and words[0].casefold() in honorifics():
        words = words[1:]
    return words


def office_before(words: Sequence[str], language: Language) -> int:
    """How many words before a name say what office somebody holds: none, if no name would be left."""
    for count in range(1, min(len(words), MAX_OFFICE + 1)):
        if words[count].casefold() in (*language.behalf, *language.attending.senders):
            return 0
        if ends_as_office(words[count - 1], language) and (is_rank(words[: count - 1]) or len(words) - count > 1):
            return count + _ranks_behind(words[count:-1])
    return int(len(words) > 1 and (CODE if words[0][-1].isalnum() else ABBREVIATED).fullmatch(words[0]) is not None)


def _ranks_behind(words: Sequence[str]) -> int:
    """How many words go with the office before them: "Planner II", "President Pro Tempore"."""
    others = (index for index, word in enumerate(words) if not _ROMAN.fullmatch(word) and word.casefold() not in _titles_behind())
    return next(others, len(words))


@cache
def _offices(language: Language) -> tuple[str, ...]:
    return tuple(f"{office.rstrip('.')}{end}" for office in language.offices for end in ("", *language.attending.office_endings))


@cache
def honorifics() -> frozenset[str]:
    """Titles that stand before names: "Cllr"."""
    return frozenset(word for one in LANGUAGES for word in one.attending.honorifics)


@cache
def _organisations() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.organisations)


@cache
def _titles_behind() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.ranks)


@cache
def ranks() -> frozenset[str]:
    """Words that go with an office: "vice"."""
    return frozenset(word for one in LANGUAGES for word in (*one.attending.beside_present, *one.attending.ranks))
