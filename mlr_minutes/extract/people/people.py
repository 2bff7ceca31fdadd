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

from mlr_minutes.extract.people.attendance import is_absence
from mlr_minutes.languages import LANGUAGES, Language, any_of
from mlr_minutes.source import Span
from mlr_minutes.syntax import Inline

MAX_WORDS: Final = 6
"""A name of more words is a sentence."""

MAX_OFFICE: Final = 4
"""How many words an office before a name may have."""

LONG_ENDING: Final = 5
"""Letters; shorter endings of organisations are words of their own."""

MAX_SHORT: Final = 3
"""Letters of a short word."""

PARTICLES: Final = r"(?:von|van|v\.|de|der|di|du|da|af|av|la|le|den|ten)"
"""What stands in small letters within a name, or before a surname."""

MAX_GAP: Final = 16
"""How many blanks may stand between parentheses and the name behind them."""

_WORD: Final = re.compile(r"[^\W\d_][\w'’.\-]*|[\"“”«»(][^\W\d_][\w'’.\-]*[\"“”«»)]")
_NICKNAME: Final = re.compile(r"\s*[^\W\d_][\w.'’-]*\s+\([A-ZÅÄÖ][\w'’-]*\)\s+[A-ZÅÄÖ][\w'’-]*(?=\s*(?:$|[(\[,;]))")
_ASIDE: Final = re.compile(r"\((?P<said>[^()]*)\)?|\[(?P<also>[^\]]*)\]?|‹[^›]*›?|<[^>]*>?")
_BEHIND: Final = re.compile(r"\s+[-–—|/·•]+\s*|\s*[/|]\s+|\s+(?=@)|(?<=\w)(?=@\w)|\s*:\s+")
_ADDRESS: Final = re.compile(r"\S+@\S+\.\S+|https?:\S+")
_INITIALS: Final = re.compile(r"[^\W\d_]{2,4}")
_CODE: Final = re.compile(r"[0-9]{1,2}[A-ZÅÄÖ]{1,2}|[A-ZÅÄÖ]{1,2}[0-9]{1,2}")
_LETTERS: Final = re.compile(r"[A-ZÅÄÖ]{1,3}")
_ABBREVIATED: Final = re.compile(r"[^\W\d_]{5,}\.")
_PARTICLE: Final = re.compile(rf"\A(?:{PARTICLES}\s)+|\s{PARTICLES}(?=\s)")
_SURNAME: Final = re.compile(rf"(?:{PARTICLES}\s)+[^\W\d_a-zåäöæø]\S*")
_DOTTED: Final = re.compile(r"(?<=[^\W\d_]{2} )[^\W\d_a-zåäöæø]\.(?=\s*(?:$|[(\[–—@/-]))")
_ROMAN: Final = re.compile(r"[IVX]{1,4}")
_STOP: Final = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_] \d))\.\s+(?=[^\W\d_])")


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
    for start, end, joint in _joined_parts(text, language):
        part = text[start:end]
        follows = last is not None and not _begins_line(text, start)
        if last is not None and follows and _is_title(part, language, alone=titles_stand_alone):
            last = _with(last, _title(part), language)
            continue
        name, said = _read(part, language)
        is_said = not _is_titled(part) and ((alone and "," in joint) or is_remark(name, language)) if name else True
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


def _joined_parts(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """The stretches, each with what stands before it; the full stop behind the last is none of an initial unless others have theirs."""
    parts = list(_parts(text, language))
    before = 0
    for index, (start, end) in enumerate(parts):
        is_last = 0 < index == len(parts) - 1
        if is_last and text[end - 1] == "." and not any(_DOTTED.search(text[slice(*part)]) for part in parts[:-1]):
            yield start, end - 1, text[before:start]
        else:
            yield start, end, text[before:start]
        before = end


def is_name(text: str, language: Language) -> bool:
    """Whether words may be the name of somebody: few, one of them with a capital letter or only one, and none that no name holds."""
    words = text.split()
    if len(text) < 2 or not 0 < len(words) <= MAX_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return False
    # Behind the first word a short one with a capital may be a surname: "Kari As", "Jo By".
    said = (word for index, word in enumerate(words) if not index or word.islower() or len(word) > MAX_SHORT)
    if any(word.casefold().strip(".") in _no_names() for word in said) or re.search(rf"\b(?:{'|'.join(language.groups)})\Z", text):
        return False
    words = _PARTICLE.sub(" ", text).split()
    if any(word in language.common_words for word in words) or all(word.casefold() in _honorifics() for word in words):
        return False
    if words[-1].casefold() in language.offices and _is_rank(words[:-1]):
        return False
    small = sum(word[0].islower() for word in words)
    if len(words) == 1 and is_absence(text):
        return False
    return len(words) == 1 or 2 * small <= len(words)


def title_before(text: str, language: Language) -> int:
    """Where a name begins behind the titles and offices before it."""
    words = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
    plain = [word for _, word in words]
    left = _without_titles(plain)
    left = _without_titles(left[_office_before(left, language) :])
    return words[len(words) - len(left)][0] if words else 0


def is_nobody(text: str) -> bool:
    """Whether words stand for no one in particular, as in a template: "your name", "everyone"."""
    return all(word.casefold().strip(".") in _no_names() | _ranks() for word in re.findall(r"[^\W\d_]+", text))


def is_ballot(text: str) -> bool:
    """Whether a text is what somebody voted, in the call of names."""
    return text.casefold().strip(" .") in _ballots()


def is_office(text: str, language: Language) -> bool:
    """Whether a text says what office somebody holds."""
    words = text.split()
    return _is_office(words[0], language) or _is_office(words[-1], language)


def is_remark(text: str, language: Language) -> bool:
    """Whether what stands behind a comma is no further name but said of the one before: an office, or words without capitals."""
    words = text.split()
    if is_organisation(text) or (text[0].islower() and words[0] in _ranks()):
        return True
    if _is_office(words[-1], language) and (text[0].islower() or len(words) == 1 or _is_rank(words[:-1])):
        return True
    return text[0].islower() and (_is_office(words[0], language) or len(words) > 1)


def _is_titled(part: str) -> bool:
    """Whether a stretch begins as nothing but a name does: with a title, or a particle before a capital: "Ms de Vries", "van der Berg"."""
    first, *rest = part.split()
    return bool(rest) and (first.casefold() in _honorifics() or _SURNAME.fullmatch(part) is not None)


def _is_title(part: str, language: Language, *, alone: bool) -> bool:
    """Whether what stands behind a comma is an office of several words: "Director of Support", "Chief Technical Officer".

    One that does not begin with an office or rank only where commas part no people: "Ann Ames, Bob Bell Clerk" are two.
    """
    words = _ASIDE.sub(" ", part).casefold().replace(".", "").split()
    joints = (*language.behalf, *language.attending.senders)
    of = any(word in language.offices and behind in joints for word, behind in pairwise(words))
    framed = len(words) > 1 and words[-1] in language.offices and (alone or _is_office(words[0], language) or _is_rank(words[:1]))
    return of or framed


def _title(part: str) -> list[str]:
    """An office, and what stands in parentheses behind it."""
    asides = (aside["said"] or aside["also"] or "" for aside in _ASIDE.finditer(part))
    said = (_ASIDE.sub(" ", part), *(each for aside in asides for each in re.split(r"[,;]", aside)))
    return [" ".join(each.split()) for each in said if each.strip()]


def is_organisation(text: str) -> bool:
    """Whether several words, or one that can be nothing else, name an organisation: "Byggbolaget AB", "Läkarförbundet"."""
    words = text.replace(",", " ").split()
    if len(words) > 1 and words[-1] != words[-1].capitalize() and words[-1].casefold().strip(".") in _organisations():
        return True
    shortest = LONG_ENDING if len(words) > 1 else LONG_ENDING + 1
    ends = tuple(end for end in _organisations() if len(end) >= shortest)
    return any(word.casefold().strip(".").endswith(ends) for word in words) and (len(words) > 1 or text.casefold() not in ends)


def initials_of(name: str) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word).upper()


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
            nickname = _NICKNAME.match(text, start)
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
    return word.casefold() in _honorifics() or _is_office(word, language) or (alone and word == before and len(behind.split()) > 1)


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
            while first and plain[first - 1].casefold() in _honorifics():
                first -= 1
            found.append(words[first][0])
    return found if len(found) > 1 else []


def _by_handles(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """Where each handle begins, in a row of nothing else."""
    return [start for start, _ in words] if all(text[start] == "@" for start, _ in words) else []


def _by_titles(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """Where each name begins that a title stands before."""
    titled = [text[start:end].casefold() in _honorifics() for start, end in words]
    joined = [titled[index] or not text[start:end].strip("-–—/") for index, (start, end) in enumerate(words)]
    return [start for index, (start, _) in enumerate(words) if titled[index] and not (index and joined[index - 1])]


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _begins_line(text: str, start: int) -> bool:
    while start and text[start - 1] in " \t":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _read(part: str, language: Language) -> tuple[str, list[str]]:
    """The name in a stretch, and what is said of it."""
    part = _ADDRESS.sub(" ", part)
    nickname = _NICKNAME.match(part)
    kept = nickname[0] if nickname else ""
    rest = part[len(kept) :]
    asides = [aside["said"] or aside["also"] or "" for aside in _ASIDE.finditer(rest)]
    pieces = [piece.strip() for piece in _BEHIND.split(f"{kept} {_ASIDE.sub(' ', rest)}") if piece.strip(" -–—|/:")]
    if len(pieces) > 1 and _is_office(pieces[0].split()[-1], language) and _is_rank(pieces[0].split()[:-1]):
        pieces[:2] = pieces[1::-1]
    head, _, behind = pieces[0].partition("/") if pieces else ("", "", "")
    if behind[:1].isalpha() and " " in head and not head.endswith(" "):
        pieces[:1] = [head, behind]
    if len(pieces) > 1 and (_CODE.fullmatch(pieces[0]) or _LETTERS.fullmatch(pieces[0])) and " " in pieces[1]:
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
    if tail and name.islower() and (name in _ranks() or tail.split()[0] not in language.attending.senders):
        # "should be able to": a word in small letters that goes on is no handle; "bob from item 8" is one.
        name, tail = f"{name} {tail}", ""
    dotted = _DOTTED.search(part)
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
    words = _without_titles(words)
    count = _office_before(words, language)
    office, words = " ".join(words[:count]), _without_titles(words[count:])
    for index, word in enumerate(words):
        if index and (word[0].isdigit() or word[0] in "§#" or (word.islower() and word.strip(".") in _no_names() | language.common_words)):
            words, tail = words[:index], " ".join(words[index:])
            break
        if index > 1 and word.isupper() and initials_of(" ".join(words[:index])) == word:
            office, words = office or " ".join(words[index + 1 :]), words[:index]
            break
    return " ".join(words).strip(" .,;:-–"), office, tail


def _without_titles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0].casefold() in _honorifics():
        words = words[1:]
    return words


def _office_before(words: Sequence[str], language: Language) -> int:
    """How many words before a name say what office somebody holds: none, if no name would be left."""
    for count in range(1, min(len(words), MAX_OFFICE + 1)):
        if words[count].casefold() in (*language.behalf, *language.attending.senders):
            return 0
        if _is_office(words[count - 1], language) and (_is_rank(words[: count - 1]) or len(words) - count > 1):
            return count + _ranks_behind(words[count:-1])
    return int(len(words) > 1 and (_CODE if words[0][-1].isalnum() else _ABBREVIATED).fullmatch(words[0]) is not None)


def _ranks_behind(words: Sequence[str]) -> int:
    """How many words go with the office before them: "Planner II", "President Pro Tempore"."""
    others = (index for index, word in enumerate(words) if not _ROMAN.fullmatch(word) and word.casefold() not in _titles_behind())
    return next(others, len(words))


def _is_rank(words: Sequence[str]) -> bool:
    """Whether words go with an office: "vice", "board"."""
    return all(word.casefold().rstrip(".") in _ranks() for word in words)


def _is_office(word: str, language: Language) -> bool:
    """Whether a word names an office: it ends like one."""
    plain = word.rstrip(".,:").casefold()
    return plain != "" and plain.endswith(_offices(language))


def _with(person: Person, said: Sequence[str], language: Language) -> Person:
    person = replace(person, remarks=(*person.remarks, *said))
    for words in said:
        if is_office(words, language) or _ABBREVIATED.fullmatch(words):
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
        if not _is_office(words[-1], language) or index < 2 - is_small or not _is_rank(words[index:-1]):
            break
        if index == 1 or is_small or not _is_rank(words[index - 1 : index]):
            return replace(person, name=" ".join(words[:index]), role=person.role or " ".join(words[index:]))
    return person


def _is_running(words: str, language: Language) -> bool:
    """Whether words are part of a sentence: "har anmält", "from item 4"."""
    return any(word.casefold() in _no_names() or word in language.common_words for word in words.split())


@cache
def _separators(language: Language) -> re.Pattern[str]:
    joined = any_of(language.conjunctions)
    return re.compile(rf"(?P<open>[(\[])|(?P<close>[)\]])|[,;\n\t•·]|\s{{3,}}|\s+\+\s+|\s+{joined}\s+", re.IGNORECASE)


@cache
def _offices(language: Language) -> tuple[str, ...]:
    return tuple(f"{office.rstrip('.')}{end}" for office in language.offices for end in ("", *language.attending.office_endings))


# Titles and words such as "everyone" are looked up in all languages at once, since minutes mix them.
@cache
def _honorifics() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.honorifics)


@cache
def _no_names() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.no_names)


@cache
def _ballots() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.ballots)


@cache
def _organisations() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.organisations)


@cache
def _yours() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.yours)


@cache
def _titles_behind() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.ranks)


@cache
def _ranks() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in (*one.attending.beside_present, *one.attending.ranks))
