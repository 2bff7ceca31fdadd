"""Dates of meetings, listed: entries of a list, cells of a table or lines that begin with a date to come.

    The following meeting dates have preliminarily been set for the board:

    - 25 February, 2-7 pm, Lund*
    - 2 June, 4-7 pm, Höör

    * Includes a workshop 2-4 pm.

A word for a meeting must stand above two or more of them, or a title that announces dates ("Important dates") above one.
What follows date and time is the place, behind a dash or colon the matter; a star leads to a footnote. In a table the
columns headed so tell time and place.
"""

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise
from typing import Final

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings.behind_date import MAX_NAME, behind_date, hours_behind
from mlr_minutes.extract.meetings.coming import coming_day, event_at, in_evening, nearby
from mlr_minutes.extract.meetings.common_hours import common_hours
from mlr_minutes.extract.meetings.dated_lines import TAG, Dated, dated_at, dated_cells, series
from mlr_minutes.extract.meetings.told import Told, are_joined
from mlr_minutes.extract.meetings.words import (
    event_word,
    is_cancelled,
    is_of_something_else,
    is_preliminary,
    is_schedule,
    meeting_word,
    names_next,
    names_series,
)
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.footnote import footnote_text
from mlr_minutes.languages import Language, any_of
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, Heading, Inline, Item, List, Paragraph, Quote, Table, inlines

MAX_LEAD: Final = 12
"""How many words a line that leads in to others has at the most."""

MAX_LABEL: Final = 60
"""How many characters a label before days has at the most."""


def _find(reading: Reading) -> Iterator[EventFinding]:
    for section in reading.sections:
        yield from _in_blocks(section.blocks, [section.title], reading, section)
        if is_schedule(section.title, reading.language):
            yield from _in_sentences(section, reading)
        for inline in inlines(section.blocks):
            yield from _behind_label(inline, reading)


def _in_blocks(blocks: Sequence[Block], above: list[str], reading: Reading, section: Section) -> Iterator[EventFinding]:
    """Schedules among some blocks; `above` gathers the lines that lead in to what comes next."""
    lines: list[Dated] = []
    lead = list(above)
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                above = [section.title, block.inline.text]
                lead = yield from _lines(block.inline, lead, lines, reading, section)
            case List():
                dated = [one for item in block.items for inline in _first(item) if (one := dated_at(inline, 0, reading))]
                yield from _schedule(dated, above, blocks[index + 1 :], reading)
                for item in block.items:
                    listed = any(dated_at(inline, 0, reading) for inline in _first(item))
                    yield from _in_blocks(item.blocks[1:] if listed else item.blocks, _above(item, section), reading, section)
                above = [section.title, *(inline.text for inline in inlines(block.items[-1].blocks))]
            case Table():
                heads = [cell.text for cell in block.head]
                yield from _schedule(list(dated_cells(block, reading)), [*above, *heads], blocks[index + 1 :], reading)
            case Quote():
                yield from _in_blocks(block.blocks, above, reading, section)
            case Heading():
                above = [section.title, block.inline.text]
            case _:
                pass
    yield from _schedule(lines, lead, (), reading)


def _above(item: Item, section: Section) -> list[str]:
    return [section.title, *(inline.text for inline in _first(item))]


def _first(item: Item) -> tuple[Inline, ...]:
    return tuple(block.inline for block in item.blocks[:1] if isinstance(block, Paragraph))


def _lines(
    inline: Inline, lead: list[str], lines: list[Dated], reading: Reading, section: Section
) -> Generator[EventFinding, None, list[str]]:
    """The lines of a paragraph that begin with a date, gathered under the last line that leads in to some.

    Returns:
        the lead that holds behind the paragraph.
    """
    start = 0
    for line in inline.text.split("\n"):
        plain = TAG.sub(" ", line).strip()
        dated = dated_at(inline, start, reading)
        if dated is not None and not _goes_on(inline.text[dated.mention.end : dated.end], reading.language):
            lines.extend(series(dated, start + len(line), reading))
        elif (leads := _leads(plain, reading.language)) or plain.endswith(":") or (not start and _heads(inline, line, reading)):
            yield from _schedule(lines, lead, (), reading)
            lines.clear()
            # A title of its own counts alone: that of the minutes often has the word for a meeting.
            lead = [section.title, plain] if leads else [plain]
        start += len(line) + 1
    return lead


def _heads(inline: Inline, line: str, reading: Reading) -> bool:
    """Whether the first line of a text is a title of the days on the next."""
    return 0 < len(line.split()) <= MAX_NAME and not any(map(str.isdigit, line)) and dated_at(inline, len(line) + 1, reading) is not None


def _leads(line: str, language: Language) -> bool:
    words = len(line.split())
    return 0 < words <= MAX_LEAD and (
        meeting_word(line, language) is not None or is_schedule(line, language) or names_series(line, language)
    )


def _goes_on(behind: str, language: Language) -> bool:
    """Whether a sentence goes on behind a date: a word in small letters that is none for a place or time."""
    word = re.match(r"\s+([^\W\d_]+)", behind)
    known = (*language.places, *language.dates.clocks, *language.vias, *language.conjunctions, *language.dates.ranges)
    return word is not None and word[1].islower() and word[1] not in known


def _schedule(dated: Sequence[Dated], above: Sequence[str], below: Sequence[Block], reading: Reading) -> Iterator[EventFinding]:
    text = " ".join(above)
    word = meeting_word(text, reading.language)
    announced = any(
        is_schedule(line, reading.language) or names_next(line, reading.language) or names_series(line, reading.language) for line in above
    )
    if not dated or not (announced or (word is not None and len(dated) > 1) or _is_of_event(dated, above, reading.language)):
        return
    for one in dated:
        rest = one.inline.text[one.mention.end : one.end]
        if is_of_something_else(rest, reading.language):
            continue
        told = behind_date(rest, one.mention, reading.language)
        common = _common(one, text, below, reading)
        hours = one.hours or one.mention.time or hours_behind(rest, reading.language) or (common.hours if common else None)
        yield EventFinding(
            day=one.day,
            hours=in_evening(hours, f"{text} {rest}", reading),
            location=one.location or told.place or (common.location if common else None),
            title=told.title,
            body=_body(above, reading),
            note=_footnote(below) if told.star else None,
            tentative=is_preliminary(f"{text} {rest}", reading.language),
            cancelled=is_cancelled(rest, reading.language),
            weight=2,
            span=one.inline.span(one.mention.start, one.mention.end),
            why=f"dates listed under `{word or above[-1].strip()[:40]}`",
        )


def _common(one: Dated, above: str, below: Sequence[Block], reading: Reading) -> Told | None:
    """What is told for all dates of a schedule: among them, above, or right below."""
    after = next((block.inline for block in below[:1] if isinstance(block, Paragraph)), None)
    return (
        common_hours(one.inline.prose, one.mention.start, nearby(reading.mentions(one.inline), one.mention), reading.language)
        or common_hours(above, 0, (), reading.language)
        or (common_hours(after.prose, 0, reading.mentions(after), reading.language) if after else None)
    )


def _is_of_event(dated: Sequence[Dated], above: Sequence[str], language: Language) -> bool:
    """Whether a line that is nothing but a date stands below one that names an event."""
    if len(dated) > 1 or len(above) < 2 or event_word(above[-1], language) is None or is_of_something_else(above[-1], language):
        return False
    one = dated[0]
    return not one.inline.text[one.mention.end : one.end].strip(" .\n") and len(one.inline.text) <= one.end


def _behind_label(inline: Inline, reading: Reading) -> Iterator[EventFinding]:
    """The days behind a label within a text: `Further meetings in 2022: May 17, July 19`."""
    last: DateMention | None = None
    for mention in reading.mentions(inline):
        label = re.split(r"[.!?\n]\s*", inline.prose[max(0, mention.start - MAX_LABEL) : mention.start])[-1]
        begins = label.rstrip().endswith(":") and is_schedule(label, reading.language) and meeting_word(label, reading.language) is not None
        goes_on = last is not None and are_joined(inline.text[last.end : mention.start], reading.language)
        last = mention if begins or goes_on else None
        day = coming_day(inline, mention, reading) if last is not None else None
        if day is not None:
            yield event_at(inline, mention, day, reading, weight=1, why=f"behind `{label.strip()}`" if begins else "in a list of meetings")


def _in_sentences(section: Section, reading: Reading) -> Iterator[EventFinding]:
    """The days that sentences under the title of a schedule name with a word for a meeting, or enumerate: days set for it."""
    days = meeting_word(section.title, reading.language) is not None
    for inline in inlines(section.blocks):
        named = _is_of_meeting(inline.prose, reading.language)
        mentions = reading.mentions(inline)
        for at, mention in enumerate(mentions if named or days else ()):
            day = coming_day(inline, mention, reading)
            listed = named or _is_enumerated(inline, mentions[max(0, at - 1) : at + 2], reading.language)
            if day is not None and listed and not is_of_something_else(inline.prose[: mention.start][-40:], reading.language):
                yield event_at(inline, mention, day, reading, weight=1, why=f"named under `{section.title}`")


def _is_enumerated(inline: Inline, beside: Sequence[DateMention], language: Language) -> bool:
    """Whether a date is joined to one of those beside it."""
    return any(are_joined(inline.text[one.end : other.start], language) for one, other in pairwise(beside))


def _is_of_meeting(text: str, language: Language) -> bool:
    verbs = any_of(language.meeting_verbs)
    return event_word(text, language) is not None or re.search(rf"(?<!\w){verbs}(?!\w)", text, re.IGNORECASE) is not None


def _body(above: Sequence[str], reading: Reading) -> str | None:
    """Who meets: `… dates for the board:`."""
    if not above or meeting_word(above[-1], reading.language) is None:
        return None
    found = re.search(rf"\s{any_of(reading.language.behalf)}\s+([^.:;]+?)\s*:\s*\Z", above[-1])
    return " ".join(found[1].split()) if found else None


def _footnote(below: Sequence[Block]) -> str | None:
    """The note a star leads to."""
    return next((note for block in below if (note := footnote_text(block)) is not None), None)


IDIOM = Idiom(name="event-schedule", find=_find)
