"""What stands under a title of coming meetings: an event by its name or label, and its day.

## Dates for the diary                      ## Next meeting
- FGB: Wed 21 May 5.30pm                    Board 15: Tue 24 October at 5.15 pm. Autumn dinner Thursday 7 December at 6.15 pm.
- Resources Committee - 7th May, 4pm        Rest of the year: 17/9, 22/10, 26/11.

Under the title of a schedule a label is enough; under that of the next meeting the hours must stand beside the day, or
another day. What is due then, and who is away, is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings.coming import coming_day, event_at
from mlr_minutes.extract.meetings.told import are_joined, first_day
from mlr_minutes.extract.meetings.words import (
    event_word,
    is_of_papers,
    is_of_something_else,
    is_schedule,
    is_thereafter,
    names_next,
    names_series,
)
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import is_behind_deadline
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, Topic, any_of
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, inlines

MAX_NAME: Final = 6
"""How many words the name of an event has at the most."""

MAX_TITLE: Final = 12
"""The same for a line that is a title."""

_BRACKETS: Final = re.compile(r"\([^()\n]*\)")
_LABEL: Final = re.compile(
    r"(?P<name>[^\W_][^:\n]*?)\s*(?::|,|\s[–—-])\s*(?:(?P<place>[A-ZÅÄÖÆØÉÜ][\w’-]*(?:\s[A-ZÅÄÖÆØÉÜ0-9][\w’-]*)*),\s*)?"
)
_NAME: Final = re.compile(r"(?P<name>[A-ZÅÄÖÆØÉÜ][\w’-]*(?:\s+[A-ZÅÄÖÆØÉÜ0-9][\w’-]*){0,3})\s+(?P<place>(?!))?")


class _Named(Struct, frozen=True, kw_only=True):
    name: str | None
    place: str | None
    is_label: bool


def _find(reading: Reading) -> Iterator[EventFinding]:
    for section in reading.sections:
        headed = _is_headed(section, reading.language)
        for inline in inlines(section.blocks):
            yield from _in_text(inline, reading, headed=headed)


def _is_headed(section: Section, language: Language) -> bool:
    title = section.title
    return section.topic is Topic.NEXT_MEETING or names_next(title, language) or is_schedule(title, language)


def _in_text(inline: Inline, reading: Reading, *, headed: bool) -> Iterator[EventFinding]:
    first, newline, _ = inline.text.partition("\n")
    title = first if newline and len(first.split()) <= MAX_TITLE else ""
    above = f"{reading.labels.get(inline, '')}\n{title}"
    is_series = any(is_schedule(line, reading.language) or names_series(line, reading.language) for line in above.split("\n"))
    if not headed and not is_series:
        return
    mentions = reading.mentions(inline)
    last: tuple[DateMention, _Named] | None = None
    for at, mention in enumerate(mentions):
        day = coming_day(inline, mention, reading)
        if day is None:
            continue
        joined = last is not None and are_joined(inline.text[last[0].end : mention.start], reading.language)
        named = last[1] if last is not None and joined else _named(inline, mention, mentions[max(0, at - 2) : at], reading.language)
        last = (mention, named) if named is not None else None
        if named is None:
            continue
        event = event_at(
            inline, mention, day, reading, weight=2, title=named.name, location=named.place, why="named under a title of meetings"
        )
        if (
            joined
            or (is_series and named.is_label)
            or event.hours is not None
            or _is_one_of_several(inline, mentions[at : at + 2], reading)
        ):
            yield event


def _is_one_of_several(inline: Inline, pair: Sequence[DateMention], reading: Reading) -> bool:
    """Whether another date goes on an enumeration."""
    return len(pair) > 1 and are_joined(inline.text[pair[0].end : pair[1].start], reading.language)


def _named(inline: Inline, mention: DateMention, earlier: Sequence[DateMention], language: Language) -> _Named | None:
    """What the words from the head of the sentence, or line, to a date name."""
    start, end = sentence(inline.prose, mention.start)
    start = max(start, inline.prose.rfind("\n", 0, mention.start) + 1, inline.prose.rfind(";", 0, mention.start) + 1)
    end = min(end, inline.prose.find("\n", mention.end) % (len(inline.prose) + 1))
    if any(one.end > start and first_day(one) is not None for one in earlier):
        return None
    before = inline.prose[start : mention.start]
    if is_behind_deadline(before, language) or is_of_papers(before, language) or is_of_something_else(inline.prose[start:end], language):
        return None
    plain = _BRACKETS.sub("", _small(language).sub("", before)).strip(" *_") + " "
    found = _LABEL.fullmatch(plain) or _NAME.fullmatch(plain)
    if found is None or len(found["name"].split()) > MAX_NAME:
        return _turn(before, language)
    name, event = " ".join(found["name"].split()), event_word(found["name"], language)
    is_name = not is_thereafter(name, language) and all(word[0].isupper() or word in language.conjunctions for word in name.split())
    return _Named(name=event["noun"] if event else name if is_name else None, place=found["place"], is_label=found.re is _LABEL)


def _turn(before: str, language: Language) -> _Named | None:
    """A meeting by its turn: "the first of the autumn will be"."""
    is_turn = len(before.split()) <= MAX_NAME and _ordinal(language).fullmatch(before.strip(" *_")) is not None
    return _Named(name=None, place=None, is_label=True) if is_turn else None


@cache
def _small(language: Language) -> re.Pattern[str]:
    small = any_of((*language.dates.on, *language.dates.articles))
    return re.compile(rf"(?:(?<!\w){small}\s+)+\Z", re.IGNORECASE)


@cache
def _ordinal(language: Language) -> re.Pattern[str]:
    ordinals = any_of(word for words in language.dates.ordinals[:4] for word in words)
    return re.compile(rf"(?:[\w-]+\s+){{0,3}}{ordinals}(?:\s+[\w-]+){{0,2}}?\s+{any_of(language.planned)}", re.IGNORECASE)


IDIOM = Idiom(name="event-under-title", find=_find)
