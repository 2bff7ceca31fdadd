"""The running texts of a document as passages for the reader of dates, each with what stands above it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from mlr_minutes.dates import Passage, read_passages
from mlr_minutes.extract.header.fact import of_scalar
from mlr_minutes.extract.text.columns import due_cells
from mlr_minutes.extract.text.prose import lead
from mlr_minutes.languages import Language
from mlr_minutes.model import Section
from mlr_minutes.syntax import Document, Inline, inlines

_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_SMALL: Final = 12
"""How many letters beside its date a heading may hold that is one of a day: "Meeting 2024-03-05"."""


def labelled_texts(document: Document, sections: Sequence[Section]) -> Iterator[tuple[Inline, str]]:
    """All running text, front matter included, each with the heading or label that it stands under."""
    for entry in document.front_matter.entries:
        yield from ((of_scalar(value), entry.key.text) for value in entry.values)
    for section in sections:
        label = section.title
        if section.heading is not None:
            yield section.heading, label
        for inline in inlines(section.blocks):
            found = lead(inline)
            if found is not None and (found.marked or inline.text.rstrip().endswith(":")):
                label = found.title
            elif inline.text.rstrip().endswith(":"):
                label = inline.text
            yield inline, label


def passages(labelled: Iterable[tuple[Inline, str]], sections: Sequence[Section], language: Language) -> Iterator[Passage]:
    """The texts as passages: those of a due column are marked, and those under a day of their own were said on that day."""
    due = {cell for section in sections for cell in due_cells(section.blocks, language)}
    days = _days_of_texts(sections, language)
    for inline, label in labelled:
        yield Passage(text=inline.prose, label=label, anchor=days.get(inline), is_due=inline in due)


def _days_of_texts(sections: Sequence[Section], language: Language) -> dict[Inline, date]:
    """The day of each text in running notes, where two headings of one level or more hold little but a full date."""
    titled = [_day_of_title(section, language) for section in sections]
    levels = [section.level for section, day in zip(sections, titled, strict=True) if day is not None]
    days: dict[Inline, date] = {}
    current: date | None = None
    above = 0
    for section, day in zip(sections, titled, strict=True) if any(levels.count(level) > 1 for level in levels) else ():
        if day is not None or section.level <= above:
            current, above = day, section.level
        if current is not None:
            days.update(dict.fromkeys(inlines(section.blocks), current))
    return days


def _day_of_title(section: Section, language: Language) -> date | None:
    """The day that a heading holds, with its year, and little else."""
    text = section.heading.prose if section.heading is not None else ""
    if _YEAR.search(text) is None:
        return None
    found = [one for one in read_passages([Passage(text=text)], language, None)[0] if one.value is not None]
    if len(found) != 1 or found[0].value is None:
        return None
    rest = text[: found[0].start] + text[found[0].end :]
    return found[0].value.day if sum(map(str.isalpha, rest)) <= _SMALL else None
