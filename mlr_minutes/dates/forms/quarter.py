"""`Q3`, `Q3 2015`, `2015 Q1`, `kvartal 2`, `första kvartalet 2015`, `the third quarter of next year`."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Quarter
from mlr_minutes.dates.forms._form import FIGURE, YEAR, DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, openings, paired
from mlr_minutes.languages import Unit


def _leads(words: Words) -> Iterable[str]:
    nouns = words.language.units[Unit.QUARTER]
    nth = (FIGURE, *words.ordinals, *words.language.last)
    return (YEAR, *openings(words.language.quarters), *paired(nth, (*nouns, *words.language.quarters)))


def _pattern(words: Words) -> str:
    quarters = any_of(words.language.quarters)
    ordinal = rf"(?:[1-4](?:{any_of(words.language.ordinal_endings)}|\.)?|{any_of((*words.ordinals, *words.language.last))})"
    noun = any_of(words.language.units[Unit.QUARTER])
    before = r"(?P<year_before>(?:19|20)\d\d)\s*+[-/]?\s*+q(?P<quarter_behind>[1-4])(?!\w)"
    behind = rf"(?:{quarters}\s*(?P<quarter>[1-4])(?![\w%]|[.,:]\d)|(?P<nth>{ordinal})\s+{noun})(?:\s*/(?=\d{{4}}))?{words.plain_year}?"
    return rf"(?:{before}|{behind})"


def _read(match: re.Match[str], scope: Scope) -> Quarter | None:
    words = scope.words
    if match["year_before"]:
        return Quarter(quarter=int(match["quarter_behind"]), year=int(match["year_before"]))
    if match["quarter"]:
        return Quarter(quarter=int(match["quarter"]), year=words.year_of(match))
    year = words.year_of(match)
    number = 4 if match["nth"] in words.language.last else words.day_number(match["nth"])
    if number > 4 or (match["nth"] in words.language.last and year is None):
        return None
    return Quarter(quarter=number, year=year)


FORM = DateForm(
    name="quarter",
    leads=_leads,
    near=lambda words: (*words.language.quarters, *words.language.units[Unit.QUARTER]),
    pattern=_pattern,
    read=_read,
)
