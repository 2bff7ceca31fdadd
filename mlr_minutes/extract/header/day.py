"""The meeting's day, of all days that the header tells."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import Clock, DateMention, Passage, find_clocks, read_passages
from mlr_minutes.extract.header.fact import HeaderFact, Place
from mlr_minutes.languages import Field, Language

NEAR: Final = 40
"""How many characters behind a day its time may stand."""

AHEAD: Final = timedelta(days=400)
"""How far ahead a meeting is announced at the most."""


class ToldDay(Struct, frozen=True, kw_only=True):
    """The meeting's day, and what tells it."""

    fact: HeaderFact
    day: date
    hours: Clock | None
    """The time that stands beside it, or beside the same day elsewhere in the header."""
    published: HeaderFact | None = None
    """The front matter with a later day, which is taken for that of publication."""


def told_day(facts: Iterable[HeaderFact], language: Language) -> ToldDay | None:
    """The meeting's day.

    What the minutes say themselves goes before a later day in front matter: a publishing program writes there the day on
    which it published.
    """
    days = list(_days(facts, language))
    if not days:
        return None
    fact, day, hours = days[0]
    own = next(((other, its, clock) for other, its, clock in days[1:] if other.place in (Place.OPENING, Place.HEADING)), None)
    named = next((other for other in days if other[0].place is Place.FILE_NAME), None)
    if named is not None and fact.place is Place.OPENING and named[1] < day < named[1] + AHEAD:
        # Minutes are no older than their meeting: the later day below their title is that of one to come.
        return ToldDay(fact=named[0], day=named[1], hours=None)
    if fact.place is Place.FRONT_MATTER and own is not None and own[1] < day:
        return ToldDay(fact=own[0], day=own[1], hours=own[2], published=fact)
    if fact.place is Place.FRONT_MATTER and own is not None and own[1] == day:
        hours = own[2] or hours
    hours = hours or next((clock for _, its, clock in days if its == day and clock), None)
    return ToldDay(fact=fact, day=day, hours=hours)


def _days(facts: Iterable[HeaderFact], language: Language) -> Iterator[tuple[HeaderFact, date, Clock | None]]:
    """The days that the header tells, the weightiest first, each with the time beside it."""
    for fact in sorted(facts, key=lambda fact: fact.field is not Field.DATE):
        if fact.field in (Field.DATE, Field.TIME, Field.LOCATION_AND_TIME):
            for mention in dates_in(fact, language):
                if mention.value is not None and mention.value.day is not None:
                    yield fact, mention.value.day, beside(fact, mention, language)
                    break


def beside(fact: HeaderFact, mention: DateMention, language: Language) -> Clock | None:
    """The time beside a day: as the day was read, or a little behind it ("2017-11-07 Tue 18:00")."""
    behind = find_clocks(fact.value.prose[mention.end :], language)
    return mention.time or next((found.clock for found in islice(behind, 1) if found.start < NEAR), None)


def dates_in(fact: HeaderFact, language: Language) -> tuple[DateMention, ...]:
    """The dates in a field; with no day to count from, one without its year tells none."""
    return read_passages([Passage(text=fact.value.prose)], language, None)[0]
