"""What the compiler knows of a language."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from mlr_minutes.languages._attendance import AttendanceWords
from mlr_minutes.languages._dates import DateWords
from mlr_minutes.languages._decisions import DecisionWords
from mlr_minutes.languages._follow_up import FollowUpWords


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


class Language(Struct, frozen=True, kw_only=True, eq=False):
    """Words and date order of one language; all words in lower case."""

    tag: str
    """BCP 47, the primary subtag alone."""
    also: tuple[str, ...] = ()
    """Other primary subtags that it is known by."""
    name: str
    """What the language calls itself."""
    likelihood: float = 1.0
    """How likely it is to be met, against others; weighs where a text's words tell two languages alike."""
    common_words: frozenset[str]
    """Words that running text is full of; one that several languages have tells the less."""

    dates: DateWords
    """Its dates and times."""
    deciding: DecisionWords
    """How it says that something was decided."""
    following_up: FollowUpWords
    """How it comes back to that later."""

    # Header and sections.
    fields: Mapping[Field, tuple[str, ...]]
    """The labels that introduce each field, as keys of front matter and in headers."""
    kinds: tuple[str, ...]
    """What such documents call themselves: "minutes"."""
    mail_labels: tuple[str, ...]
    """What stands before a colon in the lines at the head of a mail: "subject"."""
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
    shortened: tuple[str, ...]
    """Words that are written with a full stop, which ends no sentence."""
    attachments: tuple[str, ...]
    """Words that say a document is attached."""
    attachment_keys: tuple[str, ...]
    """Keys of front matter that name what is attached."""

    # Facts in prose.
    decision_labels: tuple[str, ...]
    """What stands before a colon and a decision."""
    nothing: tuple[str, ...]
    """What says that there is none of what a title or label announces."""
    action_labels: tuple[str, ...]
    """What stands before a colon and a task."""
    deadlines: tuple[str, ...]
    """What stands directly before a date by which something is to be done."""
    soft_deadlines: tuple[str, ...]
    """What does so only where the sentence lays a duty on somebody."""
    deadline_nouns: tuple[str, ...]
    """Words for the day by which something is due, as regular expressions: "closing date"."""
    calls: tuple[str, ...]
    """What people may send in, or take part in, for a time, as regular expressions: "registration"."""
    closings: tuple[str, ...]
    """What is said of that before its last day: "closes"."""
    copulas: tuple[str, ...]
    """What stands between such a word and its day: "is"."""
    untils: tuple[str, ...]
    """What stands before the last day of a stretch, and is a deadline only of a duty: "until"."""
    lasting: tuple[str, ...]
    """What goes on until a day, which then is no deadline, as regular expressions: "valid"."""
    told: tuple[str, ...]
    """Verbs that tell what was so by a day, as regular expressions: "was"."""
    expecting: tuple[str, ...]
    """What is said of things that nobody has to do by a day, as regular expressions: "expected"."""
    negations: tuple[str, ...]
    """What is said of things that do not begin before a day, as regular expressions: "will not"."""
    deadline_columns: tuple[str, ...]
    """What stands above a column of dates by which something is due."""
    owner_columns: tuple[str, ...]
    """What stands above a column of those who are to do it."""
    deadline_leads: tuple[str, ...]
    """What begins a line that names a date and ends in a colon: what follows is due then."""
    meeting_nouns: tuple[str, ...]
    """How words for a meeting end; as regular expressions, each for the end of a word."""
    meeting_verbs: tuple[str, ...]
    """What is said of people or a meeting that will be at a date."""
    preliminary: tuple[str, ...]
    """Words that make an announced meeting tentative."""
    cancelled: tuple[str, ...]
    """Words that call a meeting off."""
    denials: tuple[str, ...]
    """What stands before a meeting that there will not be: "no"."""
    places: tuple[str, ...]
    """What stands before a place: "in", "at"."""
    hosts: tuple[str, ...]
    """Those of them that stand before a person, and belong to the place: "hos Bo"."""
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
    members: tuple[str, ...]
    """Words for those that a body is made of, as regular expressions for whole words: with a collective, all of them."""
    collectives: tuple[str, ...]
    """What makes a plural noun an owner: "all members"."""
    definite: tuple[str, ...]
    """What stands before a noun that means a known one, where no ending does: "the board"."""
    groups: tuple[str, ...]
    """How words for a body or group end, as regular expressions."""
    roles: tuple[str, ...]
    """How words for an office that owes things end, in the form that means a known person, as regular expressions."""

    attending: AttendanceWords
    """How it says who was there."""
    met: tuple[str, ...]
    """What a body does that holds a meeting, in the past: "met"."""
    recorded: tuple[str, ...]
    """What is done with minutes, or with a mail, on a day that need not be the meeting's: "signed", "sent"."""
    pending: tuple[str, ...]
    """What says before "the next meeting" that the minutes await their approval there."""
    opened: tuple[str, ...]
    """Words that say a meeting began, as regular expressions."""
    closed: tuple[str, ...]
    """Words that say it ended, as regular expressions."""

    # Titles and leads of tasks, and owners.
    action_qualifiers: tuple[str, ...]
    """What stands before the title of a list of tasks and leaves it one: "new action items"."""
    action_prepositions: tuple[str, ...]
    """What goes on behind the title of a list of tasks: "tasks for next time"."""
    bygone: tuple[str, ...]
    """Words that make a title one of an older list: "actions from the last meeting"."""
    standing: tuple[str, ...]
    """Words that make it one of what is still to be done all the same: "review of outstanding actions"."""
    action_leads: tuple[str, ...]
    """What ends in a colon and leads in to a list of tasks: "we will"."""
    action_columns: tuple[str, ...]
    """What stands above a column of tasks."""
    owner_labels: tuple[str, ...]
    """What stands before a colon and those who have a task."""
    done: tuple[str, ...]
    """Words that say of a task that it is done."""
    task_states: tuple[str, ...]
    """Words in brackets that tell how far a task has come."""
    everybody: tuple[str, ...]
    """Words that mean everybody of those named or present, without a noun: "everyone"."""
    pronouns: tuple[str, ...]
    """Words that begin a sentence as its subject and name nobody: "we"."""
    plurals: tuple[str, ...]
    """How a noun behind "all" ends, as regular expressions."""
    finite_verbs: tuple[str, ...]
    """How a word ends that says what somebody does, as regular expressions; none where no ending tells it."""
    no_subjects: tuple[str, ...]
    """What may begin a task before its infinitive and is nobody: "remember to", "letter to"."""
    undertakings: tuple[str, ...]
    """What stands behind the one who has a task: "is responsible for"."""
    charges: tuple[tuple[str, str], ...]
    """What stands before and behind the one whom a decision gives a task: "instruct … to"."""

    # Meetings and other events to come.
    event_nouns: tuple[str, ...]
    """How words for events other than meetings end, as regular expressions."""
    upcoming: tuple[str, ...]
    """What stands before a meeting to come: "next"."""
    next_ones: tuple[str, ...]
    """What means the next meeting without a word for it: "next time"."""
    thereafter: tuple[str, ...]
    """What stands before the date of the one that follows it: "thereafter"."""
    papers: tuple[str, ...]
    """What goes out, or comes in, on a day before a meeting."""
    for_all: tuple[str, ...]
    """What stands before the hours of all dates of a list that tell none: "unless otherwise stated"."""
    same_time: tuple[str, ...]
    """What says that a meeting is at the hours of the one before it."""
    planned: tuple[str, ...]
    """What stands between a meeting and its date: "is planned for"."""
    held: tuple[str, ...]
    """Those of the verbs of meeting that are said of any event: "takes place"."""
    absences: tuple[str, ...]
    """Words that make a day one on which somebody is away."""
    moved: tuple[str, ...]
    """What stands before the new date of a meeting that is moved."""
    event_verbs: tuple[str, ...]
    """What stands between a date and the meeting held then: "there will be"."""
    subjects: tuple[str, ...]
    """What stands between an event and what it is about: "a course in"."""
    schedules: tuple[str, ...]
    """Titles and leads of lists of dates to come, as regular expressions."""
    vias: tuple[str, ...]
    """What stands before the means by which people meet from afar."""
    remote: tuple[str, ...]
    """Places that are no room, where people meet from afar."""
    rooms: tuple[str, ...]
    """How common nouns for a room or building end, as regular expressions."""

    day_form: str = "{day} {month} {year}"
    """How a day is written on pages (CLDR, the long form)."""
    weekday_form: str = "{weekday} {day}"
    """How a day in that form is written with its weekday (CLDR, the full form)."""
    has_capital_names: bool = False
    """Whether months and weekdays are written with a capital."""
    labels: Mapping[str, str]
    """What pages, summaries and calendars say, by English key."""
