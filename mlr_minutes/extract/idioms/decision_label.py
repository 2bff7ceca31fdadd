"""`**Decision:** The budget is adopted.`, anywhere outside of a section of decisions.

The label can also stand alone, with the decision in the paragraph below it or the decisions in a list there. Behind it may
stand no more than how it went (`Decision: approved`); then the proposal above is what was decided.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mlr_minutes.extract.decisions.assent import STEPS, is_assent, proposal_above
from mlr_minutes.extract.decisions.clauses import begins_clause, clause_starts
from mlr_minutes.extract.decisions.deciding import is_bare_formula
from mlr_minutes.extract.decisions.label import decision_label, marked_label
from mlr_minutes.extract.decisions.places import Place, places
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.decisions.votes import outcome_of, votes_in
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.entries import entries
from mlr_minutes.extract.text.prose import is_none
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, List, Paragraph, Quote, inlines


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for section in reading.sections:
        if section.topic is not Topic.DECISIONS:
            for found in _in_blocks(section.blocks, section, reading.language):
                yield _with_proposal(found, reading)


def _in_blocks(blocks: Sequence[Block], section: Section, language: Language) -> Iterator[DecisionFinding]:
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                label = decision_label(block.inline.prose, language) or marked_label(block.inline, language)
                if label is None or is_none(block.inline.text[label.end() :], language):
                    continue
                behind = block.inline.text[label.end() :]
                if behind.strip(" *_-–—.\n") and not (blocks[index + 1 :] and is_bare_formula(behind, language)):
                    place = Place(inline=block.inline, block=block, siblings=blocks, index=index, section=section)
                    yield from _behind(place, label, language)
                else:
                    yield from _below(blocks[index + 1 :], section, label["label"], language)
            case List():
                for item in block.items:
                    yield from _in_blocks(item.blocks, section, language)
            case Quote():
                yield from _in_blocks(block.blocks, section, language)


def _behind(place: Place, label: re.Match[str], language: Language) -> Iterator[DecisionFinding]:
    """What stands behind the label: one decision, or several where each begins a line with "that"."""
    text = place.inline.text
    starts = [each for each in clause_starts(text, language) if each > label.end()]
    if begins_clause(text[label.end() :], language):
        starts.insert(0, label.end())
    if len(starts) > 1 and not text[label.end() : starts[0]].strip(" \n:–-"):
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            yield stretch(place, start, end, _why(label["label"]), language=language)
    else:
        yield _decision(label["number"], (place.block,), label.end(), section=place.section, label=label["label"], language=language)


def _below(blocks: Sequence[Block], section: Section, label: str, language: Language) -> Iterator[DecisionFinding]:
    """What the label that stands alone introduces."""
    if not blocks or not isinstance(blocks[0], Paragraph | List):
        return
    last = 1
    while last < len(blocks) and _is_clause(blocks[0], language) and _is_clause(blocks[last], language):
        last += 1
    lines = clause_starts(blocks[0].inline.text, language) if isinstance(blocks[0], Paragraph) else []
    if len(lines) > 1 and isinstance(blocks[0], Paragraph):
        place = Place(inline=blocks[0].inline, block=blocks[0], siblings=blocks, index=0, section=section)
        for start, end in zip(lines, [*lines[1:], len(place.inline.text)], strict=True):
            yield stretch(place, start, end, _why(label), language=language)
        return
    for entry in entries(blocks[:last], language):
        # What has a box to tick is a task, though its list be headed "resolved".
        if entry.checked is None and entry.inline is not None and entry.inline.text[entry.text_from :].strip():
            yield _decision(entry.number, entry.blocks, entry.text_from, section=section, label=label, language=language)


def _is_clause(block: Block, language: Language) -> bool:
    return isinstance(block, Paragraph) and begins_clause(block.inline.text, language)


def _decision(
    number: str | None, blocks: tuple[Block, ...], text_from: int, *, section: Section, label: str, language: Language
) -> DecisionFinding:
    text = next(inlines(blocks)).text[text_from:]
    return DecisionFinding(
        number=number,
        is_counted=isinstance(number, str) and number.isdigit() and not text_from,
        title=None,
        blocks=blocks,
        text_from=text_from,
        section=section,
        span=blocks[0].span,
        outcome=outcome_of(text, language, decided=is_assent(text, language)),
        votes=votes_in(text, language),
        why=_why(label),
    )


def _why(label: str) -> str:
    return f"label `{label}`"


def _with_proposal(found: DecisionFinding, reading: Reading) -> DecisionFinding:
    """A decision with the proposal above it, where it says no more than how that went."""
    first = next(inlines(found.blocks))
    if found.inline is not None or not is_assent(first.text[found.text_from :], reading.language):
        return found
    known = places(reading)
    end = bisect_left(known, found.span.start, key=lambda place: place.inline.offset(0))
    above = [place for place in known[max(0, end - STEPS) : end] if place.section is found.section]
    return replace(found, proposal=proposal_above(above, reading.language))


IDIOM = Idiom(name="decision-label", find=_find)
