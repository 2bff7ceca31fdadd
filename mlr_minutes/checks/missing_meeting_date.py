"""Neither front matter nor header, title or file name say when the meeting was held.

Every date without a year is told from that day, so none of those can be read.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Register
from mlr_minutes.checks._check import Check
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR402", slug="missing-meeting-date", severity=Severity.ERROR)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        source = held.minutes.document.source
        if held.minutes.meeting.day is None and source.text.strip():
            key = "datum" if held.minutes.language.tag == "sv" else "date"
            label = Label(source=source, span=Span(0, 0))
            help = f"begin the file with three lines: `---`, `{key}: 2026-05-04`, `---`, or put the date in its name"
            yield Diagnostic(code=CODE, message="the minutes do not say when the meeting was held", label=label, help=help)


CHECK = Check(code=CODE, run=_run)
