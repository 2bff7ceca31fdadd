"""A section headed "Actions" or "To do": each entry of its list is a task, done where its box is ticked.

## To do

- [ ] Eva: book the room by 5 May
- [x] Write to the council (Bo)
"""

from collections.abc import Iterator

from mlr_minutes.extract.entries import entries
from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.prose import is_none
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.task import task_owners
from mlr_minutes.languages import Topic


def _find(reading: Reading) -> Iterator[ActionFinding]:
    for section in reading.sections:
        if section.topic is not Topic.ACTIONS:
            continue
        for entry in entries(section.blocks, reading.language):
            inline = entry.inline
            if not entry.listed or inline is None or not inline.text[entry.text_from :].strip(" -–—\n"):
                continue
            if is_none(inline.text[entry.text_from :], reading.language):
                continue
            yield ActionFinding(
                inline=inline,
                text_from=entry.text_from,
                owners=task_owners(inline.text[entry.text_from :], reading.language),
                done=bool(entry.checked),
                section=section,
                span=entry.span,
                why=f"list entry of the section `{section.title}`",
            )


IDIOM = Idiom(name="action-section", find=_find)
