"""A section headed "Decisions": each entry of its list, or each of its paragraphs, is one.

Decisions:

- 4.1 **Budget:** The budget is adopted.
5. **Portal:** A common portal is built.

Other item 1: The bridge is named.

Where a paragraph is a formula ("The board resolved that …"), the paragraphs without one only tell about it.
"""

from collections.abc import Iterator, Sequence

from mlr_minutes.extract.decisions.assent import is_assent
from mlr_minutes.extract.decisions.clauses import clause_starts
from mlr_minutes.extract.decisions.deciding import formula_of, is_bare_formula
from mlr_minutes.extract.decisions.places import Place
from mlr_minutes.extract.decisions.sentence import Formula
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.decisions.votes import outcome_of, votes_in
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.entries import Entry, entries
from mlr_minutes.extract.text.prose import is_none, lead
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Paragraph, inlines


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for index, section in enumerate(reading.sections):
        if section.topic is Topic.DECISIONS:
            proposal = _proposal(reading.sections[:index], section, reading.language)
            for entry in _told(entries(section.blocks, reading.language), section, reading.language):
                yield from _decisions(entry, section, proposal, reading.language)


def _proposal(above: Sequence[Section], section: Section, language: Language) -> str | None:
    """What stands under a title for proposals, of the same item as the decisions; None where there is no such title."""
    for each in reversed(above):
        if each.level < section.level:
            return None
        if each.title.casefold().startswith(language.deciding.proposals):
            return " ".join(" ".join(inline.text.split()) for inline in inlines(each.blocks)) or None
    return None


def _told(found: Sequence[Entry], section: Section, language: Language) -> Iterator[Entry]:
    """The entries that say what was decided."""
    formal = {id(entry) for entry in found if not entry.listed and _is_formal(entry, section, language)}
    for entry in found:
        first = entry.inline
        if entry.checked is not None or first is None or is_bare_formula(first.text, language):
            continue
        if not formal or entry.listed or entry.number or id(entry) in formal or clause_starts(first.text, language):
            yield entry


def _is_formal(entry: Entry, section: Section, language: Language) -> bool:
    return _formula(entry, section, language) is not None


def _formula(entry: Entry, section: Section, language: Language) -> Formula | None:
    return formula_of(_place(entry, section), language) if entry.blocks and isinstance(entry.blocks[0], Paragraph) else None


def _place(entry: Entry, section: Section) -> Place:
    block = entry.blocks[0]
    assert isinstance(block, Paragraph)
    return Place(inline=block.inline, block=block, siblings=entry.blocks, index=0, section=section)


def _decisions(entry: Entry, section: Section, proposal: str | None, language: Language) -> Iterator[DecisionFinding]:
    """An entry as a decision, or as several where it is a paragraph of which lines begin with "that"."""
    if not entry.listed and isinstance(entry.blocks[0], Paragraph):
        text = entry.blocks[0].inline.text
        starts = [start for start in clause_starts(text, language) if start >= entry.text_from]
        if len(starts) > 1:
            for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
                yield stretch(_place(entry, section), start, end, f"clause in the section `{section.title}`", language=language)
            return
    found = _decision(entry, section, proposal, language)
    if found is not None:
        yield found


def _decision(entry: Entry, section: Section, proposal: str | None, language: Language) -> DecisionFinding | None:
    inline = entry.inline
    if inline is None or not inline.text[entry.text_from :].strip(" \n-–—") or is_none(inline.text[entry.text_from :], language):
        return None
    label = lead(inline, entry.text_from)
    kind = "list" if entry.listed else "paragraph"
    text = inline.text[entry.text_from :]
    formula = _formula(entry, section, language)
    return DecisionFinding(
        number=entry.number,
        is_counted=entry.listed and (entry.number or "").isdigit(),
        title=label.title if label else None,
        blocks=entry.blocks,
        text_from=label.end if label and label.marked else entry.text_from,
        task_from=formula.behind if formula is not None else None,
        section=section,
        span=entry.span,
        proposal=proposal if is_assent(text, language) else None,
        outcome=outcome_of(text, language, decided=is_assent(text, language)),
        votes=votes_in(text, language),
        why=f"{kind} entry of the section `{section.title}`{', numbered' if entry.number else ''}",
    )


IDIOM = Idiom(name="decision-section", find=_find)
