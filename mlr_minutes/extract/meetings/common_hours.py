"""Hours and place that hold for all dates of a list, save those that tell their own.

5 January, 2 February (10 am) and 2 March, all at 7 pm.
5/1, 2/2 (OBS kl. 10), 2/3. Övriga tider 13:15-15:00.
Om inget annat sägs kl 19 i Vikgården.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from mlr_minutes.dates import DateMention, find_clocks
from mlr_minutes.extract.meetings.place import place_behind
from mlr_minutes.extract.meetings.told import Told
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, whole_word

_GAP: Final = re.compile(r"(?:[\s,]+[^\W\d_]+){0,2}[\s,:]*")
"""What may stand between the words that say so and the hours."""

FAR: Final = 500
"""How many characters from a date they may stand."""

REACH: Final = 60
"""How many characters from the words that say so the hours and the place are told."""


def common_hours(text: str, at: int, mentions: Sequence[DateMention], language: Language) -> Told | None:
    """What a text tells for all its dates.

    Args:
        text: that of the list, or what stands around it.
        at: where the date stands that tells no hours.
        mentions: all dates in the text; a sentence that holds others tells nothing of this one.
        language: that of the text.
    """
    for found in _for_all(language).finditer(text, max(0, at - FAR), at + FAR):
        start, end = sentence(text, found.start())
        dated = any(start <= one.start < end for one in mentions)
        if dated and not start <= at < end:
            continue
        stretch = text[found.end() : min(end, found.end() + REACH)]
        clock = next(find_clocks(stretch, language, in_field=True), None)
        if clock is not None and _GAP.fullmatch(stretch, 0, clock.start):
            behind = stretch[clock.end :]
            return Told(hours=clock.clock, location=place_behind(behind, behind, "", language))
    return None


def is_same_time(text: str, language: Language) -> bool:
    """Whether a sentence says that its meetings are at the hours of the one before."""
    return re.search(whole_word(language.same_time), text, re.IGNORECASE) is not None


@cache
def _for_all(language: Language) -> re.Pattern[str]:
    return re.compile(whole_word(language.for_all), re.IGNORECASE)
