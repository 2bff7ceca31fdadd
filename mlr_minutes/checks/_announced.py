"""Meetings that minutes announce: those of a body that has minutes here, called a meeting and by no other word."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from mlr_minutes.archive import Held, Register
from mlr_minutes.languages import Language
from mlr_minutes.model import Event


class Announced(Struct, frozen=True, kw_only=True):
    """A meeting as the minutes of an earlier one announce it."""

    held: Held
    event: Event


def announced(register: Register) -> Mapping[tuple[str, date], tuple[Announced, ...]]:
    """All that was announced of each meeting, the oldest first, by its body and day."""
    found: dict[tuple[str, date], list[Announced]] = {}
    for held in register.meetings:
        for coming in held.coming:
            if coming.body is not None and coming.event.title == _plain(held.minutes.language):
                key = (coming.body.key, coming.event.day)
                found.setdefault(key, []).append(Announced(held=held, event=coming.event))
    return {key: tuple(each) for key, each in found.items()}


def _plain(language: Language) -> str:
    word = language.labels["meeting"]
    return word[:1].upper() + word[1:]


def lines_at(one: Announced) -> Iterator[str]:
    """The words of the announcement: its lines."""
    source = one.held.minutes.document.source
    first, last = (source.position(offset).line for offset in one.event.span)
    yield from (source.line_text(line).casefold() for line in range(first, last + 1))
