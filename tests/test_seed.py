"""Real minutes that nobody tidied compile without an edit, where they lie beside the project."""

from collections import Counter
from pathlib import Path

import pytest

from mlr_minutes.archive import Held
from mlr_minutes.compiler import compile_texts
from mlr_minutes.diagnostic import Severity
from mlr_minutes.model import Presence
from mlr_minutes.settings import Settings
from mlr_minutes.source import find, read

SEED = Path(__file__).parents[2] / "shared" / "seed"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the real minutes are not beside the project")


@pytest.fixture(scope="module")
def held() -> Held:
    outcome = compile_texts([read(path) for path in find(SEED)], Settings())
    assert [one for one in outcome.diagnostics if one.severity is not Severity.INFO] == []
    (meeting,) = outcome.value.meetings
    return meeting


def test_people_are_counted_by_presence(held: Held) -> None:
    presence = Counter(one.presence for one in held.minutes.attendance)
    assert presence == {Presence.PRESENT: 10, Presence.OTHER: 3, Presence.ABSENT: 1}
    assert all(one.affiliation for one in held.minutes.attendance)


def test_decisions_keep_their_printed_numbers_and_order(held: Held) -> None:
    numbers = [str(one.number) for one in held.minutes.decisions]
    assert numbers[:8] == ["4.1", "4.2", "4.3", "5", "6.1", "6.2", "7", "9"]
    assert [number[-1] for number in numbers[8:]] == ["1", "2", "3"]
    assert all(one.section is not None and one.title and one.text for one in held.minutes.decisions)


def test_items_stand_in_the_order_of_treatment(held: Held) -> None:
    assert [one.number for one in held.minutes.sections if one.number] == list("231845679")


def test_every_date_has_its_year(held: Held) -> None:
    values = Counter(one.mention.value.iso for one in held.minutes.dates if one.mention.value)
    assert sum(values.values()) == 36
    assert len([value for value in values if len(value) == 10]) == 17
    assert [value for value in values if len(value) == 7] == ["2015-02"]


def test_deadlines_are_bound_to_their_decision(held: Held) -> None:
    found = [(one.value.iso, str(one.decision.number) if one.decision else None) for one in held.minutes.deadlines]
    assert found == [("2014-11-27", "5"), ("2014-12-12", "5"), ("2014-11-27", None)]


def test_meetings_to_come_are_seven(held: Held) -> None:
    found = {one.day.isoformat(): str(one.hours) if one.hours else None for one in held.minutes.events}
    assert found == {
        "2014-11-20": None,
        "2014-12-04": "16:00/19:00",
        "2014-12-05": None,
        "2015-02-25": "14:00/19:00",
        "2015-06-02": "16:00/19:00",
        "2015-10-13": "16:00/19:00",
        "2015-12-08": "16:00/19:00",
    }
    noted = [one for one in held.minutes.events if one.note]
    assert [one.day.isoformat() for one in noted] == ["2015-02-25"]
    assert [one.day.isoformat() for one in held.minutes.events if one.tentative] == ["2015-02-25", "2015-06-02", "2015-10-13", "2015-12-08"]
