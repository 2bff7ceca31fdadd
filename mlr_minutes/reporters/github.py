"""Workflow commands of GitHub, which show each diagnostic at its line of a pull request."""

from collections.abc import Sequence
from typing import Final

from mlr_minutes.diagnostic import Diagnostic, Severity
from mlr_minutes.reporters._reporter import Reporter, visible

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _report(diagnostics: Sequence[Diagnostic]) -> str:
    return "".join(f"{_one(one)}\n" for one in diagnostics)


def _one(diagnostic: Diagnostic) -> str:
    line, column = diagnostic.label.position
    place = f"file={_property(diagnostic.label.source.name)},line={line},col={column},title={diagnostic.code.name}"
    text = f"{diagnostic.message} ({diagnostic.help})" if diagnostic.help else diagnostic.message
    return f"::{_COMMANDS[diagnostic.severity]} {place}::{_data(text)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter(name="github", report=_report)
