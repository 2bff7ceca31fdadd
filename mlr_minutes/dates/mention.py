"""Dates found in texts, each with its meaning."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from mlr_minutes.dates.clock_value import Clock, ClockMention
from mlr_minutes.dates.evidence import Evidence, Place
from mlr_minutes.dates.expression import DateExpression, Day, DayOfMonth, HolidayOf, Month, Range, Said, Weekday
from mlr_minutes.dates.grammar import grammar
from mlr_minutes.dates.resolve import Resolution, resolve
from mlr_minutes.dates.value import DateValue
from mlr_minutes.dates.words import any_of, begins_line, lowered
from mlr_minutes.languages import Language
from mlr_minutes.languages import language as language_of

_FIGURES: Final = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})")
_SHORT_YEAR: Final = re.compile(r"(?<!\d)[^\d]\d\d\Z")
_JOINT: Final = 16
_CAPITALISED: Final = re.compile(r" [A-ZÅÄÖÆØÉ][a-zåäöæøé]")
_YEAR: Final = re.compile(r"(?<![\w./–-])(?:19|20)\d\d(?![\w/–-]|\.\d)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """A stretch of running text, and what stands above it."""

    text: str
    label: str = ""
    """The heading or label that it stands under."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateMention:
    """A date in a text."""

    start: int
    """The place of its first character."""
    end: int
    """The place just after its last."""
    text: str
    """As written."""
    expression: DateExpression
    """What was said."""
    value: DateValue | None
    """The days that it means; None where there is no such day, or nothing tells the year."""
    time: Clock | None
    """The time of day written next to it."""
    why: str
    """How the meaning was told, in words."""
    impossible: bool
    """Whether there is no such day."""
    doubt: str
    """Where two pieces of evidence disagree: how, in words."""


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """A passage and the dates and times in it."""

    passage: Passage
    low: str
    """Its text in lower case."""
    found: Sequence[Said | ClockMention]

    def is_entry(self, start: int) -> bool:
        """Whether a line of the text begins with the date at `start`, as the entries of a list do."""
        return begins_line(self.passage.text, start, " \t*_-–•")


def find_dates(text: str, *, language: str, reference: date | None) -> list[DateMention]:
    """The dates in a text, in order.

    Args:
        text: running text, without marks.
        language: its BCP 47 tag: `sv`, `en`.
        reference: the day it was said, from which the years that are left out are told.

    Raises:
        ValueError: the language is not known.
    """
    known = language_of(language)
    if known is None:
        raise ValueError(f"no language with the tag {language!r} is known")
    low = lowered(text)
    said = tuple(grammar(known).read(low))
    if not said:
        return []
    read = _Read(Passage(text=text), low, said)
    return [found for found in _resolved([read], known, reference)[0] if found.value is not None]


def read_passages(passages: Sequence[Passage], language: Language, anchor: date | None) -> list[tuple[DateMention, ...]]:
    """The dates of a document, passage by passage.

    What one list says of a day's year holds in another list that names the day again, and what is written in figures
    once tells how figures are meant elsewhere, so all passages are read together.

    Args:
        passages: in the order of the document.
        language: of all of them.
        anchor: the meeting's day, None if unknown.
    """
    return _resolved([_read(passage, language) for passage in passages], language, anchor)


def _read(passage: Passage, language: Language) -> _Read:
    low = lowered(passage.text)
    return _Read(passage, low, tuple(grammar(language).read(low)))


def _resolved(read: Sequence[_Read], language: Language, anchor: date | None) -> list[tuple[DateMention, ...]]:
    habits = _habits(read, language)
    listed = _listed(read, anchor)
    mentions: list[tuple[DateMention, ...]] = []
    entry: tuple[str, date | None] = ("", None)
    for one in read:
        if not one.found:
            mentions.append(())
            continue
        label = one.passage.label
        before = entry[1] if entry[0] == label else None
        here, before = _mentions(one, anchor=anchor, listed=listed, entry_before=before, habits=habits, language=language)
        mentions.append(here)
        entry = (label, before) if before is not None else entry
    return mentions


@dataclass(frozen=True, slots=True, eq=False)
class _Habits:
    """How a document writes dates, as those show that can be read in one way only."""

    month_first: bool
    short_years: frozenset[int]


def _habits(read: Iterable[_Read], language: Language) -> _Habits:
    """Months first where one date of figures fits only so; two figures for a year where one date ends in them."""
    if not language.dates.month_first:
        return _Habits(month_first=False, short_years=frozenset())
    month_first, short_years = False, set()
    for one in read:
        for said in one.found:
            if isinstance(said, Said) and isinstance(day := said.expression, Day):
                text = one.low[said.start : said.end]
                figures = _FIGURES.search(text)
                month_first = month_first or (figures is not None and int(figures[1]) == day.month != day.day)
                if isinstance(day.year, int) and _SHORT_YEAR.search(text):
                    short_years.add(day.year)
    return _Habits(month_first=month_first, short_years=frozenset(short_years))


def _listed(read: Iterable[_Read], anchor: date | None) -> dict[tuple[int, int], int]:
    """The years of the days that lists name under a heading with a year, or with the year written out."""
    years: dict[tuple[int, int], int] = {}
    for one in read:
        for said in one.found:
            if isinstance(said, Said) and isinstance(day := said.expression, Day) and one.is_entry(said.start):
                year = day.year if isinstance(day.year, int) else _label_year(one.passage)
                resolution = resolve(day, anchor, Evidence(label_year=year)) if year else None
                if resolution is not None and resolution.value is not None:
                    years.setdefault((day.month, day.day), resolution.value.first.year)
    return years


def _mentions(
    read: _Read, *, anchor: date | None, listed: dict[tuple[int, int], int], entry_before: date | None, habits: _Habits, language: Language
) -> tuple[tuple[DateMention, ...], date | None]:
    """The dates of a passage, and the last entry of the list that they go on."""
    mentions: list[DateMention] = []
    last_entry: date | None = None
    years = _joined_years(read, language)
    for index, said in enumerate(read.found):
        if not isinstance(said, Said) or _is_name(read, said, language):
            continue
        is_entry = read.is_entry(said.start)
        evidence = Evidence(
            label_year=_label_year(read.passage) if is_entry else None,
            entry_before=entry_before if is_entry else None,
            listed=listed if is_entry else {},
            joined_year=years.get(index),
            joined_month=_joined_month(read, index, mentions, language),
            place=Place(read.low, said.start, said.end, language.dates),
            month_first=habits.month_first,
            short_years=habits.short_years,
        )
        meaning = resolve(said.expression, anchor, evidence)
        if is_entry and meaning.value is not None and isinstance(said.expression, Day | Range):
            entry_before = last_entry = meaning.value.first
        mentions.append(_mention(read.passage.text, said, meaning, _clock(read.low, read.found, index, language)))
    return tuple(mentions), last_entry


def _is_name(read: _Read, said: Said, language: Language) -> bool:
    """Whether a month, weekday or holiday is the first part of a name: "June Larsson", "the Good Friday Agreement"."""
    match said.expression:
        case HolidayOf(year=None, side=None):
            small = None
        case Month(year=None, side=None) | Weekday(side=None, weeks=None):
            small = _small_words(language)
        case _:
            return False
    if _CAPITALISED.match(read.passage.text, said.end) is None:
        return False
    return small is None or small.search(read.low, max(0, said.start - _JOINT), said.start) is None


@cache
def _small_words(language: Language) -> re.Pattern[str]:
    """What stands before a month or weekday that is meant as a time, whatever follows it."""
    dates = language.dates
    return re.compile(rf"(?:^|[^\w]){any_of((*dates.within, *dates.on, *dates.articles, *dates.from_, *dates.ranges))}\s+\Z")


def _joined_years(read: _Read, language: Language) -> dict[int, int]:
    """The years of the dates in enumerations that have a year at their end, by their place among what was found."""
    years: dict[int, int] = {}
    following: tuple[int, int] | None = None
    for index in range(len(read.found) - 1, -1, -1):
        said = read.found[index]
        expression = said.expression if isinstance(said, Said) else None
        if not isinstance(expression, Day | Month):
            following = None
            continue
        following = following if index + 1 < len(read.found) and _are_joined(read, index, language) else None
        if isinstance(expression.year, int):
            following = (expression.year, expression.month)
        elif following is not None and expression.year is None:
            following = (following[0] - (expression.month > following[1]), expression.month)
            years[index] = following[0]
    return years


def _joined_month(read: _Read, index: int, before: Sequence[DateMention], language: Language) -> date | None:
    """The day right before a bare day in an enumeration."""
    said = read.found[index]
    if not isinstance(said, Said) or not isinstance(said.expression, DayOfMonth) or not before or not index:
        return None
    return before[-1].value.first if before[-1].value and _are_joined(read, index - 1, language) else None


def _are_joined(read: _Read, index: int, language: Language) -> bool:
    """Whether nothing but a comma or a word such as "and" stands between two dates."""
    between = read.low[read.found[index].end : read.found[index + 1].start]
    return len(between) <= _JOINT and _joints(language).fullmatch(between) is not None


@cache
def _joints(language: Language) -> re.Pattern[str]:
    dates = language.dates
    words = any_of((*dates.ands, *dates.ranges))
    return re.compile(rf"\s*(?:[,/–-]|\(?{words})*\s*(?:{words}\s+)?(?:{any_of((*dates.articles, *dates.on))}\s*)*")


def _mention(text: str, said: Said, meaning: Resolution, time: Clock | None) -> DateMention:
    return DateMention(
        start=said.start,
        end=said.end,
        text=text[said.start : said.end],
        expression=said.expression,
        value=meaning.value,
        time=time,
        why=meaning.why,
        impossible=meaning.impossible,
        doubt=meaning.doubt,
    )


def _label_year(passage: Passage) -> int | None:
    years = _YEAR.findall(passage.label)
    return int(years[-1]) if years else None


def _clock(text: str, found: Sequence[Said | ClockMention], index: int, language: Language) -> Clock | None:
    """The time right behind a date, else right before it."""
    said = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if isinstance(after, ClockMention) and _before_time(language).fullmatch(text, said.end, after.start):
        return after.clock
    before = found[index - 1] if index else None
    taken = index > 1 and isinstance(found[index - 2], Said) and isinstance(before, ClockMention)
    if isinstance(before, ClockMention) and not taken:
        between = text[before.end : said.start].strip(" \t\n,;()")
        return before.clock if between in ("", *language.dates.on, *language.dates.articles) else None
    return None


@cache
def _before_time(language: Language) -> re.Pattern[str]:
    """What may stand between a date and its time; a full stop only where it shortens a month: "4 dec. kl. 18"."""
    return re.compile(rf"(?:\.(?=\s*[a-z]))?[\s,;()]*(?:{any_of((*language.dates.from_, *language.dates.between))}\s+)?|t")
