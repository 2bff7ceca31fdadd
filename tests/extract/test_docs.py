"""What the documentation of idioms shows is so."""

import re
from pathlib import Path

import pytest

from tests.extract.idioms_table import table

DOCS = Path(__file__).parents[2] / "docs" / "facts.md"
MARKS = re.compile(r"(?<=<!-- idioms -->\n).*?(?=<!-- end of idioms -->)", re.DOTALL)


def test_the_table_of_idioms_is_that_of_their_cases(request: pytest.FixtureRequest) -> None:
    text = DOCS.read_text(encoding="utf-8")
    if request.config.getoption("--update-golden"):
        DOCS.write_text(MARKS.sub(lambda _: table(), text), encoding="utf-8")
    found = MARKS.search(text)
    assert found
    assert found[0] == table()
