"""What each remark of mlr means: the table of the documentation, and what a check says of itself."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

from mlr_minutes import MlrError

# In a wheel the table lies within the package, in a checkout (and so in an editable install) beside it.
_PLACES: Final = tuple(Path(__file__).parents[up] / "docs" / "diagnostics.md" for up in (1, 2))

_ROW: Final = re.compile(r"^\| (?P<code>MLR\d{3}) \| (?P<says>.+?) \| (?P<weight>\w+) \| (?P<help>.+?) \|$", re.MULTILINE)


class Remark(Struct, frozen=True, kw_only=True):
    """One remark, with what there is to know of it."""

    code: str
    says: str
    weight: str
    """What it does: `error`, `warning`, `info`, or `stops` where nothing is read or written."""
    help: str
    """What to do about it."""
    slug: str = ""
    """What a check is called."""
    reason: str = ""
    """Why a check says it, when it does not, and an example."""


def remarks() -> Mapping[str, Remark]:
    """All remarks by code.

    Raises:
        MlrError: mlr is installed without the table.
    """
    from mlr_minutes.checks import CHECKS

    checks = {one.code.name: one for one in CHECKS}
    found: dict[str, Remark] = {}
    for row in _ROW.finditer(_table()):
        check = checks.get(row["code"])
        known = {"slug": check.code.slug, "reason": check.reason} if check is not None else {}
        found[row["code"]] = Remark(code=row["code"], says=row["says"], weight=row["weight"], help=row["help"], **known)
    return found


def _table() -> str:
    place = next((place for place in _PLACES if place.is_file()), None)
    if place is None:
        raise MlrError("MLR901", "mlr is installed without the list of its remarks", help="install it again, from a wheel or a checkout")
    return place.read_text(encoding="utf-8")
