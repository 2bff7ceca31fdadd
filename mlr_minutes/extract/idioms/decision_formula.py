"""`The board resolved to paint the shed`: those who decide, and what they did."""

from collections.abc import Iterator

from mlr_minutes.extract.decisions.active import active
from mlr_minutes.extract.decisions.clauses import clauses, is_open
from mlr_minutes.extract.decisions.deciding import sentences
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for said in sentences(reading):
        formula = active(said, reading.language)
        if formula and not clauses(said, formula, reading.language) and not is_open(said, formula, reading.language):
            why = f"sentence with `{formula.verb}`"
            adopts = formula.verb in reading.language.deciding.adopts
            yield stretch(said.place, said.start, said.end, why, formula=formula, language=reading.language, outcome=adopts)


IDIOM = Idiom(name="decision-formula", find=_find)
