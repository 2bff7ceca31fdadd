"""The room's corridor: language, sections, header, dates, findings, facts."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.dates import remarks, year_by_weekdays
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Outcome, Severity
from mlr_minutes.extract.assemble import assemble
from mlr_minutes.extract.header import read_header
from mlr_minutes.extract.idioms import IDIOMS
from mlr_minutes.extract.outline import outline
from mlr_minutes.extract.reading import Reading, reading
from mlr_minutes.languages import FALLBACK, LANGUAGES, Field, Language, fields, language, told_by
from mlr_minutes.model import Minutes
from mlr_minutes.syntax import Document, Scalar

OTHER_DAY: Final = Code(name="MLR502", slug="later-day-in-front-matter", severity=Severity.WARNING)
OTHER_YEAR: Final = Code(name="MLR503", slug="weekdays-of-another-year", severity=Severity.WARNING)
UNKNOWN_LANGUAGE: Final = Code(name="MLR501", slug="unknown-language", severity=Severity.WARNING)


def extract(document: Document, default: Language | None, timezone: str) -> Outcome[Minutes]:
    """The facts of one document.

    Args:
        document: the file as a tree.
        default: the language to take where front matter names none; None to tell it from the words.
        timezone: the time zone to take where the document names none; an IANA name.
    """
    words, said = _language(document, default)
    sections = outline(document, words)
    header = read_header(document, sections, words, timezone)
    read = reading(document, words, sections, header)
    findings = [finding for idiom in IDIOMS for finding in idiom.find(read)]
    return Outcome(assemble(read, findings), (*said, *_remarks(read)))


def _language(document: Document, default: Language | None) -> tuple[Language, tuple[Diagnostic, ...]]:
    named = next((value for value in _language_values(document)), None)
    told = default or told_by(document.source.text) or FALLBACK
    if named is None:
        return told, ()
    known = language(named.text) or next((one for one in LANGUAGES if one.name.casefold() == named.text.casefold()), None)
    if known is not None:
        return known, ()
    tags = ", ".join(f"`{one.tag}`" for one in LANGUAGES)
    label = Label(source=document.source, span=named.span)
    message = f"language `{named.text}` is not known"
    return told, (Diagnostic(code=UNKNOWN_LANGUAGE, message=message, label=label, help=f"known are {tags}; read as `{told.tag}`"),)


def _language_values(document: Document) -> Iterator[Scalar]:
    for entry in document.front_matter.entries:
        if fields().get(entry.key.text.casefold()) is Field.LANGUAGE:
            yield from entry.values


def _remarks(read: Reading) -> Iterator[Diagnostic]:
    """What is to be said of the dates; where all weekdays fit another year, that is said once, and not of each."""
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
