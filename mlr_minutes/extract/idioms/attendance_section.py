"""A section headed "Present", with the names below it as a list, lines or a table, and sections below that for some of them."""

from collections.abc import Iterator

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people.attendance import is_body, is_group, presence_of
from mlr_minutes.extract.people.roll import roll
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Presence


def _find(reading: Reading) -> Iterator[PersonFinding]:
    above: list[tuple[int, Presence]] = []
    beside: Presence | None = None
    for section in reading.sections:
        above = [(level, presence) for level, presence in above if level < section.level]
        told = presence_of(section.title)
        if told is not None:
            above.append((section.level, told))
        elif above and is_group(section.title):
            told = above[0][1]
        elif beside is Presence.PRESENT and is_body(section.title):
            told = beside
        beside = told
        if told is not None:
            yield from roll(section.blocks, told, reading.language, reading.source)


IDIOM = Idiom(name="attendance-section", find=_find)
