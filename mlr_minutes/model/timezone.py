"""The time zones in which a meeting may be held."""

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


@cache
def timezones() -> frozenset[str]:
    """The names of all zones."""
    names = (DATABASE.parent / "zones").read_text(encoding="utf-8").split()
    return frozenset(names) - _NO_PLACE
