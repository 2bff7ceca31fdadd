"""The corridor: every stage in order."""

from collections.abc import Iterable
from typing import Final

from mlr_minutes.archive import Register, register
from mlr_minutes.checks import check
from mlr_minutes.dates import Passage, read_passages
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Outcome, Severity, in_order
from mlr_minutes.extract import extract
from mlr_minutes.languages import Field, Language, fields
from mlr_minutes.model import Minutes
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText, Span
from mlr_minutes.syntax import Document, parse

NOT_MINUTES: Final = Code(name="MLR902", slug="not-minutes", severity=Severity.INFO)
FAILED: Final = Code(name="MLR900", slug="internal-error", severity=Severity.ERROR)


def compile_texts(texts: Iterable[SourceText], settings: Settings) -> Outcome[Register]:
    """The register of some texts, and all that is to be said of them, by file and place.

    A text that mlr itself fails on is left out and said to be; the others are compiled. So is one that a folder holds beside
    its minutes and that is none.
    """
    outcomes = [_minutes(text, settings) for text in texts]
    made = register((one.value for one in outcomes if one.value is not None), bodies=settings.bodies, directory=settings.directory)
    return Outcome(made, in_order([*(said for one in outcomes for said in one.diagnostics), *check(made)]))


def _minutes(text: SourceText, settings: Settings) -> Outcome[Minutes | None]:
    try:
        document = parse(text)
        minutes = extract(document.value, settings.language, settings.timezone, settings.directory)
    except Exception as error:  # noqa: BLE001 -- a fault of ours in one file must not cost the others
        error.add_note(f"while compiling {text.name}")
        return Outcome(None, (_failed(text, error),))
    if not text.is_named and not _is_broken(document) and not _is_minutes(minutes.value):
        return Outcome(None, (_passed_over(text, minutes.value.language),))
    return Outcome(minutes.value, (*document.diagnostics, *minutes.diagnostics))


def passes_over(diagnostic: Diagnostic) -> bool:
    """Whether a remark says of a text that it is no minutes."""
    return diagnostic.code is NOT_MINUTES


def _is_broken(document: Outcome[Document]) -> bool:
    """Whether so much is wrong with a file that it may be more than was read of it."""
    return any(one.severity is Severity.ERROR for one in document.diagnostics)


def _is_minutes(minutes: Minutes) -> bool:
    """Whether a text has anything that minutes have: a fact, the number of an item, or a day, be it one without its year."""
    meeting = minutes.meeting
    header = (meeting.day, meeting.hours, meeting.ended, meeting.location, meeting.chair, meeting.secretary, meeting.adjusters)
    facts = (minutes.decisions, minutes.actions, minutes.attendance, minutes.events, minutes.deadlines, minutes.follow_ups)
    return any(header) or any(facts) or any(one.number for one in minutes.sections) or _tells_some_day(minutes)


def _tells_some_day(minutes: Minutes) -> bool:
    """Whether a title or a key of front matter tells of a day, though not of which year."""
    keys = {fields().get(entry.key.text.casefold()) for entry in minutes.document.front_matter.entries}
    titles = [Passage(text=one.title) for one in minutes.sections if one.title]
    found = (mention for mentions in read_passages(titles, minutes.language, None) for mention in mentions)
    return Field.DATE in keys or any(one.value is None or one.value.day for one in found)


def _passed_over(text: SourceText, language: Language) -> Diagnostic:
    label = Label(source=text, span=Span(0, 0))
    key = language.fields[Field.DATE][0]
    help = f"if it is, begin it with three lines: `---`, `{key}: 2026-05-04`, `---`, or put the date in its name"
    return Diagnostic(code=NOT_MINUTES, message=f"`{text.name}` reads as no minutes, and is passed over", label=label, help=help)


def _failed(text: SourceText, error: Exception) -> Diagnostic:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_qualname}, line {place.tb_lineno}" if place is not None else "unknown"
    message = f"mlr fails on this file, which is a fault in mlr: {type(error).__name__} in {where}"
    label = Label(source=text, span=Span(0, 0))
    return Diagnostic(
        code=FAILED, message=message, label=label, help="please report it, with the file if you can; the other files are compiled"
    )
