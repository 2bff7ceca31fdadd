"""What is to be said of a date in minutes."""

from collections.abc import Iterator
from typing import Final

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
