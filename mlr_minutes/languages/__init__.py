"""The languages that minutes are written in, one a file: words and date order as data.

In: nothing. Out: `Language` values, and `told_by` which says in which of them a text is written.
Never here: logic that knows what the words are for.
"""

import re
from collections import Counter
from functools import cache
from typing import Final

from mlr_minutes.languages._attendance import AttendanceWords, OfficeWords
from mlr_minutes.languages._dates import DateWords, Easter, Fixed, Holiday, OnOrAfter, Season, Unit
from mlr_minutes.languages._decisions import DecisionWords
from mlr_minutes.languages._follow_up import FollowUpWords
from mlr_minutes.languages._language import Field, Language, Topic
from mlr_minutes.languages._pattern import any_of, whole_word
from mlr_minutes.shelf import collect

__all__ = [
    "FALLBACK",
    "LANGUAGES",
    "TAGS",
    "TAG_PATTERN",
    "AttendanceWords",
    "DateWords",
    "DecisionWords",
    "Easter",
    "Field",
    "Fixed",
    "FollowUpWords",
    "Holiday",
    "Language",
    "OfficeWords",
    "OnOrAfter",
    "Season",
    "Topic",
    "Unit",
    "any_of",
    "fields",
    "language",
    "told_by",
    "whole_word",
]

LANGUAGES: Final = collect(__name__, __path__, "LANGUAGE", Language)
"""All languages, by tag."""

TAGS: Final = tuple(tag for one in LANGUAGES for tag in (one.tag, *one.also))
"""The primary subtags by which languages are known."""

TAG_PATTERN: Final = rf"^({'|'.join(TAGS)})([-_].*)?$"
"""What `language` knows, in lower case."""

FALLBACK: Final = next(one for one in LANGUAGES if one.tag == "en")
"""The language of what tells none."""


@cache
def language(tag: str) -> Language | None:
    """The language with a BCP 47 tag (`sv`, `sv-SE`, `en_GB`), or None."""
    primary = tag.strip().casefold().replace("_", "-").split("-")[0]
    return next((one for one in LANGUAGES if primary in (one.tag, *one.also)), None)


def told_by(text: str) -> Language | None:
    """The language of which the text uses the most words, or None where it uses none of any.

    Counted are common words and those that minutes are made of; one that several languages have counts for each of them,
    but the less. Where two come out alike, the one that is the likelier to be met is taken.
    """
    words = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    score = {one: one.likelihood * sum(words[word] * weight for word, weight in known.items()) for one, known in _telling_words().items()}
    best = max(LANGUAGES, key=lambda one: score[one])
    return best if score[best] else None


@cache
def _telling_words() -> dict[Language, dict[str, float]]:
    """The words that tell each language from the others, with how much each tells."""
    groups = {one: (*one.fields.values(), *one.topics.values(), *one.dates.months, *one.dates.weekdays, one.kinds) for one in LANGUAGES}
    own = {one: one.common_words | {word for group in groups[one] for label in group for word in label.split()} for one in LANGUAGES}
    counts = Counter(word for one in LANGUAGES for word in own[one])
    return {one: {word: 1 / counts[word] ** 2 for word in own[one]} for one in LANGUAGES}


@cache
def fields() -> dict[str, Field]:
    """What each label of a header or key of front matter means, whatever the language; labels in lower case.

    Coordinators mix the languages of keys and text, so a key is looked up in all languages at once.
    """
    return {label: field for one in LANGUAGES for field, labels in one.fields.items() for label in labels}
