"""Minutes say how something has come along that no earlier minutes know by that name, so nothing is told of it.

Said only in sections that follow up what was decided, and where there are earlier minutes of the same body.

    ## Matters arising

    - Repair of the crane: done.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import COMPARED, label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity, nearest
from mlr_minutes.model import Progress, Reference

CODE: Final = Code(name="MLR410", slug="unknown-title", severity=Severity.INFO)


def _run(register: Register) -> Iterator[Diagnostic]:
    before: dict[str, Held] = {}
    for held in register.meetings:
        previous = before.get(held.body.key)
        for told in held.told:
            said = told.follow_up
            is_found = told.target is not None or told.among
            if previous is not None and said.reference.title and not is_found and said.progress is not Progress.MENTIONED:
                yield _diagnostic(held, said.reference, previous)
        before[held.body.key] = held


def _diagnostic(held: Held, reference: Reference, previous: Held) -> Diagnostic:
    """Near names are looked for in the meeting before, of which most of what is followed up is."""
    titles = [one.decision.title for one in previous.decisions[:COMPARED]] + [one.action.text for one in previous.tasks[:COMPARED]]
    small = {title.casefold(): title for title in titles}
    near = nearest(reference.title, small)
    help = f"did you mean `{small[near]}`?" if near else "name it by its number and the day of its meeting, or in the words it had then"
    message = f"nothing earlier is called `{reference.title}`"
    return Diagnostic(code=CODE, message=message, label=label(held, reference.span), help=help)


CHECK = Check(code=CODE, run=_run)
