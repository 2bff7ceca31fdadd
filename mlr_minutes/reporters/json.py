"""One JSON array, for programs."""

from collections.abc import Sequence

from mlr_minutes.diagnostic import Diagnostic
from mlr_minutes.reporters._reporter import Reporter, encoded


def _report(diagnostics: Sequence[Diagnostic]) -> str:
    return encoded([_one(one) for one in diagnostics])


def _one(diagnostic: Diagnostic) -> dict[str, str | int]:
    source, span = diagnostic.label.source, diagnostic.label.span
    start, end = source.position(span.start), source.position(span.end)
    return {
        "code": diagnostic.code.name,
        "name": diagnostic.code.slug,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "file": source.name,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "help": diagnostic.help,
    }


REPORTER = Reporter(name="json", report=_report, for_programs=True)
