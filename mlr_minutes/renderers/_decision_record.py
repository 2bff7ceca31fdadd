"""A decision with what became of it, as all data of a site has it."""

from datetime import date

from mlr_minutes.archive import Change, Held, Registered, State
from mlr_minutes.renderers._records import AnswerRecord, ChangeRecord, DecisionRecord, TallyRecord
from mlr_minutes.renderers._renderer import Site


def decision_record(one: Registered, held: Held, site: Site) -> DecisionRecord:
    """A decision of a meeting.

    Args:
        one: the decision.
        held: the meeting.
        site: where its page lies.
    """
    decision, now = one.decision, one.state()
    place = held.minutes.document.source.position(decision.span.start)
    return DecisionRecord(
        id=one.id,
        number=decision.number.text if decision.number else None,
        title=decision.title,
        text=decision.text,
        item=decision.item,
        owners=list(decision.owners),
        deadlines=[value.iso for value in now.deadlines],
        status=now.status.value,
        supersedes=list(one.replaces),
        outcome=decision.outcome.value if decision.outcome else None,
        votes=decision.votes,
        line=place.line,
        column=place.column,
        why=decision.why,
        former_deadlines=[value.iso for value in now.former],
        done_on=iso(now.done_on),
        superseded_by=list(one.replaced_by),
        tally=_tally(now) if one.tally else None,
        history=[_change(each) for each in one.history],
        date=iso(one.day),
        meeting=held.id,
        page=site.address(one),
    )


def iso(day: date | None) -> str | None:
    """A day as data has it."""
    return day.isoformat() if day else None


def _tally(now: State) -> TallyRecord:
    answered = [AnswerRecord(name=name, date=iso(day)) for name, day in now.answered]
    return TallyRecord(answered=answered, outstanding=list(now.outstanding))


def _change(one: Change) -> ChangeRecord:
    deadline = one.deadline.iso if one.deadline else None
    return ChangeRecord(date=iso(one.day), kind=one.kind.value, meeting=one.meeting, by=one.by, deadline=deadline, text=one.text)
