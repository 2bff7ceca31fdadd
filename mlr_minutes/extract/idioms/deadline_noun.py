"""The day behind a word for it: `Deadline for drafts: 29 October`, `Motionsstopp är 30/3`, `Sista dag för anmälan 20 maj`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, any_of

WINDOW: Final = 110
"""How many characters before the day the word for it stands."""


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    for inline in reading.told:
        for mention in reading.mentions(inline):
            if mention.value is not None and _is_named(inline.prose, mention, reading.language):
                span = inline.span(mention.start, mention.end)
                yield DeadlineFinding(value=mention.value, inline=inline, start=mention.start, span=span)


def _is_named(text: str, mention: DateMention, language: Language) -> bool:
    found = _noun(language).search(text, max(0, mention.start - WINDOW), mention.start)
    if found is None:
        return False
    # "The deadline for our June meeting" names no day; "the deadline for comments 5 May" does.
    is_day = mention.value is not None and mention.value.day is not None
    return found["said"] is not None or found["of"] is None or (is_day and found["article"] is None)


@cache
def _noun(language: Language) -> re.Pattern[str]:
    nouns = "|".join(language.deadline_nouns)
    of = rf"\s+{any_of((*language.behalf, *language.addressees, *language.dates.plan_joints))}\s+[^.:;!?\n]{{1,60}}?"
    said = rf"\s*[:=(]\s*|\s+[–—-]\s+|\s+{any_of(language.copulas)}\s+"
    small = any_of((*language.dates.articles, *language.dates.on))
    return re.compile(rf"(?<!\w)(?:{nouns})(?!\w)(?P<of>{of})?(?:(?P<said>{said})|\s+)(?P<article>{small}\s+)*\Z", re.IGNORECASE)


IDIOM = Idiom(name="deadline-noun", find=_find)
