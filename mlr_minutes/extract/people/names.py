"""Words that may be the name of somebody, and words that are none."""

import re
from functools import cache
from typing import Final

from mlr_minutes.extract.people.attendance import is_absence
from mlr_minutes.extract.people.offices import honorifics, is_rank, ranks
from mlr_minutes.languages import LANGUAGES, Language

MAX_WORDS: Final = 6
"""A name of more words is a sentence."""

MAX_SHORT: Final = 3
"""Letters of a short word."""

PARTICLES: Final = r"(?:von|van|v\.|de|der|di|du|da|af|av|la|le|den|ten)"
"""What stands in small letters within a name, or before a surname."""

_WORD: Final = re.compile(r"[^\W\d_][\w'’.\-]*|[\"“”«»(][^\W\d_][\w'’.\-]*[\"“”«»)]")
_PARTICLE: Final = re.compile(rf"\A(?:{PARTICLES}\s)+|\s{PARTICLES}(?=\s)")
_SURNAME: Final = re.compile(rf"(?:{PARTICLES}\s)+[^\W\d_a-zåäöæø]\S*")


def is_name(text: str, language: Language) -> bool:
    """Whether words may be the name of somebody: few, one of them with a capital letter or only one, and none that no name holds."""
    words = text.split()
    if len(text) < 2 or not 0 < len(words) <= MAX_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return False
    # Behind the first word a short one with a capital may be a surname: "Kari As", "Jo By".
    said = (word for index, word in enumerate(words) if not index or word.islower() or len(word) > MAX_SHORT)
    if any(word.casefold().strip(".") in no_names() for word in said) or re.search(rf"\b(?:{'|'.join(language.groups)})\Z", text):
        return False
    words = _PARTICLE.sub(" ", text).split()
    if any(word in language.common_words for word in words) or all(word.casefold() in honorifics() for word in words):
        return False
    if words[-1].casefold() in language.offices and is_rank(words[:-1]):
        return False
    small = sum(word[0].islower() for word in words)
    if len(words) == 1 and is_absence(text):
        return False
    return len(words) == 1 or 2 * small <= len(words)


def is_titled(part: str) -> bool:
    """Whether a stretch begins as nothing but a name does: with a title, or a particle before a capital: "Ms de Vries", "van der Berg"."""
    first, *rest = part.split()
    return bool(rest) and (first.casefold() in honorifics() or _SURNAME.fullmatch(part) is not None)


def is_nobody(text: str) -> bool:
    """Whether words stand for no one in particular, as in a template: "your name", "everyone"."""
    return all(word.casefold().strip(".") in no_names() | ranks() for word in re.findall(r"[^\W\d_]+", text))


def is_ballot(text: str) -> bool:
    """Whether a text is what somebody voted, in the call of names."""
    return text.casefold().strip(" .") in _ballots()


def initials_of(name: str) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word).upper()


@cache
def no_names() -> frozenset[str]:
    """Words that no name holds, in all languages."""
    return frozenset(word for one in LANGUAGES for word in one.attending.no_names)


@cache
def _ballots() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.ballots)
