"""How remarks are shown."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.reporters import REPORTERS, reporter
from mlr_minutes.source import SourceText, Span

CODE = Code(name="MLR999", slug="made-up", severity=Severity.ERROR)
COMMAND = re.compile(r"##\w*\[")
WARNING = Code(name="MLR998", slug="also-made-up", severity=Severity.WARNING)


def remark(text: str, start: int, end: int, *, code: Code = CODE, label: str = "", name: str = "minutes/a.md") -> Diagnostic:
    source = SourceText(name=name, text=text)
    return Diagnostic(code=code, message="`x` is wrong", label=Label(source=source, span=Span(start, end), text=label), help="mend it")


ONE = remark("first\nåä x of it\n", 9, 10, label="here")


def test_full_shows_the_line_and_marks_the_place() -> None:
    assert reporter("full").report([ONE]) == (
        "error[MLR999]: `x` is wrong\n"
        " --> minutes/a.md:2:4\n"
        "  |\n"
        "2 | åä x of it\n"
        "  |    ^ here\n"
        "  = help: mend it\n\n"
    )  # fmt: skip


def test_concise_is_one_line_that_editors_follow() -> None:
    assert reporter("concise").report([ONE]) == "minutes/a.md:2:4: error: MLR999 `x` is wrong\n"


def test_github_is_a_workflow_command() -> None:
    found = reporter("github").report([ONE, remark("x", 0, 1, code=WARNING, name="a,b:c%.md")])
    assert found.splitlines() == [
        "::error file=minutes/a.md,line=2,col=4,title=MLR999::`x` is wrong (mend it)",
        "::warning file=a%2Cb%3Ac%25.md,line=1,col=1,title=MLR998::`x` is wrong (mend it)",
    ]


def test_json_has_both_ends_of_the_place() -> None:
    (found,) = json.loads(reporter("json").report([ONE]))
    assert found == {
        "code": "MLR999",
        "name": "made-up",
        "severity": "error",
        "message": "`x` is wrong",
        "file": "minutes/a.md",
        "line": 2,
        "column": 4,
        "end_line": 2,
        "end_column": 5,
        "help": "mend it",
    }


def test_sarif_counts_columns_in_characters() -> None:
    found = json.loads(reporter("sarif").report([ONE]))
    (run,) = found["runs"]
    assert found["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"] == [{"id": "MLR999", "name": "made-up"}]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "minutes/a.md"},
        "region": {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 5},
    }


@pytest.mark.parametrize("name", [one.name for one in REPORTERS])
def test_where_nothing_is_to_be_said_nothing_is_shown_or_an_empty_document(name: str) -> None:
    report = reporter(name).report([])
    assert report == "" or json.loads(report) in ([], json.loads(reporter("sarif").report([])))


@pytest.mark.parametrize("name", ["full", "concise", "github"])
def test_text_cannot_move_the_cursor_or_begin_a_command(name: str) -> None:
    report = reporter(name).report([remark("a\x1b[2J\u202e::error::x\n", 0, 3, name="\x1b[31m\n::warning::x.md")])
    assert "\x1b" not in report
    assert "\u202e" not in report
    assert not any(line.startswith(("::warning", "##")) for line in report.splitlines())


NAMES = st.lists(
    st.sampled_from(["::", "##", "[", "vso[", "x", "::error::", "##[cmd]", "##TeamCity[", " ", "\n", "\u2028", "#", "/", "é"]), min_size=1
)


@given(NAMES.map("".join), NAMES.map("".join), st.integers(0, 30), st.integers(0, 30))
@settings(deadline=None)
def test_neither_name_nor_text_can_begin_a_command_of_a_build_service(name: str, text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    one = remark(text, start, min(start + length, len(text)), label=text, name=name)
    one = replace(one, message=text, help=text)
    for each in REPORTERS:
        report = each.report([one, one])
        assert not COMMAND.search(report), each.name
        if each.name != "github":
            assert not re.search(r"^\s*(?:::|##)", report, re.MULTILINE)
        else:
            assert all(line.startswith("::error file=") for line in report.splitlines())
    assert json.loads(reporter("json").report([one]))[0]["message"] == text


def test_carets_stand_below_characters_that_are_spelt_out() -> None:
    lines = reporter("full").report([remark("##[cmd] x", 8, 9)]).splitlines()
    assert lines[3].index("x") == lines[4].index("^")
    lines = reporter("full").report([remark("##[cmd] x", 0, 3)]).splitlines()
    assert lines[3:5] == ["1 | #\\u{23}[cmd] x", "  | ^^^^^^^^"]


def test_carets_stand_below_wide_and_combining_characters() -> None:
    lines = reporter("full").report([remark("会議 e\u0301x", 5, 6)]).splitlines()
    assert lines[4] == "  |       ^"


def test_a_long_line_is_cut_around_its_place() -> None:
    lines = reporter("full").report([remark("a" * 300 + "X" + "b" * 300, 300, 301)]).splitlines()
    assert len(lines[3]) < 120
    assert lines[3][lines[4].index("^")] == "X"
