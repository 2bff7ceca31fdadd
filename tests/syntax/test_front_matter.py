"""Places in front matter."""

import pytest

from mlr_minutes.source import SourceText
from mlr_minutes.syntax import parse


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_a_character_that_ends_a_line_in_yaml_alone_moves_no_place(end: str) -> None:
    source = SourceText(name="x.md", text=f'---\ntitle: "a{end} b"\nnote: x{end}\nzone: Lund\n---\n')
    entries = parse(source).value.front_matter.entries
    assert [source.slice(one.key.span) for one in entries] == ["title", "note", "zone"]
    assert source.slice(entries[-1].values[0].span) == "Lund"
