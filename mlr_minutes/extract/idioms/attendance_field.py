"""`Present: Eva Ek (Lund), Bo Berg`, in the header or the front matter, on one line or as a list."""

from collections.abc import Iterator

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people.attendance import FIELDS
from mlr_minutes.extract.people.enumeration import enumerated
from mlr_minutes.extract.reading import Reading


def _find(reading: Reading) -> Iterator[PersonFinding]:
    for fact in reading.header.facts:
        presence = FIELDS.get(fact.field)
        if presence is not None:
            yield from enumerated(fact.value, presence, reading.language)


IDIOM = Idiom(name="attendance-field", find=_find)
