"""The label at the head of a task, with its number and its owners.

Action: …          ACTION-341: …      [ACTION - Eva] …     ACTION (Eva): …
AI(@eva) …         AI @eva …          TODO Eva + Bo: …     TODO ???: …
#action Eva …      18:41 <bo> #action Eva …
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.extract.tasks.task import only_names, patterns
from mlr_minutes.languages import FALLBACK, Language, any_of

HEAD: Final = 60
"""How many characters of a text are looked at for a label."""

_AMBIGUOUS: Final = ("AI",)
"""Labels that are words of their own as well: "AI Act: …"."""

_SPEAKER: Final = r"(?:\[?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?\]?\s+)?<[^<>\s]{1,30}>\s*"


class ActionLabel(Struct, frozen=True, kw_only=True):
    """A label before a task."""

    said: str
    """The word itself."""
    end: int
    """Where the task begins."""
    owners: tuple[str, ...]
    """Those named within the label."""
    has_colon: bool
    """Whether a colon ends it: what follows may then be nothing but names."""
    is_spoken: bool
    """Whether it is a command in a log of a conversation, which ends with its line."""


def action_label(text: str, language: Language) -> ActionLabel | None:
    """The label that a text begins with; None where there is none."""
    if not _may_begin(text, language):
        return None
    found = _label(language).match(text)
    if found is None:
        return None
    owners = only_names(found["bracketed"] or found["owner"] or found["behind"] or found["called"] or "", language)
    said = found["label"] or found["inner"] or found["tag"]
    if found["called"] is not None and not _is_call(said, found["called"], owners):
        return None
    if found["owner"] is not None and found["mark"] is None and not owners:
        return None
    return ActionLabel(
        said=said,
        end=found.end(),
        owners=owners,
        has_colon=found["mark"] == ":",
        is_spoken=found["tag"] is not None or found["speaker"] is not None,
    )


def labelled_lines(text: str, language: Language) -> Iterator[int]:
    """Where each line of a text begins that begins with a label, and where one ends that is a command of its own."""
    start = 0
    for line in text.split("\n") if "\n" in text else ():
        label = action_label(line, language)
        if label is not None:
            yield start
            if label.is_spoken and start + len(line) < len(text):
                yield start + len(line)
        start += len(line) + 1


def _is_call(label: str, called: str, owners: tuple[str, ...]) -> bool:
    """Whether names between a label and its colon are those of people: "TODO Eva: …", but not "Action plan: …", "AI Act: …"."""
    several = len(owners) > 1 or called.startswith(("@", "?"))
    return several or (bool(owners) and label.isupper() and label not in _AMBIGUOUS and not called.isupper())


def _may_begin(text: str, language: Language) -> bool:
    """Whether a text begins with a label, as far as a look tells."""
    head = text[:HEAD].casefold()
    begin = _opening().match(head)
    return head.startswith(_words(language), begin.end() if begin else 0)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SPEAKER})?\W*", re.IGNORECASE)


@cache
def _words(language: Language) -> tuple[str, ...]:
    return (*language.action_labels, *FALLBACK.action_labels)


@cache
def _label(language: Language) -> re.Pattern[str]:
    words = any_of({*_words(language)})
    names = patterns(language).names
    number = r"(?:(?:\s*(?:#|nr\.?\s*|no\.?\s*)?|-)[0-9][\w./-]*)?"
    bracketed = rf"(?=\[)\[\s*(?P<inner>{words}){number}(?:\s*[:–—-]?\s+(?P<bracketed>{names}))?\s*:?\s*\]\s*[:–—-]?\s*"
    owner = rf"(?:\s*\((?P<owner>[^()\n]{{1,60}})\)|\s*[–—-]\s*(?P<behind>{names})(?=\s*:)|\s+(?P<called>{names}|\?+)(?=\s*:))?"
    mark = r"(?:\s*(?P<mark>:)\s*|(?<=\))\s+(?=\w)|\s+(?=@\w))"
    tag = rf"#(?P<tag>{words})\s+(?=\w)"
    return re.compile(rf"(?P<speaker>{_SPEAKER})?\W*?(?:{bracketed}|{tag}|(?P<label>{words}){number}{owner}{mark})", re.IGNORECASE)
