"""What a text says of an earlier decision: how far it has come, until when, and what takes its place."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import DateMention, DateValue
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import is_behind_deadline
from mlr_minutes.languages import Language, any_of, whole_word
from mlr_minutes.model import Progress
from mlr_minutes.syntax import Inline

LEAD: Final = 3
"""How many words may stand before a decision outside a section for it, where the sentence is about it: "The council's decision 4"."""

RIGHT_BEFORE: Final = 5
"""How many words may stand between "replaces" and what is replaced."""


class Saying(Struct, frozen=True, kw_only=True):
    """What is said of a decision."""

    progress: Progress = Progress.MENTIONED
    is_partial: bool = False
    until: DateValue | None = None
    day: date | None = None
    """On which it was done."""
    word: str = ""
    """The word that says so."""


class Words:
    """The patterns of one language."""

    def __init__(self, language: Language) -> None:
        words = language.following_up
        self.withdrawn = _any(words.withdrawn)
        self.replaced = _any(words.replaced)
        self.moved = _any(words.moved)
        self.postponed = _any(words.postponed)
        self.underway = _any(words.underway)
        self.done = _any(words.done)
        self.partly = _any(words.partly)
        self.negated = re.compile(rf"(?<!\w){any_of(words.negations)}(?:\s+[^\W\d_]+){{0,2}}\s*\Z", re.IGNORECASE)
        self.replaces = _before(words.replaces)
        self.amends = _before(words.amends)
        self.replaced_by = re.compile(rf"(?<!\w){any_of(words.replaced)}\s+{any_of(words.by)}(?:\s+[^\W\d_]+){{0,2}}\W*\Z", re.IGNORECASE)
        self.modal = _any((*language.duties, *language.deciding.modal, *language.deciding.conditional))
        self.supposing = _any((*language.deciding.conditional, *language.deciding.subordinate))
        self.aside = re.compile(rf",\s*{any_of(language.deciding.subordinate)}\s[^,.;]*,", re.IGNORECASE)
        self.meeting = re.compile(rf"(?<!\w)\w*?(?:{'|'.join(language.meeting_nouns)})", re.IGNORECASE)


@cache
def words_of(language: Language) -> Words:
    """The patterns of a language, compiled once."""
    return Words(language)


class Stretch(Struct, frozen=True, kw_only=True):
    """What stands around a decision in the sentence or entry that names it."""

    before: str
    """From the beginning, or from the decision named before."""
    behind: str
    """Up to the end, or to the decision named next."""
    at: int
    """Where `behind` begins in the running text."""
    mentions: tuple[DateMention, ...]
    """The dates of the running text."""
    within: bool
    """Whether it stands in a section that follows decisions up."""

    @property
    def dated(self) -> list[DateMention]:
        """The dates that stand behind the decision."""
        return [one for one in self.mentions if self.at <= one.start < self.at + len(self.behind)]


def behind(inline: Inline, at: int, reading: Reading) -> Stretch:
    """What stands behind a decision with which an entry begins, in a section that follows decisions up."""
    return Stretch(before="", behind=inline.prose[at:], at=at, mentions=reading.mentions(inline), within=True)


def saying(stretch: Stretch, reading: Reading) -> Saying:
    """What is said of a decision in the words around it."""
    words = words_of(reading.language)
    is_partial = any(words.partly.search(text) for text in (stretch.before, stretch.behind))
    for pattern, progress in (
        (words.replaced_by, Progress.REPLACED_BY),
        (words.replaces, Progress.REPLACES),
        (words.amends, Progress.REPLACES),
    ):
        if found := pattern.search(stretch.before):
            return Saying(progress=progress, is_partial=is_partial or pattern is words.amends, word=" ".join(found[0].split()))
    begun = re.split(r"[.!?,;:]\s", stretch.before)[-1]
    if words.supposing.search(begun) or (not stretch.within and len(begun.split()) > LEAD):
        return Saying()
    return _told(stretch, words, reading, is_partial=is_partial)


def _told(stretch: Stretch, words: Words, reading: Reading, *, is_partial: bool) -> Saying:
    found = _progress(words.aside.sub(lambda aside: " " * len(aside[0]), stretch.behind), words)
    if found is None:
        return _due(stretch, reading)
    progress, match = found
    until = _until(match, stretch, words, reading) if progress in (Progress.MOVED, Progress.POSTPONED, Progress.UNDERWAY) else None
    over = (one.value.day for one in stretch.dated if one.value is not None and one.value.day and not reading.is_future(one.value.day))
    return Saying(
        progress=Progress.UNDERWAY if progress is Progress.MOVED and until is None else progress,
        is_partial=is_partial and progress is Progress.REPLACED,
        until=until,
        day=next(over, None) if progress is Progress.DONE else None,
        word=" ".join(match[0].split()),
    )


def _due(stretch: Stretch, reading: Reading) -> Saying:
    """What has a day to come by which it is due is not done, though no word says so: "4.2: Eva sends the list by 15 May"."""
    for one in stretch.dated if stretch.within else ():
        before = stretch.behind[: one.start - stretch.at]
        if one.value is not None and reading.is_future(one.value.last) and is_behind_deadline(before, reading.language):
            return Saying(progress=Progress.UNDERWAY, until=one.value, word=one.text)
    return Saying()


def _progress(text: str, words: Words) -> tuple[Progress, re.Match[str]] | None:
    """What the words behind a decision say, the gravest first; what is only to be, or might be, says nothing."""
    ordered = (
        (words.withdrawn, Progress.WITHDRAWN),
        (words.replaced, Progress.REPLACED),
        (words.moved, Progress.MOVED),
        (words.postponed, Progress.POSTPONED),
        (words.underway, Progress.UNDERWAY),
        (words.done, Progress.DONE),
    )
    for pattern, progress in ordered:
        found = pattern.search(text)
        # To be given more time is no less so for "may" before it.
        if found is None or (progress is not Progress.MOVED and words.modal.search(text, 0, found.start())):
            continue
        if words.negated.search(text, 0, found.start()) is None:
            return progress, found
        if progress in (Progress.DONE, Progress.UNDERWAY):
            return Progress.UNDERWAY, found
    return None


def _until(found: re.Match[str], stretch: Stretch, words: Words, reading: Reading) -> DateValue | None:
    """The new deadline: a day to come behind the word, or behind one that makes a deadline; a meeting's day is none."""
    text = stretch.behind
    begin = (words.moved.search(text) or found).end()
    for one in stretch.dated:
        before = text[: one.start - stretch.at]
        if one.value is None or not reading.is_future(one.value.last):
            continue
        if is_behind_deadline(before, reading.language) or (begin <= len(before) and not words.meeting.search(before, begin)):
            return one.value
    return None


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(whole_word(words), re.IGNORECASE)


def _before(words: Iterable[str]) -> re.Pattern[str]:
    """One of some words, with few others between it and the end."""
    return re.compile(rf"(?<!\w){any_of(words)}(?:\s+[^\W\d_]+){{0,{RIGHT_BEFORE}}}\W*\Z", re.IGNORECASE)
