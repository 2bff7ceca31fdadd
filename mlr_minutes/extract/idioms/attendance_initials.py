"""A line of names with their initials at the head of minutes: `Ann Ames (AA), Bob Bell (BB), Carl Crewe (CC)`."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people.enumeration import finding
from mlr_minutes.extract.people.names import initials_of, is_name
from mlr_minutes.extract.people.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline, Paragraph

FEWEST: Final = 3
"""Names; fewer are a remark on who is meant."""

_INITIALS: Final = re.compile(r"(?P<name>[^\s,;()][^,;()\n]{0,58}[^\s,;()])\s{0,3}\((?P<initials>[^\W\d_]{2,4})\)")


def _find(reading: Reading) -> Iterator[PersonFinding]:
    blocks = (block for section in reading.sections[:3] for block in section.blocks)
    for block in islice(blocks, 8):
        if isinstance(block, Paragraph) and _is_roll(block.inline):
            named = (one for one in people(block.inline, reading.language) if is_name(one.name, reading.language))
            yield from (finding(one, Presence.PRESENT) for one in named)


def _is_roll(inline: Inline) -> bool:
    """Whether most of the names in a text have their initials behind them, and nothing is left beside the names."""
    found = list(_INITIALS.finditer(inline.text))
    told = [match for match in found if initials_of(match["name"]).startswith(match["initials"][0]) and match["initials"].isupper()]
    parts = sum(not part.isspace() for part in re.split(r"[,;\n]", inline.text) if part)
    return len(told) >= FEWEST and 3 * len(told) >= 2 * parts


IDIOM = Idiom(name="attendance-initials", find=_find)
