"""Dates found in texts, each with its meaning."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from mlr_minutes.dates.clock_value import Clock
from mlr_minutes.dates.evidence import Evidence, Place
from mlr_minutes.dates.expression import (
    DateExpression,
    Day,
    DayOfMonth,
    DayOrYear,
    EitherOrder,
    HalfYear,
    Month,
    Nth,
    PartOf,
    Quarter,
    Range,
    Said,
    Week,
)
from mlr_minutes.dates.grammar import grammar
from mlr_minutes.dates.passage import (
    Habits,
    Passage,
    ReadPassage,
    are_joined,
    clock_beside,
    habits_of,
    is_name,
    is_near,
    joined_years,
    label_year,
    listed_years,
    said_year,
)
from mlr_minutes.dates.resolution import Resolution
from mlr_minutes.dates.resolve import resolve
from mlr_minutes.dates.value import DateValue
from mlr_minutes.dates.words import lowered
from mlr_minutes.languages import Language
from mlr_minutes.languages import language as language_of

_ALTERNATIVE: Final = 6
"""How many months after the date before it in its sentence another is, at the most, that goes on from it."""


class DateMention(Struct, frozen=True, kw_only=True):
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
    read = ReadPassage(Passage(text=text), low, said)
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


def _read(passage: Passage, language: Language) -> ReadPassage:
    low = lowered(passage.text)
    return ReadPassage(passage, low, tuple(grammar(language).read(low)))


def _resolved(read: Sequence[ReadPassage], language: Language, anchor: date | None) -> list[tuple[DateMention, ...]]:
    habits = habits_of(read, language)
    listed = listed_years(read, anchor)
    mentions: list[tuple[DateMention, ...]] = []
    entry: tuple[str, date | None] = ("", None)
    for one in read:
        if not one.found:
            mentions.append(())
            continue
        label, day = one.passage.label, one.passage.anchor or anchor
        before = entry[1] if entry[0] == label and not one.passage.is_due else None
        here, before = _mentions(one, anchor=day, listed=listed, entry_before=before, habits=habits, language=language)
        mentions.append(here)
        entry = (label, before) if before is not None else entry
    return mentions


def _mentions(
    read: ReadPassage,
    *,
    anchor: date | None,
    listed: dict[tuple[int, int], int],
    entry_before: date | None,
    habits: Habits,
    language: Language,
) -> tuple[tuple[DateMention, ...], date | None]:
    """The dates of a passage, and the last entry of the list that they go on."""
    mentions: list[DateMention] = []
    last_entry: date | None = None
    years = joined_years(read, language)
    has_year = read.names_year(language)
    for index, said in enumerate(read.found):
        if not isinstance(said, Said) or is_name(read, said, language):
            continue
        is_entry = read.is_entry(said.start)
        evidence = Evidence(
            label_year=label_year(read.passage) if is_entry else None,
            entry_before=entry_before if is_entry else _joined_day(read, index, mentions, language),
            said_year=_said_year(read, said, mentions, anchor, language) if has_year and _may_lack_year(said) else None,
            listed=listed if is_entry else {},
            joined_year=years.get(index),
            joined_month=_joined_month(read, index, mentions, language),
            named_before=_named_before(read, said, mentions),
            is_due=read.passage.is_due,
            place=Place(read.low, said.start, said.end, language.dates),
            month_first=habits.month_first,
            short_years=habits.short_years,
        )
        meaning = resolve(said.expression, anchor, evidence)
        if is_entry and meaning.value is not None and isinstance(said.expression, Day | Range):
            entry_before = last_entry = meaning.value.first
        mentions.append(_mention(read.passage.text, said, meaning, clock_beside(read.low, read.found, index, language)))
    return tuple(mentions), last_entry


def _may_lack_year(said: Said) -> bool:
    """Whether a year that the sentence names may be that of a date."""
    return isinstance(said.expression, Day | DayOrYear | EitherOrder | HalfYear | Month | Nth | PartOf | Quarter | Range | Week)


def _said_year(read: ReadPassage, said: Said, before: Sequence[DateMention], anchor: date | None, language: Language) -> int | None:
    """The year that the sentence names before a date, else that of a date to come in it, from which an alternative goes on."""
    named = said_year(read, said.start, anchor, language)
    if named is not None or not before or anchor is None:
        return named
    other = before[-1]
    first = said.expression.first if isinstance(said.expression, Range) else said.expression
    if other.value is None or not isinstance(first, Day) or not _has_year(other.expression) or not is_near(read, other.end, said.start, 0):
        return None
    begun = other.value.first
    is_later = (begun.month, begun.day) < (first.month, first.day) and first.month - begun.month <= _ALTERNATIVE
    return begun.year if begun > anchor and is_later else None


def _has_year(expression: DateExpression) -> bool:
    last = expression.last if isinstance(expression, Range) else expression
    return isinstance(last, Day) and isinstance(last.year, int)


def _named_before(read: ReadPassage, said: Said, before: Sequence[DateMention]) -> date | None:
    """The day named last, where a bare day of a month may go on from it."""
    if not before or not isinstance(said.expression, DayOfMonth) or not is_near(read, before[-1].end, said.start, 1):
        return None
    value = before[-1].value
    return (
        value.last if value is not None and isinstance(before[-1].expression, Day | DayOfMonth | DayOrYear | EitherOrder | Range) else None
    )


def _joined_day(read: ReadPassage, index: int, before: Sequence[DateMention], language: Language) -> date | None:
    """The day before it in an enumeration, which goes on in order."""
    if not before or not index or not are_joined(read, index - 1, language):
        return None
    value = before[-1].value
    return value.first if value is not None and isinstance(before[-1].expression, Day | DayOrYear | EitherOrder | Range) else None


def _joined_month(read: ReadPassage, index: int, before: Sequence[DateMention], language: Language) -> date | None:
    """The day right before a bare day in an enumeration."""
    said = read.found[index]
    if not isinstance(said, Said) or not isinstance(said.expression, DayOfMonth) or not before or not index:
        return None
    return before[-1].value.first if before[-1].value and are_joined(read, index - 1, language) else None


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
