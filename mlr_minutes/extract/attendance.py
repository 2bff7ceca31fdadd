"""What titles, labels and sentences say of who was there, before any name is read."""

import re
from functools import cache
from typing import Final

from mlr_minutes.languages import LANGUAGES, Field, Language, Topic, any_of, fields
from mlr_minutes.model import Presence

MAX_TITLE: Final = 8
"""Words; a longer title is a sentence."""

FIELDS: Final = {Field.PRESENT: Presence.PRESENT, Field.ABSENT: Presence.ABSENT, Field.OTHERS: Presence.OTHER}
TOPICS: Final = {Topic.PRESENT: Presence.PRESENT, Topic.ABSENT: Presence.ABSENT, Topic.OTHERS: Presence.OTHER}

_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_WORD: Final = re.compile(r"[^\W\d_][\w'’/&-]*")
_NUMBERED: Final = re.compile(r"[\s§$#*_]*[\d.§]*[.):]?\s*")


def presence_of(title: str) -> Presence | None:
    """What a title or label says of those named below or behind it; None where it is no title of an attendance.

    Beside the word that says so stand only such as "members" or "list of", abbreviations, and the day. Titles are known in all
    languages at once, since minutes mix them.
    """
    plain = _ASIDE.sub(" ", title).strip()
    words = _WORD.findall(plain)
    known = _known().get(" ".join(words).casefold())
    if known is not None or not 0 < len(words) <= MAX_TITLE:
        return known
    if re.search(r"[?!;]|\.\s", _NUMBERED.sub("", plain, count=1)):
        return None
    rest = " ".join(words)
    for pattern, presence in ((presence_pattern(one), one) for one in (Presence.ABSENT, Presence.PRESENT)):
        if pattern.search(rest) and all(is_group_word(word) for word in pattern.sub(" ", rest).split()):
            return presence
    return None


def topic_of_presence(title: str) -> Topic | None:
    """The topic of a title of an attendance."""
    told = presence_of(title)
    return next((topic for topic, presence in TOPICS.items() if presence is told), None)


def is_group(title: str) -> bool:
    """Whether a title stands above some of the names without saying that they were there: "Members", "Online"."""
    words = _WORD.findall(_ASIDE.sub(" ", title))
    return 0 < len(words) <= MAX_TITLE and all(is_group_word(word) for word in words)


def is_group_word(word: str) -> bool:
    """Whether a word may stand beside one that tells presence: one of those, or an abbreviation."""
    return word.casefold() in _beside() or (word.isupper() and 1 < len(word) <= 6)


def field_of_label(label: str) -> Field | None:
    """The field of a header that a label introduces."""
    return fields().get(" ".join(_WORD.findall(label)).casefold())


def presence_said(sentence: str, language: Language) -> Presence | None:
    """What a sentence that leads in to names says of them: "The following were present", "Those who attended"."""
    for pattern, presence in ((presence_pattern(one), one) for one in (Presence.ABSENT, Presence.PRESENT)):
        found = pattern.search(sentence)
        if found and (_such(language).search(sentence, 0, found.start()) or len(sentence[found.end() :].split()) <= 3):
            return presence
    return None


def announces(sentence: str, language: Language) -> bool:
    """Whether a sentence about those who were there says that their names follow: "the following", "11 were present"."""
    return _such(language).search(sentence) is not None


@cache
def presence_pattern(presence: Presence) -> re.Pattern[str]:
    """The words that say people were there, or that they were not."""
    words = (word for one in LANGUAGES for word in (one.attending.absent if presence is Presence.ABSENT else one.attending.present))
    return re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE)


@cache
def _such(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language.attending.such)}|[0-9]+)\b", re.IGNORECASE)


@cache
def _known() -> dict[str, Presence]:
    """What the labels and titles of all languages say."""
    topics = {title: TOPICS[topic] for one in LANGUAGES for topic in TOPICS for title in one.topics[topic]}
    return topics | {label: FIELDS[field] for label, field in fields().items() if field in FIELDS}


@cache
def _beside() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.beside_present)
