"""What a line tells behind its date and time: the place, or what the meeting is about."""

import re
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import Clock, DateMention, find_clocks
from mlr_minutes.extract.meetings.dated_lines import TAG
from mlr_minutes.extract.meetings.told import loose_clock
from mlr_minutes.extract.meetings.words import event_word
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, any_of

MAX_NAME: Final = 6
"""How many words the name of an event has at the most."""

_BRACKETS: Final = re.compile(r"\([^()\n]*\)")
"""What stands in brackets."""


class Behind(Struct, frozen=True, kw_only=True):
    """What a line tells behind its date and time."""

    place: str | None
    title: str | None
    star: bool
    """Whether a star hangs at it."""


def behind_date(rest: str, mention: DateMention, language: Language) -> Behind:
    """What stands behind date and time; behind a colon, or in small letters, it is no place but what the meeting is about."""
    rest = _BRACKETS.sub(lambda found: "" if hours_behind(found[0], language) else found[0], TAG.sub("", rest))
    clock = re.search(r"^.*[0-9](?:\s*[ap]\.?m\b\.?)?(?=\D*$)", rest, re.IGNORECASE) if mention.time is not None else None
    rest = rest[clock.end() :] if clock else rest
    plain = rest.replace("*", "").strip()
    lead = re.match(rf"[\s,;:–(@-]*(?P<word>{any_of((*language.places, *language.vias))}\s+)?", plain, re.IGNORECASE)
    assert lead is not None
    text = plain[lead.end() : sentence(plain, lead.end()).end].strip(" ,.;:-–")
    text = text if text.count("(") == text.count(")") else text.strip("()")
    word = event_word(text, language)
    is_place = lead["word"] is not None or "@" in lead[0] or text.casefold() in language.remote
    is_matter = not is_place and (":" in lead[0] or text[:1].islower() or (word is not None and "–" in lead[0]))
    title = word["noun"] if word else text if len(text.split()) <= MAX_NAME and text[:1].isupper() else None
    return Behind(place=None if is_matter else text or None, title=title if is_matter else None, star="*" in rest)


def hours_behind(rest: str, language: Language) -> Clock | None:
    """The hours in brackets behind a date, or behind its place."""
    clock = next(find_clocks(rest, language), None)
    return clock.clock if clock else loose_clock(rest, language)
