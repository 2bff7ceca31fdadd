"""The next meeting: the first day to come of each entry under its heading, or behind its words in a sentence or a label.

## Next meeting            Date of next parish council meeting: 5 May          Next meetings: 5 May, 9 June and 1 July
Tuesday 5 May, 7 pm

The date of a deadline is none, nor is the old date of a meeting that is moved.
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from mlr_minutes.dates import Clock, DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings.coming import coming_day, event_at
from mlr_minutes.extract.meetings.common_hours import is_same_time
from mlr_minutes.extract.meetings.told import are_joined
from mlr_minutes.extract.meetings.words import (
    announces,
    is_moved_to,
    is_of_papers,
    is_thereafter,
    means_next,
    meeting_word,
    names_next,
    names_next_one,
)
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import is_behind_deadline
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, inlines

_WEIGHT: Final = 3

MAX_TITLE: Final = 8
"""How many words a line has that may be a title."""

EARLIER: Final = 300
"""How many characters before a date may name what "the next one" is one of."""

REACH: Final = 200
"""How many characters before a date are looked at."""

_WHY: Final = "announced as the next meeting"


def _find(reading: Reading) -> Iterator[EventFinding]:
    under = frozenset(inline for section in reading.sections if _is_next(section, reading.language) for inline in inlines(section.blocks))
    for inline in reading.told:
        mentions = [(mention, day) for mention in reading.mentions(inline) if (day := coming_day(inline, mention, reading))]
        headed = inline in under or _is_headed(inline, reading.language)
        told = _first(inline, [one for one, _ in mentions], reading, under=headed)
        if told is None:
            continue
        last: DateMention | None = None
        hours: Clock | None = None
        for mention, day in mentions:
            joined = last is not None and are_joined(inline.text[last.end : mention.start], reading.language)
            follows = last is not None and is_thereafter(inline.prose[last.end : mention.start], reading.language)
            goes_on = joined or follows or (last is not None and announces(inline.prose[last.end : mention.start], reading.language))
            if mention is told or goes_on or (headed and last is not None and _begins_line(inline, mention, reading.language)):
                last = mention
                event = event_at(inline, mention, day, reading, weight=_WEIGHT, why=_WHY)
                said = inline.prose[slice(*sentence(inline.prose, mention.start))]
                if event.hours is None and is_same_time(said, reading.language):
                    event = replace(event, hours=hours)
                hours = event.hours
                yield event


def _is_next(section: Section, language: Language) -> bool:
    return section.topic is Topic.NEXT_MEETING or names_next(section.title, language)


def _is_headed(inline: Inline, language: Language) -> bool:
    """Whether the first line of several reads like the title of the next meeting: "Planning the next meeting"."""
    first, newline, _ = inline.text.partition("\n")
    return bool(newline) and len(first.split()) <= MAX_TITLE and names_next(first, language)


def _first(inline: Inline, mentions: list[DateMention], reading: Reading, *, under: bool) -> DateMention | None:
    """The date of the next meeting in a text, if it tells one."""
    for mention in mentions:
        start, _ = sentence(inline.prose, mention.start)
        before = inline.prose[max(start, mention.start - REACH) : mention.start]
        if is_behind_deadline(before, reading.language) or (under and is_of_papers(before, reading.language)):
            continue
        label = reading.labels.get(inline, "") if not before.strip(" *_") else ""
        moved = is_moved_to(before, reading.language) and _names_meeting(before, reading.language)
        by_turn = means_next(before, reading.language) and _is_of_meetings(inline, mention, reading)
        if under or moved or by_turn or announces(before, reading.language) or _is_label(label, reading.language):
            return mention
    return None


def _names_meeting(before: str, language: Language) -> bool:
    return meeting_word(before, language) is not None or names_next_one(before, language)


def _is_of_meetings(inline: Inline, mention: DateMention, reading: Reading) -> bool:
    """Whether a meeting is what comes next: its hour stands at the date, or a word for it in the text or in the title above."""
    above = f"{reading.labels.get(inline, '')} {inline.prose[: mention.start][-EARLIER:]}"
    return mention.time is not None or meeting_word(above, reading.language) is not None


def _begins_line(inline: Inline, mention: DateMention, language: Language) -> bool:
    """Whether a date stands at the head of a line, behind at most two words: "Thereafter: 5 May"."""
    start = inline.text.rfind("\n", 0, mention.start) + 1
    before = inline.prose[start : mention.start]
    return start > 0 and len(before.split()) <= 2 and not is_behind_deadline(before, language)


def _is_label(label: str, language: Language) -> bool:
    """Whether a key of front matter, or a label above, names the next meeting and nothing else."""
    plain = label.strip(" :*_")
    return plain.casefold() in language.topics[Topic.NEXT_MEETING] or (len(plain.split()) <= 6 and names_next(plain, language))


IDIOM = Idiom(name="event-next-meeting", find=_find)
