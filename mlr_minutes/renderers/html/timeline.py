"""A picture of deadlines: the months below each other, a mark a deadline, its shape by what has become of it.

It is as wide as the narrowest telephone, so that its words can be read there, and says nothing that the table beside it does not.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta
from msgspec import Struct

from mlr_minutes.archive import OPEN, Due, DueState
from mlr_minutes.dates import DateValue
from mlr_minutes.languages import Language
from mlr_minutes.renderers._words import value_in_words

BEFORE: Final = relativedelta(months=3)
"""How far back it goes."""

MONTHS: Final = 24
"""How many months it shows at the most."""

ROW: Final = 28
"""The height of a month, in the units of the picture; it is 320 wide."""

LEFT: Final = 132
STEP: Final = 22
MOST: Final = 8
"""Where the first mark of a month stands, how far the next is from it, and how many there is room for."""

_SHAPES: Final = {
    DueState.OVERDUE: "M0 -8 L8 0 L0 8 L-8 0 Z",
    DueState.SOON: "M0 -7 L7 6 L-7 6 Z",
    DueState.LATER: "M-6 -6 H6 V6 H-6 Z",
}
"""What is still to be done, as an SVG path around its middle; all else is a circle."""
_CIRCLE: Final = "M-6 0 A6 6 0 1 0 6 0 A6 6 0 1 0 -6 0 Z"


class Mark(Struct, frozen=True, kw_only=True):
    """A deadline in the picture."""

    x: int
    y: int
    shape: str
    state: str
    """A key of the labels."""
    name: str
    """What it says when it is pointed at."""


class Month(Struct, frozen=True, kw_only=True):
    """A month in the picture."""

    name: str
    y: int
    marks: Sequence[Mark]
    more: int
    """How many have no room."""


class Timeline(Struct, frozen=True, kw_only=True):
    """The picture."""

    height: int
    months: Sequence[Month]
    keys: Sequence[Mark]
    """A mark of each kind that is in it."""


def timeline(dues: Iterable[Due], as_of: date | None, language: Language) -> Timeline | None:
    """The deadlines from some months before a day on; None where there are none."""
    first = (as_of - BEFORE).replace(day=1) if as_of is not None else date.min
    shown = [one for one in dues if one.value.last >= first and (one.state in OPEN or one.state in (DueState.DONE, DueState.LATE))]
    if not shown:
        return None
    begin = min(shown, key=lambda one: one.value.last).value.last.replace(day=1)
    by_month: dict[date, list[Due]] = {}
    for one in shown:
        by_month.setdefault(one.value.last.replace(day=1), []).append(one)
    months = [_month(day, by_month.get(day, []), place, language) for place, day in enumerate(_months(begin, max(by_month)))]
    states = dict.fromkeys(mark.state for month in months for mark in month.marks)
    keys = [Mark(x=0, y=0, shape=_SHAPES.get(DueState(state), _CIRCLE), state=state, name=language.labels[state]) for state in states]
    return Timeline(height=len(months) * ROW, months=months, keys=keys)


def _months(first: date, last: date) -> Iterator[date]:
    for place in range(MONTHS):
        # The end of time is no month that anybody waits for.
        if first.year + (first.month + place - 1) // 12 > date.max.year or (day := first + relativedelta(months=place)) > last:
            return
        yield day


def _month(day: date, dues: Sequence[Due], place: int, language: Language) -> Month:
    y = place * ROW + ROW // 2
    marks = [
        Mark(
            x=LEFT + nth * STEP,
            y=y,
            shape=_SHAPES.get(one.state, _CIRCLE),
            state=one.state.value,
            name=f"{value_in_words(one.value, language)}: {one.text} ({language.labels[one.state.value]})",
        )
        for nth, one in enumerate(dues[:MOST])
    ]
    return Month(name=value_in_words(DateValue.of_month(day.year, day.month), language), y=y, marks=marks, more=len(dues[MOST:]))
