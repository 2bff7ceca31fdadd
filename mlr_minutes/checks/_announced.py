"""Meetings that minutes announce: those of a body that has minutes here, called a meeting and by no other word."""

from collections.abc import Iterator, Mapping, Sequence

from mlr_minutes.archive import Occasion, Register, Telling, tellings


def announced(register: Register) -> Mapping[Occasion, Sequence[Telling]]:
    """All that was announced of each meeting, the oldest first."""
    known = {body.key for body in register.bodies}
    return {one: told for one, told in tellings(register).items() if one.body in known and not one.kind}


def lines_at(one: Telling) -> Iterator[str]:
    """The words of the announcement: its lines."""
    source = one.held.minutes.document.source
    first, last = (source.position(offset).line for offset in one.event.span)
    yield from (source.line_text(line).casefold() for line in range(first, last + 1))
