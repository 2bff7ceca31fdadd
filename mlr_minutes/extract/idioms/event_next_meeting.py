"""A section headed "Next meeting", or a sentence that begins so: its first day to come is that meeting's."""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings import is_cancelled, is_preliminary, told
from mlr_minutes.extract.prose import sentence
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Topic
from mlr_minutes.syntax import Inline, inlines

_WEIGHT: Final = 3


def _find(reading: Reading) -> Iterator[EventFinding]:
    for section in reading.sections:
        for inline in inlines(section.blocks):
            if section.topic is Topic.NEXT_MEETING or _begins(inline, reading):
                found = _announced(inline, reading)
                if found is not None:
                    yield found


def _begins(inline: Inline, reading: Reading) -> bool:
    titles = reading.language.topics[Topic.NEXT_MEETING]
    return any(inline.text.lstrip(" *_").casefold().startswith(title) for title in titles)


def _announced(inline: Inline, reading: Reading) -> EventFinding | None:
    for mention in reading.mentions(inline):
        day = mention.value.day if mention.value else None
        if day is not None and reading.is_future(day):
            start, end = sentence(inline.prose, mention.start)
            said = told(inline, start, end, mention, reading.language)
            return EventFinding(
                day=day,
                hours=said.hours,
                location=said.location,
                tentative=is_preliminary(inline.prose[start:end], reading.language),
                cancelled=is_cancelled(inline.prose[start:end], reading.language),
                weight=_WEIGHT,
                span=inline.span(mention.start, mention.end),
                why="announced as the next meeting",
            )
    return None


IDIOM = Idiom(name="event-next-meeting", find=_find)
