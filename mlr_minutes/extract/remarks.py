"""What is to be said of dates and of the header, where something is not sure or not understood."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.dates import Passage, find_clocks, read_passages, remarks, year_by_weekdays
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.extract.header import HeaderFact, Place
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Field, Language
from mlr_minutes.model import Standing

OTHER_DAY: Final = Code(name="MLR502", slug="later-day-in-front-matter", severity=Severity.WARNING)
OTHER_YEAR: Final = Code(name="MLR503", slug="weekdays-of-another-year", severity=Severity.WARNING)
NOT_READ: Final = Code(name="MLR504", slug="value-not-understood", severity=Severity.WARNING)

_CLOCKS: Final = (Field.TIME, Field.START, Field.END)


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
        meant = _meant(fact, read.language) if fact.place is Place.FRONT_MATTER else None
        # Where nothing tells the day, that is said by itself.
        if meant is not None and not (fact.field is Field.DATE and read.day is None):
            label = Label(source=read.source, span=fact.value.span())
            message = f"`{fact.value.text.strip()}` is no {meant[0]}, and is left out"
            yield Diagnostic(code=NOT_READ, message=message, label=label, help=meant[1])


def _meant(fact: HeaderFact, language: Language) -> tuple[str, str] | None:
    """What a field should have held, with an example; None where it holds it."""
    text = fact.value.prose
    if fact.field in _CLOCKS and next(find_clocks(text, language, in_field=True), None) is None:
        return "time of day", "write hours and minutes, as in `15:00-18:00`"
    if fact.field is Field.DATE and not any(one.value and one.value.day for one in read_passages([Passage(text=text)], language, None)[0]):
        return "day with its year", "write it as in `2014-11-18`"
    if fact.field is Field.STATUS:
        known = {*language.statuses, *Standing}
        if text.strip().casefold() not in known:
            return "status", f"known are {', '.join(f'`{one}`' for one in sorted(known))}"
    return None
