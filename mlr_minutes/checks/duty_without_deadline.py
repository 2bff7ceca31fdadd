"""A decision lays a duty on somebody and says no day by which it is to be done.

What has no day is seldom done, and nobody can ask for it. A duty is what somebody "shall" do or is asked to do; what somebody does
("the clerk keeps the list") may well have no end. Nothing is said where it is done, withdrawn or replaced, where a task
below it has a day or later minutes give it one, nor where it names a day to come or the next
meeting, if not as a deadline.

    - 4.1 The clerk shall ask for a price for the lights.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mlr_minutes.archive import Held, Register, Registered, Status, owners_of
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, of_number
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.languages import Language, any_of
from mlr_minutes.model import DateKind, Outcome
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR420", slug="duty-without-deadline", severity=Severity.INFO)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        dated = {one.decision.span for one in held.minutes.actions if one.decision is not None and one.due is not None}
        days = [one.span.start for one in held.minutes.dates if one.kind is not DateKind.PAST]
        for one in held.decisions:
            is_timed = one.decision.span in dated or _holds_any(one.decision.span, days)
            if owners_of(one) and not is_timed and _is_open(one) and _is_duty(one.decision.text, held.minutes.language):
                yield _diagnostic(held, one)


def _is_duty(text: str, language: Language) -> bool:
    """Whether a text says that somebody has to do something, and not that it is for the next meeting."""
    return _duty(language).search(text) is not None and _next(language).search(text) is None


@cache
def _duty(language: Language) -> re.Pattern[str]:
    words = (*language.duties, *(before for before, _ in language.charges))
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)", re.IGNORECASE)


@cache
def _next(language: Language) -> re.Pattern[str]:
    """The next meeting, which is a day though none is named."""
    return re.compile(rf"(?<!\w){any_of(language.upcoming)}\s+(?:[^\W\d_]+\s+)?\w*(?:{'|'.join(language.meeting_nouns)})", re.IGNORECASE)


def _holds_any(span: Span, days: Sequence[int]) -> bool:
    """Whether one of some places, in their order, lies in a stretch."""
    return bisect_left(days, span.start) < bisect_left(days, span.end)


def _is_open(one: Registered) -> bool:
    now = one.state()
    is_carried = one.decision.outcome not in (Outcome.REJECTED, Outcome.POSTPONED)
    return is_carried and now.status is Status.OPEN and not now.deadlines


def _diagnostic(held: Held, one: Registered) -> Diagnostic:
    owners = owners_of(one)
    who = f"`{owners[0]}`" + (f" and {len(owners) - 1} more" if len(owners) > 1 else "")
    message = f"{who} {'have' if len(owners) > 1 else 'has'} something to do, and no day by which"
    return Diagnostic(code=CODE, message=message, label=label(held, of_number(held, one.decision)), help="say by when: `by 15 May`")


CHECK = Check(code=CODE, run=_run)
