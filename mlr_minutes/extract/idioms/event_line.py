"""A line that is nothing but an event and its days, or begins with its day.

- Winter hackathon May 10-11 in Lund          a few days, and a place behind them
- 5 May: Town hall (11 am)                    a day to come, and a word for an event behind it
- KubeCon NA, 5-8 May, Lund                   a few days, behind a name that can only be a conference's
- Cleaning: all, Sunday 5 May from 11 am      a day with its hour, behind an event as a label
- On 5 May there will be a workshop           the same as a sentence
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec.structs import replace

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings.coming import coming_day, event_at, line_at
from mlr_minutes.extract.meetings.words import event_word, event_words, is_of_something_else
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import is_behind_deadline
from mlr_minutes.languages import Language, any_of, whole_word

MAX_WORDS: Final = 16
"""A longer line is a sentence, and what it says may be about anything."""

MAX_LENGTH: Final = 250
"""Characters; a longer line is not looked at, however few its words."""

MAX_BRAND: Final = 5
"""How many words the name of a conference has, with its place."""

_BRAND: Final = re.compile(r"\b(?:\w+(?:Con|Conf|Fest|Camp|Days)|[A-ZÅÄÖÆØ]{3,}(?=\s[0-9]|,\s*[A-ZÅÄÖÆØ]))\b")
"""The name of a conference: `WebConf`, `IETF 116`, or letters with a place behind them."""

_OWNER: Final = re.compile(r"\A\W*\[\w+\]")
_ENDS: Final = re.compile(r"\s*(?:$|[:,;(.–-]|[A-ZÅÄÖÆØ])")

REACH: Final = 70
"""How many characters behind the date the word for the event may stand."""


def _find(reading: Reading) -> Iterator[EventFinding]:
    for inline in reading.told:
        for mention in reading.mentions(inline):
            day = coming_day(inline, mention, reading)
            if day is None:
                continue
            start, end = line_at(inline, mention.start)
            if end - start > MAX_LENGTH:
                continue
            before, behind = inline.prose[start : mention.start], inline.prose[mention.end : end]
            if len(inline.prose[start:end].split()) > MAX_WORDS or is_behind_deadline(before, reading.language):
                continue
            word = _word_behind(before, behind, reading.language) or _label(before, mention, reading.language)
            if word is not None or _is_stay(mention, before, behind, reading.language):
                title = word or _title(before, reading.language)
                why = f"a line about `{title or mention.text}`"
                event = event_at(inline, mention, day, reading, weight=1, stretch=(start, end), title=title, why=why)
                yield replace(event, location=_behind_matter(event.location, word))


def _word_behind(before: str, behind: str, language: Language) -> str | None:
    """The word for an event behind a date that begins its line."""
    if not _opening(language).fullmatch(before) or _due(language).search(behind):
        return None
    found = event_words(language).search(behind[:REACH])
    if found is None:
        return None
    gap = behind[: found.start()]
    # "9 June at 13:00, Town Hall" is a meeting in the hall; "9 June: Town hall" is one called so.
    if _room(language).search(found["noun"]) and not gap.rstrip().endswith(":"):
        return None
    return found["noun"] if _joint(language).match(gap + "|") else None


def _label(before: str, mention: DateMention, language: Language) -> str | None:
    """The word for an event that is a label of its line, where the hour stands at the day."""
    found = _labelled(language).fullmatch(before) if mention.time is not None and ":" in before else None
    return found["noun"] if found else None


def _is_stay(mention: DateMention, before: str, behind: str, language: Language) -> bool:
    """Whether a line is of a few days and the place where they are spent, with at most a name before them."""
    value = mention.value
    if value is None or value.day is not None or _due(language).search(behind):
        return False
    name = _OWNER.sub("", before).strip(" *_-–:,(")
    named = not name or event_word(name, language) is not None or all(word[0].isupper() for word in name.split())
    if named and _stay(language).match(behind) is not None:
        return True
    # A name like "WebConf" or "IETF 116" is nobody's.
    is_brand = _BRAND.search(name) is not None and len(name.split()) <= MAX_BRAND and not is_of_something_else(before + behind, language)
    return is_brand and all(word[0].isupper() or word.isdigit() for word in re.findall(r"\w+", name)) and _ENDS.match(behind) is not None


def _behind_matter(place: str | None, word: str | None) -> str | None:
    """A place without the word for the event that stands before it: `5 May: Town hall, Room 4`."""
    if place is None or word is None or not place.casefold().startswith(word.casefold()):
        return place
    return place[len(word) :].strip(" ,") or None


def _title(before: str, language: Language) -> str | None:
    """The name of the event before its days, or the word for it where there is one."""
    found = event_word(before, language)
    return found["noun"] if found else " ".join(_OWNER.sub("", before).strip(" *_-–:,(").split()) or None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    small = any_of((*language.dates.on, *language.dates.articles))
    return re.compile(rf"[\W\d]*(?:{small}\s+)*", re.IGNORECASE)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What may stand between the date and the event: a mark, a time of day, or a verb of holding."""
    clock = r"(?:[\s,(@]*(?:[^\W\d_]{1,7}\.?\s*)?[0-9][0-9.:–-]*(?:\s*[ap]\.?m?\b\.?)?(?:\s+[A-Z]{2,4}\b)?\)?)?"
    return re.compile(
        rf"{clock}(?:\s*[:,–—|(-]+[^.!?]*|\s+{any_of(language.event_verbs)}\s[^.!?,;:]{{0,40}}|\s*(?:[\w-]+\s+){{0,2}})\|", re.IGNORECASE
    )


@cache
def _labelled(language: Language) -> re.Pattern[str]:
    """An event, a colon, and at the most two words before the day."""
    return re.compile(rf"\W*(?:[\w-]+\s+){{0,2}}{event_words(language).pattern}[^:\n]{{0,30}}:(?:\s*[\w-]+,?){{0,2}}\s*", re.IGNORECASE)


@cache
def _stay(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\(\s*|,?\s*@\s*|,?\s+{any_of(language.places)}\s+)(?-i:[A-ZÅÄÖÆØÉÜ])", re.IGNORECASE)


@cache
def _room(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{any_of(language.rooms)}\Z", re.IGNORECASE)


@cache
def _due(language: Language) -> re.Pattern[str]:
    return re.compile(whole_word(language.deadline_columns), re.IGNORECASE)


IDIOM = Idiom(name="event-line", find=_find)
