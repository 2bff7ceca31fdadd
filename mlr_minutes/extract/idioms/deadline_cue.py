"""A date right behind a word that makes it one by which something is due: `senast den 27/11`, `no later than 5 May`.

Also the date in a line that leads in to what is to be done by then:

    Before the next meeting, on Tuesday the 17th:
    - improve the drawings
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mlr_minutes.dates import DateMention, DateValue, Stretch
from mlr_minutes.extract.finding import DeadlineFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.people.owners import owners_of
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import is_due
from mlr_minutes.extract.tasks.headings import task_sections
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Inline, inlines

LEAD: Final = 40
"""How many characters may stand between the date and the colon that ends its line."""

REACH: Final = 200
"""How many characters of the line may stand before it."""


def _find(reading: Reading) -> Iterator[DeadlineFinding]:
    tasks = _tasks(reading)
    for inline in reading.told:
        for mention in reading.mentions(inline):
            if mention.value is None:
                continue
            is_certain = _is_due(inline.prose, mention, reading, is_task=inline in tasks)
            if is_certain or _is_due(inline.prose, mention, reading, is_task=True):
                # Within a stretch of days it is due on the last.
                value = DateValue.of_day(mention.value.last) if isinstance(mention.expression, Stretch) else mention.value
                span = inline.span(mention.start, mention.end)
                yield DeadlineFinding(value=value, inline=inline, start=mention.start, span=span, is_of_task=not is_certain)


def _tasks(reading: Reading) -> frozenset[Inline]:
    """What stands in a section of tasks."""
    return frozenset(inline for section in task_sections(reading) for inline in inlines(section.blocks))


def _is_due(text: str, mention: DateMention, reading: Reading, *, is_task: bool) -> bool:
    language = reading.language
    is_duty = is_task or _is_duty(text, mention, language)
    if isinstance(mention.expression, Stretch) and mention.text.casefold().startswith(language.dates.inside):
        return is_duty
    # "Klar 6/4" tells of a day that is past when something was done.
    is_ahead = reading.day is None or (mention.value is not None and mention.value.last >= reading.day)
    return is_due(text, mention.start, language, is_duty=is_duty and is_ahead) or _leads_in(text, mention, language)


def _is_duty(text: str, mention: DateMention, language: Language) -> bool:
    """Whether the sentence around a date lays a duty on somebody."""
    start, end = sentence(text, mention.start)
    # A word of duty may be its first, behind the blank that parts it from the sentence before.
    return owners_of(language).duty.search(text, max(start - 1, 0), end) is not None


def _leads_in(text: str, mention: DateMention, language: Language) -> bool:
    """Whether the line around a date begins with such a word and ends in a colon."""
    line_end = text.find("\n", mention.end, mention.end + LEAD)
    behind = text[mention.end : mention.end + LEAD if line_end < 0 else line_end].rstrip()
    if not behind.endswith(":") or (line_end < 0 and len(text) > mention.end + LEAD):
        return False
    begin = text.rfind("\n", max(mention.start - REACH, 0), mention.start) + 1
    return _lead(language).match(text[begin : mention.start]) is not None


@cache
def _lead(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(language.deadline_leads)}\b[^.:!?]*\Z", re.IGNORECASE)


IDIOM = Idiom(name="deadline-cue", find=_find)
