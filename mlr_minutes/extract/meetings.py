"""Words for meetings, and what a sentence says of one beside its day."""

import re
from dataclasses import dataclass
from functools import cache

from mlr_minutes.dates import Clock, DateMention, find_clocks
from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Inline


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """What a sentence says of a meeting."""

    hours: Clock | None
    location: str | None


def meeting_word(text: str, language: Language) -> str | None:
    """The first word for a meeting in a text, compounds included: `mötesdatum`."""
    found = _nouns(language).search(text)
    return found[0] if found else None


def is_preliminary(text: str, language: Language) -> bool:
    """Whether a text calls something preliminary."""
    return _has(text, language.preliminary)


def is_cancelled(text: str, language: Language) -> bool:
    """Whether a text calls something off."""
    return _has(text, language.cancelled)


def told(inline: Inline, start: int, end: int, mention: DateMention, language: Language) -> Told:
    """The hours beside the date or elsewhere in the sentence, and the place that stands behind the date.

    Args:
        inline: the text.
        start: where the sentence begins in it.
        end: where it ends.
        mention: the date.
        language: that of the text.
    """
    clocks = list(find_clocks(inline.prose[start:end], language))
    hours = mention.time or (clocks[0].clock if clocks else None)
    behind = [start + clock.start for clock in clocks if start + clock.start >= mention.end]
    return Told(hours=hours, location=_place(inline.text[mention.end : end], inline.text[mention.end : min([end, *behind])], language))


def _place(rest: str, until_clock: str, language: Language) -> str | None:
    """The name behind "at" or "in", up to the time of day or the end of the clause; it begins with a capital letter.

    Behind the time it may stand as well: "5 May at 3 pm in the Town Hall".
    """
    for text in (until_clock, rest):
        found = _places(language).search(text)
        if found:
            return " ".join(found[1].split()).strip(" ,;")
    return None


@cache
def _places(language: Language) -> re.Pattern[str]:
    article = rf"(?:{any_of(language.dates.articles)}\s+)?"
    stop = rf"(?=\s*(?:$|[,.;:](?:\s|$)|\s{any_of(language.dates.clocks)}\s|\s[0-9]))"
    return re.compile(rf"(?:^|[\s,]){any_of(language.places)}\s+{article}((?-i:[A-ZÅÄÖÆØÉÜ])[^,.;:\n]*?){stop}", re.IGNORECASE)


@cache
def _nouns(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b[\w-]*(?:{'|'.join(language.meeting_nouns)})(?:[^\W\d_]*)\b", re.IGNORECASE)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return re.search(rf"(?<!\w){any_of(words)}(?!\w)", text, re.IGNORECASE) is not None
