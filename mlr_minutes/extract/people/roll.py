"""The people named below or behind something that says who was there: in lines, lists, tables or code."""

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from msgspec.structs import replace

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.header.fact import inline_of
from mlr_minutes.extract.people.attendance import OFFICES, field_of_label, is_absence, is_group, presence_of, said_at_head
from mlr_minutes.extract.people.names import is_ballot, is_name, is_nobody
from mlr_minutes.extract.people.offices import is_office, title_before
from mlr_minutes.extract.people.people import Person, people
from mlr_minutes.extract.people.roll_codes import coded, legend
from mlr_minutes.extract.people.roll_stretch import stretches
from mlr_minutes.extract.people.roll_table import named_in_table
from mlr_minutes.languages import LANGUAGES, Language, any_of
from mlr_minutes.model import Presence
from mlr_minutes.source import SourceText, Span
from mlr_minutes.syntax import Block, Code, Inline, Item, List, Paragraph, PieceKind, Quote, Rule, Table

WRAPPED: Final = 45
"""Characters; a line as long as that which enumerates goes on in the next."""

FEWEST_SMALL: Final = 3
"""Words such as "is" and "in"; a text with sentences and so many of them tells something."""

NO_CODES: Final[Mapping[str, Presence]] = {}

MAX_LEAD: Final = 3
"""Words; a text that begins with as many that are no name is a sentence."""

Reading: TypeAlias = Generator[PersonFinding, None, Presence | None]
"""People; in the end what holds of those in the blocks below, None where these are about something else."""

_LABEL: Final = re.compile(r"\s*(?P<label>[^\s:][^:\n]{0,80}?)\s*(?P<mark>:(?=\s|\Z)|\s[-–—](?=\s))\s*")
_LAST_FIRST: Final = re.compile(r"\s*[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’.-]*\s*")
_ASIDE: Final = re.compile(r"\([^()]*\)?")
_SENTENCE: Final = re.compile(r"(?:[^\W\d_]{2}|\))[.!?](?=\s|\Z)")


def roll(
    blocks: Sequence[Block], presence: Presence, language: Language, source: SourceText, codes: Mapping[str, Presence] = NO_CODES
) -> Reading:
    """The people that some blocks enumerate, up to the first line that names nobody and leads elsewhere.

    Args:
        blocks: the text.
        presence: what holds where the text does not say.
        language: that of the text.
        source: the file.
        codes: what letters behind names mean.
    """
    now: Presence | None = presence
    is_listed = False
    for block in blocks:
        if now is None:
            break
        match block:
            case Paragraph() if is_listed and not _leads_on(block.inline):
                return None
            case Paragraph() if block is not blocks[0] and _tells(block.inline.text, language):
                return None
            case Paragraph() if legend(block.inline.text):
                codes = legend(block.inline.text)
            case Paragraph():
                now = yield from _paragraph(block.inline, now, language)
            case List():
                yield from _list(block, now, language, source, codes)
            case Table():
                yield from named_in_table(block, now, language)
            case Code():
                yield from _code(block, now, language, source)
            case Quote():
                now = yield from roll(block.blocks, now, language, source)
            case Rule():
                pass
            case _:
                return None
        is_listed = isinstance(block, List | Table)
    return now


def _tells(text: str, language: Language) -> bool:
    """Whether a text below the names tells something in sentences."""
    if _SENTENCE.search(text) is None:
        return False
    return sum(word in language.common_words for word in re.findall(r"[^\W\d_]+", text)) >= FEWEST_SMALL


def _leads_on(inline: Inline) -> bool:
    """Whether a paragraph below a list is still about those who were there: a label, a title, or an addition."""
    text = inline.text
    return label_of(inline) is not None or presence_of(text) is not None or is_group(text) or is_addition(text) is not None


def enumerated(inline: Inline, presence: Presence, language: Language, *, alone: bool = False) -> Iterator[PersonFinding]:
    """The people that a text enumerates; nobody where less than half of it reads like names.

    Args:
        inline: the text.
        presence: what holds of them.
        language: that of the text.
        alone: whether each line names one person.
    """
    for stretch, told, in_office in stretches(inline, presence, language):
        for one in _enumerated(stretch, told, language, alone=alone):
            yield replace(one, is_mention=True) if in_office else one


def _enumerated(inline: Inline, presence: Presence, language: Language, *, alone: bool) -> Iterator[PersonFinding]:
    excepted = _exceptions(inline)
    if excepted is not None:
        inline, presence = excepted, Presence.ABSENT
    if is_last_first(inline):
        yield from (finding(person, presence) for person in _reversed(inline))
        return
    found = list(people(_unwrapped(inline), language, alone=alone))
    named = [person for person in found if is_name(person.name, language) and not is_ballot(person.name)]
    if sum(is_ballot(said) for person in found for said in (person.name, *person.remarks)) > 1:
        return
    begins = bool(found) and (found[0] in named or sum(len(each.split()) for each in (found[0].name, *found[0].remarks)) < MAX_LEAD)
    if begins and 2 * len(named) >= len(found):
        yield from (finding(person, presence) for person in named)


def finding(person: Person, presence: Presence) -> PersonFinding:
    """A person with what holds of them; one who is said to be absent is so among those present, too."""
    absent = any(is_absence(each) for each in person.remarks)
    return PersonFinding(
        name=person.name,
        affiliation=None if person.affiliation is not None and is_absence(person.affiliation) else person.affiliation,
        role=person.role,
        presence=Presence.ABSENT if absent and presence is Presence.PRESENT else presence,
        span=person.span,
    )


def label_of(inline: Inline) -> tuple[str, int] | None:
    """The label at the head of a text, with or without a colon if it is set in bold, and where what it introduces begins."""
    found = _LABEL.match(inline.text)
    if found and (found["mark"] == ":" or presence_of(found["label"])):
        return found["label"], found.end()
    begun: int | None = None
    position = 0
    for piece in inline.pieces:
        if piece.kind is PieceKind.OPEN and piece.tag in ("strong", "b", "em", "i", "u") and not inline.text[:position].strip():
            begun = position
        elif piece.kind is PieceKind.CLOSE and begun is not None:
            return inline.text[begun:position], position
        position += len(piece.text)
    return None


def lines(inline: Inline) -> Iterator[Inline]:
    """The lines of a text; one that goes on in the next is one with it."""
    start = 0
    for begin, end in _rows(inline.text):
        if _goes_on(inline.text, begin, end):
            continue
        if inline.text[start:end].strip():
            yield inline.cut(start, end)
        start = end + 1


def is_last_first(inline: Inline) -> bool:
    """Whether each line gives one last name, a comma and a first name."""
    rows = inline.text.strip().split("\n")
    return len(rows) > 1 and all(_LAST_FIRST.fullmatch(row) for row in rows)


def is_addition(text: str) -> re.Match[str] | None:
    """The words with which a line adds somebody to those named above: "Also Eva from item 4"."""
    return _additions().match(text)


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """The lines as they are written."""
    begin = 0
    for match in re.finditer(r"\n|\Z", text):
        yield begin, match.start()
        begin = match.end()


def _goes_on(text: str, begin: int, end: int) -> bool:
    """Whether a line goes on in the next: it ends with a comma, or is a long one, and the next has no label of its own."""
    line = text[begin:end]
    if end >= len(text) or _LABEL.match(text, end + 1):
        return False
    return line.rstrip().endswith(",") or (line.count(",") > 1 and len(line) >= WRAPPED)


def _unwrapped(inline: Inline) -> Inline:
    """A text in which the ends of wrapped lines are blanks; each character keeps its place."""
    if "\n" not in inline.text or not any(_goes_on(inline.text, begin, end) for begin, end in _rows(inline.text)):
        return inline
    breaks = (PieceKind.BREAK, PieceKind.HARD_BREAK)
    return Inline(tuple(replace(piece, kind=PieceKind.TEXT, text=" ") if piece.kind in breaks else piece for piece in inline.pieces))


def _paragraph(inline: Inline, presence: Presence, language: Language) -> Reading:
    now: Presence | None = presence
    if is_last_first(inline):
        yield from enumerated(inline, presence, language)
        return presence
    if is_other_matter(inline, language):
        return None
    for line in own_lines(inline, language):
        if now is None:
            break
        now = yield from line_of_roll(line, now, language)
    return now


def own_lines(inline: Inline, language: Language) -> Iterator[Inline]:
    """The lines that are about those who were there: not what another label introduces, up to the next label."""
    is_other = False
    for line in lines(inline):
        label = label_of(line)
        if label is not None:
            is_other = _is_other(label, line, language)
        if not is_other:
            yield line


def is_other_matter(inline: Inline, language: Language) -> bool:
    """Whether a paragraph is an item of its own: a label that is no matter of an attendance, and a sentence behind it."""
    label = label_of(inline)
    if label is None or field_of_label(label[0]) is not None or not _is_other(label, inline, language):
        return False
    return _SENTENCE.search(inline.text, label[1]) is not None


def _is_other(label: tuple[str, int], line: Inline, language: Language) -> bool:
    """Whether a label introduces something else than people who were there."""
    title, end = label
    known = presence_of(title) is not None or is_group(title) or field_of_label(title) in OFFICES or _represented(title, language)
    return not known and not _is_person(title, line.cut(end), language, listed=False)


def line_of_roll(line: Inline, presence: Presence, language: Language, *, listed: bool = False, alone: bool = False) -> Reading:
    """The people in one line; it may begin with a label of its own.

    Args:
        line: the text.
        presence: what holds where the line does not say.
        language: that of the text.
        listed: whether it is an entry of a list, where any label stands before people: "Acme: Ann Ames".
        alone: whether it names one person.
    """
    label = label_of(line)
    rest = line.cut(label[1]) if label else line
    told = presence_of(label[0]) if label else presence_of(line.text)
    if told is not None:
        if label and rest.text.strip():
            yield from enumerated(rest, told, language)
            return presence
        return told
    if label is not None and not _is_person(label[0], rest, language, listed=listed):
        return (yield from _labelled(label[0], rest, presence, language, listed=listed))
    said = said_at_head(line.text, language)
    if said is not None:
        yield from enumerated(line.cut(said[1]), said[0], language)
        return presence
    first = _SENTENCE.search(line.text)
    if first is not None and line.text.rstrip().endswith(".") and is_absence(line.text[: first.end()]):
        return presence
    added = is_addition(line.text)
    found = list(enumerated(line.cut(added.end()) if added else line, presence, language, alone=alone))
    yield from found
    leads_on = found or is_group(line.text) or len(line.text.split()) > 5 or re.match(r"\s*[\d(\[-]", line.text)
    return presence if leads_on else None


def _labelled(label: str, rest: Inline, presence: Presence, language: Language, *, listed: bool) -> Reading:
    """The people behind a label that says nothing of presence: an office, a group, an organisation."""
    field = field_of_label(label)
    if not rest.text.strip():
        return presence if is_group(label) else None
    represented = _represented(label, language)
    if represented or (listed and field is None and not is_group(label) and not re.search(r"\d", rest.text)):
        yield from (_of(one, represented or label, language) for one in enumerated(rest, presence, language))
    elif field in OFFICES:
        yield from (replace(one, is_mention=True) for one in enumerated(rest, Presence.PRESENT, language))
    elif is_group(label):
        yield from enumerated(rest, presence, language)
    return presence


def _of(one: PersonFinding, label: str, language: Language) -> PersonFinding:
    """Somebody behind a label that says what office they hold or whom they represent."""
    if is_office(label, language):
        return replace(one, role=one.role or label)
    return replace(one, affiliation=one.affiliation or label)


def _represented(label: str, language: Language) -> str | None:
    """Those on whose behalf the people behind a label were there: "For the employer"."""
    found = _behalf(language).fullmatch(label.strip())
    return found["whom"] if found else None


def _is_person(label: str, rest: Inline, language: Language, *, listed: bool) -> bool:
    """Whether a label is somebody of whom something is said, and not the title or organisation of those behind it.

    Those are several, or one of more words than it has. Outside of a list it takes more to be somebody: a name of two words.
    """
    if field_of_label(label) is not None or not is_name(label, language):
        return False
    named = [one for one in people(rest, language) if is_name(one.name, language)]
    if len(named) > 1 or (len(named) == 1 and len(named[0].name.split()) > len(label.split())):
        return False
    return listed or " " in label


def _list(
    block: List, presence: Presence, language: Language, source: SourceText, codes: Mapping[str, Presence]
) -> Iterator[PersonFinding]:
    """The people in a list of names; one of which less than half are names is none of people."""
    marked = list(coded(block, codes))
    if marked:
        yield from (one for inline, told in marked for one in _entry(inline, told, language))
        return
    ticked = {item.checked for item in block.items}
    firsts = [item.blocks[0].inline for item in block.items if item.blocks and isinstance(item.blocks[0], Paragraph)]
    alone = _is_one_each(firsts)
    if len(firsts) > 1 and all(_LAST_FIRST.fullmatch(first.text) for first in firsts):
        yield from (found for first in firsts for found in (finding(one, presence) for one in _last_first(first, 0, len(first.text))))
        return
    kept: list[list[PersonFinding]] = []
    for item in block.items:
        if item.checked is False and True not in ticked:
            continue
        there = Presence.ABSENT if item.checked is False and presence is Presence.PRESENT else presence
        found = list(_item(item, there, language, source, alone=alone))
        if found or not _is_template(item):
            kept.append(found)
    if 2 * sum(bool(found) for found in kept) >= len(kept):
        yield from (one for found in kept for one in found)


def _is_one_each(firsts: Sequence[Inline]) -> bool:
    """Whether each entry names one person: most have one comma, or all that have some begin with a whole name and have no other."""
    parts = [[part.split() for part in _ASIDE.sub(" ", first.text).split(",")] for first in firsts if "," in first.text]
    whole = all(len(one[0]) > 1 and not any(len(other) > 1 and other[1][:1].isupper() for other in one[1:]) for one in parts)
    return len(firsts) > 1 and (2 * sum(first.text.count(",") == 1 for first in firsts) > len(firsts) or (bool(parts) and whole))


def _entry(inline: Inline, presence: Presence, language: Language) -> Iterator[PersonFinding]:
    """The one in an entry of whom letters say whether they were there; the surname may stand first, behind a title."""
    behind = title_before(inline.text, language)
    if _LAST_FIRST.fullmatch(inline.text, behind):
        yield from (finding(one, presence) for one in _last_first(inline, behind, len(inline.text)))
    else:
        yield from enumerated(inline, presence, language, alone=True)


def _is_template(item: Item) -> bool:
    first = item.blocks[0] if item.blocks else None
    return not isinstance(first, Paragraph) or is_nobody(re.split(r"\s/|\(", first.inline.text)[0])


def _item(item: Item, presence: Presence, language: Language, source: SourceText, *, alone: bool) -> Iterator[PersonFinding]:
    """The people in an entry, or, where it is a title to a list of its own, in that."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return
    below = item.blocks[1:]
    label = label_of(first.inline)
    is_title = is_group(first.inline.text) or presence_of(first.inline.text) or (label is not None and label[1] == len(first.inline.text))
    if below and is_title:
        yield from roll(below, presence_of(first.inline.text) or presence, language, source)
        return
    for line in lines(first.inline):
        yield from line_of_roll(line, presence, language, listed=True, alone=alone)


def _code(block: Code, presence: Presence, language: Language, source: SourceText) -> Iterator[PersonFinding]:
    """The people in text that is shown as it is, one line each or enumerated."""
    at = block.span.start
    for line in block.text.split("\n"):
        if line.strip():
            at = source.text.find(line.strip(), at, block.span.end)
            if at < 0:
                return
            yield from enumerated(inline_of(line.strip(), Span(at, at + len(line.strip()))), presence, language)
            at += len(line.strip())


def _exceptions(inline: Inline) -> Inline | None:
    """Those who alone were not there: "Everyone except Bo"."""
    found = _but().search(inline.text)
    return inline.cut(found.end(), len(inline.text.rstrip(" .)\n"))) if found else None


def _reversed(inline: Inline) -> list[Person]:
    """The people in lines that each give the last name, a comma and the first name."""
    rows = re.finditer(r"[^\n]*\S[^\n]*", inline.text)
    return [one for match in rows for one in _last_first(inline, match.start(), match.end())]


def _last_first(inline: Inline, start: int, end: int) -> Iterator[Person]:
    yield Person(name=" ".join(inline.text[start:end].split()), affiliation=None, role=None, span=inline.span(start, end))


@cache
def _behalf(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{any_of(language.behalf)}\s+(?P<whom>[^\s:][^:]*)", re.IGNORECASE)


@cache
def _but() -> re.Pattern[str]:
    words = any_of(word for one in LANGUAGES for word in one.attending.exceptions)
    everyone = any_of(word for one in LANGUAGES for word in one.attending.everyone)
    return re.compile(rf"\A\s*{everyone}\b[^,.;\n]{{0,40}}?\b{words}\s+", re.IGNORECASE)


@cache
def _additions() -> re.Pattern[str]:
    words = any_of(word for one in LANGUAGES for word in one.attending.additions)
    return re.compile(rf"\s*{words}\s+|[^:\n]{{0,60}}\b{words}\s*:\s*", re.IGNORECASE)
