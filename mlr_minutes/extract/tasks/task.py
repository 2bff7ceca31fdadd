"""Who has a task, as lists of tasks write it.

Eva: …    Eva och Bo: …    Eva/Bo: …    [Eva] …    (Eva) …      before it, with a mark
Eva Ek to …    Everyone will …    Eva ska …                    before it, as its subject
@eva …                                                        anywhere
… (Eva)    … – Eva    … : Eva                                  behind it
… Ansvarig: Eva                                               behind a label
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Final

from mlr_minutes.extract.meetings.words import event_word
from mlr_minutes.extract.people.owners import owners
from mlr_minutes.languages import FALLBACK, Language, any_of

_HANDLE: Final = re.compile(r"(?<!\w)@(\w[\w-]*)")
_CAPITAL: Final = r"(?:(?-i:[A-ZÅÄÖÆØÉÜ])[\w.'’-]*)"
_NAME: Final = rf"(?:@\w[\w-]*|{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})"

END: Final = 60
"""How many characters at the end of a task may say that it is done."""


class TaskPatterns:
    """How tasks name their owners in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        joint = rf"\s*(?:[,/&+]|(?<=\s){any_of(language.conjunctions)}(?=\s))\s*"
        one = rf"(?:{_NAME}|{any_of(language.everybody)}(?!\w))"
        self.names = rf"{one}(?:{joint}{one})*"
        self._last = rf"{_NAME}(?:{joint}{_NAME})*"
        self._joint = joint

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What stands between the names of an enumeration."""
        return re.compile(self._joint, re.IGNORECASE)

    @cached_property
    def labelled(self) -> re.Pattern[str]:
        """Names behind a label for the one who has a task."""
        return re.compile(rf"(?:^|[^\w]){any_of(self._language.owner_labels)}\s*:\s*({self.names})", re.IGNORECASE)

    @cached_property
    def marked(self) -> re.Pattern[str]:
        """Names at the head of a task, in brackets or before a colon or dash."""
        return re.compile(rf"\s*(?:[\[(]({self.names})[\])]\s*[:–-]?\s*|({self.names})\s*(?::|\s[–—-])\s)", re.IGNORECASE)

    @cached_property
    def subject(self) -> re.Pattern[str]:
        """Names at the head of a task before a verb of duty."""
        undertakings = any_of(self._language.undertakings)
        return re.compile(rf"\s*((?:{any_of(self._language.definite)}\s+)?{self.names})\s+({undertakings})\s", re.IGNORECASE)

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """Names at the end of a task, in brackets or behind a dash or colon."""
        plain = rf"(?<=[\w.)?!])(?:\s+[–—-]|\s*:)\s+({self._last})"
        return re.compile(rf"(?:[(\[]\s*({self._last})\s*[)\]]|{plain})\s*\.?\s*\Z", re.IGNORECASE)

    @cached_property
    def alone(self) -> re.Pattern[str]:
        """Nothing but names."""
        return re.compile(rf"\s*({self.names})\s*[:.]?\s*\Z", re.IGNORECASE)


def text_begins(text: str, language: Language) -> int:
    """Where a task proper begins: behind its state in brackets and its label, `[NEW] ACTION: …`."""
    found = _preamble(language).match(text)
    return found.end() if found and found.end() < len(text) else 0


@cache
def _preamble(language: Language) -> re.Pattern[str]:
    states = any_of({*language.task_states, *FALLBACK.task_states})
    labels = any_of({*language.action_labels, *FALLBACK.action_labels})
    return re.compile(rf"\s*(?:\[\s*{states}\s*\]\s*)?(?:{labels}\s*:\s*)?", re.IGNORECASE)


@cache
def patterns(language: Language) -> TaskPatterns:
    """The patterns of a language, compiled once."""
    return TaskPatterns(language)


def task_owners(text: str, language: Language) -> tuple[str, ...]:
    """The owners of a task, as written and each once; none where the task names nobody."""
    known = patterns(language)
    has_label = any(f"{label}:" in text.casefold() for label in language.owner_labels)
    labelled = known.labelled.search(text) if has_label else None
    marked = labelled or known.marked.match(text)
    if marked:
        names = dict.fromkeys(_parted(next(name for name in marked.groups() if name), language))
        # What a colon stands behind may be an event: "Workshop: book the room".
        people = tuple(name for name in names if not _is_event(name, language))
        if people:
            return people
    handles = tuple(dict.fromkeys(_HANDLE.findall(text)))
    if handles:
        return handles
    subject = known.subject.match(text)
    if subject and _is_subject(subject, language):
        return tuple(dict.fromkeys(_parted(subject[1], language)))
    behind = known.behind.search(text)
    if behind:
        return tuple(dict.fromkeys(_parted(behind[1] or behind[2], language)))
    return owners(text, language)


def is_done(text: str, language: Language) -> bool:
    """Whether words begin with one that says of a task that it is done: "Klar 6/4", "closed, no answer"."""
    return _done(language).match(text) is not None


def ends_done(text: str, language: Language) -> bool:
    """Whether a task ends with a word that says that it is done: `… (done)`, `… – klart`, `Status: Done`."""
    return _ends_done(language).search(text[-END:]) is not None


@cache
def _done(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of((*language.done, *FALLBACK.done))}(?!\w)", re.IGNORECASE)


@cache
def _ends_done(language: Language) -> re.Pattern[str]:
    done = any_of((*language.done, *FALLBACK.done))
    return re.compile(rf"(?:[(\[]|\s[–—-]+\s|[:.!?]\s|[ \t]{{2,}}|→\s*|\n\s*){done}(?:\s*\([\d/.\s-]+\))?[)\].!\s]*\Z", re.IGNORECASE)


def only_names(text: str, language: Language) -> tuple[str, ...]:
    """The names that a text consists of; none where it holds anything else."""
    found = patterns(language).alone.match(text) if len(text) < 80 else None
    return tuple(_parted(found[1], language)) if found else ()


def is_marked(text: str, language: Language) -> bool:
    """Whether a task begins with its owners and a mark: `Eva: …`, `@eva …`."""
    known = patterns(language)
    return known.marked.match(text) is not None or text.lstrip().startswith("@")


def names_subject(text: str, language: Language) -> bool:
    """Whether a task begins with its owners as its subject: `Eva Ek to …`."""
    subject = patterns(language).subject.match(text)
    return subject is not None and _is_subject(subject, language)


def _is_subject(subject: re.Match[str], language: Language) -> bool:
    """Whether words before a verb of duty are names: a single one before an infinitive may be an imperative, "Need to …"."""
    words = [word.casefold() for word in subject[1].split()]
    if words[0] in language.pronouns or (words[0] in language.common_words and words[0] not in language.definite):
        return False
    if subject[2].casefold() not in {behind for _, behind in language.charges}:
        return True
    # "To" is followed by a verb behind a name: "Eva to call", but not "Letter to the council", "Draft to be sent".
    following = subject.string[subject.end() :].split(maxsplit=1)[:1]
    is_verb = bool(following) and following[0].isalpha() and following[0].islower() and following[0] not in language.common_words
    return len(words) > 1 or (is_verb and words[0] not in language.no_subjects)


def _is_event(name: str, language: Language) -> bool:
    found = event_word(name, language)
    return found is not None and found[0] == name


def _parted(names: str, language: Language) -> Iterator[str]:
    for name in patterns(language).joint.split(names):
        plain = " ".join(name.split()).lstrip("@").strip(" .,")
        if plain:
            yield plain
