"""Real minutes that nobody prepared, where they lie beside the project: how much of what a careful reader finds is found."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"
SCORER = SHARED / "eval" / "score_minutes.py"

LEAST = {
    "decisions": 0.92,
    "numbers": 0.95,
    "actions": 0.90,
    "dates": 0.97,
    "deadlines": 0.90,
    "meetings": 0.90,
    "present": 0.96,
    "absent": 0.90,
    "header": 0.96,
}
"""The F1 that each kind of fact must reach."""

MANY: int = 30
"""From how many facts of a kind on neither silence nor noise may outweigh the other."""

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the documents do not lie beside the project")


def test_the_facts_of_real_minutes_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    words = [sys.executable, str(SCORER), "--mlr", shlex.join([sys.executable, "-m", "mlr_minutes"])]
    words += ["--gold", str(SHARED / "devset" / "gold"), "--texts", str(SHARED / "devset" / "texts"), "--json"]
    found = json.loads(subprocess.run(words, capture_output=True, check=True, text=True).stdout)
    kinds = found["kinds"]
    with capsys.disabled():
        print(f"\n{'kind':14}{'gold':>6}{'found':>7}{'precision':>11}{'recall':>8}{'F1':>8}")  # noqa: T201 -- the table is what is asked for
        for kind, row in kinds.items():
            print(f"{kind:14}{row['gold']:>6}{row['found']:>7}{row['precision']:>11.3f}{row['recall']:>8.3f}{row['f1']:>8.3f}")  # noqa: T201
    assert found["failed"] == []
    assert {kind: kinds[kind]["f1"] for kind, least in LEAST.items() if kinds[kind]["f1"] < least} == {}
    assert {kind: row for kind, row in kinds.items() if row["gold"] >= MANY and abs(row["precision"] - row["recall"]) > 0.05} == {}
