"""`mlr decisions` answers questions about the example archive."""

import fcntl
import json
import os
import re
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import jsonschema
import pytest

from tests.cli.test_commands import BAD, GOOD, ROOT, mlr

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
    assert run.stdout.endswith("\n\n2 av 33 beslut\n")


def test_a_pipe_has_a_line_a_decision_and_no_colour() -> None:
    heading, *rows = mlr("decisions", ARCHIVE, "--body", "kustradet", *DAY).stdout.split("\n\n")[0].splitlines()
    assert heading.split() == ["Identitet", "Beslut", "Ansvarig", "Senast", "Läge"]
    assert all(row.startswith("kustradet/20") for row in rows)
    bojarna = next(row for row in rows if "Bojarna" in row)
    assert bojarna.endswith("2025-09-30 (tidigare 2025-02-15, 2025-03-15)  klart")


def test_a_table_is_no_wider_than_its_terminal_and_cuts_no_identity() -> None:
    shown = _in_terminal("decisions", ARCHIVE, *DAY, columns=80)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert shown != "\n".join(lines)
    assert max(map(len, lines)) <= 80
    assert {one.split()[0] for one in lines if one.startswith(("hamn", "kust"))} == {*asked()}


def test_nothing_that_fits_is_told_without_a_table() -> None:
    assert mlr("decisions", ARCHIVE, "--overdue", "--status", "done", *DAY).stdout == "0 av 33 beslut\n"


def test_a_body_goes_by_all_its_names() -> None:
    assert asked("--body", "RÅDET", "--status", "withdrawn") == ["kustradet/2025-02-11/5"]


def test_those_who_have_several_names_go_by_each() -> None:
    assert asked("--owner", "siv") == asked("--owner", "Siv Öman") != []


def test_data_tells_what_was_known_on_the_day() -> None:
    run = mlr("decisions", ARCHIVE, "--body", "kustradet", "--format", "json", "--today", "2025-02-11")
    found = {one["id"]: one for one in json.loads(run.stdout)["decisions"]}
    assert max(one["date"] for one in found.values()) == "2025-02-11"
    assert found["kustradet/2024-11-12/4.1"]["status"] == "open"
    assert found["kustradet/2024-11-12/4.1"]["deadlines"] == ["2025-03-15"]
    assert found["kustradet/2024-11-12/4.2"]["superseded_by"] == []


def test_answers_have_the_shape_of_the_site() -> None:
    schema = json.loads(mlr("schema", "register").stdout)
    answer = json.loads(mlr("decisions", ARCHIVE, "--format", "json").stdout)
    jsonschema.Draft202012Validator(schema).validate(answer)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({"decisions": answer["decisions"]})


def test_a_summary_tells_no_meeting_of_which_nothing_fits() -> None:
    run = mlr("decisions", ARCHIVE, "--overdue", "--format", "md", *DAY)
    assert [line for line in run.stdout.splitlines() if line.startswith("## ")] == [
        "## Kustrådets vårmöte, 10 mars 2026",
        "## Kusträdets höstmöte, 18 november 2025",
    ]


def test_errors_in_the_minutes_are_counted_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "2026-03-10-radet.md").write_text(BAD, encoding="utf-8")
    run = mlr("decisions", tmp_path)
    assert run.returncode == 1
    assert "1.1" in run.stdout
    assert run.stderr == "1 error in the minutes; `mlr check` shows what is wrong\n"


def test_the_folder_one_is_in_is_asked_where_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "2026-03-10-radet.md").write_text(GOOD, encoding="utf-8")
    assert mlr("decisions", cwd=tmp_path).stdout == mlr("decisions", tmp_path).stdout != ""


def _in_terminal(*words: str | Path, columns: int) -> str:
    """What a command shows in a terminal of so many columns."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 100, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    command = [sys.executable, "-m", "mlr_minutes", *map(str, words)]
    with subprocess.Popen(command, stdout=theirs, env={**env, "PYTHONPATH": str(ROOT), "TERM": "xterm"}):
        os.close(theirs)
        shown = b""
        # Linux tells the end of a terminal by an error.
        with suppress(OSError):
            while data := os.read(ours, 65536):
                shown += data
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--member", "Nästet"), "did you mean `Näset`?"),
        (("--owner", "Alva Brinck"), "did you mean `Alva Brink`?"),
        (("--status", "opne"), "did you mean `open`?"),
        (("--body", "hamngrupen"), "did you mean `Hamngruppen`?"),
        (("--due-before", "tomorrow"), "`--due-before tomorrow` states no day"),
        (("--format", "xml"), "is none of table"),
    ],
)
def test_what_is_not_known_gives_status_2_and_says_what_is(words: tuple[str, ...], said: str) -> None:
    run = mlr("decisions", ARCHIVE, *words)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr
