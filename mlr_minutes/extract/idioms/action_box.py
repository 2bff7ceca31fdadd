"""A box to tick outside a section of tasks, where it tells whose task it is, or is open and belongs to an entry without a box.

- [ ] @eva writes to the council
- The gate is broken.
  - [ ] mend the gate

A list of boxes and nothing else is a checklist, an agenda or a register of attendance.
"""

from collections.abc import Iterator, Sequence

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import task_sections
from mlr_minutes.extract.tasks.listed_tasks import task_at
from mlr_minutes.extract.tasks.task import is_marked, names_subject, only_names
from mlr_minutes.extract.text.entries import entries
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, List, Quote

_ATTENDANCE = (Topic.PRESENT, Topic.ABSENT, Topic.OTHERS)


def _find(reading: Reading) -> Iterator[ActionFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        if id(section) not in within and section.topic not in _ATTENDANCE:
            yield from _in_blocks(section.blocks, section, reading, is_nested=False)


def _in_blocks(blocks: Sequence[Block], section: Section, reading: Reading, *, is_nested: bool) -> Iterator[ActionFinding]:
    for block in blocks:
        match block:
            case List():
                for item, entry in zip(block.items, entries((block,), reading.language), strict=False):
                    inline = entry.inline
                    if (
                        item.checked is not None
                        and inline is not None
                        and _is_task(inline.text[entry.text_from :], reading.language, is_nested and not item.checked)
                    ):
                        span = inline.span(entry.text_from)
                        yield task_at(inline, entry.text_from, section, reading, why="a box to tick", done=item.checked, span=span)
                    yield from _in_blocks(item.blocks, section, reading, is_nested=item.checked is None)
            case Quote():
                yield from _in_blocks(block.blocks, section, reading, is_nested=is_nested)
            case _:
                pass


def _is_task(text: str, language: Language, is_nested: bool) -> bool:
    owned = is_marked(text, language) or names_subject(text, language)
    return bool(text.strip()) and (is_nested or owned) and not only_names(text, language)


IDIOM = Idiom(name="action-box", find=_find)
