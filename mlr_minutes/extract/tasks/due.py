"""Words that make a date one by which something is due: right before it, with no more than a time of day between.

They make none where their clause tells of what lasts until then ("valid until", "on leave until"), of what was so or is only
expected ("was done by", "expected by"), or of what cannot begin before ("will not open before").
"""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Final

from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import HIDDEN

WINDOW: Final = 70
"""How many characters before a date such a word, and a time of day, may take."""

CLAUSE: Final = 120
"""How many characters before the word its clause may begin."""

_BREAK: Final = re.compile(r"[.!?;:,(\[\n](?!\d)|\s[–—-]\s")


class DueWords:
    """How one language says that something is due."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @cached_property
    def firm(self) -> re.Pattern[str]:
        """A word that makes a deadline wherever it stands."""
        return before_date(self._language, self._language.deadlines)

    @cached_property
    def until(self) -> re.Pattern[str]:
        """A word before the last day of a stretch."""
        return before_date(self._language, self._language.untils)

    @cached_property
    def soft(self) -> re.Pattern[str]:
        """A word that makes a deadline only in a sentence that lays a duty on somebody: "till den 5 maj"."""
        return before_date(self._language, (*self._language.soft_deadlines, *self._language.untils))

    @cached_property
    def lasting(self) -> re.Pattern[str]:
        """What goes on until a day."""
        return _words(self._language.lasting)

    @cached_property
    def idle(self) -> re.Pattern[str]:
        """What was so by a day, or is expected by then."""
        return _words((*self._language.told, *self._language.expecting))

    @cached_property
    def negated(self) -> re.Pattern[str]:
        """What does not begin before a day."""
        return _words(self._language.negations)

    @cached_property
    def plan(self) -> re.Pattern[str]:
        """A verb of deciding or promising: what follows is still to be done."""
        return _words((*self._language.dates.plans, any_of(self._language.duties)))

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What begins an infinitive or a clause, which the verb before says nothing about."""
        language = self._language
        prepositions = {*language.untils, *language.soft_deadlines, *language.behalf}
        return _words((any_of({*language.dates.plan_joints} - prepositions),))


@cache
def due_words(language: Language) -> DueWords:
    """The patterns of a language, compiled once."""
    return DueWords(language)


def is_behind_deadline(before: str, language: Language) -> bool:
    """Whether what stands before a date ends with a word that makes it a deadline, in whatever sentence."""
    words = due_words(language)
    return words.firm.search(before) is not None or words.until.search(before) is not None


def is_due(text: str, at: int, language: Language, *, is_duty: bool) -> bool:
    """Whether a word makes the date at `at` one by which something is due.

    Args:
        text: the running text of the date.
        at: where the date begins.
        language: that of the text.
        is_duty: whether the sentence is a task, or lays a duty on somebody.
    """
    words = due_words(language)
    start = max(0, at - WINDOW)
    found = words.firm.search(text, start, at) or (words.soft.search(text, start, at) if is_duty else None)
    return found is not None and not is_idle(text, at, language)


def is_idle(text: str, at: int, language: Language) -> bool:
    """Whether the date at `at` ends what lasts, or is one by which nobody has to do anything."""
    words = due_words(language)
    start = max(0, at - WINDOW)
    until = words.until.search(text, start, at)
    found = until or words.firm.search(text, start, at)
    if found is None:
        return False
    before = _clause(text, found.start())
    if (until and _governs(words.lasting, before, words)) or _governs(words.negated, before, words):
        return True
    return _governs(words.idle, before, words) and words.plan.search(before) is None


def before_date(language: Language, words: Iterable[str]) -> re.Pattern[str]:
    """One of some words, with nothing but small words, a time of day, a colon or brackets between it and the date."""
    dates = language.dates
    small = any_of((*dates.articles, *dates.on, *language.places))
    zone = rf"(?:\s+(?:{any_of(dates.hours)}|(?-i:[A-Z]{{2,4}}))(?!\w))?"
    figure = r"[0-9]{1,2}(?:[.:][0-9]{2})?(?:\s?[ap]\.?m\b\.?)?"
    clock = rf"(?:(?:{any_of(dates.clocks)}\s*)?(?:{figure}|{any_of((*dates.noon, *dates.midnight))}){zone},?\s+)?"
    # A day that is struck out may stand between.
    return re.compile(rf"(?<!\w){any_of(words)}[\s:({HIDDEN}]*{clock}(?:{small}\s+)*\Z", re.IGNORECASE)


def _governs(pattern: re.Pattern[str], before: str, words: DueWords) -> bool:
    """Whether one of some words stands in a clause, with no infinitive or further clause behind it."""
    last = None
    for found in pattern.finditer(before):
        last = found
    return last is not None and words.joint.search(before, last.end()) is None


def _clause(text: str, end: int) -> str:
    start = max(0, end - CLAUSE)
    return text[max((found.end() for found in _BREAK.finditer(text, start, end)), default=start) : end]


def _words(words: Iterable[str]) -> re.Pattern[str]:
    found = "|".join(words)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else r"(?!)", re.IGNORECASE)
