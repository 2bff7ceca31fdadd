"""A language's words as fragments of patterns.

All patterns here are for text in lower case, and none holds a group.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from mlr_minutes.dates.expression import Side, Year, YearsAway
from mlr_minutes.languages import LANGUAGES, DateWords, Unit

FIGURE: Final = "0"
"""What stands for one or two figures, where words are looked for."""

ANY: Final = "*"
"""What stands for any word that a date can begin with."""

_DASHES: Final = re.compile("[\u2010-\u2012\u2212]")
"""What is written for a hyphen: the true one, the one that does not break, the figure dash and the minus."""

PIVOT: Final = 50

_MARGIN: Final = 40

_ENDS: Final = ".:;!?)"
_FULL: Final = 50
_WIDE: Final = 120


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits; between parts of one may be blanks or a hyphen.

    A word ends where it does: what ends in a letter is followed by none, but may be by a figure ("v47").
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    marked = [_written(word) for word in ordered if not word[-1].isalpha()]
    plain_ = [_written(word) for word in ordered if word[-1].isalpha()]
    shapes = [*marked, *([f"(?:{'|'.join(plain_)})(?![^\\W\\d_])"] if plain_ else [])]
    return f"(?:{'|'.join(shapes)})" if shapes else "(?!)"


def _written(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "['’]")


def openings(phrases: Iterable[str]) -> Iterator[str]:
    """What each phrase begins with, as the pass over a text sees it: its first word, and with a blank between the second.

    A phrase that begins with an ordinal in figures ("2. juledag") gives `FIGURE` for it.
    """
    for phrase in phrases:
        found = re.match(r"(?:(?P<figure>[0-9])|(?P<first>[^\W\d_]+))[^\s-]*(?:[\s-]+(?P<second>[^\W\d_]+))?", phrase)
        if found is None:
            continue
        first = FIGURE if found["figure"] else found["first"]
        # "Fr.o.m." is cut at its full stops, so what follows it is not seen.
        whole = found["figure"] or phrase[found.end("first") : found.end("first") + 1] in ("", " ", "-")
        yield f"{first} {found['second']}" if found["second"] and whole else first


def behind_figures(lead: str, following: Iterable[str]) -> Iterator[str]:
    """The leads of a form that begins with figures, and goes on with one of some phrases."""
    yield from (f"{lead} {second}" for second in dict.fromkeys(opening.split(" ")[0] for opening in openings(following)))


def paired(phrases: Iterable[str], following: Iterable[str]) -> Iterator[str]:
    """The openings of some phrases, each with one of some others right behind it."""
    seconds = tuple(dict.fromkeys(opening.split(" ")[0] for opening in openings(following)))
    for opening in openings(phrases):
        if " " in opening:
            yield opening
        else:
            yield from (f"{opening} {second}" for second in seconds)


class Words:
    """What the forms of dates are made of, in one language."""

    def __init__(self, language: DateWords) -> None:
        self.language = language
        self.months = {word: number for number, words in enumerate(language.months, 1) for word in words}
        full = {word: number for number, words in enumerate(language.weekdays) for word in words}
        self.short_weekdays = {word: number for number, words in enumerate(language.short_weekdays) for word in words if word not in full}
        self.weekdays = full | self.short_weekdays
        self.ordinals = {word: number for number, words in enumerate(language.ordinals, 1) for word in words}
        self.cardinals = {word: number for number, words in language.cardinals.items() for word in words}
        self.units = {word: unit for unit, words in language.units.items() for word in words}
        self.sides = {
            **dict.fromkeys(language.this, Side.THIS),
            **dict.fromkeys(language.next, Side.NEXT),
            **dict.fromkeys(language.previous, Side.PAST),
            **dict.fromkeys(language.forthcoming, Side.COMING),
        }
        self.far_sides = {**dict.fromkeys(language.next_but_one, 2), **dict.fromkeys(language.previous_but_one, -2)}

    @cached_property
    def month(self) -> str:
        """The name of a month, or what it is shortened to."""
        return any_of(self.months) + r"\.?"

    @cached_property
    def weekday(self) -> str:
        """The name of a weekday, or what it is shortened to."""
        return any_of(self.weekdays) + r"\.?"

    @cached_property
    def figure(self) -> str:
        """The figure of a day, as an ordinal or not."""
        return rf"(?:3[01]|[12]\d|0?[1-9])(?:{self._ending})?(?![\w/])"

    @cached_property
    def ordinal(self) -> str:
        """The figure of a day that is marked as an ordinal."""
        return rf"(?:3[01]|[12]\d|0?[1-9])(?:{self._ending})(?![\w/])"

    @property
    def _ending(self) -> str:
        dot = r"|\.(?=\s*[^\W_]|\s*[-–]|\s*[,&]\s*\d)" if self.language.dotted_ordinals else ""
        return any_of(self.language.ordinal_endings) + dot

    @cached_property
    def day(self) -> str:
        """A day of a month, in figures or in words."""
        return rf"(?:{self.figure}|{any_of(self.ordinals)})"

    @cached_property
    def fractions(self) -> tuple[str, ...]:
        """What follows a fraction, in any language: statutes are quoted in others than the text's."""
        return tuple(word for language in LANGUAGES for word in language.dates.fractions)

    @cached_property
    def percent(self) -> str:
        """Words that make a figure an amount."""
        return any_of(self.language.amounts)

    @cached_property
    def tight_day(self) -> str:
        """The figure of a day with its month right behind: "14feb", "14/Feb"."""
        return rf"(?:3[01]|[12]\d|0?[1-9])(?=[/.-]?{self.month})"

    @cached_property
    def article(self) -> str:
        """What may stand before a date."""
        return rf"(?:{any_of(self.language.articles)}\s*)?"

    @cached_property
    def of(self) -> str:
        """What may stand between a part and its whole."""
        return rf"(?:{any_of(self.language.genitives)}\s+)?{self.article}"

    @cached_property
    def dash(self) -> str:
        """What stands between the ends of a span."""
        return rf"(?:\.?[^\S\n]*(?:---?|[-–—])\s*|\.?\s+(?:[-–—]\s*)?{any_of(self.language.ranges)}\s+)"

    @cached_property
    def moved(self) -> re.Pattern[str]:
        """What ends in a verb of moving and the word before the day that something is moved from."""
        verb, away = "|".join(self.language.moves), any_of(self.language.from_)
        return re.compile(rf"(?<![^\W_])(?:{verb})\s(?:[^.;:!?\n]{{0,{_MARGIN}}}\s)?{away}\s+(?:{any_of(self.language.articles)}\s*)?\Z")

    def is_moved(self, text: str, at: int) -> bool:
        """Whether something is moved from the date that begins at a place, so that no span does."""
        return self.moved.search(text, max(0, at - 2 * _MARGIN), at) is not None

    @cached_property
    def count(self) -> str:
        """How many."""
        return rf"(?:\d{{1,3}}(?!\d|[.,]\d)|{any_of(self.cardinals)})"

    @cached_property
    def unit(self) -> str:
        """What is counted."""
        return any_of(self.units)

    @cached_property
    def one_unit(self) -> str:
        """What is counted, in a form that may mean one."""
        return any_of(word for word in self.units if word not in self.language.plural_units)

    @cached_property
    def day_noun(self) -> str:
        """The word for a day, as in "the 3rd day of March"."""
        return any_of(self.language.units[Unit.DAY])

    @cached_property
    def year(self) -> str:
        """A year right behind a day; holds the groups that `year_of` reads."""
        # A bare "18" is a year only where nothing follows that it could count.
        return self._year(r"|\s(?P<bare>[0-4]\d)(?=\s*(?:$|\n|[,;.)\]|](?!\d)))")

    @cached_property
    def plain_year(self) -> str:
        """The same behind what is no day, where two bare figures would be one."""
        return self._year("|(?P<bare>(?!))")

    def _year(self, bare: str) -> str:
        near = any_of(self.language.years)
        full = r"(?:1[5-9]|2[01])\d\d(?![\d/]|[-–](?:\d{4}|\d\d(?!\d|\s*[^\W\d_]))|[.,]\d)"
        short = r"(?:\s-|\s?['’])(?P<short>\d\d)(?![\d\w]|[:.]\d)"
        of = rf"(?:{any_of(self.language.genitives)}\s+)?(?:{any_of(self.language.units[Unit.YEAR])}\s+)?"
        return rf"(?:(?:\s*+,?\s*+{of}|\s*+[-/]\s*+)(?P<year>{full})|{short}{bare}|,?\s+{self.of}(?P<near>{near}))"

    def year_of(self, match: re.Match[str]) -> Year | None:
        """The year that `year` matched, if it did."""
        if match["year"]:
            return int(match["year"])
        if short := match["short"] or match["bare"]:
            return century(int(short))
        return YearsAway(self.language.years[plain(match["near"])]) if match["near"] else None

    def month_number(self, word: str) -> int:
        """1 to 12, of a word that `month` matches."""
        return self.months[word.rstrip(".")]

    def weekday_number(self, word: str) -> int:
        """0 for Monday, of a word that `weekday` matches."""
        return self.weekdays[word.rstrip(".")]

    def day_number(self, text: str) -> int:
        """1 to 31, of a text that `day` matches."""
        return int(found[0]) if (found := re.match(r"[0-9]+", text)) else self.ordinals[plain(text)]

    def number(self, text: str) -> int:
        """What a text that `count` matches amounts to."""
        return int(text) if text.isdecimal() else self.cardinals[plain(text)]

    def unit_of(self, text: str) -> Unit:
        """The unit that a text that `unit` matches means."""
        return self.units[plain(text)]


def century(year: int) -> int:
    """A year of two figures: from 50 on it is of the century before."""
    return (2000 if year < PIVOT else 1900) + year


def plain(phrase: str) -> str:
    """A phrase as it stands among a language's words."""
    return re.sub(r"[\s-]+", " ", phrase).replace("’", "'")


def lowered(text: str) -> str:
    """A text in lower case in which each character keeps its place; the few that would become two stay as they are."""
    low = text.lower()
    if not low.isascii():
        low = _DASHES.sub("-", low)
    return low if len(low) == len(text) else "".join(char if len(char.lower()) != 1 else char.lower() for char in text)


def begins_line(text: str, at: int, marks: str) -> bool:
    """Whether nothing but some marks, and not many of them, stands between a place and the beginning of its line."""
    begin = max(at - _MARGIN, 0)
    line = text.rfind("\n", begin, at) + 1
    return (line > 0 or begin == 0) and not text[max(line, begin) : at].strip(marks)


def is_broken(text: str, at: int) -> bool:
    """Whether the line that ends at a place was broken because it was full, so that its sentence goes on in the next."""
    begin = text.rfind("\n", max(0, at - _WIDE), at) + 1
    line = text[max(begin, at - _WIDE) : at].rstrip()
    return len(line) >= _FULL and line[-1] not in _ENDS
