"""The facts of one meeting, frozen.

In: nothing. Out: `Minutes` and what it is made of; every later room reads them.
Never here: how a fact was recognised in text, or what becomes of it in later meetings.
"""

from mlr_minutes.model.minutes import (
    Action,
    Attendee,
    DatedPlace,
    DateKind,
    Deadline,
    Decision,
    Event,
    Meeting,
    Minutes,
    Outcome,
    Presence,
    Section,
    Standing,
)
from mlr_minutes.model.number import DecisionNumber
from mlr_minutes.model.timezone import ABBREVIATIONS, DATABASE, local_time, timezones

__all__ = [
    "ABBREVIATIONS",
    "DATABASE",
    "Action",
    "Attendee",
    "DateKind",
    "DatedPlace",
    "Deadline",
    "Decision",
    "DecisionNumber",
    "Event",
    "Meeting",
    "Minutes",
    "Outcome",
    "Presence",
    "Section",
    "Standing",
    "local_time",
    "timezones",
]
