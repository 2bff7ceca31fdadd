"""`februari`, `feb 2015`, `in May`, `mars månad`, `March next year`: a month alone.

Many names of months are other words or names too; those count only behind a word such as "in", before a year, or where
they are all that is said.
"""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from mlr_minutes.dates.expression import Month
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, stands_alone, stands_behind
from mlr_minutes.dates.words import Words, any_of
from mlr_minutes.languages import Unit


def _leads(words: Words) -> Iterable[str]:
    return words.months


def _pattern(words: Words) -> str:
    noun = any_of(words.language.units[Unit.MONTH])
    return rf"(?P<month>{words.month})(?!-(?!{words.month})[^\W\d]|['’](?!s(?!\w)))(?P<noun>\s+{noun})?{words.plain_year}?"


def _read(match: re.Match[str], scope: Scope) -> Month | None:
    words = scope.words
    year = words.year_of(match)
    name = match["month"].rstrip(".")
    if year is None and match["noun"] is None and name in words.language.doubtful and not _is_meant(match, words):
        return None
    return Month(month=words.months[name], year=year)


def _is_meant(match: re.Match[str], words: Words) -> bool:
    context = _context(words)
    if stands_behind(match, context.within) or stands_alone(match, match[0].strip(".")):
        return True
    # "Tabled to Oct." names a month, where "close to March for" may not.
    is_verb = match["month"] in words.language.month_verbs
    if not is_verb and stands_behind(match, context.moved) and context.ends.match(match.string, match.end()):
        return True
    named = context.noun.match(match["month"]) is None and context.word.match(match.string, match.end()) is not None
    if named and stands_behind(match, context.articles, 8):
        return True
    # In a list of dates a name can only be that of a month: "May 20-22, July, Sept 23-25".
    if context.ahead.match(match.string, match.end()) or context.behind.search(match.string, max(0, match.start() - 24), match.start()):
        return True
    return context.listed.search(match.string, max(0, match.start() - 12), match.start()) is not None and match.end() == len(match.string)


class _Context(Struct, frozen=True, kw_only=True):
    within: re.Pattern[str]
    articles: re.Pattern[str]
    noun: re.Pattern[str]
    word: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    listed: re.Pattern[str]
    moved: re.Pattern[str]
    ends: re.Pattern[str]


@cache
def _context(words: Words) -> _Context:
    """What beside a name shows that a month is meant."""
    language = words.language
    joint = rf"\s*(?:[,/]|[-–]|{any_of((*language.ands, *language.ranges))})\s*"
    within = (*language.within, *language.last, *words.sides, *words.far_sides, *language.early, *language.middle, *language.late)
    return _Context(
        within=behind(any_of(within)),
        articles=behind(any_of(language.articles)),
        noun=re.compile(any_of(language.month_nouns)),
        word=re.compile(r"\s+[^\W\d_]"),
        ahead=re.compile(joint + words.month),
        behind=re.compile(rf"(?<![^\W_]){words.month}{joint}\Z"),
        moved=behind(any_of((*language.ranges, *language.from_))),
        ends=re.compile(r"\s*(?:$|\n|[,;.)])"),
        listed=re.compile(r"[0-9](?:st|nd|rd|th)?,\s*\Z"),
    )


FORM = DateForm(name="month", leads=_leads, pattern=_pattern, read=_read)
