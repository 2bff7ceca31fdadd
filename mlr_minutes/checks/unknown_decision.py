"""A decision is named that its meeting did not take: mistyped, or another meeting's.

Only where the archive has the minutes of that meeting and they number their decisions, since else nobody can tell. The number of
an item of its agenda is no mistake, and a number alone that is only mentioned may be anything.

    2026-01-13-board.md:  - 4.1 The fee is raised.
    2026-03-10-board.md:  Decision 4.7 of 13 January 2026 is done.
"""

from collections.abc import Iterator, Sequence, Set
from typing import Final

from mlr_minutes.archive import Held, Register, Told
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, meant
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import DecisionNumber, Progress, Reference

CODE: Final = Code(name="MLR406", slug="unknown-decision", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    unknown = [(held, told) for held in register.meetings for told in held.told if _is_unknown(told, held)]
    looked_at = {slug: register.by_slug[slug] for held, told in unknown for slug in (held.slug, told.meeting) if slug is not None}
    agendas = {slug: _agenda(held) for slug, held in looked_at.items()}
    numbers = {slug: _numbers(held) for slug, held in looked_at.items()}
    for held, told in unknown:
        reference, meeting = told.follow_up.reference, str(told.meeting)
        # In a section of its own a number may count the items of these minutes.
        items = agendas[meeting] if reference.day is not None else agendas[meeting] | agendas[held.slug]
        if numbers[meeting] and _bare(reference.number) not in items:
            yield _diagnostic(held, reference, register.by_slug[meeting], numbers[meeting])


def _is_unknown(told: Told, held: Held) -> bool:
    """Whether a meeting is named and has no such decision; a number alone has to be said something of."""
    reference = told.follow_up.reference
    is_meant = reference.day is not None or told.follow_up.progress is not Progress.MENTIONED
    return is_meant and reference.number is not None and told.target is None and not told.among and told.meeting not in (None, held.slug)


def _agenda(held: Held) -> Set[DecisionNumber]:
    """The numbers of the items of a meeting."""
    return {DecisionNumber(text=section.number) for section in held.minutes.sections if section.number}


def _numbers(held: Held) -> Sequence[str]:
    """The numbers of the decisions of a meeting, each once."""
    return list(dict.fromkeys(str(one.decision.number) for one in held.decisions if one.decision.number))


def _bare(number: DecisionNumber | None) -> DecisionNumber:
    """A number as a title has it, without its sign."""
    return DecisionNumber(text=number.text.lstrip("§ ") if number else "")


def _diagnostic(held: Held, reference: Reference, meeting: Held, numbers: Sequence[str]) -> Diagnostic:
    message = f"the meeting of {meeting.day} took no decision `{reference.number}`"
    return Diagnostic(code=CODE, message=message, label=label(held, reference.span), help=meant(str(reference.number), numbers))


CHECK = Check(code=CODE, run=_run)
