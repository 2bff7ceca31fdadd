"""The dates of one language: all forms, compiled once, tried in one pass over a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from mlr_minutes.dates.clock import ClockMention, clock_grammar
from mlr_minutes.dates.expression import DateExpression, Day, Month, Range
from mlr_minutes.dates.forms import FORMS
from mlr_minutes.dates.forms._form import DateForm, Lead
from mlr_minutes.dates.words import Words
from mlr_minutes.languages import Language, any_of

__all__ = ["FORMS", "Grammar", "Said", "grammar"]

_FIGURES: Final = frozenset("0123456789")
_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_]+|@")
# Behind these and a letter or figure no date begins: 1/27/11, 2.10/3, A-4/12, §3.
_JOINED: Final = re.compile(r"(?:[^\W_][.:,\-–]|[\w§#$€£=&?%/\\])\Z")
_AFTER: Final = re.compile(r"(?!T[0-9])[^\W_]|%|[/:.][0-9]|/[^\W_]")


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A date as said, with its place in the text."""

    start: int
    end: int
    expression: DateExpression


class Grammar:
    """How dates and times are written in one language."""

    def __init__(self, language: Language) -> None:
        words = Words(language)
        self._words = words
        self._clocks = clock_grammar(language)
        self._forms: dict[Lead, list[tuple[DateForm, re.Pattern[str]]]] = {lead: [] for lead in Lead}
        for form in FORMS:
            self._forms[form.lead].append((form, re.compile(form.pattern(words), re.IGNORECASE)))
        self._weekday = re.compile(rf"(?P<weekday>{words.weekday})\b\.?,?\s+(?:{any_of(language.articles)}\s+)?(?=\w)", re.IGNORECASE)
        self._dash = re.compile(words.dash + rf"(?:{any_of(language.articles)}\s+)?(?=\w)", re.IGNORECASE)
        self._leads = dict.fromkeys(words.months, Lead.MONTH) | {word.rstrip("."): Lead.WEEK for word in language.weeks}
        self._begins = frozenset({*self._leads, *words.weekdays, *self._clocks.leads})

    def read(self, text: str) -> Iterator[Said | ClockMention]:
        """All dates and times in a text, in order and without overlap; a time is tried before a date."""
        position = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start < position:
                continue
            word = token[0]
            if word[0] in _FIGURES:
                found = None if self._joined(text, start) else self._clocks.at_figure(text, start) or self._at(text, start)
            elif (word := word.casefold()) in self._begins:
                found = self._from_word(text, start, word)
            else:
                continue
            if found is not None:
                position = found.end
                yield found

    def _from_word(self, text: str, at: int, word: str) -> Said | ClockMention | None:
        clock = self._clocks.at_word(text, at) if word in self._clocks.leads else None
        if clock is not None or self._joined(text, at):
            return clock
        return self._weekday_date(text, at) if word in self._words.weekdays else self._at(text, at)

    def _weekday_date(self, text: str, at: int) -> Said | None:
        """A weekday and the date that it adjoins, which are one."""
        lead = self._weekday.match(text, at)
        said = self._at(text, lead.end()) if lead else None
        if said is None or lead is None or not isinstance(said.expression, Day):
            return None
        weekday = self._words.weekdays[lead["weekday"].casefold()]
        return Said(at, said.end, replace(said.expression, weekday=weekday))

    def _at(self, text: str, at: int) -> Said | None:
        """The date that begins at a place, or the span of days that does."""
        said = self._single(text, at)
        if said is None:
            return None
        dash = self._dash.match(text, said.end) if isinstance(said.expression, Day | Month) else None
        other = self._single(text, dash.end()) if dash else None
        if other is not None and type(other.expression) is type(said.expression):
            said = Said(at, other.end, Range(first=said.expression, last=other.expression))  # type: ignore[arg-type]
        return None if _AFTER.match(text, said.end) else said

    def _single(self, text: str, at: int) -> Said | None:
        """What the form that fits the most characters reads; forms that fit as many must say the same."""
        found = _TOKEN.match(text, at)
        if found is None:
            return None
        lead = Lead.FIGURE if found[0][0] in _FIGURES else self._leads.get(found[0].casefold())
        if lead is None:
            return None
        best: Said | None = None
        for form, pattern in self._forms[lead]:
            match = pattern.match(text, at)
            if match is None or (best is not None and match.end() <= best.end):
                continue
            expression = form.read(match, self._words)
            if expression is not None:
                end = match.end() - (match[0][-1] == "." and len(match[0]) - len(match[0].rstrip(".")))
                best = Said(at, end, expression)
        return best

    @staticmethod
    def _joined(text: str, at: int) -> bool:
        return _JOINED.search(text[max(0, at - 2) : at]) is not None


@cache
def grammar(language: Language) -> Grammar:
    """The dates of a language, compiled once."""
    return Grammar(language)
