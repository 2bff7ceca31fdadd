"""A section headed "Actions" or "To do": each entry of its list is a task, done where its box is ticked.

## To do

- [ ] Eva: book the room by 5 May
- [x] Write to the council (Bo)
- Ann
  - mend the gate

An entry that only names somebody, or ends in a colon, has its tasks below it. Where one entry is itself such a title, the
tasks are what follows it. Lines without a bullet are tasks where they begin with their owners.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes.extract.entries import Entry, entries
from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.listed_tasks import listed_tasks, task_at
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.task import is_marked, names_subject, only_names
from mlr_minutes.extract.tasks import is_task_title, task_sections
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, Paragraph

_BULLET: Final = re.compile(r"\s*(?:[-*•–—]\s*)?(?:\[[ xX]?\]\s*)?")


def _find(reading: Reading) -> Iterator[ActionFinding]:
    for section in task_sections(reading):
        listed = _within(entries(section.blocks, reading.language), reading)
        is_title = section.topic is not None or is_task_title(section.title, reading.language)
        owners = () if is_title else only_names(section.title, reading.language)
        yield from listed_tasks(listed, section, reading, why=f"list entry of the section `{section.title}`", owners=owners)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield from _lines(block.inline, section, reading)


def _within(found: Sequence[Entry], reading: Reading) -> tuple[Entry, ...]:
    """The entries that are tasks: those of a list, and behind one that is a title of tasks itself only what follows it."""
    listed = [entry for entry in found if entry.listed]
    for index, entry in enumerate(listed):
        if entry.inline is not None and is_task_title(entry.inline.text[entry.text_from :], reading.language):
            behind = listed[index + 1 :]
            numbered = next((at for at, one in enumerate(behind) if one.number and entry.number), len(behind))
            return (*((entry,) if len(entry.blocks) > 1 else ()), *behind[:numbered])
    return tuple(listed)


def _lines(inline: Inline, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """The lines of a paragraph that begin with the owners of a task."""
    start = 0
    for line in inline.text.split("\n"):
        bullet = _BULLET.match(line)
        begin = start + (bullet.end() if bullet else 0)
        rest = inline.text[begin : start + len(line)]
        if rest and (is_marked(rest, reading.language) or names_subject(rest, reading.language)):
            yield task_at(inline.cut(begin, start + len(line)), 0, section, reading, why=f"line of the section `{section.title}`")
        start += len(line) + 1


IDIOM = Idiom(name="action-section", find=_find)
