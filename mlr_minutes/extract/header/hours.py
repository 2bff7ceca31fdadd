"""The hours for which the meeting was called, the zone they are in, and the place where one field holds both."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from itertools import islice
from typing import Final

from mlr_minutes.dates import Clock, Passage, find_clocks, read_passages
from mlr_minutes.extract.header.day import ToldDay, beside, dates_in
from mlr_minutes.extract.header.fact import HeaderFact, Place, trimmed
from mlr_minutes.languages import Field, Language
from mlr_minutes.model import ABBREVIATIONS
from mlr_minutes.syntax import Block, inlines

MAX_LINES: Final = 12
"""How many texts of the head are looked through for the time of the meeting's day."""

_ZONE: Final = re.compile(r"\s?\(?([A-Z]{1,4})(?![\w-])")


def called_hours(facts: Sequence[HeaderFact], told: ToldDay | None, head: Iterable[Block], language: Language) -> Clock | None:
    """The hours for which the meeting was called: in a field of their own, or beside its day."""
    own = _hours(facts, language) or place_and_time(facts, language)[1]
    if own is not None or told is None:
        return own or _undated(facts, language)
    return told.hours or _on_day(head, told.day, language)


def bare_hours(head: Iterable[Block], language: Language) -> Clock | None:
    """The hours that a line at the head begins with: "15:00–15:50 UTC, on the bridge"."""
    for inline in islice(inlines(head), MAX_LINES):
        for found in find_clocks(inline.prose, language):
            if found.clock.end is not None and not re.search(r"\w", inline.prose[: found.start].rpartition("\n")[2]):
                return found.clock
    return None


def _hours(facts: Sequence[HeaderFact], language: Language) -> Clock | None:
    """From a field for the time, or one each for start and end."""

    def clock(field: Field) -> Clock | None:
        texts = (_undated_text(fact, language) for fact in facts if fact.field is field)
        return next((found.clock for text in texts for found in find_clocks(text, language, in_field=True)), None)

    whole, start, end = clock(Field.TIME), clock(Field.START), clock(Field.END)
    if whole is None and start is not None:
        return Clock(start.start, start.end or (end.start if end else None))
    if whole is not None and whole.end is None and end is not None:
        return Clock(whole.start, end.start)
    return whole


def _undated(facts: Iterable[HeaderFact], language: Language) -> Clock | None:
    """The time beside a day of which nothing tells the year."""
    dated = ((fact, mention) for fact in facts if fact.field is Field.DATE for mention in dates_in(fact, language))
    return next((clock for fact, mention in dated if mention.value is None and (clock := beside(fact, mention, language))), None)


def _undated_text(fact: HeaderFact, language: Language) -> str:
    """A field's text with its days blanked out, whose figures are no hours: "12 February 2025, 13.15"."""
    text = fact.value.prose
    for one in dates_in(fact, language):
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _on_day(blocks: Iterable[Block], day: date, language: Language) -> Clock | None:
    """The time beside the meeting's own day wherever the head names it: "our call is on 8 May, 6 pm"."""
    for inline in islice(inlines(blocks), MAX_LINES):
        for mention in read_passages([Passage(text=inline.prose)], language, day)[0]:
            if mention.value is not None and mention.value.day == day and mention.time is not None:
                return mention.time
    return None


def place_and_time(facts: Iterable[HeaderFact], language: Language) -> tuple[str | None, Clock | None]:
    """A field for both: the time is taken out, and what remains is the place."""
    for fact in facts:
        if fact.field is Field.LOCATION_AND_TIME:
            text = fact.value.prose
            found = next(find_clocks(text, language), None)
            dates = dates_in(fact, language)
            cut = sorted([(found.start, found.end)] if found else []) + [(one.start, one.end) for one in dates]
            for start, end in sorted(cut, reverse=True):
                text = text[:start] + text[end:]
            # What a further sentence says is about the meeting's course.
            return trimmed(re.split(r"(?<=[\s,])\.\s|\.\s+(?=[A-ZÅÄÖ])", text)[0].strip(" .")) or None, found.clock if found else None
    return None, None


def said_zone(facts: Iterable[HeaderFact], head: Iterable[Block], start: time, language: Language) -> str | None:
    """The zone that is written behind the hour at which the meeting begins; a time stamp in front matter is a machine's."""
    told = (Field.DATE, Field.TIME, Field.START, Field.LOCATION_AND_TIME)
    texts = [fact.value.prose for fact in facts if fact.field in told and fact.place is not Place.FRONT_MATTER]
    for text in (*texts, *(inline.prose for inline in islice(inlines(head), MAX_LINES))):
        for found in find_clocks(text, language, in_field=True):
            # "UTC" is a word for hours too, and so a part of the time.
            said = re.match(r".*\d\s?([A-Z]{1,4})\Z", text[found.start : found.end]) or _ZONE.match(text, found.end)
            if found.clock.start == start and said:
                return ABBREVIATIONS.get(said[1])
    return None
