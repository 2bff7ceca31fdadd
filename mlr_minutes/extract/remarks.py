"""What is to be said of dates and of the header, where something is not sure or not understood."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.dates import remarks, year_by_weekdays
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.extract.header import TAKEN, Place
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Field

OTHER_DAY: Final = Code(name="MLR502", slug="later-day-in-front-matter", severity=Severity.WARNING)
OTHER_YEAR: Final = Code(name="MLR503", slug="weekdays-of-another-year", severity=Severity.WARNING)
NOT_READ: Final = Code(name="MLR504", slug="value-not-understood", severity=Severity.WARNING)


def remarks_on(read: Reading) -> Iterator[Diagnostic]:
    """The diagnostics that a document's header and dates call for.

    Where all weekdays fit another year, that is said once, and not of each.
    """
    yield from _on_front_matter(read)
    told = read.header.told
    if told is not None and told.published is not None:
        message = (
            f"front matter gives {told.published.value.text.strip()}, but the minutes say that the meeting was on {told.day.isoformat()}"
        )
        help = "the minutes' own day is taken; write it in front matter too, and the day of publication under another key"
        yield Diagnostic(code=OTHER_DAY, message=message, label=Label(source=read.source, span=told.published.value.span()), help=help)
    mentions = [mention for inline in read.texts for mention in read.mentions(inline)]
    year = year_by_weekdays(mentions, read.day)
    if told is not None and year is not None:
        message = f"the weekdays in these minutes are those of {year}, and not of {told.day.year}"
        help = f"if the meeting was in {year}, write that year; if not, the weekdays beside the dates are wrong"
        yield Diagnostic(code=OTHER_YEAR, message=message, label=Label(source=read.source, span=told.fact.value.span()), help=help)
    for inline in read.texts:
        for mention in read.mentions(inline):
            if year is not None and mention.doubt and mention.value is not None and mention.value.first.year == year:
                continue
            yield from remarks(mention, Label(source=read.source, span=inline.span(mention.start, mention.end)))


def _on_front_matter(read: Reading) -> Iterator[Diagnostic]:
    """A value under a known key that says nothing: it would be lost in silence."""
    for fact in read.header.facts:
        # Where nothing tells the day, that is said by itself.
        if fact.place is not Place.FRONT_MATTER or (fact.field is Field.DATE and read.day is None):
            continue
        taken = TAKEN[fact.field]
        if help := taken.help(fact.value.prose, read.language):
            label = Label(source=read.source, span=fact.value.span())
            message = f"`{fact.value.text.strip()}` is no {taken.name}, and is left out"
            yield Diagnostic(code=NOT_READ, message=message, label=label, help=help)
