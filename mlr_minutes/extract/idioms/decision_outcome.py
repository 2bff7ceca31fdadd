"""A proposal and what became of it: `Moved by Ann, seconded by Bob. Motion carried (5-0-1).`.

The outcome may also stand by itself below the proposal:

- Proposed: the fee is five pounds
- PASSED
- 4 votes for
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.decisions.active import active
from mlr_minutes.extract.decisions.assent import STEPS, Assent, assents, begin_of, is_moved, proposal_above
from mlr_minutes.extract.decisions.bounds import MARK, bounds
from mlr_minutes.extract.decisions.deciding import sentences
from mlr_minutes.extract.decisions.label import decision_label
from mlr_minutes.extract.decisions.numbering import ITEM
from mlr_minutes.extract.decisions.passive import adopted, passive
from mlr_minutes.extract.decisions.places import Place, places
from mlr_minutes.extract.decisions.sentence import Formula, verbs
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.decisions.votes import outcome_of, votes_in
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import lead
from mlr_minutes.languages import Language
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline

_COUNT: Final = re.compile(r"\W*([0-9]{1,4})\s+[^\W\d_]+\W*")

_SIDE: Final = re.compile(r"([^\W\d_]+):(?=\s)")

FAR: Final = 600
"""Characters; an entry that an outcome ends is no longer."""

FEW: Final = 10
"""Words; to name those who moved and seconded takes no more."""

LABEL: Final = 2
"""Words; a label before the outcome has no more."""

SHORT: Final = 60
"""Characters; a line that counts votes is no longer."""


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    formulas = _formulas(reading)
    known = places(reading)
    told: tuple[Section, str] | None = None
    for index, place in enumerate(known):
        text = place.inline.prose
        start = 0
        if decision_label(text, reading.language):
            continue
        for said in assents(text, reading.language):
            above = [each for each in known[max(0, index - STEPS) : index] if each.section is place.section]
            below = next((each.inline.text for each in known[index + 1 : index + 2] if each.section is place.section), "")
            found = _decision(place, said, start, formulas.get(place.inline, {}), above=above, language=reading.language)
            # "Vote: unanimous" and then "Result: passed" tell of one proposal.
            if found is not None and (found.proposal is None or (place.section, found.proposal) != told):
                told = (place.section, found.proposal) if found.proposal else None
                yield replace(found, votes=_votes(said, below, found, reading.language))
                start = said.end


def _formulas(reading: Reading) -> dict[Inline, dict[int, Formula | None]]:
    """Where the sentences begin that are decisions by themselves, with their formula; None for those that say how it went."""
    known: dict[Inline, dict[int, Formula | None]] = {}
    for said in sentences(reading):
        language = reading.language
        formula = active(said, language) or passive(said, language)
        if formula is not None:
            known.setdefault(said.place.inline, {})[said.start] = formula
        elif adopted(said, language, language.deciding.adopted, ()):
            known.setdefault(said.place.inline, {})[said.start] = None
    return known


def _decision(
    place: Place, said: Assent, start: int, formulas: Mapping[int, Formula | None], *, above: Sequence[Place], language: Language
) -> DecisionFinding | None:
    text = place.inline.prose
    label = lead(place.inline)
    why = f"outcome `{' '.join(said.text.split()).rstrip('.')}`"
    sentence = bounds(text, said.start)[0]
    is_formula = sentence in formulas and formulas[sentence] is None and not said.is_moved
    before = text[start : said.start].strip(" \n*_.,;-–")
    # "Result: passed" is as much alone as "Passed".
    is_alone = not before or (before.endswith(":") and len(before.split()) <= LABEL)
    is_roll_call = _is_roll_call(before, language)
    if not (is_alone or is_roll_call) or (said.is_moved and len(text[said.start : said.end].split()) > FEW):
        if is_formula:
            return None
        if not said.is_sure and not (label is not None and label.title.casefold() in language.deciding.proposals):
            return _of_entry(place, said, start, why, language)
        formal = [each for each, formula in formulas.items() if said.is_moved or formula is not None]
        begin = begin_of(text, start, said.start, formal, language)
        found = stretch(place, begin, said.end, why, language=language, formula=formulas.get(begin), outcome=True)
        return replace(found, outcome=outcome_of(said.text, language, decided=True))
    if said.names and not said.is_moved:
        found = stretch(place, said.start, said.end, why, language=language, outcome=True)
        return replace(found, outcome=outcome_of(said.text, language, decided=True))
    proposal = proposal_above(above, language)
    if proposal is None and (is_formula or not said.is_sure):
        return None
    proposal = proposal or (None if said.is_moved else _moved(above, language)) or _nearest(above) or None
    if not proposal and not place.section.title:
        return None
    found = stretch(place, start if is_alone else said.start, said.end, why, language=language, outcome=True)
    return replace(found, proposal=proposal, outcome=outcome_of(said.text, language, decided=True))


def _of_entry(place: Place, said: Assent, start: int, why: str, language: Language) -> DecisionFinding | None:
    """An outcome that is a sentence by itself, at the end of an entry with a mark: `a) Flat 4: to let a room. Granted.`."""
    text = place.inline.prose
    line = text.rfind("\n", 0, said.start) + 1
    while line > max(start, said.start - FAR) and not MARK.match(text, line):
        line = text.rfind("\n", 0, line - 1) + 1
    if MARK.match(text, line) is None or text[max(0, said.start - 4) : said.start].rstrip()[-1:] not in (".", "?"):
        return None
    found = stretch(place, line, said.end, why, language=language, outcome=True)
    return replace(found, outcome=outcome_of(said.text, language, decided=True))


def _is_roll_call(text: str, language: Language) -> bool:
    """Whether a text only tells who voted in what way: "Ayes: Ann, Bob. Nays: Eve"."""
    known = language.deciding
    sides = {*known.votes_for, *known.votes_against, *known.abstained}
    labels = [found.start() for found in _SIDE.finditer(text) if found[1].casefold() in sides]
    return len(labels) > 1 and len(text[: labels[0]].split()) <= LABEL + 1


def _moved(above: Sequence[Place], language: Language) -> str | None:
    """The nearest text above an outcome that names those who moved and seconded."""
    for place in reversed(above):
        text = place.inline.prose
        if is_moved(text, language):
            return None if next(assents(text, language), None) is not None else " ".join(place.inline.text.split())
    return None


def _nearest(above: Sequence[Place]) -> str:
    """What an outcome without a proposal that is marked as one speaks of: the item above it, else the text above it."""
    texts = [" ".join(place.inline.text.split()) for place in above]
    return ITEM.sub("", next((text for text in reversed(texts) if ITEM.match(text)), texts[-1] if texts else ""), count=1)


def _votes(said: Assent, below: str, found: DecisionFinding, language: Language) -> str | None:
    """The numbers, told with the outcome or in the next line."""
    told = votes_in(said.text, language, bare=True) or found.votes
    is_other = next(assents(below, language), None) is not None or any(word in verbs(language) for word in below.casefold().split())
    if told or len(below) > SHORT or is_other:
        return told
    counted = _COUNT.fullmatch(below)
    return votes_in(below, language, bare=True) or (counted[1] if counted else None)


IDIOM = Idiom(name="decision-outcome", find=_find)
