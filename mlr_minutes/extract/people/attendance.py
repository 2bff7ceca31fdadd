"""What titles, labels and sentences say of who was there, before any name is read."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from mlr_minutes.languages import LANGUAGES, Field, Language, Topic, any_of, fields
from mlr_minutes.model import Presence

MAX_TITLE: Final = 8
"""Words; a longer title is a sentence."""

FIELDS: Final = {Field.PRESENT: Presence.PRESENT, Field.ABSENT: Presence.ABSENT, Field.OTHERS: Presence.OTHER}
OFFICES: Final = (Field.CHAIR, Field.SECRETARY, Field.ADJUSTERS)
TOPICS: Final = {Topic.PRESENT: Presence.PRESENT, Topic.ABSENT: Presence.ABSENT, Topic.OTHERS: Presence.OTHER}
_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_BRACKETED: Final = re.compile(r"\A\s*[\[(]([^\[\]()]*)[\])]\s*\Z")
_PARTED: Final = re.compile(r"[?!;]|\.\s")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBERED: Final = re.compile(r"[\s§$#*_]*[\d.§]*[.):]?\s*")


def presence_of(title: str) -> Presence | None:
    """What a title or label says of those named below or behind it; None where it is no title of an attendance.

    Beside the word that says so stand only such as "members" or "list of", abbreviations, and the day. Titles are known in all
    languages at once, since minutes mix them.
    """
    title = _BRACKETED.sub(r"\1", title)
    plain = _ASIDE.sub(" ", title.replace("’", "'")).strip()
    words = list(_WORD.finditer(plain))
    known = _known().get(" ".join(word[0] for word in words).casefold())
    if known is not None or not 0 < len(words) <= MAX_TITLE or _PARTED.search(_NUMBERED.sub("", plain, count=1)):
        return known
    for presence in (Presence.ABSENT, Presence.PRESENT):
        said = list(said_of(plain, presence))
        beside = [word for word in words if not any(start <= word.start() < end for start, end in said)]
        if said and all(is_group_word(word[0]) for word in _before_origin(beside)):
            is_negated = any(word[0].casefold() in _negating() and word.end() + 1 == said[0][0] for word in beside)
            return Presence.ABSENT if is_negated else presence
    return None


def _before_origin(words: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The words before those that tell, in small letters, where people came from: "present from the office"."""
    for index, word in enumerate(words):
        rest = words[index + 1 :]
        if index + 1 < len(words) and word[0].casefold() in _senders() and all(each[0].islower() for each in rest):
            return
        yield word


def said_of(text: str, presence: Presence) -> Iterator[tuple[int, int]]:
    """Where words say that people were there, or that they were not; phrases of several words go before those within them."""
    return _places(text, _phrases(presence))


def is_absence(text: str) -> bool:
    """Whether what is said of one of those named says that they were not there."""
    return any(True for known in (_phrases(Presence.ABSENT), _away()) for _ in _places(text, known))


@lru_cache(maxsize=4)
def _words(text: str) -> tuple[re.Match[str], ...]:
    """The words of a text, which is looked through for several things in a row."""
    return tuple(_WORD.finditer(text.casefold()))


def _places(text: str, known: Mapping[str, list[list[str]]]) -> Iterator[tuple[int, int]]:
    words = _words(text)
    position = 0
    for index, word in enumerate(words):
        if word.start() < position or word[0] not in known:
            continue
        for phrase in known[word[0]]:
            if [each[0] for each in words[index : index + len(phrase)]] == phrase:
                position = words[index + len(phrase) - 1].end()
                yield word.start(), position
                break


def topic_of_presence(title: str) -> Topic | None:
    """The topic of a title of an attendance."""
    told = presence_of(title)
    return next((topic for topic, presence in TOPICS.items() if presence is told), None)


def is_group(title: str) -> bool:
    """Whether a title stands above some of the names without saying that they were there: "Members", "Online"."""
    words = _WORD.findall(_ASIDE.sub(" ", title))
    return 0 < len(words) <= MAX_TITLE and all(is_group_word(word) for word in words)


def is_body(title: str) -> bool:
    """Whether a title stands above those of whom the meeting is made, and not above the meeting: "Board members", "Suppleanter"."""
    words = _WORD.findall(_ASIDE.sub(" ", title))
    return is_group(title) and any(word.casefold() in _groups() for word in words) and not any(map(_meeting().fullmatch, words))


def is_group_word(word: str) -> bool:
    """Whether a word may stand beside one that tells presence: one of those, or an abbreviation."""
    return word.casefold() in _beside() | _groups() or (word.isupper() and 1 < len(word) <= 6)


def field_of_label(label: str) -> Field | None:
    """The field of a header that a label introduces."""
    return fields().get(" ".join(_WORD.findall(label)).casefold())


def presence_said(sentence: str, language: Language) -> Presence | None:
    """What a sentence that leads in to names says of them: "The following were present", "Those who attended"."""
    for presence in (Presence.ABSENT, Presence.PRESENT):
        start, end = next(said_of(sentence, presence), (-1, -1))
        if start >= 0 and (_such(language).search(sentence, 0, start) or _is_bare(sentence[:start] + sentence[end:], language)):
            return presence
    return None


def _is_bare(rest: str, language: Language) -> bool:
    """Whether a sentence says no more than that people were there: "Those … at the meeting were"."""
    words = [word.casefold() for word in _WORD.findall(rest)]
    return all(is_group_word(word) or word in language.attending.linking or word in language.common_words for word in words)


def said_at_head(text: str, language: Language) -> tuple[Presence, int] | None:
    """What a sentence that begins with it says of those it then names, and where they begin: "Also present were Ann Ames"."""
    for presence in (Presence.ABSENT, Presence.PRESENT):
        found = _head(presence, language).match(text)
        if found:
            return presence, found.end()
    return None


def announces(sentence: str, language: Language) -> bool:
    """Whether a sentence about those who were there says that their names follow: "the following", "11 were present"."""
    return _such(language).search(sentence) is not None


@cache
def _phrases(presence: Presence) -> Mapping[str, list[list[str]]]:
    """The phrases of all languages that say so."""
    return _by_first_word(
        phrase for one in LANGUAGES for phrase in (one.attending.absent if presence is Presence.ABSENT else one.attending.present)
    )


@cache
def _away() -> Mapping[str, list[list[str]]]:
    return _by_first_word(phrase for one in LANGUAGES for phrase in one.attending.away)


def _by_first_word(known: Iterable[str]) -> Mapping[str, list[list[str]]]:
    """Phrases by their first words, the longest first."""
    phrases: dict[str, list[list[str]]] = {}
    for phrase in sorted(set(known), key=lambda one: (-len(one), one)):
        words = _WORD.findall(phrase)
        phrases.setdefault(words[0], []).append(words)
    return phrases


@cache
def _head(presence: Presence, language: Language) -> re.Pattern[str]:
    known = language.attending
    said = any_of(known.absent if presence is Presence.ABSENT else known.present)
    beside = rf"(?:{any_of(known.beside_present)}\s+){{0,3}}?"
    return re.compile(rf"\s*(?:{any_of(known.additions)}\s+)?{beside}{said}\s+{beside}{any_of(known.linking)}\s+", re.IGNORECASE)


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


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile(rf"\w*(?:{'|'.join(noun for one in LANGUAGES for noun in one.meeting_nouns)})", re.IGNORECASE)


@cache
def _negating() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.negating)


@cache
def _senders() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.senders)


@cache
def _groups() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.groups)
