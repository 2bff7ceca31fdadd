"""A date right behind a word that makes it one by which something is due: `senast den 27/11`, `no later than 5 May`."""

import re
from collections.abc import Iterator
from functools import cache

from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, any_of


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    cue = _cue(reading.language)
    for inline in reading.texts:
        for mention in reading.mentions(inline):
            if mention.value is not None and cue.search(inline.prose, max(0, mention.start - 40), mention.start):
                span = inline.span(mention.start, mention.end)
                yield DeadlineFinding(value=mention.value, inline=inline, start=mention.start, span=span)


@cache
def _cue(language: Language) -> re.Pattern[str]:
    """The cue, with nothing but an article, a colon or brackets between it and the date."""
    articles = any_of(language.articles)
    return re.compile(rf"(?<!\w){any_of(language.deadlines)}[\s:(]*(?:{articles}\s+)?\Z", re.IGNORECASE)


IDIOM = Idiom(name="deadline-cue", find=_find)
