"""Findings to facts: what belongs together is joined, and what is told twice is one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from msgspec.structs import replace

from mlr_minutes.dates import DateMention, DateValue
from mlr_minutes.extract.decisions.numbering import Numbers
from mlr_minutes.extract.finding import ActionFinding, DeadlineFinding, DecisionFinding, EventFinding, Finding, PersonFinding
from mlr_minutes.extract.meetings.events import events
from mlr_minutes.extract.people.attendees import attendees
from mlr_minutes.extract.people.known_people import KnownPeople
from mlr_minutes.extract.people.owners import owners, owners_at
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import WINDOW, is_behind_deadline, is_idle
from mlr_minutes.extract.text.entries import is_other_business
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Action, DatedPlace, DateKind, Deadline, Decision, DecisionNumber, Event, Minutes, Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import inlines

TITLE_LENGTH: Final = 60
"""How many characters of a decision's text stand in for a title at the most."""

MAX_DUE: Final = 7
"""How many days a time has at the most by the end of which a task may be due, where no word says so: a week has, a month has not."""

ALIKE: Final = 20
"""How many listed decisions that share a telling word are compared in full."""

_BEHIND: Final = re.compile(r"\s*[\[(][^\[\]()\d]{0,20}\d[^\[\]()]{0,20}[\])]\s*\.?\Z")

Kind = TypeVar("Kind", bound=Finding)
Placed = TypeVar("Placed", Decision, Action, Section)


def assemble(reading: Reading, findings: Sequence[Finding]) -> Minutes:
    """The facts of one meeting, in the order of the file.

    Args:
        reading: the document.
        findings: all that the idioms found, in any order.
    """
    numbers = Numbers(reading.sections)
    attendance = tuple(attendees(_of(findings, PersonFinding)))
    named = (name for found in _of(findings, ActionFinding) for name in found.owners)
    known = KnownPeople(attendance, named, reading)
    bare = list(_told_once([(found, _decision(found, reading, numbers, known)) for found in _decided(findings)]))
    tasks = [one for one in _of(findings, ActionFinding) if not one.wants_person or one.owners or known.subject(_task_text(one))]
    actions = _actions_once(_action(found, bare, reading, known) for found in _longest(tasks))
    due = [one for one in _of(findings, DeadlineFinding) if not one.is_of_task or _around(actions, one.span.start)]
    deadlines = _deadlines(due, bare, actions, reading, known)
    of_decision: dict[Decision, list[Deadline]] = {}
    for one in deadlines:
        if one.decision is not None:
            of_decision.setdefault(one.decision, []).append(one)
    decisions = {decision.span: _with_deadlines(decision, of_decision.get(decision, ())) for decision in bare}
    coming = events(_of(findings, EventFinding), reading)
    return Minutes(
        document=reading.document,
        language=reading.language,
        meeting=reading.header.meeting,
        attendance=attendance,
        sections=tuple(reading.sections),
        header_blocks=reading.header.blocks,
        decisions=tuple(decisions.values()),
        actions=tuple(replace(one, decision=decisions[one.decision.span] if one.decision else None) for one in actions),
        dates=tuple(_dates(reading, due, coming)),
        deadlines=tuple(replace(one, decision=decisions[one.decision.span] if one.decision else None) for one in deadlines),
        events=coming,
    )


def _of(findings: Iterable[Finding], kind: type[Kind]) -> list[Kind]:
    """The findings of one kind in the order of the file."""
    return sorted((one for one in findings if isinstance(one, kind)), key=lambda one: (one.span.start, -one.span.end))


def _decided(findings: Iterable[Finding]) -> Iterator[DecisionFinding]:
    """The findings of decisions, none over another; of two in one place the one that knows the proposal."""
    return _longest(sorted(_of(findings, DecisionFinding), key=lambda one: (one.span.start, -one.span.end, one.proposal is None)))


def _longest(findings: Sequence[Kind]) -> Iterator[Kind]:
    """Of findings that overlap, the longest; they come sorted by place, the longer first."""
    end = -1
    for found in findings:
        if found.span.start >= end:
            yield found
            end = found.span.end


def _told_once(told: Sequence[tuple[DecisionFinding, Decision]]) -> Iterator[Decision]:
    """Decisions, without what only tells in the course of the text what a section of decisions lists."""
    listed = [decision for found, decision in told if found.section.topic is Topic.DECISIONS]
    sections = {decision.section for decision in listed if decision.section is not None}
    by_word: dict[str, list[Decision]] = {}
    for decision in listed:
        for word in _telling_words(decision.text):
            by_word.setdefault(word, []).append(decision)
    for found, decision in told:
        if not found.is_passing or found.section.topic is Topic.DECISIONS:
            yield decision
        elif decision.section not in sections:
            alike = (other for word in _telling_words(decision.text) for other in by_word.get(word, [])[:ALIKE])
            if not any(_share_words(decision.text, other.text) for other in alike):
                yield decision


def _telling_words(text: str) -> list[str]:
    """The longest words of a text: two texts that tell the same share one of them."""
    return sorted(set(re.findall(r"[^\W\d_]{3,}", text.casefold())), key=lambda word: (-len(word), word))[:4]


def _decision(found: DecisionFinding, reading: Reading, numbers: Numbers, known: KnownPeople) -> Decision:
    text = found.proposal or _text(found)
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
        owners=known.as_written(owners(_task(found, text), reading.language)),
        deadlines=(),
        outcome=found.outcome,
        votes=found.votes,
        span=found.span,
        blocks=found.blocks,
        inline=found.inline,
        text_from=found.text_from,
        text_to=found.text_to,
        task_from=found.text_from if found.task_from is None else found.task_from,
        why=found.why,
    )


def _task(found: DecisionFinding, text: str) -> str:
    """What is to be done, without title and formula: the board that resolves need not be the one that does it."""
    if found.task_from is None or found.proposal is not None:
        return text.removeprefix(f"{found.title}: ")
    inline = found.inline or next(inlines(found.blocks))
    return inline.text[found.task_from : found.text_to].strip()


def _text(found: DecisionFinding) -> str:
    """What the minutes say of a decision, without number and title."""
    if found.inline is not None:
        return " ".join(found.inline.text[found.text_from : found.text_to].split())
    first, *rest = inlines(found.blocks)
    parts = (first.text[found.text_from :], *(inline.text for inline in rest))
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


def _deadlines(
    found: Iterable[DeadlineFinding], decisions: Sequence[Decision], actions: Sequence[Action], reading: Reading, known: KnownPeople
) -> list[Deadline]:
    """Each deadline once: told again where its decision was discussed, or in much the same words, it is the same one."""
    kept: list[Deadline] = []
    told: dict[tuple[DateValue, Section | None], list[tuple[Deadline, Section | None]]] = {}
    for one in found:
        section = _around(reading.sections, one.span.start, lasting=True)
        deadline = _deadline(one, _around(decisions, one.span.start), _around(actions, one.span.start), reading, known)
        places = {section, deadline.decision.section if deadline.decision else section}
        near = (each for place in places for each in told.get((deadline.value, place), [])[-ALIKE:])
        if not any(_is_same(deadline, section, other, its_section) for other, its_section in near):
            kept.append(deadline)
            for place in places:
                told.setdefault((deadline.value, place), []).append((deadline, section))
    return kept


def _around(placed: Sequence[Placed], at: int, *, lasting: bool = False) -> Placed | None:
    """The one of some things in the order of the file in which a place lies; what lasts goes on to the next of them."""
    index = bisect_right(placed, at, key=lambda each: each.span.start) - 1
    return placed[index] if index >= 0 and (lasting or at < placed[index].span.end) else None


def _is_same(deadline: Deadline, section: Section | None, other: Deadline, its_section: Section | None) -> bool:
    """Whether a deadline is told before: for the same day, of the same decision, or in the same section and words."""
    if deadline.value != other.value:
        return False
    if deadline.decision is not None and deadline.decision is other.decision:
        return True
    for one, place in ((deadline, its_section), (other, section)):
        if one.decision is not None and one.decision.section is not None and one.decision.section is place:
            return True
    return section is its_section and _share_words(deadline.text, other.text)


def _share_words(text: str, other: str) -> bool:
    """Whether more than half of the words of the shorter of two sentences stand in the longer."""
    words, others = (set(re.findall(r"[^\W\d_]{3,}", each.casefold())) for each in (text, other))
    return 2 * len(words & others) > min(len(words), len(others)) if words and others else text == other


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


def _sentence(found: DeadlineFinding, action: Action | None) -> tuple[int, int]:
    """The stretch of its text that sets a deadline: its sentence, and no more than its task."""
    start, end = sentence(found.inline.prose, found.start)
    if action is None:
        return start, end
    return max(start, found.inline.index(action.span.start)), min(end, max(found.inline.index(action.span.end), found.start))


def _with_deadlines(decision: Decision, deadlines: Iterable[Deadline]) -> Decision:
    """A decision with the deadlines that stand in it, and their owners."""
    own = list(deadlines)
    named = {name.casefold(): name for one in own for name in one.owners}
    return replace(
        decision,
        owners=(*decision.owners, *(name for key, name in named.items() if key not in {each.casefold() for each in decision.owners})),
        deadlines=tuple(dict.fromkeys(one.value for one in own)),
    )


def _action(found: ActionFinding, decisions: Sequence[Decision], reading: Reading, known: KnownPeople) -> Action:
    within = _around(decisions, found.span.start)
    text = _task_text(found)
    return Action(
        text=text,
        owners=known.as_written(found.owners or known.subject(text) or known.charged(text, reading.language)),
        due=found.due or _due(found, reading),
        done=found.done,
        decision=within,
        span=found.span,
        why=found.why,
    )


def _task_text(found: ActionFinding) -> str:
    return " ".join(found.inline.text[found.text_from : found.text_to].split())


def _due(found: ActionFinding, reading: Reading) -> DateValue | None:
    """The day by which a task is due: the date behind a word that says so, else the first day, or week, that is not past."""
    text, language = found.inline.prose, reading.language
    end = len(text) if found.text_to is None else found.text_to
    named = (one for one in reading.mentions(found.inline) if one.value and found.text_from <= one.start < end)
    dates = [one for one in named if not is_idle(text, one.start, language)]
    said = next((one for one in dates if is_behind_deadline(text[max(0, one.start - WINDOW) : one.start], language)), None)
    ahead = (one.value for one in dates if _is_own(one, text, end, language))
    return said.value if said else next((value for value in ahead if value and _may_be_due(value, reading)), None)


def _is_own(date: DateMention, text: str, end: int, language: Language) -> bool:
    """Whether a date may be that of its task: a day that is not that of a thing, "the agenda of 5 May", or a time at its end."""
    before = text[: date.start][-WINDOW:].casefold().split()
    if before and before[-1] in {*language.dates.genitives} - {*language.dates.on, *language.places}:
        return False
    is_day = date.value is not None and date.value.day is not None
    return is_day or not text[date.end : end].strip(" .!)]*_\n")


def _may_be_due(value: DateValue, reading: Reading) -> bool:
    return (value.last - value.first).days < MAX_DUE and (reading.day is None or value.last >= reading.day)


def _actions_once(actions: Iterable[Action]) -> list[Action]:
    """Tasks, those told again in the same words left out, be it with the day in brackets behind them."""
    told: dict[str, Action] = {}
    for action in actions:
        key = _BEHIND.sub("", action.text).strip(" .*_").casefold()
        first = told.setdefault(key, action)
        told[key] = replace(first, due=first.due or action.due, owners=first.owners or action.owners)
    return list(told.values())


def _dates(reading: Reading, deadlines: Iterable[DeadlineFinding], coming: Iterable[Event]) -> Iterator[DatedPlace]:
    due = {one.span for one in deadlines}
    days = {one.day for one in coming}

    def kind(value: DateValue, span: Span) -> DateKind:
        if span in due:
            return DateKind.DEADLINE
        if value.day in days:
            return DateKind.EVENT
        return DateKind.PAST if reading.day and value.last < reading.day else DateKind.MENTION

    for inline in reading.texts:
        for mention in reading.mentions(inline):
            if mention.value is not None:
                span = inline.span(mention.start, mention.end)
                yield DatedPlace(mention=mention, span=span, kind=kind(mention.value, span))
