"""Where a meeting will be: behind its date and time, or right before the date.

on 5 May at 7 pm in the Town Hall          behind a word for a place, to the end of the clause
5 May 19:00, Town Hall                     a name right behind date and time
5 May 19:00 via Zoom                       from afar
in Lund on 5 May                           right before the date
"""

import re
from functools import cache, cached_property
from typing import Final

from mlr_minutes.languages import Language, any_of

_CAPITAL: Final = r"(?-i:[A-ZÅÄÖÆØÉÜ])"
_ZONE: Final = re.compile(r"\s*\(?(?:(?:UTC|GMT|[A-Z]{1,4}T|Z)(?:\s?[+-]\d{1,2})?|[A-Z][\w/]+\s+[Tt]ime)(?![\w-])\)?(?:\s*/[^,;.\n]*)?")
"""A time zone behind a time of day: no place."""

_TOWN: Final = rf"(?:,\s+{_CAPITAL}[\w’'-]*(?:\s+(?-i:[A-ZÅÄÖÆØÉÜ0-9])[\w’'-]*)*(?=\s*\)?\s*[.*]*(?:$|\n)))?"
"""What goes on with a place behind a comma, to the end of the line: `Town Hall, Bath`."""

REACH: Final = 80
"""How many characters before a date a place may begin."""


class Places:
    """How places are named in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._articles = (*language.dates.articles, *language.definite)
        self._room = rf"(?:[\w-]+\s+){{0,3}}?[\w-]*(?:{'|'.join(language.rooms)})"
        self._behind = rf"{any_of(language.places)}\s+(?:{any_of(self._articles)}\s+)?"
        days = (*language.dates.weekdays, *language.dates.months, *language.dates.short_weekdays)
        self.no_place = frozenset(word for group in days for word in group)

    @cached_property
    def behind_word(self) -> re.Pattern[str]:
        """A name, or a common noun for a room, behind a word for a place, to the end of the clause."""
        known = self._language
        rest = rf"(?:[^,.;:\n()]|\((?={_CAPITAL}|[0-9])[^()\n]*\))*?"
        joint = any_of((*self._articles, *known.places, *known.conjunctions, *known.behalf, *known.dates.genitives))
        # A word in small letters goes on with a name only where a name or room follows, or a genitive stands before it.
        more = rf"(?:{joint}\s+){{1,2}}(?:{_CAPITAL}|[0-9])|(?:{joint}\s+){{0,2}}(?:[\w-]+\s)?[\w-]*(?:{'|'.join(known.rooms)})(?!\w)"
        other = rf"(?<!s)\s+(?!{more})(?-i:[a-zåäöæøéü])"
        stop = rf"(?=\s*(?:$|\n|\((?!{_CAPITAL}|[0-9])|[,.;:)](?:\s|$)|\s{any_of(known.dates.clocks)}\s|\s[0-9])|{other})"
        host = rf"(?:^|[\s,(])(?={any_of(known.hosts)}\s)"
        name = rf"(?:{any_of(known.hosts)}\s+)?{_CAPITAL}{rest}|{self._room}\b{rest}"
        return re.compile(rf"(?:{host}|(?:^|[\s,(]){self._behind})((?:{name}){stop}{_TOWN})", re.IGNORECASE)

    @cached_property
    def right_behind(self) -> re.Pattern[str]:
        """A name right behind a date or time, up to a mark."""
        known = self._language
        joint = rf"(?:{any_of((*self._articles, *known.places, *known.conjunctions, *known.behalf))}\s+)?"
        words = rf"{_CAPITAL}[\w’'&/.-]*\w(?:\s+{joint}(?-i:[A-ZÅÄÖÆØÉÜ0-9])[\w’'&/-]*)*"
        rooms = rf"[^\W\d_]*(?:{'|'.join(known.rooms)})\s+(?-i:[A-ZÅÄÖÆØÉÜ0-9])[\w-]*"
        stop = r"(?=\s*(?:$|\n|[,;()*]|\.(?:\s|$)|\s[–-]\s))"
        return re.compile(rf"(?:[\s,;:@*–-]*|\s*\((?=[^()\n]*\)))({words}{_TOWN}|{rooms}){stop}", re.IGNORECASE)

    @cached_property
    def from_afar(self) -> re.Pattern[str]:
        """The means by which people meet from afar."""
        means = rf"({any_of(self._language.remote)}(?:\s+(?-i:[A-Z])\w+)?)(?!\w)"
        return re.compile(rf"(?:^[\s,;:(@–-]*|(?<=[\s,(@])(?:{any_of(self._language.vias)}|@)\s+){means}", re.IGNORECASE)

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A name, or a common noun for a room, behind a word for a place, right before a date."""
        small = any_of((*self._language.dates.on, *self._language.dates.articles))
        names = rf"{_CAPITAL}[\w’'-]*(?:\s+{_CAPITAL}[\w’'-]*)*"
        return re.compile(rf"(?:^|[\s,(]){self._behind}({names}|{self._room}),?\s+(?:{small}\s+)*\Z", re.IGNORECASE)


@cache
def _places(language: Language) -> Places:
    return Places(language)


def place_behind(text: str, until_clock: str, tail: str, language: Language) -> str | None:
    """The place that stands behind a date, as written.

    Args:
        text: what stands behind the date, up to the end of the sentence.
        until_clock: its beginning, up to a time of day.
        tail: what stands behind date and time of day, to the end of the line.
        language: that of the text.
    """
    patterns = _places(language)
    zone = _ZONE.match(tail)
    plain = tail[zone.end() :] if zone else tail
    for found in (
        patterns.behind_word.search(until_clock),
        patterns.right_behind.match(plain),
        patterns.behind_word.search(text),
        patterns.from_afar.search(plain) if any(word in plain.casefold() for word in language.remote) else None,
    ):
        if found and not _is_date(found[1], patterns):
            return _written(found[1])
    return None


def place_before(text: str, language: Language) -> str | None:
    """The place at the end of what stands before a date: `in Lund on`."""
    found = _places(language).before.search(text[-REACH:]) if text.strip() else None
    return _written(found[1]) if found and not _is_date(found[1], _places(language)) else None


def _is_date(name: str, patterns: Places) -> bool:
    """Whether a name holds a month or day of the week, and so is another date."""
    return any(word.casefold() in patterns.no_place for word in re.findall(r"[^\W\d_]+", name))


def _written(name: str) -> str:
    return " ".join(name.split()).strip(" ,;*")
