"""Places in a text, and bytes as text."""

import pytest

from mlr_minutes.source import MAX_BYTES, Encoding, LineIndex, SourceText, decode


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_with_any_of_three_line_ends(end: str) -> None:
    lines = LineIndex(f"ab{end}{end}cd")
    assert len(lines) == 3
    assert lines.position(0) == (1, 1)
    assert lines.position(2 + 2 * len(end) + 1) == (3, 2)
    assert lines.span(1) == (0, 2)
    assert lines.span(9) == (2 + 2 * len(end) + 2,) * 2


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\v", "\f", "\x85", "\x1c"])
def test_nothing_else_ends_a_line(character: str) -> None:
    assert len(LineIndex(f"a{character}b")) == 1


def test_columns_count_characters() -> None:
    source = SourceText(name="x", text="åäö😀x\nb")
    assert source.position(4) == (1, 5)
    assert source.line_text(1) == "åäö😀x"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("å".encode(), "å", Encoding.UTF_8),
        ("å".encode("utf-8-sig"), "å", Encoding.UTF_8),
        ("å".encode("utf-16"), "å", Encoding.UTF_16),
        (b"\xfe\xff\x00\xe5", "å", Encoding.UTF_16),
        (b"r\xe5d \x96 v\xe4g", "råd – väg", Encoding.LATIN_1),
        (b"\x81\xe5", "\x81å", Encoding.LATIN_1),
        (b"PK\x00\x01", "", Encoding.UNREADABLE),
        (b"\xff\xfe\x00\xd8", "\ufffd", Encoding.UTF_16),
        (b"", "", Encoding.UTF_8),
    ],
)
def test_bytes_are_read_and_it_is_known_how(data: bytes, text: str, encoding: Encoding) -> None:
    source = decode(data, "x")
    assert (source.text, source.encoding) == (text, encoding)


def test_minutes_are_of_a_sensible_size() -> None:
    assert 500_000 < MAX_BYTES < 50_000_000
