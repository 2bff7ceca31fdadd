"""Names in an enumeration, with what stands behind them.

Eva Ek, (Lund, ordförande), Bo Berg (Höör)        a comma may stray before the parentheses
Eva Ek (Lund) Bo Berg (Höör)                      after parentheses no comma is needed
Eva Ek, samordnare                                an office behind a comma is no name
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mlr_minutes.languages import Language, any_of
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Person:
    """Somebody named in an enumeration."""

    name: str
    affiliation: str | None
    role: str | None
    span: Span


def people(inline: Inline, language: Language) -> Iterator[Person]:
    """The people that a line, or several, enumerates."""
    last: Person | None = None
    for start, end in _parts(inline.text, language):
        part = inline.text[start:end]
        name, _, behind = part.partition("(")
        plain = _name(name)
        said = [piece.strip() for piece in re.split(r"[,;]", behind.replace(")", ",")) if piece.strip()]
        if last is not None and (not plain or _is_office(plain, language)):
            last = _with(last, [*([plain] if plain else []), *said], language)
            continue
        if last is not None:
            yield last
        last = None
        if plain and any(each.isalpha() for each in plain):
            last = _with(Person(name=plain, affiliation=None, role=None, span=inline.span(start, end)), said, language)
    if last is not None:
        yield last


def _parts(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches between separators, none of which lies within parentheses."""
    joined = any_of(language.conjunctions)
    separator = re.compile(rf"(?P<open>\()|(?P<close>\))|[,;\n\t]|\s+{joined}\s+", re.IGNORECASE)
    start = depth = 0
    for match in separator.finditer(text):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth = max(depth - 1, 0)
            if depth == 0 and text[match.end() :].lstrip()[:1].isupper():
                yield from _trimmed(text, start, match.end())
                start = match.end()
        elif depth == 0:
            yield from _trimmed(text, start, match.start())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _name(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:-–*")


def _is_office(text: str, language: Language) -> bool:
    """Whether words name an office: the first of them ends like one, and begins with a small letter."""
    first = text.split(maxsplit=1)[0].rstrip(".,:")
    return text[0].islower() and any(first.endswith(office) for office in language.offices)


def _with(person: Person, said: list[str], language: Language) -> Person:
    for words in said:
        first = words.split()[0].casefold().rstrip(".,:")
        if any(first.endswith(office.rstrip(".")) for office in language.offices):
            person = replace(person, role=person.role or words)
        else:
            person = replace(person, affiliation=person.affiliation or words)
    return person
