"""`Eva Ek was elected treasurer`, `Eva Ek valdes till kassör`."""

from collections.abc import Iterator

from msgspec.structs import replace

from mlr_minutes.extract.decisions.deciding import sentences
from mlr_minutes.extract.decisions.passive import adopted
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for said in sentences(reading):
        formula = adopted(said, reading.language, reading.language.deciding.elected, ())
        if formula:
            why = f"election with `{formula.verb}`"
            found = stretch(said.place, said.start, said.end, why, formula=formula, language=reading.language)
            # The office behind the verb is what somebody becomes, and has no task in this.
            yield replace(found, task_from=None)


IDIOM = Idiom(name="decision-election", find=_find)
