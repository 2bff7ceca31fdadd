"""The stretches of an enumeration that each name somebody, or are said of somebody."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from mlr_minutes.extract.people.names import initials_of
from mlr_minutes.extract.people.offices import ends_as_office, honorifics
from mlr_minutes.languages import Language, any_of

MAX_GAP: Final = 16
"""How many blanks may stand between parentheses and the name behind them."""

NICKNAME: Final = re.compile(r"\s*[^\W\d_][\w.'’-]*\s+\([A-ZÅÄÖ][\w'’-]*\)\s+[A-ZÅÄÖ][\w'’-]*(?=\s*(?:$|[(\[,;]))")
_INITIALS: Final = re.compile(r"[^\W\d_]{2,4}")
DOTTED: Final = re.compile(r"(?<=[^\W\d_]{2} )[^\W\d_a-zåäöæø]\.(?=\s*(?:$|[(\[–—@/-]))")
_STOP: Final = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_] \d))\.\s+(?=[^\W\d_])")


def joined_parts(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """The stretches, each with what stands before it; the full stop behind the last is none of an initial unless others have theirs."""
    parts = list(_parts(text, language))
    before = 0
    for index, (start, end) in enumerate(parts):
        is_last = 0 < index == len(parts) - 1
        if is_last and text[end - 1] == "." and not any(DOTTED.search(text[slice(*part)]) for part in parts[:-1]):
            yield start, end - 1, text[before:start]
        else:
            yield start, end, text[before:start]
        before = end


def _parts(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches that each name somebody, or are said of somebody."""
    for start, end in _separated(text, language):
        for begin, stop in _sentences(text, start, end, language):
            yield from _run(text, begin, stop)


def _separated(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches between separators, none of which lies within parentheses."""
    start = depth = 0
    for match in _separators(language).finditer(text):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth = max(depth - 1, 0)
            nickname = NICKNAME.match(text, start)
            if (
                depth == 0
                and not (nickname and nickname.end() > match.end())
                and text[match.end() : match.end() + MAX_GAP].lstrip(" \t")[:1].isupper()
            ):
                yield from _trimmed(text, start, match.end())
                start = match.end()
        elif depth == 0 or match[0] == "\n":
            depth = 0
            yield from _trimmed(text, start, match.start())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _sentences(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches between full stops: "Ann Ames. Bob Bell"; those of an initial or a title end nothing."""
    if "(" not in text[start:end]:
        stops = list(_STOP.finditer(text, start, end))
        for stop in stops:
            if not _abbreviates(text[start : stop.start()], text[stop.end() : end], language, alone=len(stops) == 1):
                yield start, stop.start()
                start = stop.end()
    yield start, end


def _abbreviates(before: str, behind: str, language: Language, *, alone: bool) -> bool:
    """Whether a full stop is one of a title or an office: "Cllr. Ann Ames", "V. ordf. Bo Berg", "Asst. Clerk Bob Bell"."""
    word = before.rsplit(maxsplit=1)[-1]
    return word.casefold() in honorifics() or ends_as_office(word, language) or (alone and word == before and len(behind.split()) > 1)


def _run(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of one that nothing parts but titles before names, or initials behind them."""
    words = [(match.start(), match.end()) for match in re.compile(r"\S+").finditer(text, start, end)]
    marks = _by_handles(text, words) or _by_initials(text, words) or _by_titles(text, words)
    edges = [start, *(mark for mark in marks if mark > start), end]
    for begin, stop in pairwise(edges):
        yield from _trimmed(text, begin, stop)


def _by_initials(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """Where each name begins of which the initials stand right behind; nothing where that is so of one alone."""
    plain = [text[start:end] for start, end in words]
    found: list[int] = []
    for index, word in enumerate(plain):
        count = len(word)
        if _INITIALS.fullmatch(word) and word.isupper() and index >= count and initials_of(" ".join(plain[index - count : index])) == word:
            first = index - count
            while first and plain[first - 1].casefold() in honorifics():
                first -= 1
            found.append(words[first][0])
    return found if len(found) > 1 else []


def _by_handles(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """Where each handle begins, in a row of nothing else."""
    return [start for start, _ in words] if all(text[start] == "@" for start, _ in words) else []


def _by_titles(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """Where each name begins that a title stands before."""
    titled = [text[start:end].casefold() in honorifics() for start, end in words]
    joined = [titled[index] or not text[start:end].strip("-–—/") for index, (start, end) in enumerate(words)]
    return [start for index, (start, _) in enumerate(words) if titled[index] and not (index and joined[index - 1])]


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


@cache
def _separators(language: Language) -> re.Pattern[str]:
    joined = any_of(language.conjunctions)
    return re.compile(rf"(?P<open>[(\[])|(?P<close>[)\]])|[,;\n\t•·]|\s{{3,}}|\s+\+\s+|\s+{joined}\s+", re.IGNORECASE)
