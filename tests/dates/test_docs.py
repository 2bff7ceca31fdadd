"""What the documentation of dates shows is so."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mlr_minutes.cli import app
from tests.dates.forms_table import table

DOCS = Path(__file__).parents[2] / "docs" / "dates.md"
MARKS = re.compile(r"(?<=<!-- forms -->\n).*?(?=<!-- end of forms -->)", re.DOTALL)


def test_the_table_of_forms_is_that_of_their_cases(request: pytest.FixtureRequest) -> None:
    text = DOCS.read_text(encoding="utf-8")
    if request.config.getoption("--update-golden"):
        DOCS.write_text(MARKS.sub(lambda _: table(), text), encoding="utf-8")
    found = MARKS.search(text)
    assert found
    assert found[0] == table()


def test_the_library_prints_what_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"^```python\n(.*?)^```$", DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert code
    exec(code[1], {})
    assert f"# {capsys.readouterr().out}" in code[1]


def test_the_command_prints_what_is_shown() -> None:
    shown = re.search(r'^```\n\$ echo "(.*?)" \| mlr (.*?)\n(.*?)^```$', DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert shown
    result = CliRunner().invoke(app, shown[2].split(), input=f"{shown[1]}\n")
    assert result.output == shown[3]
