"""The list of decisions and the text below tell one decision with different deadlines, or different outcomes.

mlr takes what the list says. Both are the same decision where they share most of their words; a deadline that only one of them has
is no contradiction.

    ## Decisions

    - 4.1 Each village paints its sign by 15 April.

    ## 4. Signs

    The board decided that each village paints its sign by 15 May.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label, place
from mlr_minutes.dates import DateValue
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.model import Retelling

CODE: Final = Code(name="MLR417", slug="list-and-text-disagree", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        for one in held.minutes.retellings:
            listed, again = one.decision.deadlines, one.deadlines
            if listed and again and not set(listed) & set(again):
                yield _diagnostic(held, one, "is due on", _days(again), _days(listed))
            elif one.decision.outcome and one.outcome and one.decision.outcome is not one.outcome:
                yield _diagnostic(held, one, "is", f"`{one.outcome}`", f"`{one.decision.outcome}`")


def _days(values: Iterable[DateValue]) -> str:
    return " and ".join(value.iso for value in values)


def _diagnostic(held: Held, one: Retelling, what: str, here: str, there: str) -> Diagnostic:
    decision = one.decision
    name = f"decision `{decision.number}`" if decision.number else f"`{decision.title}`"
    where = f"listed at {place(held, decision.span)}"
    message = f"{name} {what} {here} in the text, and {there} in the list"
    return Diagnostic(code=CODE, message=message, label=label(held, one.span, where), help="correct one of the two; the list counts")


CHECK = Check(code=CODE, run=_run)
