"""`hösten 2015`, `i våras`, `this summer`, `till våren`: a season."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.dates.expression import SeasonOf, Side
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, stands_alone, stands_behind
from mlr_minutes.dates.words import Words, any_of, openings, plain
from mlr_minutes.languages import Season


@cache
def _phrases(words: Words) -> dict[str, tuple[Season, Side | None]]:
    groups = ((words.language.seasons, None), (words.language.coming_seasons, Side.THIS), (words.language.past_seasons, Side.PAST))
    return {phrase: (season, side) for seasons, side in groups for season, phrases in seasons.items() for phrase in phrases}


def _leads(words: Words) -> Iterable[str]:
    return openings(_phrases(words))


def _pattern(words: Words) -> str:
    winter = rf"\s+{words.of}(?P<winter>(?:19|20)\d\d)\s?[/–-]\s?\d{{2,4}}(?!\d)"
    return rf"(?P<phrase>{any_of(_phrases(words))})(?!-[^\W\d])(?:{winter}|{words.plain_year})?"


@cache
def _within(words: Words) -> re.Pattern[str]:
    """What stands before a season that is meant as a time."""
    language = words.language
    parts = (*language.early, *language.middle, *language.late)
    small = any_of((*language.within, *language.inside, *language.every, *words.sides, *parts))
    return behind(rf"{small}(?:\s+{any_of(language.articles)})?")


@cache
def _article(words: Words) -> re.Pattern[str]:
    return behind(any_of(words.language.articles))


@cache
def _side(words: Words) -> re.Pattern[str]:
    return behind(any_of(words.sides))


@cache
def _told(words: Words) -> re.Pattern[str]:
    """What follows a name that is no other word here: the end of the clause, a small word or a verb, and no noun."""
    language = words.language
    small = any_of((*language.followers, *language.ands, *language.ranges))
    verbs = "|".join((*language.verbs, *language.past, *language.future))
    return re.compile(rf"\s*(?:$|\n|[.,;:!?()\d–-]|{small}|(?:{verbs})(?![^\W_]))")


def _read(match: re.Match[str], scope: Scope) -> SeasonOf | None:
    words = scope.words
    phrase, year = plain(match["phrase"]), int(match["winter"]) if match["winter"] else words.year_of(match)
    season, side = _phrases(words)[phrase]
    if year is None and not _is_meant(match, words, phrase, named=side is None):
        return None
    return SeasonOf(season=season, year=year, side=side)


def _is_meant(match: re.Match[str], words: Words, phrase: str, *, named: bool) -> bool:
    """Whether a season without a year is one: beside words that say so, or alone.

    Args:
        match: of the form.
        words: those of the language.
        phrase: what was matched.
        named: whether it is the bare name of a season, which needs such words.
    """
    told = _told(words).match(match.string, match.end()) is not None
    if phrase in words.language.determiners and not told and not stands_behind(match, _side(words)):
        return False
    if not named or stands_behind(match, _within(words)):
        return True
    # "The fall of the wall" and "the spring newsletter" are none, and "the spring." is.
    doubtful = phrase in words.language.doubtful
    if stands_behind(match, _article(words)) and (told or not doubtful):
        return True
    return not doubtful and stands_alone(match, match[0])


FORM = DateForm(name="season", leads=_leads, pattern=_pattern, read=_read)
