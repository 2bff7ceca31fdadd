"""A line behind an arrow, or a hand that points, which begins with somebody who was there, or with a handle.

👉 @eva merges it          → Bo announces it on the list          -> Cia Dahl ringer smeden senast fredag
"""

import re
from collections.abc import Iterator
from typing import Final

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import task_sections
from mlr_minutes.extract.tasks.listed_tasks import task_at
from mlr_minutes.syntax import Inline, inlines

_ARROW: Final = re.compile(r"^[ \t]*(?:->|=>|[→⇒➡➜➔👉☞]\ufe0f?)[ \t]*(?=[\w@])", re.MULTILINE)


def _find(reading: Reading) -> Iterator[ActionFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        for inline in inlines(section.blocks) if id(section) not in within else ():
            for start, end in _pointed(inline):
                yield task_at(inline, start, section, reading, text_to=end, why="line behind an arrow", wants_person=True)


def _pointed(inline: Inline) -> Iterator[tuple[int, int]]:
    for found in _ARROW.finditer(inline.text):
        end = inline.text.find("\n", found.end())
        yield found.end(), len(inline.text) if end < 0 else end


IDIOM = Idiom(name="action-arrow", find=_find)
