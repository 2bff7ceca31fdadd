"""The time zones in which a meeting may be held."""

from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Final

import tzdata

# The package and not the machine, so that the same minutes give the same bytes everywhere; a machine also has zones of its
# own making, such as `localtime`.
DATABASE: Final = Path(tzdata.__file__).parent / "zoneinfo"
"""The folder of the IANA time zone database, a file a zone."""

# Stands in the database for a clock that nobody has set.
_NO_PLACE: Final = frozenset({"Factory"})


ABBREVIATIONS: Final = {
    "UTC": "UTC",
    "GMT": "UTC",
    "Z": "UTC",
    "CET": "Europe/Stockholm",
    "CEST": "Europe/Stockholm",
    "EET": "Europe/Helsinki",
    "EEST": "Europe/Helsinki",
    "BST": "Europe/London",
    "ET": "America/New_York",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "CT": "America/Chicago",
    "CDT": "America/Chicago",
    "MT": "America/Denver",
    "MDT": "America/Denver",
    "PT": "America/Los_Angeles",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "JST": "Asia/Tokyo",
}
"""What people write behind a time of day, with a zone that has such a time; those that mean several are left out."""


@cache
def timezones() -> frozenset[str]:
    """The names of all zones."""
    names = (DATABASE.parent / "zones").read_text(encoding="utf-8").split()
    return frozenset(names) - _NO_PLACE


def local_time(day: date, said: time, name: str) -> time:
    """What a clock of a zone shows at a time said in UTC; the same time where the zone is not known."""
    # Few minutes mix zones, and importing this costs more than reading most of them.
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    if name not in timezones():
        return said
    with (DATABASE / name).open("rb") as file:
        return datetime.combine(day, said, UTC).astimezone(ZoneInfo.from_file(file)).time()
