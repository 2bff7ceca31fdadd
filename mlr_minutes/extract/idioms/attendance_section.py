"""A section headed "Present", with the names below it as a list or as lines."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Topic
from mlr_minutes.model import Presence
from mlr_minutes.syntax import inlines

_PRESENCE: Final = {Topic.PRESENT: Presence.PRESENT, Topic.ABSENT: Presence.ABSENT, Topic.OTHERS: Presence.OTHER}


def _find(reading: Reading) -> Iterator[PersonFinding]:
    for section in reading.sections:
        presence = _PRESENCE.get(section.topic) if section.topic else None
        if presence is None:
            continue
        for inline in inlines(section.blocks):
            for person in people(inline, reading.language):
                yield PersonFinding(name=person.name, affiliation=person.affiliation, role=person.role, presence=presence, span=person.span)


IDIOM = Idiom(name="attendance-section", find=_find)
