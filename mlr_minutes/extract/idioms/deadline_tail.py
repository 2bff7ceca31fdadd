"""A day at the end of a task, in brackets or behind a dash: the task is due then.

- Eva: paint the gate (5 May)
- Order the sign - Bo - 12/5
"""

import re
from collections.abc import Iterator
from typing import Final

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading

MAX_DAYS: Final = 7
"""How long a time may be by the end of which a task is due: a week, but no month."""

_BEFORE: Final = re.compile(r"(?:[(\[]|\s[–—-]+\s)\s*\Z")
_BEHIND: Final = re.compile(r"[)\].!]*\s*(?:\n|\Z)")


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    for inline in reading.told:
        for mention in reading.mentions(inline):
            if mention.value is not None and _is_tail(inline.prose, mention) and _is_ahead(mention, reading):
                span = inline.span(mention.start, mention.end)
                yield DeadlineFinding(value=mention.value, inline=inline, start=mention.start, span=span, is_of_task=True)


def _is_tail(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.start - 5) : mention.start]
    return _BEFORE.search(before) is not None and _BEHIND.match(text, mention.end) is not None


def _is_ahead(mention: DateMention, reading: Reading) -> bool:
    value = mention.value
    return value is not None and reading.is_future(value.last) and (value.last - value.first).days < MAX_DAYS


IDIOM = Idiom(name="deadline-tail", find=_find)
