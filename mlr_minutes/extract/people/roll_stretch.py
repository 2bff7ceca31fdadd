"""The stretches of an enumeration that its own line divides: labels within it, and sentences behind it.

Present: Ann Ames, Bob Bell. Guests: Carl Crewe
Present: Ann Ames and Bob Bell. Carl Crewe was on leave and sent a letter.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from mlr_minutes.extract.people.attendance import OFFICES, field_of_label, is_absence, is_group, presence_of
from mlr_minutes.languages import LANGUAGES, Language
from mlr_minutes.model import Presence
from mlr_minutes.syntax import Inline

_LABEL: Final = re.compile(
    r"(?:(?<=[.;)])[ \t]++|(?<![ \t])[ \t]*+[·|][^\w\n:]*+|\t++|(?<![ \t])[ \t]{3,}+)"
    r"(?P<label>(?=[^\W\d_a-zåäöæø])[^:.;,\n]{2,40}):(?=\s)"
)
_SENTENCE: Final = re.compile(r"(?:(?<=[^\W\d_]{3}\.)|(?<=\)\.))\s+(?=[^\W\d_])")
_SUBJECT: Final = re.compile(r"(?P<names>[^\W\d_a-zåäöæø][^\n,;:()]{0,80}?)\s(?P<verb>[a-zåäöæø]+)\s")


def stretches(inline: Inline, presence: Presence, language: Language) -> Iterator[tuple[Inline, Presence, bool]]:
    """The parts of an enumeration, each with what holds of those named in it, and whether they hold an office of the meeting.

    Those about something else are left out.

    Args:
        inline: the text behind a label, or a line of its own.
        presence: what holds at its head.
        language: that of the text.
    """
    text = inline.text
    labels = list(_LABEL.finditer(text))
    edges = [0, *(label.start() for label in labels), len(text)]
    for label, (start, end) in zip([None, *labels], pairwise(edges), strict=True):
        told = presence if label is None else _told(label["label"], presence)
        if told is not None:
            in_office = label is not None and field_of_label(label["label"]) in OFFICES
            for stretch, holds in _names(inline.cut(label.end() if label else start, end), told, language):
                yield stretch, holds, in_office


def _told(label: str, presence: Presence) -> Presence | None:
    """What a label within a line says of those behind it; None where it is no matter of those who were there."""
    if field_of_label(label) in OFFICES:
        return Presence.PRESENT
    if is_group(label):
        return presence
    return presence_of(label)


def _names(inline: Inline, presence: Presence, language: Language) -> Iterator[tuple[Inline, Presence]]:
    """The names, up to the first sentence behind them; and the one of whom that says that they were not there."""
    text = inline.text
    for stop in _SENTENCE.finditer(text):
        subject = _SUBJECT.match(text, stop.end())
        if subject is None or not _is_verb(subject["verb"], language):
            continue
        yield inline.cut(0, stop.start()), presence
        behind = _SENTENCE.search(text, stop.end())
        if is_absence(text[stop.end() : behind.start() if behind else len(text)]):
            yield inline.cut(*subject.span("names")), Presence.ABSENT
        return
    yield inline, presence


def _is_verb(word: str, language: Language) -> bool:
    """Whether a word in small letters behind a name makes a sentence of it, and is none such as "from"."""
    return word in _running() and word not in (*language.dates.within, *language.attending.senders, *language.places, *language.vias)


@cache
def _running() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in one.attending.no_names)
