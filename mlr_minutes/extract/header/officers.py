"""Who chaired the meeting and who kept its minutes, where sentences alone say so.

"Till mötesordförande valdes Eva Ek."; "The meeting elected Ann Ames as chair of the meeting."; "Bob Bell took the minutes."
The office must be one of the meeting, by its name or in the title: whoever is elected chair of the association need not
have chaired that day.

    ## Val av ordförande för mötet
    Eva Ek väljs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from mlr_minutes.extract.people.names import is_name
from mlr_minutes.languages import Field, Language, OfficeWords, any_of, whole_word
from mlr_minutes.model import Section
from mlr_minutes.syntax import inlines

_WORD: Final = r"(?-i:[A-ZÅÄÖÆØÉÜ][\w.’'-]*\w)"
_NAME: Final = rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}})"


def officers(sections: Sequence[Section], language: Language) -> dict[Field, str]:
    """The names of the meeting's chair and secretary, as far as sentences tell them; the first that does is believed.

    Args:
        sections: those of the document.
        language: that of the document.
    """
    found: dict[Field, str] = {}
    for section in sections:
        for field in (Field.CHAIR, Field.SECRETARY):
            name = next(_in_section(section, field, language), None)
            if name is not None:
                found.setdefault(field, name)
    return found


def _in_section(section: Section, field: Field, language: Language) -> Iterator[str]:
    titled = _office(field, language).search(section.title) is not None
    for inline in inlines(section.blocks):
        yield from _named(inline.prose, _sentences(field, language), language)
        if titled:
            yield from _named(inline.prose, _elections(language), language)


def _named(text: str, patterns: Iterable[re.Pattern[str]], language: Language) -> Iterator[str]:
    for pattern in patterns:
        for said in pattern.finditer(text):
            name = " ".join(said["name"].split())
            if is_name(name, language):
                yield name


def _words(field: Field, language: Language) -> OfficeWords:
    return language.attending.chairing if field is Field.CHAIR else language.attending.minuting


def _elected(language: Language) -> str:
    return rf"(?:{any_of(language.deciding.auxiliaries)}\s+)?{any_of(language.deciding.elected)}"


@cache
def _office(field: Field, language: Language) -> re.Pattern[str]:
    return re.compile(whole_word(_words(field, language).offices), re.IGNORECASE)


@cache
def _sentences(field: Field, language: Language) -> tuple[re.Pattern[str], ...]:
    """What says of somebody that they hold the office."""
    words, elected = _words(field, language), _elected(language)
    office = any_of(words.offices)
    joint = rf"(?:\s+{any_of((*language.attending.as_office, *language.dates.articles))})*"
    return tuple(
        re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)
        for form in (
            rf"{office},?\s+{elected}\s+{_NAME}",
            rf"{office}[.:]?[ \t]*\n\s*{_NAME}\s+{elected}",
            rf"{_NAME},?\s+{elected}{joint}\s+{office}",
            rf"{any_of(language.attending.electing)}\s+{_NAME}{joint}\s+{office}",
            rf"{_NAME}\s+{any_of(words.serving)}",
            rf"{any_of(words.served_by)}\s+{_NAME}",
        )
    )


@cache
def _elections(language: Language) -> tuple[re.Pattern[str], ...]:
    """What says that somebody was elected, or names nobody else, under a title that says to what."""
    elected = _elected(language)
    forms = (rf"{_NAME}\s+{elected}", rf"{elected}\s+{_NAME}", rf"{any_of(language.attending.electing)}\s+{_NAME}", rf"\A{_NAME}[.\s]*\Z")
    return tuple(re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE) for form in forms)
