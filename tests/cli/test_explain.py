"""`mlr explain` tells what a remark means."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mlr_minutes.checks import CHECKS, Check
from mlr_minutes.cli.app import app
from mlr_minutes.cli.remarks import remarks

run = CliRunner()
DOCS = Path(__file__).parents[2] / "docs" / "diagnostics.md"


def test_a_check_is_explained_with_its_reason_and_an_example() -> None:
    found = run.invoke(app, ["explain", "MLR405"])
    assert found.exit_code == 0
    head, *parts = found.stdout.split("\n\n")
    assert head == "MLR405 duplicate-decision-identity (error)"
    assert parts[-1].startswith("To do: ")
    assert parts[-2].startswith("    2026-03-10-board.md:")


def test_another_remark_is_explained_by_the_docs() -> None:
    found = run.invoke(app, ["explain", "MLR301"])
    assert found.stdout == "MLR301 (error)\n\nA date that is in no calendar, such as 31/11.\n\nTo do: write the day that is meant.\n"


def test_a_code_may_be_in_small_letters_and_a_check_called_by_its_name() -> None:
    found = {run.invoke(app, ["explain", name]).stdout for name in ("MLR405", "mlr405", "duplicate-decision-identity")}
    assert len(found) == 1


def test_without_a_code_all_are_listed() -> None:
    lines = run.invoke(app, ["explain"]).stdout.splitlines()
    assert [line.split()[0] for line in lines] == re.findall(r"^\| (MLR\d{3})", DOCS.read_text(encoding="utf-8"), re.MULTILINE)


def test_a_code_that_is_none_is_bad_usage() -> None:
    found = run.invoke(app, ["explain", "MLR999"])
    assert found.exit_code == 2
    assert "Traceback" not in found.output


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.code.slug)
def test_every_check_gives_a_reason_and_an_example_and_its_weight_is_that_of_the_docs(check: Check) -> None:
    assert re.search(r"\n\n    \S", check.reason)
    assert remarks()[check.code.name].weight == check.code.severity.value
