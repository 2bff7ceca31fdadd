"""SARIF 2.1.0, which code scanning reads (OASIS Standard, 27 March 2020)."""

from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from mlr_minutes import __version__
from mlr_minutes.diagnostic import Diagnostic, Severity
from mlr_minutes.reporters._reporter import Reporter, encoded

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _report(diagnostics: Sequence[Diagnostic]) -> str:
    codes = {one.code.name: one.code for one in diagnostics}
    rules = [{"id": name, "name": codes[name].slug} for name in sorted(codes)]
    run = {"tool": {"driver": {"name": "mlr", "version": __version__, "rules": rules}}, "results": [_result(one) for one in diagnostics]}
    # Columns are counted in characters, and not in UTF-16 as the format has it where nothing is said.
    run["columnKind"] = "unicodeCodePoints"
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return encoded({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _result(diagnostic: Diagnostic) -> dict[str, Any]:
    source, span = diagnostic.label.source, diagnostic.label.span
    start, end = source.position(span.start), source.position(span.end)
    region = {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
    text = f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message
    return {
        "ruleId": diagnostic.code.name,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(source.name)}, "region": region}}],
    }


REPORTER = Reporter(name="sarif", report=_report, for_programs=True)
