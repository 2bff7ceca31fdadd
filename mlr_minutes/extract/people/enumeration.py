"""The people that a text enumerates, with what holds of them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.people.attendance import is_absence
from mlr_minutes.extract.people.lines import unwrapped
from mlr_minutes.extract.people.names import is_ballot, is_name
from mlr_minutes.extract.people.people import Person, people
from mlr_minutes.extract.people.roll_stretch import stretches
from mlr_minutes.languages import LANGUAGES, Language, any_of
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline

MAX_LEAD: Final = 3
"""Words; a text that begins with as many that are no name is a sentence."""

LAST_FIRST: Final = re.compile(r"\s*[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’.-]*\s*")


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
    found = list(people(unwrapped(inline), language, alone=alone))
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


def is_last_first(inline: Inline) -> bool:
    """Whether each line gives one last name, a comma and a first name."""
    rows = inline.text.strip().split("\n")
    return len(rows) > 1 and all(LAST_FIRST.fullmatch(row) for row in rows)


def last_first(inline: Inline, start: int, end: int) -> Iterator[Person]:
    """The one whom a stretch names by the last name, a comma and the first name."""
    yield Person(name=" ".join(inline.text[start:end].split()), affiliation=None, role=None, span=inline.span(start, end))


def _reversed(inline: Inline) -> list[Person]:
    """The people in lines that each give the last name, a comma and the first name."""
    rows = re.finditer(r"[^\n]*\S[^\n]*", inline.text)
    return [one for match in rows for one in last_first(inline, match.start(), match.end())]


def _exceptions(inline: Inline) -> Inline | None:
    """Those who alone were not there: "Everyone except Bo"."""
    found = _but().search(inline.text)
    return inline.cut(found.end(), len(inline.text.rstrip(" .)\n"))) if found else None


@cache
def _but() -> re.Pattern[str]:
    words = any_of(word for one in LANGUAGES for word in one.attending.exceptions)
    everyone = any_of(word for one in LANGUAGES for word in one.attending.everyone)
    return re.compile(rf"\A\s*{everyone}\b[^,.;\n]{{0,40}}?\b{words}\s+", re.IGNORECASE)
