"""Neither front matter nor header, title or file name say when the meeting was held.

Every date without a year is told from that day, so none of those can be read.

    ---
    date: some day in spring
    ---
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.languages import Field, fields
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR402", slug="missing-meeting-date", severity=Severity.ERROR)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        source = held.minutes.document.source
        if held.minutes.meeting.day is None and source.text.strip():
            yield _written(held) or _missing(held)


def _written(held: Held) -> Diagnostic | None:
    """What is to be said where front matter has a date, but one that is none."""
    for entry in held.minutes.document.front_matter.entries:
        if fields().get(entry.key.text.casefold()) is Field.DATE and entry.values:
            value = entry.values[0]
            label = Label(source=held.minutes.document.source, span=value.span)
            message = f"`{value.text}` does not say on which day the meeting was held"
            return Diagnostic(code=CODE, message=message, label=label, help="write the day as in `2026-05-04`")
    return None


def _missing(held: Held) -> Diagnostic:
    key = held.minutes.language.fields[Field.DATE][0]
    label = Label(source=held.minutes.document.source, span=Span(0, 0))
    help = f"begin the file with three lines: `---`, `{key}: 2026-05-04`, `---`, or put the date in its name"
    return Diagnostic(code=CODE, message="the minutes do not say when the meeting was held", label=label, help=help)


CHECK = Check(code=CODE, run=_run)
