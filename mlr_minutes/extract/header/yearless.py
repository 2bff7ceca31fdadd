"""The meeting's day at the head of minutes that leave out its year, where their other days tell it.

    Tuesday 10 October at 5.15 pm, the attic
    ...
    The term runs from 2023-10-10 to 2024-06-30.

A year must be written somewhere in the minutes, and the weekday must fit; without a weekday only one year may be written.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from mlr_minutes.dates import DateMention, Day, Passage, read_passages
from mlr_minutes.extract.header.opening import is_recorded
from mlr_minutes.languages import Language
from mlr_minutes.syntax import Block, Inline, inlines


def yearless_day(head: Iterable[Inline], blocks: Sequence[Block], language: Language) -> tuple[Inline, DateMention, date] | None:
    """The line that says the day, what it says, and the day; None where nothing tells the year.

    Args:
        head: the lines at the head of the document.
        blocks: all of the document.
        language: that of the document.
    """
    said = next(_days(head, language), None)
    if said is None:
        return None
    line, mention, day = said
    fitting = [found for year in sorted(_years(blocks, language)) if (found := _in_year(day, year)) is not None]
    if day.weekday is not None:
        fitting = [found for found in fitting if found.weekday() == day.weekday]
    return (line, mention, fitting[0]) if len(fitting) == 1 else None


def _days(head: Iterable[Inline], language: Language) -> Iterator[tuple[Inline, DateMention, Day]]:
    for line in head:
        for mention in read_passages([Passage(text=line.prose)], language, None)[0]:
            if isinstance(mention.expression, Day) and mention.value is None and not is_recorded(line.prose[: mention.start], language):
                yield line, mention, mention.expression


def _years(blocks: Sequence[Block], language: Language) -> set[int]:
    """The years that the days of the document are written with."""
    passages = [Passage(text=inline.prose) for inline in inlines(blocks)]
    values = (one.value for found in read_passages(passages, language, None) for one in found if one.value is not None)
    return {day.year for value in values for day in (value.first, value.last)}


def _in_year(day: Day, year: int) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None
