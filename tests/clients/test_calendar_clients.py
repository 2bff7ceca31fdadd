"""The calendars in the parser of a real client."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.clients.sites import ENGLISH, SWEDISH, built

Reader = Callable[[Path], list[dict[str, Any]]]


def _instant(zone: str, *when: int) -> str:
    return datetime(*when, tzinfo=ZoneInfo(zone)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Stockholm",
        "Europe/Helsinki",
        "America/New_York",
        "Asia/Tokyo",
        "Australia/Sydney",
        "Africa/Cairo",
        "America/Nuuk",
        "Asia/Gaza",
    ],
)
def test_meetings_in_summer_and_winter_are_at_their_hour(zone: str, tmp_path: Path, icaljs: Reader) -> None:
    site = built(tmp_path, zone=zone, byradet=SWEDISH)
    found = {one["start"]: one for one in icaljs(site / "calendar.ics")}
    for when, end in (
        ((2026, 3, 10, 18), (2026, 3, 10, 20, 15)),
        ((2026, 6, 10, 18), (2026, 6, 10, 20)),
        ((2026, 11, 11, 18), (2026, 11, 11, 20, 30)),
    ):
        one = found[_instant(zone, *when)]
        assert one["end"] == _instant(zone, *end)


def test_announced_meetings_tell_place_and_whether_they_are_certain(tmp_path: Path, icaljs: Reader) -> None:
    site = built(tmp_path, byradet=SWEDISH)
    found = {(one["location"], one["status"]) for one in icaljs(site / "calendar.ics") if one["status"]}
    assert found == {("Bygdegården", "CONFIRMED"), ("Vik", "TENTATIVE"), ("Lund", "TENTATIVE"), ("Skolan", "CONFIRMED")}


def test_a_deadline_is_a_day_and_no_hour(tmp_path: Path, icaljs: Reader) -> None:
    site = built(tmp_path, byradet=SWEDISH, board=ENGLISH)
    days = {one["start"]: one["end"] for one in icaljs(site / "calendar.ics") if len(one["start"]) == len("2026-01-01")}
    assert days == {"2026-01-30": "2026-01-31", "2026-02-02": "2026-02-03", "2026-03-20": "2026-03-21", "2026-05-15": "2026-05-16"}
    todos = icaljs(site / "deadlines.ics")
    assert {one["kind"] for one in todos} == {"vtodo"}
    assert {date.fromisoformat(one["due"]) for one in todos} == {date.fromisoformat(day) for day in days}


def test_every_component_has_an_identity_of_its_own(tmp_path: Path, icaljs: Reader) -> None:
    found = icaljs(built(tmp_path, byradet=SWEDISH, board=ENGLISH) / "calendar.ics")
    assert len({one["uid"] for one in found}) == len(found)
