"""Dates found in texts, each with its meaning."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mlr_minutes.dates.clock import Clock, ClockMention
from mlr_minutes.dates.expression import DateExpression, Day
from mlr_minutes.dates.grammar import Said, grammar
from mlr_minutes.dates.resolve import Evidence, Resolution, resolve
from mlr_minutes.dates.value import DateValue
from mlr_minutes.languages import Language
from mlr_minutes.languages import language as language_of

# Between a date and its time; a full stop only where it shortens a month: "4 dec. kl. 18".
_BETWEEN: Final = re.compile(r"(?:\.(?=\s*[a-z]))?[\s,;()]*")
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
    return [found for found in read_passages([Passage(text=text)], known, reference)[0] if found.value is not None]


def read_passages(passages: Sequence[Passage], language: Language, anchor: date | None) -> list[tuple[DateMention, ...]]:
    """The dates of a document, passage by passage.

    What one list says of a day's year holds in another list that names the day again, so all passages are read together.

    Args:
        passages: in the order of the document.
        language: of all of them.
        anchor: the meeting's day, None if unknown.
    """
    read = [list(grammar(language).read(passage.text)) for passage in passages]
    listed = _listed(passages, read, anchor)
    mentions: list[tuple[DateMention, ...]] = []
    entry: tuple[str, date | None] = ("", None)
    for passage, found in zip(passages, read, strict=True):
        before = entry[1] if entry[0] == passage.label else None
        here = list(_mentions(passage, found, anchor=anchor, listed=listed, entry_before=before, language=language))
        mentions.append(tuple(here))
        days = [one.value.day for one in here if one.value is not None and one.value.day and _is_entry(passage.text, one.start)]
        entry = (passage.label, days[-1]) if days else entry
    return mentions


def _listed(passages: Sequence[Passage], read: Iterable[list[Said | ClockMention]], anchor: date | None) -> dict[tuple[int, int], int]:
    """The years of the days that lists name under a heading with a year, or with the year written out."""
    years: dict[tuple[int, int], int] = {}
    for passage, found in zip(passages, read, strict=True):
        for said in found:
            if isinstance(said, Said) and isinstance(said.expression, Day) and _is_entry(passage.text, said.start):
                year = said.expression.year or _label_year(passage)
                resolution = resolve(said.expression, anchor, Evidence(label_year=year)) if year else None
                if resolution is not None and resolution.value is not None:
                    years.setdefault((said.expression.month, said.expression.day), resolution.value.first.year)
    return years


def _mentions(
    passage: Passage,
    found: Sequence[Said | ClockMention],
    *,
    anchor: date | None,
    listed: dict[tuple[int, int], int],
    entry_before: date | None,
    language: Language,
) -> Iterator[DateMention]:
    for index, said in enumerate(found):
        if not isinstance(said, Said):
            continue
        evidence = Evidence()
        if _is_entry(passage.text, said.start):
            evidence = Evidence(label_year=_label_year(passage), listed=listed, entry_before=entry_before)
        meaning = resolve(said.expression, anchor, evidence)
        if meaning.value is not None and meaning.value.day is not None and _is_entry(passage.text, said.start):
            entry_before = meaning.value.day
        yield _mention(passage.text, said, meaning, _clock(passage.text, found, index, language))


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


def _is_entry(text: str, start: int) -> bool:
    """Whether a line of the text begins with the date at `start`, as the entries of a list do."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t*_-–•")


def _label_year(passage: Passage) -> int | None:
    years = _YEAR.findall(passage.label)
    return int(years[-1]) if years else None


def _clock(text: str, found: Sequence[Said | ClockMention], index: int, language: Language) -> Clock | None:
    """The time right behind a date, else right before it."""
    said = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if isinstance(after, ClockMention) and _BETWEEN.fullmatch(text, said.end, after.start):
        return after.clock
    before = found[index - 1] if index else None
    taken = index > 1 and isinstance(found[index - 2], Said) and isinstance(before, ClockMention)
    if isinstance(before, ClockMention) and not taken:
        between = text[before.end : said.start].strip(" \t\n,;()").casefold()
        return before.clock if between in ("", "on", *language.articles) else None
    return None
