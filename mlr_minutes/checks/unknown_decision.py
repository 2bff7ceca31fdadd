"""A decision is named that its meeting did not take: mistyped, or another meeting's.

Only where the archive has the minutes of that meeting and they number their decisions, since else nobody can tell. The number of
an item of its agenda is no mistake, and a number alone that is only mentioned may be anything.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register, Told
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, meant
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import DecisionNumber, Progress, Reference

CODE: Final = Code(name="MLR406", slug="unknown-decision", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        for told in held.told:
            if told.target is None and told.meeting is not None and told.meeting != held.slug and not told.among and _is_meant(told):
                yield from _judged(held, told.follow_up.reference, register.by_slug[told.meeting])


def _is_meant(told: Told) -> bool:
    return told.follow_up.reference.day is not None or told.follow_up.progress is not Progress.MENTIONED


def _judged(held: Held, reference: Reference, meeting: Held) -> Iterator[Diagnostic]:
    number = reference.number
    # In a section of its own a number may count the items of these minutes.
    agendas = (meeting,) if reference.day is not None else (meeting, held)
    has = list(dict.fromkeys(str(one.decision.number) for one in meeting.decisions if one.decision.number))
    if number is not None and has and not any(_is_item(number, each) for each in agendas):
        message = f"the meeting of {meeting.day} took no decision `{number}`"
        yield Diagnostic(code=CODE, message=message, label=label(held, reference.span), help=meant(str(number), has))


def _is_item(number: DecisionNumber, held: Held) -> bool:
    """Whether an item of a meeting has the number."""
    bare = DecisionNumber(text=number.text.lstrip("§ "))
    return any(section.number and DecisionNumber(text=section.number) == bare for section in held.minutes.sections)


CHECK = Check(code=CODE, run=_run)
