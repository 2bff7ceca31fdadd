"""Two files are minutes of one meeting: of the same body, on the same day, and no hours tell them apart.

Every decision, task and date in them counts twice. A draft beside its final form, a file converted twice, or a copy whose day
was not changed.

    2026-03-10-board.md         body: The board   date: 2026-03-10
    2026-03-10-board-final.md   body: The board   date: 2026-03-10
"""

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, of_day
from mlr_minutes.diagnostic import Code, Diagnostic, Severity

CODE: Final = Code(name="MLR416", slug="duplicate-minutes", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    known: dict[tuple[str, date], dict[time | None, Held]] = {}
    for held in register.meetings:
        if held.day is not None and held.body.name:
            hours = held.minutes.meeting.hours
            others = known.setdefault((held.body.key, held.day), {})
            # One that tells no hours may be any of the day.
            same = (others.get(hours.start) or others.get(None)) if hours else next(iter(others.values()), None)
            if same is None:
                others[hours.start if hours else None] = held
            else:
                yield _diagnostic(held, same)


def _diagnostic(held: Held, other: Held) -> Diagnostic:
    name = other.minutes.document.source.name
    message = f"these are minutes of the same meeting as `{name}`: {held.body.name}, {held.day}"
    help = "keep one of the two; of two meetings on one day, write the hours in each"
    return Diagnostic(code=CODE, message=message, label=label(held, of_day(held)), help=help)


CHECK = Check(code=CODE, run=_run)
