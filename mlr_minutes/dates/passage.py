"""Passages with the dates and times in them, and what those show of how the document writes dates."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.dates.clock_value import Clock, ClockMention
from mlr_minutes.dates.evidence import Evidence
from mlr_minutes.dates.expression import Day, DayOfMonth, HolidayOf, Month, Range, Said, Weekday
from mlr_minutes.dates.resolve import resolve
from mlr_minutes.dates.words import any_of, begins_line, is_broken
from mlr_minutes.languages import Language, Unit

_FIGURES: Final = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})")
_SHORT_YEAR: Final = re.compile(r"(?<!\d)[^\d]\d\d\Z")
_CLASS: Final = re.compile(r"[0-9][A-Z]\Z")
SENTENCE: Final = 160
"""How many characters before a date the year may stand that its sentence names."""

_SENTENCE_END: Final = re.compile(r"[.!?]\s|\n")
_BULLETS: Final = " \t*_-–•"
_JOINT: Final = 16
_CASED: Final = 200
_CAPITALISED: Final = re.compile(r" [A-ZÅÄÖÆØÉ][a-zåäöæøé]")
_LOWER: Final = re.compile(r" [a-z]+")
_YEAR: Final = re.compile(r"(?<![\w./–-])(?:19|20)\d\d(?![\w/–-]|\.\d)")


class Passage(Struct, frozen=True, kw_only=True):
    """A stretch of running text, and what stands above it."""

    text: str
    label: str = ""
    """The heading or label that it stands under."""
    anchor: date | None = None
    """The day that it was said, where that is another than the meeting's."""
    is_due: bool = False
    """Whether it is a day by which something is due, in a column of such, which come in any order."""


class ReadPassage(Struct, frozen=True):
    """A passage and the dates and times in it."""

    passage: Passage
    low: str
    """Its text in lower case."""
    found: Sequence[Said | ClockMention]

    def names_year(self, language: Language) -> bool:
        """Whether the text may name a year apart from its dates."""
        return "20" in self.low or "19" in self.low or any(word in self.low for word in language.dates.years)

    def is_entry(self, start: int) -> bool:
        """Whether a line of the text begins with the date at `start`, as the entries of a list do.

        A line does not where it carries on the sentence above, which was broken where its line was full.
        """
        if not begins_line(self.passage.text, start, _BULLETS):
            return False
        end = self.low.rfind("\n", 0, start)
        begin = self.low.rfind("\n", 0, max(end, 0)) + 1
        return end < 0 or not is_broken(self.low, end) or any(begin <= one.start <= begin + len(_BULLETS) for one in self.found)


class Habits(Struct, frozen=True):
    """How a document writes dates, as those show that can be read in one way only."""

    month_first: bool
    short_years: frozenset[int]


def habits_of(read: Iterable[ReadPassage], language: Language) -> Habits:
    """Months first where one date of figures fits only so; two figures for a year where one date ends in them."""
    if not language.dates.month_first:
        return Habits(month_first=False, short_years=frozenset())
    month_first, short_years = False, set()
    for one in read:
        for said in one.found:
            if isinstance(said, Said) and isinstance(day := said.expression, Day):
                text = one.low[said.start : said.end]
                figures = _FIGURES.search(text)
                month_first = month_first or (figures is not None and int(figures[1]) == day.month != day.day)
                if isinstance(day.year, int) and _SHORT_YEAR.search(text):
                    short_years.add(day.year)
    return Habits(month_first=month_first, short_years=frozenset(short_years))


def listed_years(read: Iterable[ReadPassage], anchor: date | None) -> dict[tuple[int, int], int]:
    """The years of the days that lists name under a heading with a year, or with the year written out."""
    years: dict[tuple[int, int], int] = {}
    for one in read:
        for said in one.found:
            if isinstance(said, Said) and isinstance(day := said.expression, Day) and one.is_entry(said.start):
                year = day.year if isinstance(day.year, int) else label_year(one.passage)
                resolution = resolve(day, one.passage.anchor or anchor, Evidence(label_year=year)) if year else None
                if resolution is not None and resolution.value is not None:
                    years.setdefault((day.month, day.day), resolution.value.first.year)
    return years


def label_year(passage: Passage) -> int | None:
    """The year in the heading or label of a passage."""
    years = _YEAR.findall(passage.label)
    return int(years[-1]) if years else None


def joined_years(read: ReadPassage, language: Language) -> dict[int, int]:
    """The years of the dates in enumerations that have a year at their end, by their place among what was found."""
    years: dict[int, int] = {}
    following: tuple[int, int] | None = None
    for index in range(len(read.found) - 1, -1, -1):
        said = read.found[index]
        expression = said.expression if isinstance(said, Said) else None
        if not isinstance(expression, Day | Month):
            following = None
            continue
        following = following if index + 1 < len(read.found) and are_joined(read, index, language) else None
        if isinstance(expression.year, int):
            following = (expression.year, expression.month)
        elif following is not None and expression.year is None:
            following = (following[0] - (expression.month > following[1]), expression.month)
            years[index] = following[0]
    return years


def said_year(read: ReadPassage, start: int, anchor: date | None, language: Language) -> int | None:
    """The year that the sentence of a date names before it, in figures or by its distance, or its label; None where it names none."""
    reach = max(start - SENTENCE, 0)
    begin = max(read.low.rfind("\n", reach, start), read.low.rfind(". ", reach, start), reach)
    found = list(_named_year(language).finditer(read.low, begin, start))
    if not found:
        return None
    if found[-1]["year"] or found[-1]["head"]:
        return int(found[-1]["year"] or found[-1]["head"])
    return anchor.year + language.dates.years[" ".join(found[-1]["near"].split())] if anchor else None


def is_near(read: ReadPassage, end: int, start: int, sentences: int) -> bool:
    """Whether from one date to another the text goes on in the same sentence, or so many sentences further on."""
    return start - end <= SENTENCE and len(_SENTENCE_END.findall(read.low, end, start)) <= sentences


@cache
def _named_year(language: Language) -> re.Pattern[str]:
    dates = language.dates
    within = any_of((*dates.within, *dates.units[Unit.YEAR], *dates.genitives))
    near = any_of(dates.years)
    return re.compile(
        rf"(?<![^\W_])(?:(?:{within}\s+|(?<=\n)|\A)(?P<year>(?:19|20)\d\d)(?![\d/-]|[.,]\d)|(?<=[^\W\d_]\s)(?P<head>(?:19|20)\d\d)(?=:\s)|(?P<near>{near}))"
    )


def are_joined(read: ReadPassage, index: int, language: Language) -> bool:
    """Whether nothing but a comma or a word such as "and" stands between two dates."""
    between = read.low[read.found[index].end : read.found[index + 1].start]
    return len(between) <= _JOINT and _joints(language).fullmatch(between) is not None


@cache
def _joints(language: Language) -> re.Pattern[str]:
    dates = language.dates
    words = any_of((*dates.ands, *dates.ranges))
    return re.compile(rf"\s*(?:[,/–-]|\(?{words})*\s*(?:{words}\s+)?(?:{any_of((*dates.articles, *dates.on))}\s*)*")


def is_name(read: ReadPassage, said: Said, language: Language) -> bool:
    """Whether a date is a name, or the first part of one: "June Larsson", "the Good Friday Agreement", "class 4A"."""
    match said.expression:
        case DayOfMonth():
            # Flat 4A, and the class 4A: the ending of an ordinal is not written in one capital.
            return _CLASS.search(read.passage.text, said.start, said.end) is not None
        case Day(year=None) | Range(first=Day()):
            return _is_verb(read, said, language)
        case HolidayOf(year=None, side=None):
            small = None
        case Month(year=None, side=None):
            small = _small_words(language, articles=True)
        case Weekday(side=None, weeks=None):
            # "The Monday Club" is a name, where "in the May meeting" the month may be one before any word.
            small = _small_words(language, articles=False)
        case _:
            return False
    if _CAPITALISED.match(read.passage.text, said.end) is None:
        return False
    return small is None or small.search(read.low, max(0, said.start - _JOINT), said.start) is None


def _is_verb(read: ReadPassage, said: Said, language: Language) -> bool:
    """Whether what looks like a month is a verb: "item 4 may be dropped", in a text that knows capitals."""
    written = read.passage.text[said.start : said.end]
    found = _verb(language).search(written)
    following = _LOWER.match(read.passage.text, said.end) if found else None
    return (
        following is not None and following[0].strip() not in language.dates.followers and any(map(str.isupper, read.passage.text[:_CASED]))
    )


@cache
def _verb(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){any_of(language.dates.month_verbs)}")


@cache
def _small_words(language: Language, *, articles: bool) -> re.Pattern[str]:
    """What stands before a month or weekday that is meant as a time, whatever follows it."""
    dates = language.dates
    small = any_of((*dates.within, *dates.on, *dates.from_, *dates.ranges, *(dates.articles if articles else ())))
    return re.compile(rf"(?:^|[^\w]){small}\s+\Z")


def clock_beside(text: str, found: Sequence[Said | ClockMention], index: int, language: Language) -> Clock | None:
    """The time right behind a date, else right before it."""
    said = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if isinstance(after, ClockMention) and _before_time(language).fullmatch(text, said.end, after.start):
        return after.clock if text[said.end] != "." or text[after.start].isalpha() else None
    before = found[index - 1] if index else None
    taken = index > 1 and isinstance(found[index - 2], Said) and isinstance(before, ClockMention)
    if isinstance(before, ClockMention) and not taken:
        between = text[before.end : said.start].strip(" \t\n,;()")
        return before.clock if between in ("", *language.dates.on, *language.dates.articles) else None
    return None


@cache
def _before_time(language: Language) -> re.Pattern[str]:
    """What may stand between a date and its time; a full stop only where it shortens a month: "4 dec. kl. 18"."""
    return re.compile(rf"\.?[\s,;()]*(?:{any_of((*language.dates.from_, *language.dates.between))}\s+)?|t")
