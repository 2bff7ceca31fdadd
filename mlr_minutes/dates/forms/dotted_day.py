"""`27.11.2014`, `27-11-2014`, and `27.11.` where a full stop makes an ordinal.

Without a year and that last full stop it is the number of a decision or a version, and no date.
"""

import re
from functools import cache

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, by_figure, stands_behind
from mlr_minutes.dates.words import Words, any_of


def _pattern(words: Words) -> str:
    yearless = rf"|\.(?![\d])|(?<=\d)(?=\s*$)|(?=\s+{any_of(words.language.clocks)})" if words.language.dotted_ordinals else ""
    full = r"(?:19|20)\d\d(?!\d)"
    dotted = rf"(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])(?:(?:\.\s?|\s?-|\s)(?P<year>{full}){yearless})"
    return rf"(?:{dotted}|(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<hyphen_year>{full}))"


def _read(match: re.Match[str], scope: Scope) -> Day | None:
    language = scope.words.language
    if match["hyphen_year"]:
        return _hyphened(int(match["first"]), int(match["second"]), int(match["hyphen_year"]), month_first=language.month_first)
    if match["year"] is None and (stands_behind(match, _pages(scope.words)) or _is_heading(match)):
        return None
    return Day(year=int(match["year"]) if match["year"] else None, month=int(match["month"]), day=int(match["day"]))


@cache
def _pages(words: Words) -> re.Pattern[str]:
    return behind(any_of(words.language.pages))


def _hyphened(first: int, second: int, year: int, *, month_first: bool) -> Day | None:
    day, month = (second, first) if month_first and second > 12 else (first, second)
    return Day(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _is_heading(match: re.Match[str]) -> bool:
    """Whether it stands at the head of a line with text behind it, as the number of a section does."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return not line.strip() and match.string[match.end() : match.end() + 1].isspace()


FORM = DateForm(name="dotted-day", leads=by_figure, pattern=_pattern, read=_read)
