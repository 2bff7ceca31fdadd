"""Findings of what a text says of earlier decisions: each that it names, with what is said of that one."""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from mlr_minutes.extract.finding import FollowUpFinding
from mlr_minutes.extract.follow_up.naming import namings
from mlr_minutes.extract.follow_up.saying import Saying, Stretch, saying
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.model import Answer, Progress, Reference
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline


def told_in(
    inline: Inline, reading: Reading, *, day: date | None = None, within: bool = False, answers: tuple[Answer, ...] = ()
) -> Iterator[FollowUpFinding]:
    """All that a text says of decisions that it names.

    Args:
        inline: the text.
        reading: the document.
        day: that of the meeting whose decisions its section follows up, where that is told.
        within: whether it stands in a section that follows decisions up; then the whole entry is about the decision it names.
        answers: the boxes below it.
    """
    begun = 0
    found = namings(inline, reading, day=day, within=within)
    for one, following in zip_longest(found, found[1:]):
        around = Span(0, len(inline.prose)) if within else sentence(inline.prose, one.start)
        before = inline.prose[max(begun, around.start) : one.start]
        end = min(around.end, following.start) if following is not None else around.end
        stretch = Stretch(before=before, behind=inline.prose[one.end : end], at=one.end, mentions=reading.mentions(inline), within=within)
        said = saying(stretch, reading)
        own = sentence(inline.prose, one.start)
        shown = Span(max(own.start, begun), min(max(own.end, one.end), end))
        yield from (finding(each, said, inline, shown, within=within, answers=answers) for each in one.references)
        begun = one.end


def finding(
    reference: Reference, said: Saying, inline: Inline, stretch: Span, *, within: bool, answers: tuple[Answer, ...] = ()
) -> FollowUpFinding:
    """What is said of one decision.

    Args:
        reference: the decision.
        said: what is said of it.
        inline: in which it is said.
        stretch: the sentence, in characters of `inline`.
        within: whether it stands in a section that follows decisions up.
        answers: the boxes below it.
    """
    why = "an earlier decision" if said.progress is Progress.MENTIONED else f"an earlier decision, `{said.word}`"
    return FollowUpFinding(
        reference=reference,
        progress=said.progress,
        is_partial=said.is_partial,
        until=said.until,
        day=said.day,
        answers=answers,
        text=" ".join(inline.text[stretch.start : stretch.end].split()),
        within=within,
        span=inline.span(stretch.start, stretch.end),
        why=why,
    )
