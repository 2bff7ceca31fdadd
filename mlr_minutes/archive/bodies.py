"""The bodies that meet: which minutes are whose, and what each is called in addresses.

The text tells it best; the settings say what else a body is called, and which folder is whose. Where the text names nobody, the
folder does, else the words beside the day in the file's name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct

from mlr_minutes.archive.slug import slug
from mlr_minutes.model import Minutes

_DAY: Final = re.compile(r"(?<!\d)(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d(?!\d)")


class BodyNames(Struct, frozen=True, kw_only=True):
    """A body as the settings name it."""

    key: str
    """Its short name in addresses and identities."""
    name: str
    also: tuple[str, ...] = ()
    """What else minutes call it."""
    folder: str | None = None
    """The folder whose minutes are its own, from the root of the archive."""


class Body(Struct, frozen=True, kw_only=True):
    """Those who meet together."""

    key: str
    """Its short name in addresses and identities: letters, figures and hyphens."""
    name: str
    """What it calls itself; empty where nothing tells."""


class Bodies:
    """The bodies of an archive.

    Args:
        minutes: all of them.
        known: those that the settings name.
    """

    def __init__(self, minutes: Iterable[Minutes], known: Sequence[BodyNames] = ()) -> None:
        self._by_name = {_folded(name): Body(key=one.key, name=one.name) for one in known for name in (one.key, one.name, *one.also)}
        self._by_folder = {one.folder.strip("/"): Body(key=one.key, name=one.name) for one in known if one.folder}
        words: dict[str, Counter[str]] = {}
        names: dict[str, str] = {}
        for one in minutes:
            if one.meeting.body and _folded(one.meeting.body) not in self._by_name:
                folded = _folded(one.meeting.body)
                names.setdefault(folded, one.meeting.body)
                words.setdefault(folded, Counter())[_short(one)] += 1
        for folded, name in names.items():
            self._by_name[folded] = Body(key=_key(name, words[folded]), name=name)

    def of(self, minutes: Minutes) -> Body:
        """Whose minutes these are."""
        folder = PurePosixPath(minutes.document.source.key).parent
        mine = next((self._by_folder[each.as_posix()] for each in (folder, *folder.parents) if each.as_posix() in self._by_folder), None)
        if minutes.meeting.body:
            return mine or self._by_name[_folded(minutes.meeting.body)]
        words = folder.name or words_of_file(minutes)
        return mine or self.named(words.replace("-", " ")) or self._by_name.get(words) or _unnamed(words, minutes)

    def named(self, name: str) -> Body | None:
        """The body that a text calls so, if there is one."""
        return self._by_name.get(_folded(name))

    def told_in(self, text: str) -> Body | None:
        """The body that a text names, in whatever case: "hamngruppens möte"; of several the longest name, and None where there is none."""
        plain = _folded(text)
        found = [name for name in self._by_name if name in plain and re.search(rf"(?<!\w){re.escape(name)}(?:s|'s|’s)?(?!\w)", plain)]
        return self._by_name[max(found, key=len)] if found else None


def _unnamed(words: str, minutes: Minutes) -> Body:
    """A body that only the name of a folder or file tells of."""
    name = words.replace("-", " ").replace("_", " ").strip()
    return Body(key=slug(words) if words else slug(minutes.language.labels["meeting"]), name=name[:1].upper() + name[1:])


def _key(name: str, short: Counter[str]) -> str:
    """The words of the file names where they shorten the name, those of most files first; else the name itself."""
    whole = slug(name)
    parts = set(whole.split("-"))
    found = [(-count, len(words), words) for words, count in short.items() if words and set(words.split("-")) <= parts]
    return min(found)[2] if found else whole


def _short(minutes: Minutes) -> str:
    words = words_of_file(minutes)
    return slug(words) if words else ""


def words_of_file(minutes: Minutes) -> str:
    """The words beside the day in the file's name; none in a name that is a sign."""
    stem = _DAY.sub(" ", PurePosixPath(minutes.document.source.name).stem)
    return stem.strip(" -_.") if re.search(r"[^\W\d_]", stem) else ""


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
