"""`Present: Eva Ek (Lund), Bo Berg`, in the header or the front matter, on one line or as a list."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people import people
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Field
from mlr_minutes.model import Presence

_PRESENCE: Final = {Field.PRESENT: Presence.PRESENT, Field.ABSENT: Presence.ABSENT, Field.OTHERS: Presence.OTHER}


def _find(reading: Reading) -> Iterator[PersonFinding]:
    for fact in reading.header.facts:
        presence = _PRESENCE.get(fact.field)
        if presence is None:
            continue
        for person in people(fact.value, reading.language):
            yield PersonFinding(name=person.name, affiliation=person.affiliation, role=person.role, presence=presence, span=person.span)


IDIOM = Idiom(name="attendance-field", find=_find)
