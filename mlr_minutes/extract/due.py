"""Words that make a date one by which something is due."""

import re
from collections.abc import Iterable
from functools import cache

from mlr_minutes.languages import Language, any_of


def is_behind_deadline(before: str, language: Language) -> bool:
    """Whether what stands before a date ends with a word that makes it a deadline."""
    return _cue(language).search(before) is not None


def before_date(language: Language, words: Iterable[str]) -> re.Pattern[str]:
    """One of some words, with nothing but small words, a colon or brackets between it and the date."""
    small = any_of((*language.dates.articles, *language.dates.on))
    return re.compile(rf"(?<!\w){any_of(words)}[\s:(]*(?:{small}\s+)*\Z", re.IGNORECASE)


@cache
def _cue(language: Language) -> re.Pattern[str]:
    return before_date(language, language.deadlines)
