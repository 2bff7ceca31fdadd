"""The room's corridor: language, sections, header, dates, findings, facts."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.diagnostic import Code, Diagnostic, Label, Outcome, Severity
from mlr_minutes.extract.assemble import assemble
from mlr_minutes.extract.header import read_header
from mlr_minutes.extract.idioms import IDIOMS
from mlr_minutes.extract.layout.outline import outline
from mlr_minutes.extract.people.directory import Directory
from mlr_minutes.extract.reading import reading
from mlr_minutes.extract.remarks import remarks_on
from mlr_minutes.languages import FALLBACK, LANGUAGES, Field, Language, fields, language, told_by
from mlr_minutes.model import Minutes
from mlr_minutes.syntax import Document, Scalar

UNKNOWN_LANGUAGE: Final = Code(name="MLR501", slug="unknown-language", severity=Severity.WARNING)

_NOBODY: Final = Directory()


def extract(document: Document, default: Language | None, timezone: str, directory: Directory = _NOBODY) -> Outcome[Minutes]:
    """The facts of one document.

    Args:
        document: the file as a tree.
        default: the language to take where front matter names none; None to tell it from the words.
        timezone: the time zone to take where the document names none; an IANA name.
        directory: who is who, by all the names that minutes call them.
    """
    words, said = _language(document, default)
    sections = outline(document, words)
    header = read_header(document, sections, words, timezone)
    read = reading(document, words, sections, header, directory)
    findings = [finding for idiom in IDIOMS for finding in idiom.find(read)]
    return Outcome(assemble(read, findings), (*said, *remarks_on(read)))


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
