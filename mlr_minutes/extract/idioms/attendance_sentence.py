"""Sentences that name who was there or not: "Apologies were received from Ann Ames", "The meeting was attended by …"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people.attendance import presence_of, said_of
from mlr_minutes.extract.people.enumeration import finding
from mlr_minutes.extract.people.names import PARTICLES, is_name
from mlr_minutes.extract.people.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import LANGUAGES, Language, any_of
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline, inlines

FAR: Final = 160
"""How many characters behind the beginning of a sentence a word stands at the most that says of those named there that they were absent."""

NEAR: Final = 80
"""How many characters behind a word that says who was there the one that leads in to names stands."""

FEWEST: Final = 4
"""Words; fewer make no such sentence."""

LONG: Final = 8
"""Letters; a shorter word with the ending of a noun may be a name."""

_WORD: Final = r"(?-i:[A-ZÅÄÖÆØÉÜ])[\w.'’-]*"
_NAME: Final = rf"{_WORD}(?:\s+(?:{PARTICLES}\s+)*{_WORD}){{0,4}}(?:\s*\([^()\n]{{1,40}}\))?"


def _find(reading: Reading) -> Iterator[PersonFinding]:
    yield from (replace(one, is_mention=True) for one in _told(reading))


def _told(reading: Reading) -> Iterator[PersonFinding]:
    for section in reading.sections:
        within = presence_of(section.title) is Presence.ABSENT
        for inline in inlines(section.blocks):
            if len(inline.text.split()) < FEWEST:
                continue
            yield from _absent(inline, within, reading.language)
            yield from _present(inline, reading.language)


def _present(inline: Inline, language: Language) -> Iterator[PersonFinding]:
    """Those of whom a sentence says that they were there, two or more."""
    places = tuple(said_of(inline.text, Presence.PRESENT))
    patterns = [_attended(language)] if any(_leads_on(inline.text, end, language) for _, end in places) else []
    if any(_ends(inline.text, start, end, language) for start, end in places):
        patterns.append(_were(language))
    for stretch in (found for pattern in patterns for found in pattern.finditer(inline.text)):
        named = [one for one in people(inline.cut(*stretch.span("names")), language) if is_name(one.name, language)]
        if len(named) > 1:
            yield from (finding(one, Presence.PRESENT) for one in named)


def _leads_on(text: str, end: int, language: Language) -> bool:
    """Whether a word that leads in to names stands near behind one that says who was there."""
    following = re.findall(r"[^\W\d_]+", text[end : end + NEAR].casefold())
    return any(word in following for word in language.attending.linking)


def _ends(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a word that says who was there may stand behind their names, and end what is said of them."""
    if not text[start].islower():
        return False
    behind = text[end : end + NEAR].split(maxsplit=1)[:1]
    word = behind[0].casefold().strip(".;") if behind else ""
    return not word or any(known.startswith(word) for known in language.attending.beside_present)


def _absent(inline: Inline, within: bool, language: Language) -> Iterator[PersonFinding]:
    """Those who were not there, in the sentences that say so."""
    text = inline.text
    end = -1
    said = [(0, 0)] if within else [place for place in said_of(text, Presence.ABSENT) if not text.startswith(":", place[1])]
    for place, behind in said:
        if place < end:
            continue
        start, end = sentence(text, place)
        patterns = [_senders(language)]
        if within or _leads_on(text, behind, language):
            patterns.insert(0, _missed(language))
        if within or (text[place].islower() and place - start < FAR):
            patterns.append(_subjects(language))
        for stretch in (found for pattern in patterns for found in pattern.finditer(text, start, end)):
            named = [one for one in people(inline.cut(*stretch.span("names")), language) if is_name(one.name, language)]
            yield from (finding(one, Presence.ABSENT) for one in named if not _is_noun(one.name, language))


def _is_noun(name: str, language: Language) -> bool:
    """Whether a word is somebody by what they are and not by name: "Motionären", "Revisorn"; short ones may be names: "Jörgen"."""
    return len(name) >= LONG and " " not in name and name.endswith(language.attending.noun_endings)


@cache
def _names(language: Language) -> str:
    joined = rf"(?:\s*[,;]\s*(?:{any_of(language.conjunctions)}\s+)?|\s+{any_of(language.conjunctions)}\s+)"
    return rf"(?P<names>{_NAME}(?:{joined}{_NAME})*)"


@cache
def _attended(language: Language) -> re.Pattern[str]:
    """Present at the meeting were Ann Ames and Bob Bell; närvarande var Eva Ek och Bo Berg."""
    return _predicate(any_of(language.attending.present), language)


def _predicate(said: str, language: Language) -> re.Pattern[str]:
    beside = any_of(language.attending.beside_present)
    return re.compile(rf"\b{said}\s+(?:{beside}\s+){{0,4}}?{any_of(language.attending.linking)}\s+{_names(language)}", re.IGNORECASE)


@cache
def _missed(language: Language) -> re.Pattern[str]:
    """Absent were Ann Ames and Bob Bell; frånvarande var Eva Ek."""
    return _predicate(any_of(language.attending.absent), language)


@cache
def _senders(language: Language) -> re.Pattern[str]:
    """Apologies from Ann Ames; förhinder har anmälts av Eva Ek."""
    return re.compile(rf"\b{any_of(language.attending.senders)}\s+{_names(language)}", re.IGNORECASE)


@cache
def _subjects(language: Language) -> re.Pattern[str]:
    """Ann Ames sent apologies; Eva Ek har anmält förhinder; Bob Bell absent; but not: absent from the last meeting."""
    absent = any_of(word for one in LANGUAGES for word in one.attending.absent)
    verb = rf"(?:\s+(?-i:[a-zåäöæø])\w*){{1,4}}?\s+(?-i:{absent})\b|\s+(?-i:{absent})(?=[.;]|\s*$)"
    other = rf"(?![^.\n]{{0,40}}?\b{any_of(language.dates.previous)}\b)"
    return re.compile(rf"(?:(?<=[.;]\s)|^|\A)\s*{_names(language)}(?:{verb}){other}", re.IGNORECASE | re.MULTILINE)


@cache
def _were(language: Language) -> re.Pattern[str]:
    """Ann Ames and Bob Bell were present; Ann Ames, Bob Bell present."""
    linking, present = any_of(language.attending.linking), any_of(language.attending.present)
    verb = rf"(?:\s+{linking})?\s+(?-i:{present})(?=(?:\s+{any_of(language.attending.beside_present)}){{0,4}}\s*(?:[.;]|$))"
    return re.compile(rf"(?:(?<=[.;:]\s)|^|\A)\s*{_names(language)}{verb}", re.IGNORECASE | re.MULTILINE)


IDIOM = Idiom(name="attendance-sentence", find=_find)
