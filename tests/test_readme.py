"""What the README shows is so."""

import re
from pathlib import Path

from mlr_minutes.dates import find_dates
from tests.outputs import compiled

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def _fence(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_the_minutes_shown_are_read_as_they_are_meant() -> None:
    outcome = compiled(_fence("markdown"), "minutes.md")
    (held,) = outcome.value.meetings
    assert outcome.diagnostics == ()
    assert [one.anchor for one in held.decisions] == ["beslut-4-1", "beslut-4-2"]
    assert [(one.value.iso, one.owners) for one in held.minutes.deadlines] == [("2026-04-15", ("Varje medlem",))]
    assert [(one.day.isoformat(), str(one.hours), one.location) for one in held.minutes.events] == [
        ("2026-06-09", "13:00/15:00", "Rådhuset")
    ]
    assert [one.name for one in held.minutes.attendance] == ["Eva Ek", "Bo Berg"]


def test_the_library_gives_what_is_shown() -> None:
    names: dict[str, object] = {}
    code = _fence("python")
    setup, call = code.rsplit("\n\n", 1)
    exec(setup, names)
    assert names["find_dates"] is find_dates
    assert repr(eval(call.split("  #")[0], names)) == call.split("  # ")[1].strip()
