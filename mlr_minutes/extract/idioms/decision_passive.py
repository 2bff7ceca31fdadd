"""`It was then agreed that the shed is painted`: what was decided, without those who did."""

from collections.abc import Iterator

from mlr_minutes.extract.decisions.clauses import clauses, is_open
from mlr_minutes.extract.decisions.deciding import sentences
from mlr_minutes.extract.decisions.passive import passive
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for said in sentences(reading):
        formula = passive(said, reading.language)
        if formula and not clauses(said, formula, reading.language) and not is_open(said, formula, reading.language):
            yield stretch(said.place, said.start, said.end, f"sentence with `{formula.verb}`", formula=formula, language=reading.language)


IDIOM = Idiom(name="decision-passive", find=_find)
