"""The last day on which people may send something in or take part: `Registration closes 31 August`, `Motionstiden utgår den 1 maj`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import before_date
from mlr_minutes.languages import Language

WINDOW: Final = 40
"""How many characters before the day it is said to close."""

REACH: Final = 50
"""How many characters before that stands what closes."""


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    for inline in reading.told:
        for mention in reading.mentions(inline):
            if mention.value is not None and _is_closing(inline.prose, mention.start, reading.language):
                span = inline.span(mention.start, mention.end)
                yield DeadlineFinding(value=mention.value, inline=inline, start=mention.start, span=span)


def _is_closing(text: str, at: int, language: Language) -> bool:
    closing = _closing(language).search(text, max(0, at - WINDOW), at)
    return closing is not None and _call(language).search(text[max(0, closing.start() - REACH) : closing.start()]) is not None


@cache
def _closing(language: Language) -> re.Pattern[str]:
    return before_date(language, language.closings)


@cache
def _call(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(language.calls)})(?!\w)[^.:;!?\n]*\Z", re.IGNORECASE)


IDIOM = Idiom(name="deadline-call", find=_find)
