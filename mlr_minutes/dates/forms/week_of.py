"""`w/c 23rd July`, `week of 5 May`, `veckan med start 5 maj`: a week by a day in it."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Day, DayOfMonth, DayOrYear, EitherOrder, HolidayOf, Said, Weekday, WeekOf
from mlr_minutes.dates.forms._form import DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings
from mlr_minutes.languages import Unit


def _leads(words: Words) -> Iterable[str]:
    return (*openings(words.language.weeks_of), *openings(words.language.near.get(Unit.WEEK, ())))


def _pattern(words: Words) -> str:
    on = rf"(?:{any_of(words.language.on)}\s+)?"
    # "I ugen med start 3. juni" is no "i ugen".
    within = rf"(?P<within>{any_of(words.language.within)}\s+)?"
    return rf"{within}{any_of(words.language.weeks_of)}:?\s+{on}{words.article}"


def _read(match: re.Match[str], scope: Scope) -> Said | None:
    day = scope.follow(match.string, match.end())
    if day is None or not isinstance(day.expression, Day | DayOrYear | EitherOrder | DayOfMonth | HolidayOf | Weekday):
        return None
    return Said(match.end("within") if match["within"] else match.start(), day.end, WeekOf(day=day.expression))


FORM = DateForm(name="week-of", leads=_leads, pattern=_pattern, read=_read)
