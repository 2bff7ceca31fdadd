"""The facts of one meeting, frozen.

In: nothing. Out: `Minutes` and what it is made of; every later room reads them.
Never here: how a fact was recognised in text, or what becomes of it in later meetings.
"""

from mlr_minutes.model.minutes import (
    Action,
    Answer,
    Attendee,
    DatedPlace,
    DateKind,
    Deadline,
    Decision,
    Event,
    FollowUp,
    Link,
    Meeting,
    Minutes,
    Outcome,
    Presence,
    Progress,
    Reference,
    Retelling,
    Section,
    Standing,
)
from mlr_minutes.model.number import DecisionNumber
from mlr_minutes.model.timezone import ABBREVIATIONS, DATABASE, local_time, timezones

__all__ = [
    "ABBREVIATIONS",
    "DATABASE",
    "Action",
    "Answer",
    "Attendee",
    "DateKind",
    "DatedPlace",
    "Deadline",
    "Decision",
    "DecisionNumber",
    "Event",
    "FollowUp",
    "Link",
    "Meeting",
    "Minutes",
    "Outcome",
    "Presence",
    "Progress",
    "Reference",
    "Retelling",
    "Section",
    "Standing",
    "local_time",
    "timezones",
]
