"""Those who are present, by the ways in which a text names them (first name, surname, initials), and who else the directory knows."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, any_of
from mlr_minutes.model import Attendee

_NAME: Final = r"[A-ZÅÄÖÆØÉÜ][\w.'’-]*(?:\s+[A-ZÅÄÖÆØÉÜ][\w.'’-]*){0,2}"


@cache
def _head() -> re.Pattern[str]:
    """Names at the head of a text that goes on in small letters."""
    return re.compile(rf"\W*(?P<names>{_NAME}(?:(?:\s*[,/&+]\s*|\s+[a-zåäöæø]{{1,4}}\s+){_NAME})*),?\s+(?=[a-zåäöæøé])")


@cache
def _joint() -> re.Pattern[str]:
    """What stands between the names of an enumeration; the word is one of few letters, whatever the language."""
    return re.compile(r"\s*[,/&+]\s*|\s+[a-zåäöæø]{1,4}\s+(?=[A-ZÅÄÖÆØÉÜ])")


@cache
def _behind(language: Language) -> re.Pattern[str]:
    """Names behind a label for the one who has a task, or behind "by"."""
    words = any_of((*language.owner_labels, *language.agents))
    joint = r"(?:\s*[,/&+]\s*|\s+[a-zåäöæø]{1,4}\s+)"
    return re.compile(rf"(?<!\w)(?i:{words})\s*:?\s+(?P<names>{_NAME}(?:{joint}{_NAME})*)")


class KnownPeople:
    """The people of an attendance, each by all short names that mean nobody else there, and those of the directory."""

    def __init__(self, attendance: Iterable[Attendee], named: Iterable[str], reading: Reading) -> None:
        """Takes up those present, and names that some tasks bear as those of their owners."""
        self._reading = reading
        self.names: dict[str, str] = {}
        short: list[tuple[str, str]] = []
        for one in attendance:
            self.names[one.name.casefold()] = one.name
            short.extend((key, one.name) for key in short_names(one))
        counts = Counter(key for key, _ in set(short))
        known = {**{key: name for key, name in short if counts[key] == 1}, **self.names}
        self.names = {**{name.casefold(): name for name in named if counts[name.casefold()] == 0}, **known}

    def as_written(self, owners: Sequence[str]) -> tuple[str, ...]:
        """Owners by the names of the directory, else as the attendance writes them, else as they are; each once."""
        return self._reading.known(self.names.get(one.casefold().lstrip("@"), one) for one in owners)

    def subject(self, text: str) -> tuple[str, ...]:
        """The people whose names a text begins with, where it goes on in small letters: "Eva and Bo write"."""
        # Names in small letters are known as they are written: `eva_e to write`.
        first = text.split(maxsplit=1)[0].rstrip(":,") if text.strip() else ""
        if first and not first[0].isupper() and self.names.get(first) == first:
            return (first,)
        found = _head().match(text) if self.names else None
        return self._all(found["names"]) if found else ()

    def member(self, text: str) -> tuple[str, ...]:
        """The members and groups of the directory whose names a text begins with as what does something: "Lund paints the quay"."""
        directory = self._reading.directory
        listed = {
            alias.casefold(): name for kind in (directory.members, directory.groups) for name, also in kind for alias in (name, *also)
        }
        found = _head().match(text) if listed else None
        # Who is elected, or named, has nothing to do by that.
        if found is None or text[found.end() :].casefold().startswith(self._reading.language.deciding.elected):
            return ()
        return _all_of(found["names"], listed)

    def charged(self, text: str, language: Language) -> tuple[str, ...]:
        """The people whom a text names behind a word for the one who does it: "ansv. Eva", "by Eva and Bo"."""
        found = _behind(language).search(text) if self.names else None
        return self._all(found["names"]) if found else ()

    def _all(self, names: str) -> tuple[str, ...]:
        """The people of an enumeration, if all of them are known."""
        return _all_of(names, self.names)


def _all_of(names: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The names of an enumeration as they are known, if all of them are."""
    found = [known.get(" ".join(part.split()).casefold()) for part in _joint().split(names)]
    return tuple(name for name in found if name) if all(found) else ()


def short_names(one: Attendee | PersonFinding) -> set[str]:
    """By what else somebody is named, in small letters: the first name, the surname, initials."""
    words = [word for word in re.split(r"[\s.]+", one.name) if word]
    # What stands in brackets behind a name may be its initials or its handle: "Eva Ek (EE)".
    keys = {part.strip("@") for part in (one.affiliation, one.role) if part and re.fullmatch(r"@\S+|[A-ZÅÄÖÆØ]{2,3}", part)}
    if len(words) == 1:
        keys.add(words[0])
    elif words:
        keys |= {words[0], words[-1], "".join(word[0] for word in words), f"{words[0]} {words[-1][0]}"}
    return {key.casefold() for key in keys if len(key) > 1}
