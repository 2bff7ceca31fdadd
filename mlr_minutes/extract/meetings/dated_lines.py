"""Lines, and cells of a table, that begin with a date to come."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import Clock, DateMention, find_clocks
from mlr_minutes.extract.meetings.coming import coming_day
from mlr_minutes.extract.meetings.told import are_joined
from mlr_minutes.extract.meetings.words import event_word
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Field, Language, fields
from mlr_minutes.syntax import Inline, Table

TAG: Final = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
"""A mark of HTML, which is shown as text."""


class Dated(Struct, frozen=True, kw_only=True):
    """A date to come that begins a line, with what else its row of a table tells."""

    inline: Inline
    mention: DateMention
    day: date
    end: int
    """Where the line ends."""
    hours: Clock | None = None
    location: str | None = None


def dated_at(inline: Inline, start: int, reading: Reading) -> Dated | None:
    """The date to come that begins the line at `start`."""
    end = inline.text.find("\n", start)
    end = len(inline.text) if end < 0 else end
    mentions = reading.mentions(inline)
    at = bisect_left(mentions, start, key=lambda one: one.start)
    if at == len(mentions) or mentions[at].start >= end:
        return None
    mention = mentions[at]
    # A second date, with the words that join the two, is no place.
    end = min(end, mentions[at + 1].start) if at + 1 < len(mentions) else end
    day = coming_day(inline, mention, reading)
    if day is None or TAG.sub("", inline.text[start : mention.start]).strip(" \n*_"):
        return None
    return Dated(inline=inline, mention=mention, day=day, end=end)


def series(first: Dated, end: int, reading: Reading) -> Iterator[Dated]:
    """A date, and those of the same line that go on its enumeration."""
    yield first
    mentions = reading.mentions(first.inline)
    last = first.mention
    begin = bisect_left(mentions, last.end, key=lambda one: one.start)
    for at, mention in enumerate(mentions[begin:], begin):
        if mention.start < last.end or mention.start >= end:
            return
        if not are_joined(first.inline.text[last.end : mention.start], reading.language):
            return
        last = mention
        day = coming_day(first.inline, mention, reading)
        if day is not None:
            stops = (end, sentence(first.inline.prose, mention.start).end, *(one.start for one in mentions[at + 1 : at + 2]))
            yield Dated(inline=first.inline, mention=mention, day=day, end=min(stops))


def dated_cells(table: Table, reading: Reading) -> Iterator[Dated]:
    """The dates that begin a cell of a table, each with what the columns of its row tell."""
    columns = [fields().get(cell.text.strip(" *_:").casefold()) for cell in table.head]
    for row in table.rows:
        told = dict(zip(columns, row, strict=False))
        time, place = told.get(Field.TIME) or told.get(Field.START), told.get(Field.LOCATION)
        clock = next(find_clocks(time.text, reading.language, in_field=True), None) if time is not None else None
        for cell in _meeting_cells(table, row, reading.language):
            dated = dated_at(cell, 0, reading)
            if dated is not None:
                yield Dated(
                    inline=cell,
                    mention=dated.mention,
                    day=dated.day,
                    end=dated.end,
                    hours=clock.clock if clock else None,
                    location=" ".join(place.text.split()) or None if place is not None else None,
                )


def _meeting_cells(table: Table, row: Sequence[Inline], language: Language) -> Sequence[Inline]:
    """The cells of the columns headed by a word for a meeting or date, where some are; else all."""
    headed = [at for at, cell in enumerate(table.head) if event_word(cell.text, language) is not None]
    dates = [at for at, cell in enumerate(table.head) if fields().get(cell.text.strip(" *_:").casefold()) is Field.DATE]
    wanted = (*headed, *dates)
    return [cell for at, cell in enumerate(row) if at in wanted] if wanted and len(wanted) < len(table.head) else row
