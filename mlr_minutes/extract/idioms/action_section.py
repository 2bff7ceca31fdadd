"""A section headed "Actions" or "To do": each entry of its list is a task, done where its box is ticked.

## To do

- [ ] Eva: book the room by 5 May
- [x] Write to the council (Bo)
- Ann
  - mend the gate

An entry that only names somebody, or ends in a colon, has its tasks below it. Where one entry is itself such a title, the
tasks are what follows it. Lines without a bullet are tasks where they begin with their owners, or end with them behind a colon.
"""

import re
from collections.abc import Iterator, Sequence

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import is_task_title, task_sections
from mlr_minutes.extract.tasks.listed_tasks import LINE, listed_tasks, owners_behind, task_at
from mlr_minutes.extract.tasks.task import is_marked, names_subject, only_names
from mlr_minutes.extract.text.entries import Entry, entries
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, List, Paragraph


def _find(reading: Reading) -> Iterator[ActionFinding]:
    for section in task_sections(reading):
        # What follows a list is none of its last entry.
        listed = _within(entries([one for one in section.blocks if isinstance(one, List)], reading.language), reading)
        is_title = section.topic is not None or is_task_title(section.title, reading.language)
        owners = () if is_title else only_names(section.title, reading.language)
        yield from listed_tasks(listed, section, reading, why=f"list entry of the section `{section.title}`", owners=owners)
        yield from _lines(section, reading)


def _within(found: Sequence[Entry], reading: Reading) -> tuple[Entry, ...]:
    """The entries that are tasks: those of a list, and behind one that is a title of tasks itself only what follows it."""
    listed = [entry for entry in found if entry.listed]
    for index, entry in enumerate(listed):
        if entry.inline is not None and is_task_title(entry.inline.text[entry.text_from :], reading.language):
            behind = listed[index + 1 :]
            numbered = next((at for at, one in enumerate(behind) if one.number and entry.number), len(behind))
            return (*((entry,) if len(entry.blocks) > 1 else ()), *behind[:numbered])
    return tuple(listed)


def _lines(section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """The lines of paragraphs that begin or end with the owners of a task, up to one that begins with a label in capitals."""
    names: list[str] = []
    for inline, start, end in _each_line(section):
        line = LINE.match(inline.text, start, end)
        begin = line.end() if line else start
        rest = inline.text[begin:end]
        language = reading.language
        if not rest or not (is_marked(rest, language) or names_subject(rest, language) or owners_behind(rest, language)):
            continue
        found = task_at(inline, begin, section, reading, text_to=end, why=f"line of the section `{section.title}`", done=_is_ticked(line))
        names.extend(found.owners)
        if _is_label(found.owners) and not all(map(str.isupper, names)):
            return
        yield found


def _each_line(section: Section) -> Iterator[tuple[Inline, int, int]]:
    for inline in (block.inline for block in section.blocks if isinstance(block, Paragraph)):
        start = 0
        for line in inline.text.split("\n"):
            yield inline, start, start + len(line)
            start += len(line) + 1


def _is_ticked(line: re.Match[str] | None) -> bool:
    return line is not None and bool((line["box"] or "").strip())


def _is_label(names: Sequence[str]) -> bool:
    """Whether a name is the label of what follows the tasks: several words, all in capitals."""
    return len(names) == 1 and names[0].isupper() and " " in names[0]


IDIOM = Idiom(name="action-section", find=_find)
