"""An earlier decision named in running text, with what the sentence says of it.

Beslut 4.2 från 18/11 är genomfört.        This replaces decision 2 of 14 October 2025.
See [decision 4.1](2026-03-10-board.md#decision-4-1).
"""

from collections.abc import Iterator

from mlr_minutes.extract.finding import FollowUpFinding
from mlr_minutes.extract.follow_up.sections import follow_up_sections
from mlr_minutes.extract.follow_up.telling import told_in
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.syntax import inlines


def _find(reading: Reading) -> Iterator[FollowUpFinding]:
    elsewhere = {id(one.section) for one in follow_up_sections(reading)}
    for section in reading.sections:
        if id(section) not in elsewhere:
            for inline in inlines(section.blocks):
                yield from told_in(inline, reading)


IDIOM = Idiom(name="follow-up-sentence", find=_find)
