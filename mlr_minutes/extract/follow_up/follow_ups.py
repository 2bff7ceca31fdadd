"""Findings of what is said of earlier decisions, made facts: each once, with the decision in whose text it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from mlr_minutes.extract.finding import DecisionFinding, FollowUpFinding
from mlr_minutes.extract.follow_up.naming import passed
from mlr_minutes.extract.follow_up.sections import follow_up_sections
from mlr_minutes.extract.placed import around
from mlr_minutes.extract.reading import Reading
from mlr_minutes.model import Decision, FollowUp, Progress, Reference

_REPLACING = (Progress.REPLACES, Progress.REPLACED)


def follow_ups(found: Sequence[FollowUpFinding], decisions: Sequence[Decision]) -> Iterator[FollowUp]:
    """What minutes say of earlier decisions, in the order of the file.

    Only a decision takes the place of another; told anywhere else than in one, or in a section that follows decisions up, it is
    a proposal, or news.

    Args:
        found: what the idioms found, in the order of the file.
        decisions: those of the meeting.
    """
    seen: set[tuple[object, ...]] = set()
    for one in sorted(found, key=lambda each: (each.span.start, each.progress is Progress.MENTIONED)):
        decision = around(decisions, one.reference.span.start) or (_just_before(one, decisions) if one.progress in _REPLACING else None)
        key = (_named(one.reference), one.span.start)
        if key not in seen:
            seen.add(key)
            yield _follow_up(one, decision)


def _just_before(one: FollowUpFinding, decisions: Sequence[Decision]) -> Decision | None:
    """The decision in whose paragraph a sentence stands behind it: "It was agreed to …. This replaces decision 3 of …"."""
    place = bisect_right(decisions, one.span.start, key=lambda each: each.span.start) - 1
    if place < 0:
        return None
    before = decisions[place]
    return before if any(block.span.start <= one.span.start < block.span.end for block in before.blocks) else None


def _follow_up(one: FollowUpFinding, decision: Decision | None) -> FollowUp:
    told = one.within or decision is not None
    progress = one.progress
    if (progress in _REPLACING and not told) or (progress is Progress.REPLACED_BY and decision is None):
        progress = Progress.MENTIONED
    return FollowUp(
        reference=one.reference,
        progress=progress,
        is_partial=one.is_partial and progress is not Progress.MENTIONED,
        until=one.until,
        day=one.day,
        answers=one.answers,
        decision=decision,
        text=one.text,
        span=one.span,
        why=one.why,
    )


def _named(reference: Reference) -> tuple[object, ...]:
    return (reference.number, reference.href, reference.title)


def own(found: Iterable[DecisionFinding], told: Sequence[FollowUpFinding], reading: Reading) -> Iterator[DecisionFinding]:
    """The decisions of this meeting, without what only looks like one where a section says how an earlier one has come along.

    Args:
        found: what the idioms found.
        told: what is said of earlier decisions.
        reading: the document.
    """
    within = {id(one.section) for one in follow_up_sections(reading)}
    entries = [(one.span, one.reference.number) for one in told if one.within and one.reference.number is not None]
    for decision in found:
        number = decision.number and decision.number.strip()
        is_entry = any(span.start <= decision.span.start < span.end and number == str(named) for span, named in entries)
        is_news = decision.is_passing and id(decision.section) in within and _is_dated_before(decision, reading)
        if not is_entry and not is_news:
            yield decision


def _is_dated_before(found: DecisionFinding, reading: Reading) -> bool:
    """Whether a sentence names a day before the meeting: so it tells what was decided then."""
    if found.inline is None:
        return False
    dated = (one for one in reading.mentions(found.inline) if found.text_from <= one.start < (found.text_to or len(found.inline.text)))
    return any(one.value is not None and (day := passed(one, reading)) is not None and not reading.is_future(day) for one in dated)
