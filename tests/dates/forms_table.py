"""The table of written forms in the documentation, made from their cases."""

import re
from pathlib import Path

from mlr_minutes.dates import FORMS
from mlr_minutes.languages import LANGUAGES
from tests.conftest import cases

CASES = Path(__file__).parent / "forms"
EXAMPLES = 3
"""How many examples of each form and language are shown."""


def table() -> str:
    """A row a form: what it is, and examples in each language with what they mean on Tuesday 18 November 2014."""
    names = [one.name for one in LANGUAGES]
    rows = [f"| form | {' | '.join(names)} |", "| --- " * (len(names) + 1) + "|"]
    rows += [f"| {form.name} | {' | '.join(_examples(form.name, one.tag) for one in LANGUAGES)} |" for form in FORMS]
    return "\n".join(rows) + "\n"


def _examples(form: str, tag: str) -> str:
    """The first lines of a form's cases that are short and read as one date."""
    text = (CASES / f"{form.replace('-', '_')}.md").read_text(encoding="utf-8")
    lines = [line for case in cases(text) if case.given == f"text {tag} 2014-11-18" for line in case.expected.splitlines()]
    found = (re.fullmatch(r".+  ->  (?P<text>[^=;]+) = (?P<value>\S+)(?: [0-9:/]+)?", line) for line in lines)
    shown = [
        f"`{one['text']}` {one['value']}" for one in found if one and len(one["text"]) <= 32 and one["value"] not in ("impossible", "?")
    ]
    return "<br>".join(shown[:EXAMPLES]) or "–"
