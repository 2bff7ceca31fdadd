"""Findings of decisions, made facts: none over another, and none told twice."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.extract.decisions.numbering import Numbers
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.follow_up.boxes import answers_to
from mlr_minutes.extract.people.known_people import KnownPeople
from mlr_minutes.extract.people.owners import owners
from mlr_minutes.extract.placed import longest
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.alike import ALIKE, share_words, telling_words
from mlr_minutes.extract.text.entries import is_other_business
from mlr_minutes.languages import Topic
from mlr_minutes.model import Answer, Deadline, Decision, DecisionNumber, Section
from mlr_minutes.syntax import inlines

TITLE_LENGTH: Final = 60
"""How many characters of a decision's text stand in for a title at the most."""


class Decided(Struct, frozen=True):
    """The decisions of one meeting, as yet without deadlines."""

    decisions: tuple[Decision, ...]
    """In the order of the file."""
    retold: tuple[tuple[Decision, Decision], ...]
    """Those of a section of decisions that the text tells again, each with what the text has."""


def decisions(found: Iterable[DecisionFinding], reading: Reading, known: KnownPeople) -> Decided:
    """The decisions of one meeting, each once: what the text only tells again of those that a section of decisions lists is none.

    Of two findings in one place the one counts that knows the proposal.

    Args:
        found: what the idioms found.
        reading: the document.
        known: the people by whom tasks are owned.
    """
    numbers = Numbers(reading.sections)
    whole = longest(sorted(found, key=lambda one: (one.span.start, -one.span.end, one.proposal is None)))
    told = [(one, _decision(one, reading, numbers, known)) for one in whole]
    listed = _Listed(decision for one, decision in told if one.section.topic is Topic.DECISIONS)
    passing = (decision for one, decision in told if one.is_passing and one.section.topic is not Topic.DECISIONS)
    twins = {decision: listed.like(decision) for decision in passing}
    return Decided(
        decisions=tuple(one for _, one in told if one not in twins or not (twins[one] or listed.holds(one.section))),
        retold=tuple((twin, one) for one, twin in twins.items() if twin is not None),
    )


class _Listed:
    """The decisions that a section of decisions lists, ready to be looked up."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._sections: set[Section] = set()
        self._by_word: dict[str, list[Decision]] = {}
        for one in decisions:
            self._sections |= {one.section} if one.section is not None else set()
            for word in telling_words(one.text):
                self._by_word.setdefault(word, []).append(one)

    def holds(self, section: Section | None) -> bool:
        """Whether one of them was discussed in a section."""
        return section in self._sections

    def like(self, decision: Decision) -> Decision | None:
        """The first of them that tells much the same."""
        alike = (other for word in telling_words(decision.text) for other in self._by_word.get(word, [])[:ALIKE])
        return next((other for other in alike if share_words(decision.text, other.text)), None)


def _decision(found: DecisionFinding, reading: Reading, numbers: Numbers, known: KnownPeople) -> Decision:
    boxes = answers_to(found, reading)
    text = found.proposal or _text(found, boxes)
    task = _task(found, text)
    section = _discussed(found, reading) or numbers.item[found.section]
    lent_number = numbers.at((found.section if found.section.topic is Topic.DECISIONS else found).span.start)
    printed = None if found.is_counted and lent_number else found.number
    number = printed or lent_number
    lent = section.title if section and section.topic is None else ""
    return Decision(
        number=DecisionNumber(text=number) if number else None,
        number_is_printed=printed is not None,
        title=found.title or lent or _opening(text),
        title_is_printed=found.title is not None and not text.startswith(f"{found.title}:"),
        text=text,
        proposal=found.proposal,
        item=(section.number or section.title) if section else None,
        section=section,
        owners=known.as_written(owners(task, reading.language) or known.member(task)),
        deadlines=(),
        outcome=found.outcome,
        votes=found.votes,
        span=found.span,
        blocks=found.blocks,
        inline=found.inline,
        text_from=found.text_from,
        text_to=found.text_to,
        task_from=found.text_from if found.task_from is None else found.task_from,
        answers=boxes,
        why=found.why,
    )


def _task(found: DecisionFinding, text: str) -> str:
    """What is to be done, without title and formula: the board that resolves need not be the one that does it."""
    if found.task_from is None or found.proposal is not None:
        return text.removeprefix(f"{found.title}: ")
    inline = found.inline or next(inlines(found.blocks))
    return inline.text[found.task_from : found.text_to].strip()


def _text(found: DecisionFinding, boxes: Iterable[Answer]) -> str:
    """What the minutes say of a decision, without number and title, and without the boxes that tell who has done it."""
    if found.inline is not None:
        return " ".join(found.inline.text[found.text_from : found.text_to].split())
    first, *rest = inlines(found.blocks)
    told = {one.span for one in boxes}
    parts = (first.text[found.text_from :], *(inline.text for inline in rest if inline.span() not in told))
    return "\n".join(" ".join(part.split()) for part in parts if part.strip())


def _discussed(found: DecisionFinding, reading: Reading) -> Section | None:
    """The section where a decision was discussed: the one it stands in, else the one of its number."""
    if found.section.topic is not Topic.DECISIONS:
        return found.section if found.section.title else None
    if found.number is None:
        return None
    numbered = {section.number: section for section in reversed(reading.sections) if section.number}
    exact = next((numbered[prefix] for prefix in DecisionNumber(text=found.number.lstrip("§ ")).prefixes if prefix in numbered), None)
    if exact is None and is_other_business(found.number, reading.language):
        return next((section for section in reading.sections if section.topic is Topic.OTHER_BUSINESS), None)
    return exact


def _opening(text: str) -> str:
    """The first words of a text, to stand in for a title."""
    line = text.split("\n", maxsplit=1)[0]
    if len(line) <= TITLE_LENGTH:
        return line.rstrip(" .:;,")
    return line[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" .:;,") + " …"


def with_deadlines(decided: Iterable[Decision], owed: Iterable[Deadline]) -> dict[Decision, Decision]:
    """Each decision with the deadlines that stand in it, by the decision without them."""
    own: dict[Decision, list[Deadline]] = {}
    for one in owed:
        if one.decision is not None:
            own.setdefault(one.decision, []).append(one)
    return {decision: _with(decision, own.get(decision, ())) for decision in decided}


def _with(decision: Decision, deadlines: Iterable[Deadline]) -> Decision:
    """A decision with the deadlines that stand in it, and their owners."""
    own = list(deadlines)
    named = {name.casefold(): name for one in own for name in one.owners}
    return replace(
        decision,
        owners=(*decision.owners, *(name for key, name in named.items() if key not in {each.casefold() for each in decision.owners})),
        deadlines=tuple(dict.fromkeys(one.value for one in own)),
    )
