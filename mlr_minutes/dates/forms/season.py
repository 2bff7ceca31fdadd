"""`hösten 2015`, `i våras`, `this summer`, `till våren`: a season."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import SeasonOf, Side
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, stands_behind
from mlr_minutes.dates.words import Words, any_of, first_words, plain
from mlr_minutes.languages import Season


@cache
def _phrases(words: Words) -> dict[str, tuple[Season, Side | None]]:
    groups = ((words.language.seasons, None), (words.language.coming_seasons, Side.THIS), (words.language.past_seasons, Side.PAST))
    return {phrase: (season, side) for seasons, side in groups for season, phrases in seasons.items() for phrase in phrases}


def _leads(words: Words) -> Iterable[str]:
    return first_words(_phrases(words))


def _pattern(words: Words) -> str:
    winter = rf"\s+{words.of}(?P<winter>(?:19|20)\d\d)\s?[/–-]\s?\d{{2,4}}(?!\d)"
    return rf"(?P<phrase>{any_of(_phrases(words))})(?!-[^\W\d])(?:{winter}|{words.plain_year})?"


@cache
def _within(words: Words) -> re.Pattern[str]:
    language = words.language
    return behind(any_of((*language.within, *words.sides, *language.early, *language.middle, *language.late, *language.articles)))


def _read(match: re.Match[str], scope: Scope) -> SeasonOf | None:
    words = scope.words
    phrase, year = plain(match["phrase"]), int(match["winter"]) if match["winter"] else words.year_of(match)
    season, side = _phrases(words)[phrase]
    if year is None and side is None:
        definite = stands_behind(match, _within(words))
        if phrase in words.language.doubtful and not definite:
            return None
        if not definite and match.string.strip(" .,") != match[0]:
            return None
    return SeasonOf(season=season, year=year, side=side)


FORM = DateForm(name="season", leads=_leads, pattern=_pattern, read=_read)
