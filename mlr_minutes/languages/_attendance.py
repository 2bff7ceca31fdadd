"""The words with which people say who was there."""

from msgspec import Struct


class OfficeWords(Struct, frozen=True, kw_only=True):
    """How a language says who holds an office of the meeting, as "Eva Ek was elected chair of the meeting"."""

    offices: tuple[str, ...]
    """What it is called as one of the meeting, and not of the body: "chair of the meeting"."""
    serving: tuple[str, ...]
    """What stands behind a name: "took the minutes"."""
    served_by: tuple[str, ...]
    """What stands before one: "minutes taken by"."""


class AttendanceWords(Struct, frozen=True, kw_only=True):
    """How a language says who was at a meeting and who was not; all words in lower case."""

    present: tuple[str, ...]
    """Words that say who was there: "present", "attendees"."""
    absent: tuple[str, ...]
    """Words that say who was not: "absent", "apologies"."""
    negating: tuple[str, ...]
    """What makes those words say the contrary: "not"."""
    away: tuple[str, ...]
    """Words that say so too, of somebody who is named among those who were there or right behind them: "on leave"."""
    beside_present: tuple[str, ...]
    """Single words that may stand beside those in a title, or by themselves above some of the names: "members", "online"."""
    groups: tuple[str, ...]
    """Words for those of whom a meeting is made, under which their names stand: "members", "staff"."""
    such: tuple[str, ...]
    """What announces the names in a sentence about those who were there: "the following"."""
    linking: tuple[str, ...]
    """What stands between those words and the names in a sentence: "present were", "attended by"."""
    honorifics: tuple[str, ...]
    """What stands before a name and is no part of it: "Mr", "Cllr"."""
    office_endings: tuple[str, ...]
    """What the word for an office may end in besides: of the plural, or of one that is known."""
    noun_endings: tuple[str, ...]
    """How a noun ends that means a known one, where an ending tells it: "kassören"."""
    ranks: tuple[str, ...]
    """What goes with an office, before or behind it: "vice", "acting"."""
    organisations: tuple[str, ...]
    """How the last word in the name of an organisation ends; those of few letters are the word."""
    no_names: tuple[str, ...]
    """Words that no name holds: "everyone", "none", "please"."""
    yours: tuple[str, ...]
    """What makes a line a request to write a name, and no name: "your"."""
    chairing: OfficeWords
    minuting: OfficeWords
    electing: tuple[str, ...]
    """What stands before the name of one who is elected: "elected"."""
    as_office: tuple[str, ...]
    """What stands before the office then: "as"."""
    everyone: tuple[str, ...]
    """What stands for all who belong there."""
    name_columns: tuple[str, ...]
    """Words above a column of names."""
    affirmations: tuple[str, ...]
    """What a cell says of somebody who was there."""
    negations: tuple[str, ...]
    """What it says of somebody who was not."""
    ballots: tuple[str, ...]
    """What somebody says who is called to vote."""
    exceptions: tuple[str, ...]
    """What stands between everyone and those who were not there: "except"."""
    additions: tuple[str, ...]
    """What begins a further line with those who came as well: "also"."""
    senders: tuple[str, ...]
    """What stands before those who sent word that they could not come: "from"."""
