"""What was decided at another time, or by others, and is only told of: `På årsmötet 2019 beslutades att …`.

A day or year before the meeting's own tells it where it stands at the verb or begins the sentence. Others are those whose name
is not the meeting's: a compound or a name in capitals, or, where a section reports, all whose name the head does not bear.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import DecisionWords, Language
from mlr_minutes.model import Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline

_YEAR: Final = re.compile(r"(?<![\w./-])(?:19|20)[0-9]{2}(?![\w/-]|\.[0-9])")
_WORD: Final = re.compile(r"[^\W\d_]+")

_BESIDE: Final = re.compile(r"[\s,]*(?:[^\W\d_]{2,3}\s+)?")
"""What may stand between a verb and its date: "den", "on"."""

SHORT: Final = 4
"""Letters; "at", "on", "den" and "under" of a date have about as many."""

LEAD: Final = 5
"""How many words may stand before a date that begins a sentence: "at the extra meeting of"."""


def bygone_dates(inline: Inline, reading: Reading) -> tuple[Span, ...]:
    """Where a text names days, months and years that are over at the meeting."""
    if reading.day is None or (not any(each.isdigit() for each in inline.prose) and inline not in reading.dates):
        return ()
    year = reading.day.year
    dated = [Span(one.start, one.end) for one in reading.mentions(inline) if one.value is not None and one.value.last < reading.day]
    years = [Span(*found.span()) for found in _YEAR.finditer(inline.prose) if int(found[0]) < year]
    return tuple(sorted((*dated, *years)))


def is_dated_elsewhere(text: str, start: int, dates: Iterable[Span], *, begin: int, verb: int, behind: int, language: Language) -> bool:
    """Whether a date says that something was decided at another time.

    Args:
        text: in which the sentence stands.
        start: of the sentence.
        dates: places of what is over.
        begin: where those who decide, or the verb, begin.
        verb: where the later of the two ends.
        behind: where what was decided begins.
        language: of the text.
    """
    for date in dates:
        if begin <= date.start and date.end <= behind:
            return True
        if _is_beside(text, verb, behind, date, language):
            return True
        if start <= date.start and date.end <= begin and _leads(text[start : date.start], text[date.end : begin], language):
            return True
    return False


def _is_beside(text: str, verb: int, behind: int, date: Span, language: Language) -> bool:
    """Whether a date follows a verb at once, and not as what is decided; a year alone follows "in" or the like."""
    between = text[verb:behind].strip().casefold()
    if date.start < behind or _BESIDE.fullmatch(text, behind, date.start) is None or between in language.deciding.complements:
        return False
    return bool(between) or _YEAR.fullmatch(text, date.start, date.end) is None


def _leads(before: str, after: str, language: Language) -> bool:
    """Whether a date between these two puts what follows at its time: "at the meeting of … the board", and no "since the party of"."""
    said, rest = _WORD.findall(before.casefold()), _WORD.findall(after.casefold())
    if len(said) > LEAD or len(rest) > 2 or re.search(r"[,;:]\s*\S", before):
        return False
    meeting = _meeting(language)
    if not all(len(word) <= SHORT or meeting.fullmatch(word) for word in rest):
        return False
    small = all(len(word) <= SHORT + 1 for word in said)
    return small or (len(said[0]) <= SHORT and any(meeting.fullmatch(word) for word in said))


@cache
def _meeting(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\w*?(?:{'|'.join(language.meeting_nouns)})", re.IGNORECASE)


@lru_cache(maxsize=1)
def hosts(reading: Reading) -> str:
    """What the head of the minutes calls those who meet, in small letters."""
    meeting = reading.header.meeting
    return " ".join(each for each in (meeting.title, meeting.body, meeting.organisation, *_head(reading.sections)) if each).casefold()


def _head(sections: Sequence[Section]) -> Iterator[str]:
    """The titles that follow each other at the beginning, up to the first that text stands under."""
    for section in sections:
        yield section.title
        if section.title and section.blocks:
            return


def is_report(section: Section, language: Language) -> bool:
    """Whether a section tells what happened before the meeting, or elsewhere."""
    return section.title.casefold().startswith(language.deciding.reports)


def is_of_others(words: Sequence[str], shown: str, named: str, *, reports: bool, language: Language) -> bool:
    """Whether those who decide are not those who meet.

    Args:
        words: those of the sentence up to the one for those who decide, with it.
        shown: the last two of them as written.
        named: what the head calls those who meet.
        reports: whether the section tells of others.
        language: of the text.
    """
    body, known = words[-1], language.deciding
    if body in known.everybody or _meeting(language).fullmatch(body) or _is_host(body, named, known):
        return False
    return any(_is_host(each, named, known) for each in known.bodies) and (reports or _is_named(body, shown, known))


def _is_host(body: str, named: str, known: DecisionWords) -> bool:
    plain = max((each for each in known.bodies if body.endswith(each)), key=len, default=body)
    return any(each[: max(SHORT, len(each) - 2)] in named for each in (body, plain))


def _is_named(body: str, shown: str, known: DecisionWords) -> bool:
    if known.inverts:
        return body not in known.bodies
    before = shown.split(maxsplit=1)[0]
    return len(shown.split()) > 1 and before[:1].isupper() and before.casefold() not in (*known.articles, "this")
