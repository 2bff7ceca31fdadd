"""`nästa vecka`, `this month`, `last weekend`, `the week after next`, `nästa vecka på fredag`: a time by its distance.

A year alone is no date, so "next year" is left alone.
"""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Said, Shift, Side, Weekday
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, paired, plain
from mlr_minutes.languages import Unit

_COUNTS = {Side.PAST: -1, Side.THIS: 0, Side.NEXT: 1, Side.COMING: 1}


def _leads(words: Words) -> Iterable[str]:
    language = words.language
    before = paired((*words.sides, *words.far_sides), words.units)
    return (*before, *paired((*words.units, *words.weekdays), (*language.after_next, *language.before_last)))


def _pattern(words: Words) -> str:
    before = rf"(?P<side>{any_of((*words.sides, *words.far_sides))})\s+(?P<unit>{words.one_unit})"
    next_, last = any_of(words.language.after_next), any_of(words.language.before_last)
    behind = rf"(?P<thing>{words.one_unit}|{words.weekday})\s+(?:(?P<after>{next_})|(?P<before>{last}))"
    return rf"(?:{before}|{behind})(?P<joint>,?\s+(?:{any_of((*words.language.on, *words.language.weekday_joints))}\s+)?)?"


def _read(match: re.Match[str], scope: Scope) -> Said | None:
    words = scope.words
    end = match.start("joint") if match["joint"] is not None else match.end()
    if match["thing"]:
        count = 2 if match["after"] else -2
        name = match["thing"].rstrip(".")
        if name in words.weekdays:
            return Said(match.start(), end, Weekday(weekday=words.weekdays[name], weeks=count))
        unit = words.unit_of(match["thing"])
    else:
        side = plain(match["side"])
        unit = words.unit_of(match["unit"])
        count = words.far_sides.get(side) or _COUNTS[words.sides[side]]
        if unit is Unit.WEEKEND and words.sides.get(side) is Side.COMING:
            count = 0
    # "The next day" and "the last day" are those of what is told, and not of the meeting.
    if unit is Unit.YEAR or (unit is Unit.DAY and not match["thing"]):
        return None
    if unit is Unit.WEEK and match["joint"]:
        named = scope.follow(match.string, match.end())
        if named is not None and isinstance(named.expression, Weekday) and named.expression.weeks is None and named.expression.side is None:
            return Said(match.start(), named.end, Weekday(weekday=named.expression.weekday, weeks=count))
    return Said(match.start(), end, Shift(unit=unit, count=count))


FORM = DateForm(name="shift", leads=_leads, pattern=_pattern, read=_read)
