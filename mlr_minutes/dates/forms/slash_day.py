"""`27/11`, `27/11-14`, `27/11 2014`, `27/11/2014`: day and month, or in an American text month and day.

A fraction looks the same, so neither "2/3 majority" nor "p. 1/5" nor the phrase "24/7" is one.
"""

import re

from mlr_minutes.dates.expression import Day
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words, full_year
from mlr_minutes.languages import any_of


def _pattern(words: Words) -> str:
    year = r"(?:(?:\s?-\s?|/)(?P<short>\d\d)(?![\d/:.])|(?:[-/]|,?\s+)(?P<year>(?:19|20)\d\d)(?!\d))"
    fraction = rf"(?!\s+(?:\d+\s+)?{any_of(words.language.fractions)}\b)"
    return rf"(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?:{year}|(?!\d){fraction})"


def _read(match: re.Match[str], words: Words) -> Day | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    year = match["short"] or match["year"]
    if year is None and _is_place(before, words):
        return None
    first, second = int(match["first"]), int(match["second"])
    if (first, second) == (24, 7) and year is None and not re.search(rf"\b{any_of(words.language.articles)}\s+$", before, re.IGNORECASE):
        return None
    day, month = (first, second) if second <= 12 or not words.language.month_first else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Day(month=month, day=day, year=full_year(year) if year else None)


def _is_place(before: str, words: Words) -> bool:
    return re.search(rf"(?:^|[^\w]){any_of(words.language.pages)}\s*$", before, re.IGNORECASE) is not None


FORM = DateForm(name="slash-day", lead=Lead.FIGURE, pattern=_pattern, read=_read)
