"""Titles and leads of lists of tasks.

Action items        Next actions (team)        Responsibilities / tasks        To do until next time        We will:

A list of the meeting before is none, since what it holds was told there: "Actions from the last meeting".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import FALLBACK, Language, Topic, any_of, whole_word
from mlr_minutes.model import Section

MAX_TITLE: Final = 10
"""How many words a title of tasks has at the most."""

_NUMERAL: Final = re.compile(r"\W*(?:[IVX]{1,6}|[A-Za-z])[.)]\s+")
"""A number in Roman figures, or a letter, before a title."""

LONGEST_TITLE: Final = 200
"""How many characters it has, marks included."""


def is_task_title(title: str, language: Language) -> bool:
    """Whether a title announces the tasks that this meeting gives."""
    if len(title) > LONGEST_TITLE:
        return False
    bare = _NUMERAL.sub("", re.sub(r"\s*\([^()]*\)\s*\W*$", "", title))
    plain = re.sub(r"^[\W\d_]+|[\W_]+$", "", bare).casefold()
    words = (*language.topics[Topic.ACTIONS], *FALLBACK.topics[Topic.ACTIONS])
    if not plain or len(plain.split()) > MAX_TITLE or not any(word in plain for word in words) or _is_bygone(plain, language):
        return False
    pattern = _title(language)
    parts = [plain, *re.split(r"\s*[/&,]\s*", plain)]
    return any(pattern.fullmatch(part) for part in parts)


def is_task_lead(line: str, language: Language) -> bool:
    """Whether a line that ends in a colon leads in to tasks."""
    # It may be the last sentence of its line: "The gate is old. We will:"
    plain = re.split(r"[.!?]\s+", line.strip(" *_\n"))[-1]
    if not plain.endswith(":") or len(plain.split()) > MAX_TITLE:
        return False
    plain = plain.rstrip(":* ").casefold()
    return plain in language.action_leads or is_task_title(plain, language)


def task_sections(reading: Reading) -> Iterator[Section]:
    """The sections of tasks, those within them included."""
    level: int | None = None
    for section in reading.sections:
        if level is not None and section.level > level and section.topic is None:
            if not _is_bygone(section.title.casefold(), reading.language):
                yield section
            continue
        level = None
        if _is_about_tasks(section, reading.language):
            level = section.level
            yield section


def _is_about_tasks(section: Section, language: Language) -> bool:
    return section.topic is Topic.ACTIONS or (section.topic is None and is_task_title(section.title, language))


@cache
def _title(language: Language) -> re.Pattern[str]:
    words = (*language.topics[Topic.ACTIONS], *FALLBACK.topics[Topic.ACTIONS])
    before = any_of((*language.action_qualifiers, *FALLBACK.action_qualifiers))
    behind = any_of((*language.action_prepositions, *FALLBACK.action_prepositions))
    return re.compile(rf"(?:{before}[\s-]+)*{any_of(words)}(?:\s*[:–-])?(?:\s+{behind}(?:\s+.*)?)?", re.IGNORECASE)


def _is_bygone(title: str, language: Language) -> bool:
    """Whether a title is that of an older list, and not of what still stands of it."""
    return _bygone(language).search(title) is not None and _standing(language).search(title) is None


@cache
def _bygone(language: Language) -> re.Pattern[str]:
    return re.compile(whole_word((*language.bygone, *FALLBACK.bygone)), re.IGNORECASE)


@cache
def _standing(language: Language) -> re.Pattern[str]:
    return re.compile(whole_word((*language.standing, *FALLBACK.standing)), re.IGNORECASE)
