"""The dates of one language: all forms, compiled once, tried in one pass over a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Final

from msgspec.structs import replace

from mlr_minutes.dates.clock import clock_grammar
from mlr_minutes.dates.clock_value import ClockMention
from mlr_minutes.dates.expression import (
    DateExpression,
    Day,
    DayOfMonth,
    DayOrYear,
    EitherOrder,
    HolidayOf,
    Month,
    PartOf,
    Quarter,
    Range,
    Recurrence,
    Said,
    SeasonOf,
    Shift,
    Week,
    Weekday,
)
from mlr_minutes.dates.forms import FORMS, DateForm, lead_of
from mlr_minutes.dates.words import ANY, FIGURE, Words, any_of
from mlr_minutes.languages import Language

__all__ = ["FORMS", "Grammar", "grammar"]

MAX_DEPTH: Final = 3
"""How deep dates may hang in each other: "the last week of the second quarter of next year"."""

REACH: Final = 80
"""How many characters behind its lead a form goes on at the most."""

CLOCK_FIGURES: Final = 4
"""How many figures a time has at the most: 1830."""

_TOKEN: Final = re.compile(r"([0-9]+)|[^\W\d_]+|@")
# Behind these and a letter or figure no date begins: 1/27/11, 2.10/3, A-4/12, §3.
_JOINED: Final = re.compile(r"(?:[^\W_][.:,\-–']|[\w§#$€£=&?%/\\])\Z")
# In wikis two strokes set what follows in italics, where in an address they follow a colon.
_ITALIC: Final = re.compile(r"(?<![^\s(*_])//\Z")
# Before these none ends: a longer number, a name of a file or of a host.
_AFTER: Final = re.compile(r"(?!t[0-9])[^\W_]|%|[/:.][0-9]|/[^\W_]|\.[a-z]{2,4}(?![^\W_])(?!\.\s)")
_ISO: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?![\w./-])")
_NAME: Final = re.compile(r"(?:^|[\s(#*])[^\W\d_]{4,}-\Z")
_FOLLOWING: Final = re.compile(
    r"(?:[0-9]+(?:[:.]?[^\W\d_]{0,3}(?:[.\s-]+|,\s*))?|[^\W\d_]+[^\w\s-]?[\s-]+)(?:(?P<word>[^\W\d_]+)|(?P<figure>[0-9]))"
)
_DAYS: Final = (Day, DayOfMonth, DayOrYear, EitherOrder, HolidayOf, Shift, Weekday)
_YEARLY_REACH: Final = 60


class _Compiled:
    """A form in one language, compiled where it is first tried: few texts hold words for all of them."""

    def __init__(self, form: DateForm, words: Words) -> None:
        self._form = form
        self._words = words
        self._near = tuple(form.near(words)) if form.near is not None else ()
        self.is_wanted = not self._near
        """Whether a text was such that the pattern may fit somewhere."""

    def may_fit(self, text: str, at: int) -> bool:
        """Whether a match at a place is possible."""
        self.is_wanted = any(word in text[at : at + REACH] for word in self._near)
        return self.is_wanted

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The form as a pattern."""
        return re.compile(self._form.pattern(self._words))


class _Tried:
    """A form where it is tried: behind one lead."""

    def __init__(self, form: DateForm, compiled: _Compiled, seconds: frozenset[str] | None) -> None:
        self.form = form
        self.compiled = compiled
        self.seconds = seconds
        """The words of which one must come next; None where anything may."""


def _tried(form: DateForm, words: Words) -> Iterator[tuple[str, _Tried]]:
    """A form with each of its leads."""
    compiled = _Compiled(form, words)
    seconds: dict[str, set[str] | None] = {}
    for lead in form.leads(words):
        first, _, second = lead.partition(" ")
        known = seconds.setdefault(first, set())
        if not second:
            seconds[first] = None
        elif known is not None:
            known.add(second)
    for first, following in seconds.items():
        yield first, _Tried(form, compiled, None if following is None else frozenset(following))


def _bound(forms: Mapping[str, Sequence[_Tried]], clocks: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The leads behind which nothing is read unless one of some words comes next, with those words."""
    for lead, group in forms.items():
        seconds = [tried.seconds for tried in group if tried.seconds is not None]
        if len(seconds) == len(group) and lead not in clocks:
            yield lead, frozenset().union(*seconds)


class Grammar:
    """How dates and times are written in one language."""

    def __init__(self, language: Language) -> None:
        words = Words(language.dates)
        self.words = words
        self._clocks = clock_grammar(language)
        forms: dict[str, list[_Tried]] = defaultdict(list)
        for form in FORMS:
            for lead, tried in _tried(form, words):
                forms[lead].append(tried)
        for tried in (each for group in forms.values() for each in group):
            if tried.seconds is not None and ANY in tried.seconds:
                tried.seconds |= frozenset(forms)
        self._forms = {lead: tuple(group) for lead, group in forms.items()}
        self._begins = {**dict.fromkeys((*forms, *self._clocks.leads)), **dict(_bound(self._forms, self._clocks.leads))}
        self._scopes = [_Scope(self, depth) for depth in range(MAX_DEPTH + 1)]
        self._dash = re.compile(rf"{words.dash}(?:{any_of(words.language.on)}\s+)?{words.article}(?=\w)")
        small = rf"(?:{any_of(words.language.on)}\s+)?{words.article}"
        self._and = re.compile(rf"\s+{any_of(words.language.ands)}\s+{small}(?=\w)")
        self._between = re.compile(rf"(?<![^\W_]){any_of(words.language.between)}\s+{small}\Z")
        weekday = rf"(?P<weekday>{words.weekday})"
        self._weekday_behind = re.compile(rf"\s*\(\s*{weekday}\s*\)|,?\s+{weekday.replace('weekday>', 'bare>')}(?=\s*(?:[,.;:)|]|$))")
        self._yearly = re.compile(rf"(?<![^\W_]){any_of(words.language.yearly)}")

    @cached_property
    def _stroke(self) -> re.Pattern[str]:
        """What stands between two months, or parts of them, that are the ends of a span."""
        language = self.words.language
        part = any_of((*language.early, *language.middle, *language.late))
        return re.compile(rf"\s*/\s*(?={self.words.month}|{part})")

    def read(self, text: str) -> Iterator[Said | ClockMention]:
        """All dates and times in a text, in order and without overlap; a time is tried before a date.

        Args:
            text: in lower case, as `lowered` gives it.
        """
        clocks, begins = self._clocks, self._begins
        position = 0
        for token in _TOKEN.finditer(text):
            word = token[0]
            is_figure = token.lastindex is not None
            if not is_figure and word not in begins:
                continue
            start = token.start()
            if start < position or (not is_figure and (wanted := begins[word]) is not None and _following(text, start) not in wanted):
                continue
            joined = start > 0 and not text[start - 1].isspace() and _is_joined(text, start)
            if is_figure:
                clock = clocks.at_figure(text, start) if len(word) <= CLOCK_FIGURES and not joined else None
            else:
                clock = clocks.at_word(text, start) if word in clocks.leads else None
            if clock is not None:
                position = clock.end
                yield clock
                continue
            for said in () if joined else self._at(text, start):
                position = said.end
                yield said
            if position > start and (clock := clocks.beside(text, position)) is not None:
                position = clock.end
                yield clock

    def _at(self, text: str, at: int) -> Sequence[Said]:
        """The date that begins at a place, the span of dates that does, or the dates of a list."""
        found = self.longest(text, at, 0)
        if not found:
            return ()
        last = self._with_weekday(text, found[-1])
        said = last if isinstance(last.expression, Range | Recurrence) else self._span(text, last) or last
        if _AFTER.match(text, said.end):
            return ()
        if isinstance(said.expression, Recurrence) or self._comes_back(text, said):
            said = Said(said.start, said.end, Recurrence())
        return (*found[:-1], said)

    def _span(self, text: str, first: Said) -> Said | None:
        """A span that begins with a date."""
        dash = self._dash.match(text, first.end) or self._and_between(text, first)
        other = self.longest(text, dash.end(), 1) if dash else ()
        if len(other) != 1 or self.words.is_moved(text, first.start):
            return None
        last = self._with_weekday(text, other[0])
        return Said(first.start, last.end, Range(first=first.expression, last=last.expression)) if _are_ends(first, last) else None

    def _and_between(self, text: str, first: Said) -> re.Match[str] | None:
        """The word that joins the ends of a span behind "between", or the stroke between two months or parts of them."""
        if isinstance(first.expression, Month | PartOf) and (stroke := self._stroke.match(text, first.end)):
            return stroke
        joined = self._and.match(text, first.end)
        return joined if joined and self._between.search(text, max(0, first.start - 20), first.start) else None

    def _with_weekday(self, text: str, said: Said) -> Said:
        """A day with the weekday behind it: "3/16 (Mon)"."""
        expression = said.expression
        if not isinstance(expression, Day | DayOfMonth | DayOrYear | EitherOrder):
            return said
        found = self._weekday_behind.match(text, said.end)
        if found is None:
            return said
        weekday = self.words.weekday_number(found["weekday"] or found["bare"])
        return Said(said.start, found.end(), on_weekday(expression, weekday))

    def longest(self, text: str, at: int, depth: int) -> Sequence[Said]:
        """What the form that fits the most characters reads at a place."""
        found = _TOKEN.match(text, at)
        if found is None:
            return ()
        lead = lead_of(found[0]) if found.lastindex else found[0]
        best: Sequence[Said] = ()
        end = at
        following: str | None = None
        for tried in self._forms.get(lead, ()):
            if tried.seconds is not None:
                following = _following(text, at) if following is None else following
                if following not in tried.seconds:
                    continue
            compiled = tried.compiled
            match = compiled.pattern.match(text, at) if compiled.is_wanted or compiled.may_fit(text, at) else None
            if match is None:
                continue
            result = tried.form.read(match, self._scopes[depth])
            if result is None:
                continue
            said = _placed(result, match)
            if said[-1].end > end:
                best, end = said, said[-1].end
        return best

    def _comes_back(self, text: str, said: Said) -> bool:
        """Whether the text says near a date without a year that it is one of every year."""
        expression = said.expression.first if isinstance(said.expression, Range) else said.expression
        if not isinstance(expression, Day) or expression.year is not None:
            return False
        begin, reach = max(said.start - _YEARLY_REACH, 0), said.end + _YEARLY_REACH // 2
        start = max(text.rfind("\n", begin, said.start), text.rfind(". ", begin, said.start), begin)
        line_end = text.find("\n", said.end, reach)
        end = reach if line_end < 0 else line_end
        return self._yearly.search(text, start, end) is not None


class _Scope:
    """What forms may ask, at one depth."""

    def __init__(self, grammar: Grammar, depth: int) -> None:
        self.words = grammar.words
        self._grammar = grammar
        self._depth = depth

    def follow(self, text: str, at: int) -> Said | None:
        if self._depth == MAX_DEPTH:
            return None
        found = self._grammar.longest(text, at, self._depth + 1)
        return found[0] if len(found) == 1 else None


def _is_joined(text: str, at: int) -> bool:
    """Whether a place is within a longer word or number."""
    if _JOINED.search(text, max(0, at - 2), at) is None or _is_named(text, at):
        return False
    return _ITALIC.search(text, max(0, at - 2), at) is None


def _is_named(text: str, at: int) -> bool:
    """Whether a whole ISO date is the end of a word, as in a title: `Council-2014-11-18`, and no file's or site's name."""
    return _ISO.match(text, at) is not None and _NAME.search(text, max(0, at - 40), at) is not None


def _following(text: str, at: int) -> str:
    """The word behind a word, or behind a figure and what makes it an ordinal; empty where there is none."""
    found = _FOLLOWING.match(text, at)
    if found is None:
        return ""
    return FIGURE if found["figure"] else found["word"]


def _placed(result: DateExpression | Said | Sequence[Said], match: re.Match[str]) -> Sequence[Said]:
    """A form's result with its place; a full stop that ends the match ends the sentence, not the date."""
    if isinstance(result, Sequence):
        return result
    if isinstance(result, Said):
        return (result,)
    end = match.end()
    text = match.string
    while end > match.start() and (text[end - 1] == "." or text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return (Said(match.start(), end, result),)


def _are_ends(first: Said, last: Said) -> bool:
    """Whether two dates can be the ends of one span."""
    kinds = type(first.expression), type(last.expression)
    if kinds[0] is kinds[1]:
        return kinds[0] in (*_DAYS, Month, Week, Quarter, SeasonOf, PartOf)
    return all(kind in _DAYS or kind is PartOf for kind in kinds)


def on_weekday(said: Day | DayOfMonth | DayOrYear | EitherOrder, weekday: int) -> DateExpression:
    """A day of which the weekday is said too."""
    match said:
        case DayOrYear(day=day):
            return replace(day, weekday=weekday)
        case EitherOrder(first=first, second=second):
            return EitherOrder(first=replace(first, weekday=weekday), second=replace(second, weekday=weekday))
        case _:
            return replace(said, weekday=weekday)


@cache
def grammar(language: Language) -> Grammar:
    """The dates of a language, compiled once."""
    return Grammar(language)
