"""A section headed "Decisions": each entry of its list, or each of its paragraphs, is one.

Decisions:

- 4.1 **Budget:** The budget is adopted.
5. **Portal:** A common portal is built.

Other item 1: The bridge is named.
"""

from collections.abc import Iterator

from mlr_minutes.extract.entries import Entry, entries
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.prose import is_none, lead
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Section


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for section in reading.sections:
        if section.topic is Topic.DECISIONS:
            for entry in entries(section.blocks, reading.language):
                found = _decision(entry, section, reading.language)
                if found is not None:
                    yield found


def _decision(entry: Entry, section: Section, language: Language) -> DecisionFinding | None:
    inline = entry.inline
    if inline is None or not inline.text[entry.text_from :].strip(" \n-–—") or is_none(inline.text[entry.text_from :], language):
        return None
    label = lead(inline, entry.text_from)
    kind = "list" if entry.listed else "paragraph"
    return DecisionFinding(
        number=entry.number,
        title=label.title if label else None,
        blocks=entry.blocks,
        text_from=label.end if label and label.marked else entry.text_from,
        section=section,
        span=entry.span,
        why=f"{kind} entry of the section `{section.title}`{', numbered' if entry.number else ''}",
    )


IDIOM = Idiom(name="decision-section", find=_find)
