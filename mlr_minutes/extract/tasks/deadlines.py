"""Findings of deadlines, made facts: each once, with its decision, its task and those who owe it."""

from collections.abc import Iterable, Sequence

from mlr_minutes.dates import DateValue
from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.people.known_people import KnownPeople
from mlr_minutes.extract.people.owners import owners_at
from mlr_minutes.extract.placed import around
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.alike import ALIKE, share_words
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.model import Action, Deadline, Decision, Section
from mlr_minutes.syntax import inlines


def deadlines(
    found: Iterable[DeadlineFinding], decisions: Sequence[Decision], actions: Sequence[Action], reading: Reading, known: KnownPeople
) -> list[Deadline]:
    """Each deadline once: told again where its decision was discussed, or in much the same words, it is the same one."""
    kept: list[Deadline] = []
    told: dict[tuple[DateValue, Section | None], list[tuple[Deadline, Section | None]]] = {}
    for one in found:
        section = around(reading.sections, one.span.start, lasting=True)
        deadline = _deadline(one, around(decisions, one.span.start), around(actions, one.span.start), reading, known)
        places = {section, deadline.decision.section if deadline.decision else section}
        near = (each for place in places for each in told.get((deadline.value, place), [])[-ALIKE:])
        if not any(_is_same(deadline, section, other, its_section) for other, its_section in near):
            kept.append(deadline)
            for place in places:
                told.setdefault((deadline.value, place), []).append((deadline, section))
    return kept


def _deadline(found: DeadlineFinding, decision: Decision | None, action: Action | None, reading: Reading, known: KnownPeople) -> Deadline:
    # The first sentence of a decision begins behind its number, title and formula.
    is_first = decision is not None and (decision.inline or next(inlines(decision.blocks))) is found.inline
    text_from = decision.task_from if decision is not None and is_first and decision.task_from <= found.start else 0
    start, end = _sentence(found, action)
    return Deadline(
        value=found.value,
        text=found.text or " ".join(found.inline.text[max(start, text_from) : end].split()),
        owners=known.as_written(
            found.owners
            or (action.owners if action else ())
            or owners_at(found.inline.prose[text_from:], found.start - text_from, reading.language)
            or known.subject(found.inline.prose[max(start, text_from) : end])
            or known.charged(found.inline.prose[max(start, text_from) : end], reading.language)
        ),
        decision=decision,
        action=action,
        span=found.span,
    )


def _is_same(deadline: Deadline, section: Section | None, other: Deadline, its_section: Section | None) -> bool:
    """Whether a deadline is told before: for the same day, of the same decision, or in the same section and words."""
    if deadline.value != other.value:
        return False
    if deadline.decision is not None and deadline.decision is other.decision:
        return True
    for one, place in ((deadline, its_section), (other, section)):
        if one.decision is not None and one.decision.section is not None and one.decision.section is place:
            return True
    return section is its_section and share_words(deadline.text, other.text)


def _sentence(found: DeadlineFinding, action: Action | None) -> tuple[int, int]:
    """The stretch of its text that sets a deadline: its sentence, and no more than its task."""
    start, end = sentence(found.inline.prose, found.start)
    if action is None:
        return start, end
    return max(start, found.inline.index(action.span.start)), min(end, max(found.inline.index(action.span.end), found.start))
