"""One line each, which editors make clickable: `minutes.md:12:22: MLR301 …`."""

from collections.abc import Sequence

from mlr_minutes.diagnostic import Diagnostic
from mlr_minutes.reporters._reporter import Reporter, place, visible


def _report(diagnostics: Sequence[Diagnostic]) -> str:
    return "".join(f"{_one(one)}\n" for one in diagnostics)


def _one(diagnostic: Diagnostic) -> str:
    return f"{place(diagnostic)}: {diagnostic.severity.value}: {diagnostic.code.name} {visible(diagnostic.message)}"


REPORTER = Reporter(name="concise", report=_report)
