"""Names in an enumeration, with what stands behind them.

Eva Ek, (Lund, ordförande), Bo Berg (Höör)        a comma may stray before the parentheses
Eva Ek (Lund) Bo Berg (Höör)                      after parentheses no comma is needed
Eva Ek, samordnare                                an office behind a comma is no name
Ann Ames - Acme (AA) - chair                      what stands behind a dash, a bar or a slash is said of the name
Cllr Ann Ames AA Chair Cllr Bob Bell BB           titles and initials part names as well
1Q Eva Ek, Medlemsreg. Bo Berg                    codes and abbreviations before a name are its office
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.extract.people.names import initials_of, is_titled, no_names
from mlr_minutes.extract.people.offices import (
    ABBREVIATED,
    CODE,
    ends_as_office,
    is_office,
    is_rank,
    is_remark,
    office_before,
    ranks,
    without_titles,
)
from mlr_minutes.extract.people.parts import DOTTED, NICKNAME, joined_parts
from mlr_minutes.languages import LANGUAGES, Language
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline

_ASIDE: Final = re.compile(r"\((?P<said>[^()]*)\)?|\[(?P<also>[^\]]*)\]?|‹[^›]*›?|<[^>]*>?")
_BEHIND: Final = re.compile(r"\s+[-–—|/·•]+\s*|\s*[/|]\s+|\s+(?=@)|(?<=\w)(?=@\w)|\s*:\s+")
_ADDRESS: Final = re.compile(r"\S+@\S+\.\S+|https?:\S+")
_LETTERS: Final = re.compile(r"[A-ZÅÄÖ]{1,3}")


class Person(Struct, frozen=True, kw_only=True):
    """Somebody named in an enumeration."""

    name: str
    affiliation: str | None
    role: str | None
    remarks: tuple[str, ...] = ()
    """All that is said of them, as written."""
    span: Span


def people(inline: Inline, language: Language, *, alone: bool = False) -> Iterator[Person]:
    """The people that a line, or several, enumerates.

    Args:
        inline: the enumeration.
        language: whose words for offices are known.
        alone: whether each line names one person, so that all behind a comma is said of that one.
    """
    last: Person | None = None
    text = inline.text
    titles_stand_alone = alone or ";" in text or "\n" in text
    for start, end, joint in joined_parts(text, language):
        part = text[start:end]
        follows = last is not None and not _begins_line(text, start)
        if last is not None and follows and _is_title(part, language, alone=titles_stand_alone):
            last = _with(last, _title(part), language)
            continue
        name, said = _read(part, language)
        is_said = not is_titled(part) and ((alone and "," in joint) or is_remark(name, language)) if name else True
        if last is not None and (not name or (follows and is_said)):
            last = _with(last, [*([name] if name else []), *said], language)
            continue
        if last is not None:
            yield last
        last = None
        if name and any(each.isalpha() for each in name):
            last = _with(Person(name=name, affiliation=None, role=None, span=inline.span(start, end)), said, language)
            last = _with_office(last, language)
    if last is not None:
        yield last


def _is_title(part: str, language: Language, *, alone: bool) -> bool:
    """Whether what stands behind a comma is an office of several words: "Director of Support", "Chief Technical Officer".

    One that does not begin with an office or rank only where commas part no people: "Ann Ames, Bob Bell Clerk" are two.
    """
    words = _ASIDE.sub(" ", part).casefold().replace(".", "").split()
    joints = (*language.behalf, *language.attending.senders)
    of = any(word in language.offices and behind in joints for word, behind in pairwise(words))
    framed = len(words) > 1 and words[-1] in language.offices and (alone or ends_as_office(words[0], language) or is_rank(words[:1]))
    return of or framed


def _title(part: str) -> list[str]:
    """An office, and what stands in parentheses behind it."""
    asides = (aside["said"] or aside["also"] or "" for aside in _ASIDE.finditer(part))
    said = (_ASIDE.sub(" ", part), *(each for aside in asides for each in re.split(r"[,;]", aside)))
    return [" ".join(each.split()) for each in said if each.strip()]


def _begins_line(text: str, start: int) -> bool:
    while start and text[start - 1] in " \t":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _read(part: str, language: Language) -> tuple[str, list[str]]:
    """The name in a stretch, and what is said of it."""
    part = _ADDRESS.sub(" ", part)
    nickname = NICKNAME.match(part)
    kept = nickname[0] if nickname else ""
    rest = part[len(kept) :]
    asides = [aside["said"] or aside["also"] or "" for aside in _ASIDE.finditer(rest)]
    pieces = [piece.strip() for piece in _BEHIND.split(f"{kept} {_ASIDE.sub(' ', rest)}") if piece.strip(" -–—|/:")]
    if len(pieces) > 1 and ends_as_office(pieces[0].split()[-1], language) and is_rank(pieces[0].split()[:-1]):
        pieces[:2] = pieces[1::-1]
    head, _, behind = pieces[0].partition("/") if pieces else ("", "", "")
    if behind[:1].isalpha() and " " in head and not head.endswith(" "):
        pieces[:1] = [head, behind]
    if len(pieces) > 1 and (CODE.fullmatch(pieces[0]) or _LETTERS.fullmatch(pieces[0])) and " " in pieces[1]:
        pieces[:2] = pieces[1::-1]
    first = pieces[0] if pieces else ""
    if first.startswith("@") and len(pieces) > 1 and not pieces[1].startswith("@") and " " in pieces[1]:
        pieces = pieces[1:]
    handle = re.match(r"@([\w.-]+)\s*", first)
    name = first if not handle else first[handle.end() :] or handle[1]
    name = pieces[0] if handle and pieces[0] is not first else name
    name, office, tail = _bare(_name(name), language)
    if tail.split()[:1] and tail.split()[0].casefold() in _yours():
        return "", []
    if tail and name.islower() and (name in ranks() or tail.split()[0] not in language.attending.senders):
        # "should be able to": a word in small letters that goes on is no handle; "bob from item 8" is one.
        name, tail = f"{name} {tail}", ""
    dotted = DOTTED.search(part)
    name = f"{name}." if dotted and name.endswith(dotted[0][:-1]) else name
    said = [office, tail, *pieces[1:], *(each for aside in asides for each in re.split(r"[,;]", aside))]
    shown = (each.strip() for each in said)
    return name, [each for each in shown if each and not each.startswith("@") and each != initials_of(name)]


def _name(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:-–*")


def _bare(name: str, language: Language) -> tuple[str, str, str]:
    """A name without titles, initials and running words; the office that stands before it; and those words."""
    words = name.split()
    tail = ""
    words = without_titles(words)
    count = office_before(words, language)
    office, words = " ".join(words[:count]), without_titles(words[count:])
    for index, word in enumerate(words):
        if index and (word[0].isdigit() or word[0] in "§#" or (word.islower() and word.strip(".") in no_names() | language.common_words)):
            words, tail = words[:index], " ".join(words[index:])
            break
        if index > 1 and word.isupper() and initials_of(" ".join(words[:index])) == word:
            office, words = office or " ".join(words[index + 1 :]), words[:index]
            break
    return " ".join(words).strip(" .,;:-–"), office, tail


def _with(person: Person, said: Sequence[str], language: Language) -> Person:
    person = replace(person, remarks=(*person.remarks, *said))
    for words in said:
        if is_office(words, language) or ABBREVIATED.fullmatch(words):
            person = replace(person, role=person.role or words)
        elif (
            words[0] not in "§#"
            and not words.split()[0].isdigit()
            and not (words[0].islower() and (any(each.isdigit() for each in words) or _is_running(words, language)))
        ):
            person = replace(person, affiliation=person.affiliation or words)
    return person


def _with_office(person: Person, language: Language) -> Person:
    """A name without the office that stands right behind it: "Eva Ek ordförande", "Ann Ames Vice Chair"."""
    words = person.name.split()
    for index in range(len(words) - 1, 0, -1):
        is_small = words[index][0].islower()
        if not ends_as_office(words[-1], language) or index < 2 - is_small or not is_rank(words[index:-1]):
            break
        if index == 1 or is_small or not is_rank(words[index - 1 : index]):
            return replace(person, name=" ".join(words[:index]), role=person.role or " ".join(words[index:]))
    return person


def _is_running(words: str, language: Language) -> bool:
    """Whether words are part of a sentence: "har anmält", "from item 4"."""
    return any(word.casefold() in no_names() or word in language.common_words for word in words.split())


@cache
def _yours() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.yours)
