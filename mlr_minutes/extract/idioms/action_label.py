"""A task behind a label, at the head of a paragraph or an entry of a list, or of a sentence where it tells for whom it is.

**Action:** Eva books the room          [ACTION - Eva] book the room          ACTION (Eva): book the room          #action eva book the room
… Action for all to read the report.

Where nothing but names stands behind the label, the task is the sentence before it:

Clerk to write to the council. **Action: Clerk**
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.headings import task_sections
from mlr_minutes.extract.tasks.label import ActionLabel, action_label
from mlr_minutes.extract.tasks.listed_tasks import task_at
from mlr_minutes.extract.tasks.task import only_names, patterns, task_owners
from mlr_minutes.extract.text.prose import is_none, sentence
from mlr_minutes.languages import FALLBACK, Language, Topic, any_of
from mlr_minutes.model import Section
from mlr_minutes.syntax import Inline, inlines

_NICK: Final = re.compile(r"[^\W\d_]+(?:[._][^\W\d_]+|[0-9]+\w*)")

MAX_NAMES: Final = 120
"""How many characters at the end of a text may name the one who has the task."""

MIN_WORDS: Final = 3
"""A task is a sentence, of so many words at least."""


def _find(reading: Reading) -> Iterator[ActionFinding]:
    within = {id(section) for section in task_sections(reading)}
    for section in reading.sections:
        if id(section) in within:
            continue
        before: Inline | None = None
        for inline in inlines(section.blocks):
            label = action_label(inline.prose, reading.language)
            if label:
                yield from _labelled(inline, label, before, section, reading)
            else:
                yield from _charged(inline, section, reading)
                yield from _addressed(inline, section, reading)
                yield from _assigned(inline, section, reading)
            before = inline


def _labelled(inline: Inline, label: ActionLabel, before: Inline | None, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    rest = inline.text[label.end :]
    if not rest.strip(" *_-–—.\n") or is_none(rest, reading.language):
        return
    named = only_names(rest, reading.language) if label.has_colon else ()
    why = f"label `{label.said}`"
    if named and not label.owners and before is not None and before.text.strip():
        start, end = sentence(before.text, max(len(before.text.rstrip()) - 1, 0))
        task = before.cut(start, end)
        yield ActionFinding(inline=task, text_from=0, owners=named, done=False, section=section, span=task.span(), why=why)
        return
    found = task_at(inline, label.end, section, reading, why=why, span=inline.span())
    own = label.owners or (() if found.owners or not label.is_spoken else _nick(rest, reading))
    yield replace(found, owners=own) if own else found


def _charged(inline: Inline, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """A text that begins with a label for the one who has the task, and goes on with what that one does: `Ansv: Eva skriver …`."""
    found = _charge(reading.language).match(inline.text) if _may_charge(inline.text, reading.language) else None
    if found is not None:
        owners = only_names(found["owner"], reading.language)
        why = f"label `{found['label']}`"
        yield replace(task_at(inline, found.start("owner"), section, reading, why=why, span=inline.span()), owners=owners)


def _may_charge(text: str, language: Language) -> bool:
    return text[:MAX_NAMES].lstrip(" *_").casefold().startswith(language.owner_labels)


@cache
def _charge(language: Language) -> re.Pattern[str]:
    names = patterns(language).names
    return re.compile(
        rf"\W*(?P<label>{any_of(language.owner_labels)})\s*:\s*(?P<owner>{names})\s+(?-i:[a-zåäöæøé]{{2,}})(?!\s*\Z)", re.IGNORECASE
    )


def _nick(text: str, reading: Reading) -> tuple[str, ...]:
    """The nick that a command in a log begins with: one that speaks in it, that no word is written like, or a name elsewhere."""
    first = text.split(maxsplit=1)[0]
    if f"<{first}>" in reading.source.text or _NICK.fullmatch(first):
        return (first,)
    # A capital within a sentence is that of a name.
    is_name = first[0].isupper() and re.search(rf"(?:[^\W\d_A-Z],?\s|\(){re.escape(first)}(?!\w)", reading.source.text) is not None
    return (first,) if is_name else ()


def _addressed(inline: Inline, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """Sentences that begin with the label and tell for whom the task is."""
    plain = inline.text.casefold()
    words = reading.language.action_labels
    # Most texts hold no such label, and cost no pattern.
    is_wanted = any(f"{word} {behind}" in plain for word in words for behind in (*reading.language.behalf, *reading.language.dates.on))
    for found in _for_whom(reading.language).finditer(inline.text) if is_wanted else ():
        start, end = sentence(inline.text, found.start("label"))
        task = inline.cut(start, end)
        owners = only_names(found["owner"], reading.language)
        yield ActionFinding(
            inline=task,
            text_from=found.end() - start,
            owners=owners,
            done=False,
            section=section,
            span=task.span(),
            why=f"`{' '.join(found['label'].split())}` at the head of a sentence",
        )


def _assigned(inline: Inline, section: Section, reading: Reading) -> Iterator[ActionFinding]:
    """The sentence before a label for the one who has the task, at the end of a text that is no decision."""
    plain = inline.text[-MAX_NAMES:].casefold()
    if not any(f"{word}:" in plain for word in reading.language.owner_labels):
        return
    found = _responsible(reading.language).search(inline.text[-MAX_NAMES:])
    if found is None or section.topic is Topic.DECISIONS or _is_decision(reading.language).match(inline.text):
        return
    at = max(len(inline.text) - MAX_NAMES, 0) + found.start()
    start, _ = sentence(inline.text, max(at - 1, 0))
    if len(inline.text[start:at].split()) < MIN_WORDS:
        return
    task = inline.cut(start)
    yield ActionFinding(
        inline=task,
        text_from=0,
        owners=task_owners(task.text, reading.language),
        done=False,
        section=section,
        span=task.span(),
        why=f"label `{' '.join(found['label'].split())}`",
    )


@cache
def _responsible(language: Language) -> re.Pattern[str]:
    owners = patterns(language).names
    return re.compile(rf"(?<=[.!?)])\s+\(?(?P<label>{any_of(language.owner_labels)})\s*:\s*{owners}\)?\s*\.?\s*\Z", re.IGNORECASE)


@cache
def _is_decision(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(language.decision_labels)}(?!\w)", re.IGNORECASE)


@cache
def _for_whom(language: Language) -> re.Pattern[str]:
    for_whom, to = any_of((*language.behalf, *language.dates.on)), any_of(behind for _, behind in language.charges)
    owner = rf"(?:{any_of(language.definite)}\s+)?(?P<owner>{patterns(language).names})"
    return re.compile(rf"(?:^|(?<=[.!?…])\s+)(?P<label>{_words(language)})\s+{for_whom}\s+{owner}\s+{to}\s+(?=\w)", re.IGNORECASE)


def _words(language: Language) -> str:
    return any_of({*language.action_labels, *FALLBACK.action_labels})


IDIOM = Idiom(name="action-label", find=_find)
