"""Findings of actions, made facts: each once, with those who have it and the day by which it is due."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from mlr_minutes.dates import DateMention, DateValue
from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.people.known_people import KnownPeople
from mlr_minutes.extract.placed import around, longest
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.tasks.due import WINDOW, is_behind_deadline, is_idle
from mlr_minutes.languages import Language
from mlr_minutes.model import Action, Decision

MAX_DUE: Final = 7
"""How many days a time has at the most by the end of which a task may be due, where no word says so: a week has, a month has not."""

_BEHIND: Final = re.compile(r"\s*[\[(][^\[\]()\d]{0,20}\d[^\[\]()]{0,20}[\])]\s*\.?\Z")


def actions(found: Iterable[ActionFinding], decisions: Sequence[Decision], reading: Reading, known: KnownPeople) -> list[Action]:
    """The tasks of one meeting, in the order of the file.

    Those told again in the same words are left out, be it with the day in brackets behind them.

    Args:
        found: what the idioms found, sorted by place.
        decisions: those of the meeting; a task may stand in one.
        reading: the document.
        known: the people by whom tasks are owned.
    """
    owned = [one for one in found if not one.wants_person or one.owners or known.subject(_task_text(one))]
    told: dict[str, Action] = {}
    for action in (_action(one, decisions, reading, known) for one in longest(owned)):
        key = _BEHIND.sub("", action.text).strip(" .*_").casefold()
        first = told.setdefault(key, action)
        told[key] = replace(first, due=first.due or action.due, owners=first.owners or action.owners)
    return list(told.values())


def _action(found: ActionFinding, decisions: Sequence[Decision], reading: Reading, known: KnownPeople) -> Action:
    within = around(decisions, found.span.start)
    text = _task_text(found)
    return Action(
        text=text,
        owners=known.as_written(found.owners or known.subject(text) or known.charged(text, reading.language)),
        due=found.due or _due(found, reading),
        done=found.done,
        decision=within,
        span=found.span,
        why=found.why,
    )


def _task_text(found: ActionFinding) -> str:
    return " ".join(found.inline.text[found.text_from : found.text_to].split())


def _due(found: ActionFinding, reading: Reading) -> DateValue | None:
    """The day by which a task is due: the date behind a word that says so, else the first day, or week, that is not past."""
    text, language = found.inline.prose, reading.language
    end = len(text) if found.text_to is None else found.text_to
    named = (one for one in reading.mentions(found.inline) if one.value and found.text_from <= one.start < end)
    dates = [one for one in named if not is_idle(text, one.start, language)]
    said = next((one for one in dates if is_behind_deadline(text[max(0, one.start - WINDOW) : one.start], language)), None)
    ahead = (one.value for one in dates if _is_own(one, text, end, language))
    return said.value if said else next((value for value in ahead if value and _may_be_due(value, reading)), None)


def _is_own(date: DateMention, text: str, end: int, language: Language) -> bool:
    """Whether a date may be that of its task: a day that is not that of a thing, "the agenda of 5 May", or a time at its end."""
    before = text[: date.start][-WINDOW:].casefold().split()
    if before and before[-1] in {*language.dates.genitives} - {*language.dates.on, *language.places}:
        return False
    is_day = date.value is not None and date.value.day is not None
    return is_day or not text[date.end : end].strip(" .!)]*_\n")


def _may_be_due(value: DateValue, reading: Reading) -> bool:
    return (value.last - value.first).days < MAX_DUE and (reading.day is None or value.last >= reading.day)
