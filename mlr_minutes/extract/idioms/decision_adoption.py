"""`The accounts were accepted`, `Årsavgiften fastställdes till 100 kr`: what became of that which lay before the meeting."""

from collections.abc import Iterator

from mlr_minutes.extract.decisions.deciding import sentences
from mlr_minutes.extract.decisions.passive import adopted
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    known = reading.language.deciding
    for said in sentences(reading):
        formula = adopted(said, reading.language, known.adopted, known.adoptable)
        if formula:
            why = f"sentence with `{formula.verb}`"
            yield stretch(said.place, said.start, said.end, why, formula=formula, language=reading.language, outcome=True)


IDIOM = Idiom(name="decision-adoption", find=_find)
