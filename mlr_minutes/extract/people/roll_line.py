"""The people in one line of a roll, with or without a label of its own."""

import re
from collections.abc import Generator, Iterator
from functools import cache
from typing import Final, TypeAlias

from msgspec.structs import replace

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.people.attendance import OFFICES, field_of_label, is_absence, is_group, presence_of, said_at_head
from mlr_minutes.extract.people.enumeration import enumerated
from mlr_minutes.extract.people.lines import label_of, lines
from mlr_minutes.extract.people.names import is_name
from mlr_minutes.extract.people.offices import is_office
from mlr_minutes.extract.people.people import people
from mlr_minutes.languages import LANGUAGES, Language, any_of
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline

Named: TypeAlias = Generator[PersonFinding, None, Presence | None]
"""People; in the end what holds of those in the blocks below, None where these are about something else."""

SENTENCE: Final = re.compile(r"(?:[^\W\d_]{2}|\))[.!?](?=\s|\Z)")


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
    return SENTENCE.search(inline.text, label[1]) is not None


def _is_other(label: tuple[str, int], line: Inline, language: Language) -> bool:
    """Whether a label introduces something else than people who were there."""
    title, end = label
    known = presence_of(title) is not None or is_group(title) or field_of_label(title) in OFFICES or _represented(title, language)
    return not known and not _is_person(title, line.cut(end), language, listed=False)


def line_of_roll(line: Inline, presence: Presence, language: Language, *, listed: bool = False, alone: bool = False) -> Named:
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
    first = SENTENCE.search(line.text)
    if first is not None and line.text.rstrip().endswith(".") and is_absence(line.text[: first.end()]):
        return presence
    added = is_addition(line.text)
    found = list(enumerated(line.cut(added.end()) if added else line, presence, language, alone=alone))
    yield from found
    leads_on = found or is_group(line.text) or len(line.text.split()) > 5 or re.match(r"\s*[\d(\[-]", line.text)
    return presence if leads_on else None


def _labelled(label: str, rest: Inline, presence: Presence, language: Language, *, listed: bool) -> Named:
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


def is_addition(text: str) -> re.Match[str] | None:
    """The words with which a line adds somebody to those named above: "Also Eva from item 4"."""
    return _additions().match(text)


@cache
def _behalf(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{any_of(language.behalf)}\s+(?P<whom>[^\s:][^:]*)", re.IGNORECASE)


@cache
def _additions() -> re.Pattern[str]:
    words = any_of(word for one in LANGUAGES for word in one.attending.additions)
    return re.compile(rf"\s*{words}\s+|[^:\n]{{0,60}}\b{words}\s*:\s*", re.IGNORECASE)
