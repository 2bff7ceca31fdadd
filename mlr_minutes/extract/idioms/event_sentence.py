"""A day to come right behind a word for a meeting, or behind a verb of meeting: `the board meets on 5 May`.

… is taken up by the board at its meeting on 5/12          a meeting, named before the date
A working group was formed, which meets on 20/11           a verb that can only be about a meeting
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings import Told, is_cancelled, is_preliminary, told
from mlr_minutes.extract.owners import owners_of
from mlr_minutes.extract.prose import sentence
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, any_of

REACH: Final = 200
"""How many characters before a date are looked at; what stands farther off is about something else."""


def _find(reading: Reading) -> Iterator[EventFinding]:
    for inline in reading.texts:
        for mention in reading.mentions(inline):
            day = mention.value.day if mention.value else None
            if day is None or not reading.is_future(day):
                continue
            start, end = sentence(inline.prose, mention.start)
            named = _named(inline.prose[max(start, mention.start - REACH) : mention.start], reading.language)
            if named is None:
                continue
            said: Told = told(inline, start, end, mention, reading.language)
            yield EventFinding(
                day=day,
                hours=said.hours,
                location=said.location or named.location,
                title=named.title,
                body=named.body,
                tentative=is_preliminary(inline.prose[start:end], reading.language),
                cancelled=is_cancelled(inline.prose[start:end], reading.language),
                weight=1,
                span=inline.span(mention.start, mention.end),
                why=f"`{named.word}` before the date",
            )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Named:
    word: str
    title: str | None = None
    body: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    noun: re.Pattern[str]
    verb: re.Pattern[str]
    group: re.Pattern[str]
    possessive: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    articles = rf"(?:{any_of(language.dates.articles)}\s+)?"
    places = any_of(language.places)
    place = rf"(?:\s+{places}\s+(?P<place>(?-i:[A-ZÅÄÖÆØÉÜ])[\w-]*(?:\s(?-i:[A-ZÅÄÖÆØÉÜ])[\w-]*)*))?"
    on = r"(?:on\s+)?" if language.dates.month_first else ""
    noun = rf"(?P<noun>[\w-]*(?:{'|'.join(language.meeting_nouns)})){place}\s*,?\s*{on}{articles}\Z"
    # Between the verb and the date nothing may stand that begins another clause.
    verb = rf"\b(?P<verb>{any_of(language.meeting_verbs)})\b[^,;:.]{{0,60}}?\s{on}{articles}\Z"
    definite = rf"(?:{any_of(language.definite)}\s+(?:[^\W\d_][\w-]*\s+)?)?"
    group = rf"(?P<group>{definite}[\w-]*(?:{'|'.join(language.groups)}))\b"
    possessive = rf"\b{any_of(language.possessives)}\s+\Z"
    return _Patterns(*(re.compile(pattern, re.IGNORECASE) for pattern in (noun, verb, group, possessive)))


def _named(before: str, language: Language) -> _Named | None:
    """What meets, from the words of the sentence before the date."""
    patterns = _patterns(language)
    noun = patterns.noun.search(before)
    named = noun or patterns.verb.search(before)
    if named is None:
        return None
    # The one who acts at the meeting holds it: "taken up by the board at its meeting".
    agent = list(owners_of(language).agent.finditer(before))
    body = agent[-1]["owner"] if agent else None
    groups = list(patterns.group.finditer(before[: named.start()]))
    if noun is not None:
        if body is None and groups and patterns.possessive.search(before[: noun.start()]):
            body = groups[-1]["group"]
        return _Named(word=noun["noun"], title=noun["noun"], body=body, location=noun["place"])
    return _Named(word=named["verb"], body=body or (groups[-1]["group"] if groups else None))


IDIOM = Idiom(name="event-sentence", find=_find)
