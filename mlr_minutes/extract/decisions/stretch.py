"""A decision that is a stretch of running text."""

from mlr_minutes.extract.decisions.numbering import ITEM
from mlr_minutes.extract.decisions.places import Place
from mlr_minutes.extract.decisions.sentence import Formula
from mlr_minutes.extract.decisions.votes import outcome_of, votes_in
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.languages import Language
from mlr_minutes.syntax import Paragraph


def stretch(
    place: Place, start: int, end: int, why: str, *, language: Language, formula: Formula | None = None, outcome: bool = False
) -> DecisionFinding:
    """A decision that is a stretch of running text; where it is all of a paragraph, that paragraph.

    Args:
        place: where it stands.
        start: of the stretch.
        end: of the stretch.
        why: how it was recognised.
        formula: the words that make it a decision, where it is a sentence.
        language: that of the text.
        outcome: whether there was a proposal, of which this tells what became.
    """
    text = place.inline.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    whole = isinstance(place.block, Paragraph) and not text[:start].strip(" \n*_") and not text[end:].strip(" \n*_.;")
    figure = ITEM.match(text, start, end)
    if figure is not None and figure.end() < end:
        start = figure.end()
    return DecisionFinding(
        number=None,
        title=None,
        blocks=(place.block,),
        is_passing=True,
        inline=None if whole else place.inline,
        text_from=start,
        text_to=None if whole else end,
        section=place.section,
        span=place.block.span if whole else place.inline.span(start, end),
        task_from=formula.behind if formula is not None and start <= formula.behind <= end else None,
        outcome=outcome_of(f"{formula.verb if formula else ''} {text[start:end]}", language, decided=outcome),
        votes=votes_in(text[start:end], language),
        why=why,
    )
