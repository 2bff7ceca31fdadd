"""`3, 10 och 17 mars`, `6, 13, 20 mars`, `June 3, 10 and 17`: days of one month, each a date of its own.

Without a word such as "and" they are three or more, in order.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from mlr_minutes.dates.expression import Day, Said
from mlr_minutes.dates.forms._form import FIGURE, DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of


def _leads(words: Words) -> Iterable[str]:
    return (FIGURE, *(words.months if words.language.month_first else ()))


def _pattern(words: Words) -> str:
    # A list of more than a dozen is none; without a bound, a text of figures and commas would be read from each of them.
    more = rf"(?:\s*,\s*{words.article}{words.figure}){{0,12}}\s*+,?\s*+{any_of(words.language.ands)}\s*{words.article}{words.figure}"
    bare = rf"(?P<commas>(?:\s*,\s*{words.figure}){{2,12}})"
    behind = rf"(?P<days>{words.figure}(?:{more}|{bare}))\s*{words.of}(?P<month>{words.month})(?!-[^\W\d])"
    if not words.language.month_first:
        return behind + words.year + "?"
    names = r"(?P<month_before>{})\s*(?P<days_behind>{}{})(?!\s*(?:[:.]\d|%|{}|[ap]\.?m\b)|\s+[^\W\d_]+s\b)"
    before = names.format(words.month, words.figure, more, words.month)
    return rf"(?:{behind}|{before}){words.year}?"


@cache
def _between(words: Words) -> re.Pattern[str]:
    return behind(rf"{any_of(words.language.between)}\s*{words.article}")


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    return behind(any_of((*words.language.pages, *words.language.numbered)))


def _in_order(match: re.Match[str], words: Words) -> bool:
    """Whether figures with commas alone can be days: each later than the one before, and no numbers of pages."""
    days = [words.day_number(day) for day in re.findall(r"[0-9]+", match["days"])]
    return days == sorted(set(days)) and not stands_behind(match, _numbered(words))


def _read(match: re.Match[str], scope: Scope) -> Sequence[Said] | None:
    words, found = scope.words, match.groupdict()
    if stands_behind(match, _between(words), 24):
        return None
    if found["commas"] and not _in_order(match, words):
        return None
    name = "days" if found["days"] else "days_behind"
    month = words.month_number(found["month"] or found["month_before"])
    days = list(re.finditer(r"[0-9]+\S*?(?=[,\s]|$)", found[name]))
    said: list[Said] = []
    for index, day in enumerate(days):
        start, end = match.start(name) + day.start(), match.start(name) + day.end()
        whole = index == (len(days) - 1 if name == "days" else 0)
        year = words.year_of(match)
        said.append(
            Said(
                match.start() if whole and name != "days" else start,
                # A full stop that ends the list ends the sentence, not the date.
                match.start() + len(match[0].rstrip(". ,")) if whole and name == "days" else end,
                Day(day=words.day_number(day[0]), month=month, year=year),
            )
        )
    return said if all(one.expression.day <= 31 for one in said if isinstance(one.expression, Day)) else None


FORM = DateForm(name="day-list", leads=_leads, pattern=_pattern, read=_read)
