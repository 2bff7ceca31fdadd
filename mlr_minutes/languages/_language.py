"""What the compiler knows of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a line of a meeting's header, or a key of its front matter, says."""

    TITLE = "title"
    BODY = "body"
    ORGANISATION = "organisation"
    KIND = "kind"
    DATE = "date"
    TIME = "time"
    START = "start"
    END = "end"
    LOCATION = "location"
    LOCATION_AND_TIME = "location and time"
    PRESENT = "present"
    ABSENT = "absent"
    OTHERS = "others"
    CHAIR = "chair"
    SECRETARY = "secretary"
    ADJUSTERS = "adjusters"
    LANGUAGE = "language"
    STATUS = "status"
    TIMEZONE = "timezone"


class Topic(StrEnum):
    """What a section of minutes is about, where its title says so."""

    DECISIONS = "decisions"
    ACTIONS = "actions"
    NEXT_MEETING = "next meeting"
    OTHER_BUSINESS = "other business"
    PRESENT = "present"
    ABSENT = "absent"
    OTHERS = "others"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """Words and date order of one language; all words in lower case."""

    tag: str
    """BCP 47, the primary subtag alone."""
    name: str
    """What the language calls itself."""
    common_words: frozenset[str]
    """Words that running text is full of, and that no other language here shares."""

    # Dates and times.
    months: tuple[tuple[str, ...], ...]
    """Twelve, from January: the full name first, then what it is shortened to (without full stop)."""
    weekdays: tuple[tuple[str, ...], ...]
    """Seven, from Monday: the name first, then its other forms."""
    doubtful_months: frozenset[str]
    """Names of months that are also other words; alone they are months only after one of `within`."""
    within: tuple[str, ...]
    """What stands before a month that is meant as a time: "in May"."""
    articles: tuple[str, ...]
    """What may stand between a weekday and its date, or before a date: "the 4th"."""
    genitives: tuple[str, ...]
    """What may stand between a day and its month: "4th of May"."""
    ordinals: tuple[str, ...]
    """What follows the figure of an ordinal: "4th"."""
    month_first: bool
    """Whether "May 4" is said."""
    weeks: tuple[str, ...]
    """What stands before the number of a week."""
    ranges: tuple[str, ...]
    """Words between the ends of a span: "3 to 5 May"."""
    clocks: tuple[str, ...]
    """What stands before a time of day: "at 3"."""
    half_days: bool
    """Whether am and pm are said."""
    fractions: tuple[str, ...]
    """What follows a fraction: "2/3 majority"."""
    pages: tuple[str, ...]
    """What stands before numbers that are places in a document: "p. 1/5"."""

    # Header and sections.
    fields: Mapping[Field, tuple[str, ...]]
    """The labels that introduce each field, as keys of front matter and in headers."""
    kinds: tuple[str, ...]
    """What such documents call themselves: "minutes"."""
    topics: Mapping[Topic, tuple[str, ...]]
    """The titles of sections about each topic."""
    statuses: Mapping[str, str]
    """Words for where the document stands, each with `draft`, `approved` or `published`."""
    chairs: tuple[str, ...]
    """Words for the role of leading the meeting."""
    offices: tuple[str, ...]
    """Words that make what stands behind a name a role and no affiliation; the endings of such words."""
    conjunctions: tuple[str, ...]
    """What joins the last two of an enumeration: "and"."""
    attachments: tuple[str, ...]
    """Words that say a document is attached."""

    # Facts in prose.
    decision_labels: tuple[str, ...]
    """What stands before a colon and a decision."""
    action_labels: tuple[str, ...]
    """What stands before a colon and a task."""
    deadlines: tuple[str, ...]
    """What stands directly before a date by which something is to be done."""
    meeting_nouns: tuple[str, ...]
    """How words for a meeting end; as regular expressions, each for the end of a word."""
    meeting_verbs: tuple[str, ...]
    """What is said of people or a meeting that will be at a date."""
    preliminary: tuple[str, ...]
    """Words that make an announced meeting tentative."""
    cancelled: tuple[str, ...]
    """Words that call a meeting off."""
    places: tuple[str, ...]
    """What stands before a place: "in", "at"."""
    behalf: tuple[str, ...]
    """What stands between announced meetings and those who meet: "dates for the board"."""
    agents: tuple[str, ...]
    """What stands before the one who does something, or owes it: "by", "from"."""
    possessives: tuple[str, ...]
    """What stands before a meeting that belongs to those named before: "at its meeting"."""
    addressees: tuple[str, ...]
    """What stands before those to whom something is sent."""
    duties: tuple[str, ...]
    """Words that make a sentence an obligation: "shall"."""
    collectives: tuple[str, ...]
    """What makes a plural noun an owner: "all members"."""
    definite: tuple[str, ...]
    """What stands before a noun that means a known one, where no ending does: "the board"."""
    groups: tuple[str, ...]
    """How words for a body or group end, as regular expressions."""
    roles: tuple[str, ...]
    """How words for an office that owes things end, in the form that means a known person, as regular expressions."""

    labels: Mapping[str, str]
    """What pages, summaries and calendars say, by English key."""
