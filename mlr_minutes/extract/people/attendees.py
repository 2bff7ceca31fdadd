"""Those named in the attendance, each once.

Who holds an office of the meeting, or is spoken of in a sentence, is often named by a first name, a surname or initials
though the list has the whole name: one of whom that can be said of nobody else is that person.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from mlr_minutes.extract.finding import PersonFinding
from mlr_minutes.extract.people.known_people import short_names
from mlr_minutes.model import Attendee, Presence


def attendees(found: Sequence[PersonFinding]) -> Iterator[Attendee]:
    """The people of the attendance, in the order in which they were found.

    Args:
        found: all findings.
    """
    if any(one.presence is Presence.PRESENT and not one.is_supposed and not one.is_mention for one in found):
        found = [one for one in found if not one.is_supposed]
    short = _short(found)
    seen: set[str] = set()
    for one in found:
        key = one.name.casefold()
        again = key in short and (one.is_mention or one.name.isupper())
        if key not in seen and not again:
            seen.add(key)
            yield Attendee(name=one.name, affiliation=one.affiliation, role=one.role, presence=one.presence, span=one.span)


def _short(found: Sequence[PersonFinding]) -> set[str]:
    """The short names that mean one alone of those listed by more than that."""
    listed = {one.name.casefold(): one for one in found if not one.is_mention or " " in one.name}
    counts = Counter(short for key, one in listed.items() for short in short_names(one) if short != key)
    return {short for short, count in counts.items() if count == 1}
