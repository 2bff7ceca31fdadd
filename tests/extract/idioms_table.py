"""The table of idioms in the documentation, made from their cases."""

from html import escape
from importlib import import_module
from pathlib import Path

from mlr_minutes.extract import IDIOMS
from tests.conftest import cases

CASES = Path(__file__).parent / "idioms"
LINES = 4
"""How many lines of an example are shown."""


def table() -> str:
    """A row an idiom: what it recognises, an example, and what is read from it."""
    rows = ["| idiom | what it recognises | written | read |", "| --- | --- | --- | --- |"]
    return "\n".join([*rows, *(_row(one.name) for one in IDIOMS)]) + "\n"


def _row(idiom: str) -> str:
    module = idiom.replace("-", "_")
    doc = import_module(f"mlr_minutes.extract.idioms.{module}").__doc__
    assert doc
    first = next(cases((CASES / f"{module}.md").read_text(encoding="utf-8")))
    written = [line for line in first.text.splitlines() if line.strip()][:LINES]
    read = first.expected.splitlines()[:LINES]
    what = " ".join(doc.split("\n\n")[0].split())
    return f"| {idiom} | {_cell([what])} | {_cell(written, code=True)} | {_cell(read, code=True)} |"


def _cell(lines: list[str], *, code: bool = False) -> str:
    shown = [escape(line.strip(), quote=False).replace("|", "&#124;") for line in lines]
    return "<br>".join(f"<code>{line}</code>" if code else line for line in shown)
