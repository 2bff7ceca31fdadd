"""`den 24:e`, `the 15th`, `den 17:e nästa månad`: a day of a month that is not named.

Many things are numbered. So a figure with no ending counts only behind an article, one with an ending behind an
article too or where nothing but small words stand beside it, and neither where a noun follows: "the 4th item".
"""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import DayOfMonth, Said, Shift
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of, openings
from mlr_minutes.languages import Unit

MAX_PLACE = 3
"""Ordinals in words up to this one are more often a place in a row than a day."""


def _leads(words: Words) -> Iterable[str]:
    return (FIGURE, *openings(words.ordinals))


def _pattern(words: Words) -> str:
    small = any_of((*words.language.followers, *words.language.genitives, *words.sides))
    # No sentence ends at the colon of "2:a", nor at the full stop of "den 4. sag" where that makes an ordinal.
    goes_on = r"\d|\s+[^\W\d_]" if words.language.dotted_ordinals else r"\d"
    this = rf"\s+(?P<this>{any_of(words.language.of_this_month)})"
    ends = rf"\s*(?:$|\n|[,;!?)\]](?!\d)|:(?![^\W_])|\.(?!{goes_on})|[-–]\s*\d{{1,2}}(?!\d|-\d)|\(|{small})"
    return rf"(?P<day>(?P<marked>{words.ordinal}|{any_of(words.ordinals)})|{words.figure})(?:{this}|(?={ends})(?P<of>\s+{words.of})?)"


def _read(match: re.Match[str], scope: Scope) -> DayOfMonth | Said | None:
    words = scope.words
    day = words.day_number(match["day"])
    period = scope.follow(match.string, match.end()) if match["of"] else None
    if period is not None and isinstance(period.expression, Shift) and period.expression.unit is Unit.MONTH:
        return Said(match.start(), period.end, DayOfMonth(day=day, months=period.expression.count))
    if match["this"]:
        return DayOfMonth(day=day, months=0)
    introduced = stands_behind(match, _articles(words), 24)
    in_words = not match["day"][0].isdecimal()
    # "2." begins items, and "the second" is the other of two.
    if not stands_behind(match, _spans(words)) and ((match["day"].endswith(".") and not introduced) or (in_words and day <= MAX_PLACE)):
        return None
    if not introduced and (in_words or not match["marked"] or not stands_behind(match, _joints(words))):
        return None
    end = match.start("of") if match["of"] else match.end()
    return Said(match.start(), end, DayOfMonth(day=day))


@cache
def _spans(words: Words) -> re.Pattern[str]:
    """A weekday, or what joins the ends of a span, before a day that is marked by a full stop alone."""
    articles = any_of((*words.language.articles, *words.language.weekday_joints))
    return behind(rf"(?:{words.weekday},?(?:\s+{articles})?|{any_of(words.language.ranges)})")


@cache
def _articles(words: Words) -> re.Pattern[str]:
    articles = any_of((*words.language.articles, *words.language.weekday_joints))
    return behind(rf"{articles}(?:\s*[0-9]{{1,2}}\S{{0,3}}\s*(?:[-–]|{any_of(words.language.ranges)}))?")


@cache
def _joints(words: Words) -> re.Pattern[str]:
    """What before a marked figure lets it be a day: nothing, a small word, a weekday or another date."""
    language = words.language
    joints = any_of((*words.weekdays, *language.on, *language.ranges, *language.ands, *language.within))
    return re.compile(rf"(?:\A|[\n(,;:–-]|(?:^|\W){joints}\.?,?)\s*\Z")


FORM = DateForm(name="day-of-month", leads=_leads, pattern=_pattern, read=_read)
