"""One formula over several clauses, each of which is a decision.

The board resolved

- that the shed is painted
- that the fee is five pounds
"""

from collections.abc import Iterator

from mlr_minutes.extract.decisions.active import active
from mlr_minutes.extract.decisions.clauses import begins_clause, clauses, is_open
from mlr_minutes.extract.decisions.deciding import sentences
from mlr_minutes.extract.decisions.passive import passive
from mlr_minutes.extract.decisions.sentence import Formula, Sentence
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.decisions.votes import outcome_of
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import is_none
from mlr_minutes.languages import Language
from mlr_minutes.syntax import Block, Item, List, Paragraph, inlines


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for said in sentences(reading):
        formula = active(said, reading.language) or passive(said, reading.language)
        if formula is None:
            continue
        for start, end in clauses(said, formula, reading.language):
            yield stretch(said.place, start, end, _why(formula), formula=formula, language=reading.language)
        if is_open(said, formula, reading.language):
            yield from _below(said, formula, reading.language)


def _why(formula: Formula) -> str:
    return f"clause under `{formula.verb}`"


def _below(said: Sentence, formula: Formula, language: Language) -> Iterator[DecisionFinding]:
    """What stands below a formula: the entries of the list there, or the paragraphs that begin as clauses do."""
    for block in said.place.siblings[said.place.index + 1 :]:
        match block:
            case List():
                for item in block.items:
                    yield from _entry(item, said, formula, language)
                return
            case Paragraph() if begins_clause(block.inline.text, language):
                yield _decision((block,), said, formula, language)
            case _:
                return


def _entry(item: Item, said: Sentence, formula: Formula, language: Language) -> Iterator[DecisionFinding]:
    first = next(inlines(item.blocks), None)
    if first is not None and first.text.strip() and item.checked is None and not is_none(first.text, language):
        yield _decision(item.blocks, said, formula, language)


def _decision(blocks: tuple[Block, ...], said: Sentence, formula: Formula, language: Language) -> DecisionFinding:
    first = next(inlines(blocks))
    return DecisionFinding(
        number=None,
        title=None,
        blocks=blocks,
        text_from=0,
        section=said.place.section,
        span=blocks[0].span,
        outcome=outcome_of(first.text, language, decided=False),
        why=_why(formula),
    )


IDIOM = Idiom(name="decision-clauses", find=_find)
