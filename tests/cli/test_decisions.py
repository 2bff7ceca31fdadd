"""`mlr decisions` answers questions about the example archive."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import mlr

ARCHIVE = Path(__file__).parents[2] / "examples" / "kustradet"
DAY = ("--today", "2026-06-10")


def asked(*words: str) -> list[str]:
    """The identities of the decisions that fit, without their body."""
    run = mlr("decisions", ARCHIVE, *words, "--format", "json", *DAY)
    assert (run.returncode, run.stderr) == (0, "")
    return [one["id"] for one in json.loads(run.stdout)["decisions"]]


def test_what_is_overdue_is_open_and_past_its_day() -> None:
    assert asked("--overdue") == ["kustradet/2025-11-18/4.1", "kustradet/2026-03-10/2.2"]
    assert set(asked("--overdue")) < set(asked("--open"))


def test_a_duty_of_all_lies_on_a_member_until_it_has_answered() -> None:
    assert "kustradet/2025-11-18/4.1" in asked("--member", "Näset", "--open")
    assert "kustradet/2025-11-18/4.1" not in asked("--member", "Vik", "--open")
    assert "kustradet/2025-11-18/4.1" in asked("--member", "Vik")


def test_what_was_replaced_later_is_in_force_on_a_day_before() -> None:
    assert "kustradet/2024-11-12/4.2" in asked("--in-force-on", "2025-05-19")
    assert "kustradet/2024-11-12/4.2" not in asked("--in-force-on", "2025-05-20")


def test_conditions_hold_together() -> None:
    assert asked("--open", "--due-before", "2026-01-01", "--body", "Kusträdet") == asked("--overdue", "--due-before", "2026-01-01")


def test_the_table_tells_the_state_and_how_many_there_are() -> None:
    run = mlr("decisions", ARCHIVE, "--overdue", *DAY)
    assert run.returncode == 0
    assert "Tångön, Näset" in run.stdout
    assert "försenat" in run.stdout
    assert run.stdout.endswith("2 / 33\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--member", "Nästet"), "did you mean `Näset`?"),
        (("--body", "hamngrupen"), "did you mean `hamngruppen`?"),
        (("--due-before", "tomorrow"), "`--due-before tomorrow` states no day"),
        (("--format", "xml"), "is none of table"),
    ],
)
def test_what_is_not_known_gives_status_2_and_says_what_is(words: tuple[str, ...], said: str) -> None:
    run = mlr("decisions", ARCHIVE, *words)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr
