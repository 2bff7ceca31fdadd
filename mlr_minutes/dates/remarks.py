"""What is to be said of a date in minutes."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from mlr_minutes.dates.arithmetic import day_of_month
from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.mention import DateMention
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity

IMPOSSIBLE: Final = Code(name="MLR301", slug="impossible-date", severity=Severity.ERROR)
DOUBTFUL: Final = Code(name="MLR302", slug="doubtful-date", severity=Severity.WARNING)


def remarks(mention: DateMention, label: Label) -> Iterator[Diagnostic]:
    """The diagnostics that a date calls for; none for most.

    Args:
        mention: the date.
        label: its place.
    """
    if mention.impossible:
        help = "write the day that is meant; this one is in no calendar, and nothing is due on it"
        yield Diagnostic(code=IMPOSSIBLE, message=f"`{mention.text}` is no day: {mention.why}", label=label, help=help)
    elif mention.doubt:
        assert mention.value is not None
        message = f"`{mention.text}` contradicts itself: {mention.doubt}"
        help = f"write the right weekday, or the right day and year; it is read as {mention.value.iso}"
        yield Diagnostic(code=DOUBTFUL, message=message, label=label, help=help)


def year_by_weekdays(mentions: Iterable[DateMention], anchor: date | None) -> int | None:
    """The year in which the weekdays of a document fit, where they fit in none but the one before or after the meeting's.

    Minutes of January often carry the year before at their head. Two different days with their weekdays must say so, none may
    fit the year in which it is read, and no day that is written with the meeting's year either.

    Args:
        mentions: all dates of the document.
        anchor: the meeting's day, as its head has it.
    """
    found = [(day, one) for one in mentions if isinstance(day := one.expression, Day) and day.weekday is not None]
    told = {(day.month, day.day): day.weekday for day, _ in found if day.year is None}
    settled = any(not one.doubt for day, one in found if anchor is not None and day.year in (None, anchor.year))
    if anchor is None or len(told) < 2 or settled:
        return None

    def fits(year: int) -> int:
        days = ((day_of_month(year, month, day), weekday) for (month, day), weekday in told.items())
        return sum(day is not None and day.weekday() == weekday for day, weekday in days)

    others = [year for year in (anchor.year - 1, anchor.year + 1) if fits(year) == len(told)]
    return others[0] if len(others) == 1 and not fits(anchor.year) else None
