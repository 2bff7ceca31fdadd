"""What minutes say of an earlier decision cannot be, by what was said of it before.

Done, and later under way or put off again; done on two different days; withdrawn or replaced, and later carried out; done in one
place and open in another of the same minutes; a box that was ticked and is open again. The page of the decision shows what was
said last, which may be the mistake.

    2026-03-10-board.md:  - Decision 2.1 of 13 January 2026: done.
    2026-05-12-board.md:  - Decision 2.1 of 13 January 2026: under way.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes.archive import Assigned, Change, ChangeKind, Register, Registered
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, place
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Answer

CODE: Final = Code(name="MLR413", slug="contradicting-follow-up", severity=Severity.WARNING)

_OPEN: Final = frozenset({ChangeKind.UNDERWAY, ChangeKind.POSTPONED, ChangeKind.MOVED})
_OVER: Final = frozenset({ChangeKind.WITHDRAWN, ChangeKind.REPLACED})
_SAID: Final = {
    ChangeKind.DONE: "done",
    ChangeKind.UNDERWAY: "under way",
    ChangeKind.POSTPONED: "put off",
    ChangeKind.MOVED: "under way",
    ChangeKind.WITHDRAWN: "withdrawn",
    ChangeKind.REPLACED: "replaced",
}


def _run(register: Register) -> Iterator[Diagnostic]:
    every: list[Registered | Assigned] = [*register.decisions.values(), *register.tasks.values()]
    for one in every:
        yield from (_diagnostic(register, one.id, *pair) for pair in _contradictions(one.history))
    yield from _boxes(register)


def _contradictions(history: Sequence[Change]) -> Iterator[tuple[Change, Change]]:
    """The steps that contradict the one before them that says something, each with that."""
    before: Change | None = None
    for change in history:
        if change.kind not in _SAID:
            continue
        if before is not None and _is_against(before, change):
            yield before, change
        # What is over stays so, whatever is said of it.
        if before is None or before.kind not in _OVER:
            before = change


def _is_against(before: Change, change: Change) -> bool:
    match before.kind:
        case ChangeKind.DONE if change.kind is ChangeKind.DONE:
            return None not in (before.done_on, change.done_on) and before.done_on != change.done_on
        case ChangeKind.DONE:
            return change.kind in _OPEN
        case ChangeKind.WITHDRAWN | ChangeKind.REPLACED:
            # The same minutes may tell what became of a decision before it was replaced.
            return change.meeting != before.meeting and (change.kind in _OPEN or change.kind is ChangeKind.DONE)
        case _:
            return change.meeting == before.meeting and change.kind is ChangeKind.DONE


def _diagnostic(register: Register, identity: str, before: Change, change: Change) -> Diagnostic:
    held, earlier = register.by_slug[change.meeting], register.by_slug[before.meeting]
    was, now = _SAID[before.kind], _SAID[change.kind]
    if was == now:
        was, now = f"done on {before.done_on}", f"done on {change.done_on}"
    message = f"`{identity}` is {now} here, and {was} {'in the same minutes' if held is earlier else f'in the minutes of {before.day}'}"
    where = label(held, change.span, f"the other is at {place(earlier, before.span)}")
    return Diagnostic(
        code=CODE, message=message, label=where, help="correct the one that is wrong; what stands in the newest minutes counts"
    )


def _boxes(register: Register) -> Iterator[Diagnostic]:
    """The boxes that are open in minutes after those in which they were ticked."""
    ticked: dict[tuple[str, str], tuple[str, Answer]] = {}
    for held in register.meetings:
        for identity, answer in _answers(register, held.slug):
            name = register.directory.canonical((answer.name,), held.minutes.language)[0]
            meeting, other = ticked.get((identity, name), (held.slug, answer))
            if answer.done:
                ticked.setdefault((identity, name), (held.slug, answer))
            elif meeting != held.slug:
                earlier = register.by_slug[meeting]
                message = f"the box of `{answer.name}` is open here, and was ticked in the minutes of {earlier.day}"
                where = label(held, answer.span, f"ticked at {place(earlier, other.span)}")
                yield Diagnostic(code=CODE, message=message, label=where, help=f"tick it, or open the other; it belongs to `{identity}`")


def _answers(register: Register, slug: str) -> Iterator[tuple[str, Answer]]:
    """The boxes in the minutes of a meeting, each with the decision that it belongs to."""
    held = register.by_slug[slug]
    yield from ((one.id, answer) for one in held.decisions for answer in one.decision.answers)
    yield from ((told.target, answer) for told in held.told if told.target is not None for answer in told.follow_up.answers)


CHECK = Check(code=CODE, run=_run)
