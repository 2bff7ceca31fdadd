"""Two decisions each take the place of the whole of one, so nobody can tell which of them holds.

Where the later of the two also replaces the other, all is well. A note in old minutes that names another successor than the newer
minutes do is told at the note, since the newer minutes decided.

    2026-03-10-board.md:  - 4.1 The fee is 45. This replaces decision 1.1 of 13 January 2026.
    2026-05-12-board.md:  - 2.1 The fee is 50. This replaces decision 1.1 of 13 January 2026.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, place
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Progress
from mlr_minutes.source import Span

CODE: Final = Code(name="MLR411", slug="superseded-twice", severity=Severity.WARNING)

_REPLACING: Final = (Progress.REPLACES, Progress.REPLACED)


class _Claim(Struct, frozen=True, kw_only=True):
    """A place that says of one decision that another has taken its place."""

    old: str
    new: str
    held: Held
    span: Span
    is_note: bool
    """Whether it stands in the old minutes."""


def _run(register: Register) -> Iterator[Diagnostic]:
    of_old: dict[str, list[_Claim]] = {}
    for one in _claims(register):
        of_old.setdefault(one.old, []).append(one)
    for claims in of_old.values():
        first, *others = sorted(claims, key=lambda one: one.is_note)
        yield from (_diagnostic(one, first) for one in others if one.new != first.new and not _is_chain(first, one, of_old))


def _claims(register: Register) -> Iterator[_Claim]:
    for held in register.meetings:
        for told in held.told:
            said = told.follow_up
            if told.target is None or told.by is None or said.is_partial:
                continue
            if said.progress in _REPLACING:
                yield _Claim(old=told.target, new=told.by, held=held, span=said.reference.span, is_note=False)
            elif said.progress is Progress.REPLACED_BY:
                yield _Claim(old=told.by, new=told.target, held=held, span=said.reference.span, is_note=True)


def _is_chain(one: _Claim, other: _Claim, of_old: dict[str, list[_Claim]]) -> bool:
    """Whether one of two successors has taken the place of the other."""
    pair = {one.new, other.new}
    return any({claim.old, claim.new} == pair for new in sorted(pair) for claim in _first(of_old.get(new, ())))


def _first(claims: Sequence[_Claim]) -> Sequence[_Claim]:
    """As many as are worth a look: a decision that more have replaced is told of anyhow."""
    return claims[:3]


def _diagnostic(claim: _Claim, first: _Claim) -> Diagnostic:
    where = place(first.held, first.span)
    if claim.is_note:
        message = f"the note says that `{claim.new}` took the place of `{claim.old}`, but `{first.new}` did"
        help = f"name `{first.new}` here"
    else:
        message = f"decision `{claim.old}` is replaced a second time"
        help = f"if `{first.new}` holds no more, say that this replaces it, too; else say which part each replaces"
    return Diagnostic(code=CODE, message=message, label=label(claim.held, claim.span, f"the other is at {where}"), help=help)


CHECK = Check(code=CODE, run=_run)
