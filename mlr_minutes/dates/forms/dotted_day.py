"""`27.11.2014`, `27.11.14`, `27-11-2014`, and `27.11.` where a full stop makes an ordinal.

Without a year and that last full stop it is the number of a decision or a version, and no date, save behind an article
("den 27.11") or "per". So it is with two figures for the year, save where the first is too high for a version's.
"""

import re
from functools import cache
from typing import Final

from mlr_minutes.dates.expression import Day, Said
from mlr_minutes.dates.forms._form import DateForm, Scope, begins_line, behind, by_figure, stands_behind
from mlr_minutes.dates.words import Words, any_of, century

_VERSIONS: Final = 20
"""No version has a higher first number and two more, and no section."""

_MORE: Final = re.compile(r"[ \t]+\S")


def _pattern(words: Words) -> str:
    yearless = rf"|\.(?![\d])|(?=\s+{any_of(words.language.clocks)})" if words.language.dotted_ordinals else ""
    full = r"(?:19|20)\d\d(?!\d)"
    dotted = rf"(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])(?:(?:\.\s?|\s?-|\s)(?P<year>{full}){yearless})"
    short = r"\.(?P<short>\d\d)(?![\d.:,-]\d|\d|[^\W_])"
    bare = rf"(?P<bare>(?![\d%]|[.:,-]\d|\s*{any_of(words.language.amounts)}))"
    small = rf"(?P<small_day>[12]\d|3[01]|0?[1-9])\.(?P<small_month>0?[1-9]|1[0-2])(?:{short}|{bare})"
    return rf"(?:{dotted}|{small}|(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<hyphen_year>{full}))"


def _read(match: re.Match[str], scope: Scope) -> Day | Said | None:
    language = scope.words.language
    if match["hyphen_year"]:
        return _hyphened(int(match["first"]), int(match["second"]), int(match["hyphen_year"]), month_first=language.month_first)
    if match["small_day"]:
        return _introduced(match, scope.words)
    if match["year"] is None and (stands_behind(match, _numbered(scope.words)) or _is_heading(match, scope.words)):
        return None
    day = Day(year=int(match["year"]) if match["year"] else None, month=int(match["month"]), day=int(match["day"]))
    # Where the sentence goes on, the full stop is the ordinal's: "fra 1.7. til 31.7.".
    return Said(match.start(), match.end(), day) if match[0].endswith(".") and _MORE.match(match.string, match.end()) else day


def _introduced(match: re.Match[str], words: Words) -> Day | None:
    """A day and month, with two figures for the year or none, where a small word before them or the day itself shows that they are."""
    day, month = int(match["small_day"]), int(match["small_month"])
    year = century(int(match["short"])) if match["short"] else None
    context = _dating(words) if year else _articles(words)
    if not (year and day > _VERSIONS) and not stands_behind(match, context, 24):
        return None
    return None if stands_behind(match, _numbered(words)) else Day(day=day, month=month, year=year)


@cache
def _articles(words: Words) -> re.Pattern[str]:
    small = {*words.language.weekday_joints, *words.language.articles}
    return behind(any_of((*small, *words.language.as_of)))


@cache
def _dating(words: Words) -> re.Pattern[str]:
    language = words.language
    small = (*language.within, *language.on, *language.articles, *language.from_, *language.ranges, *language.as_of)
    return behind(rf"(?:{any_of(small)}|{words.weekday})")


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    return behind(any_of((*words.language.pages, *words.language.weeks)))


@cache
def _clock(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(words.language.clocks)}")


def _hyphened(first: int, second: int, year: int, *, month_first: bool) -> Day | None:
    day, month = (second, first) if month_first and second > 12 else (first, second)
    return Day(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _is_heading(match: re.Match[str], words: Words) -> bool:
    """Whether it stands at the head of a line with text behind it, save a time, as the number of a section does."""
    text, end = match.string, match.end()
    return begins_line(text, match.start(), " \t") and text[end : end + 1].isspace() and _clock(words).match(text, end) is None


FORM = DateForm(name="dotted-day", leads=by_figure, pattern=_pattern, read=_read)
