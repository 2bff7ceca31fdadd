"""A day to come right behind a word for a meeting or another event, or behind a verb of meeting: `the board meets on 5 May`.

… is taken up by the board at its meeting on 5/12          a meeting, named before the date
A special meeting is planned for 5 May                     with a word of planning between
A course in bookbinding (5 May)                            an event and its subject
A working group was formed, which meets on 20/11           a verb that can only be about a meeting
### Open day: Fixed for 5 May.                             a sentence that begins with its verb, under what is held
The hall is booked on 5 May for the annual meeting         what it is for stands behind the date
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.finding import EventFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.meetings.coming import coming_day, event_at
from mlr_minutes.extract.meetings.told import are_joined
from mlr_minutes.extract.meetings.words import event_word, event_words
from mlr_minutes.extract.people.owners import owners_of
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, any_of, whole_word
from mlr_minutes.syntax import Inline

REACH: Final = 200
"""How many characters before a date are looked at; what stands farther off is about something else."""

NEAR: Final = 120
"""How many characters before a date the meeting held then begins, with all that stands between the two."""

NEGATED: Final = 12
"""How many characters before a verb of meeting a word may stand that denies it."""

MAX_TITLE: Final = 6
"""How many words a title has at the most that is the name of what is held."""

EARLIER: Final = 300
"""How many characters before a sentence may name what it calls "this"."""


def _find(reading: Reading) -> Iterator[EventFinding]:
    for inline in reading.told:
        last: tuple[DateMention, _Named] | None = None
        for mention in reading.mentions(inline):
            day = coming_day(inline, mention, reading)
            if day is None:
                continue
            named = _at(inline, mention, reading)
            if named is None and last is not None and _goes_on(inline, last[0], mention, reading.language):
                named = last[1]
            last = (mention, named) if named is not None else None
            if named is not None:
                yield event_at(
                    inline,
                    mention,
                    day,
                    reading,
                    weight=1,
                    title=named.title,
                    body=named.body,
                    location=named.location,
                    why=f"`{named.word}` beside the date" if named.is_behind else f"`{named.word}` before the date",
                )


def _at(inline: Inline, mention: DateMention, reading: Reading) -> "_Named | None":
    """What meets at a date, from the words around it or those above."""
    start, end = sentence(inline.prose, mention.start)
    before = inline.prose[max(start, mention.start - REACH) : mention.start]
    earlier = inline.prose[max(0, start - EARLIER) : start]
    above = earlier if earlier.strip() else reading.labels.get(inline, "")
    return (
        _named(before, earlier, reading.language)
        or _named_above(*_line(before, above), reading.language)
        or _named_behind(inline.prose[mention.end : min(end, mention.end + REACH)], reading.language)
    )


def _line(before: str, above: str) -> tuple[str, str]:
    """What stands before a date on its line, and the line above it, or what else is above."""
    earlier, newline, line = before.rpartition("\n")
    return (line, earlier.rpartition("\n")[2]) if newline and line.lstrip()[:1].isupper() else (before, above)


def _goes_on(inline: Inline, last: DateMention, mention: DateMention, language: Language) -> bool:
    """Whether a date goes on the enumeration of another, and begins no clause of its own: "and 12 May is the last day"."""
    joined = are_joined(inline.prose[last.end : mention.start], language)
    return joined and _patterns(language).clause.match(inline.prose, mention.end) is None


class _Named(Struct, frozen=True, kw_only=True):
    word: str
    title: str | None = None
    body: str | None = None
    location: str | None = None
    is_behind: bool = False


class _Patterns:
    """How one language puts a meeting and its date together; each pattern is compiled when it is wanted."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._small = rf"(?:{any_of(language.dates.on)}\s+)?(?:{any_of(language.dates.articles)}\s+)?\Z"
        self._meetings, self._others = "|".join(language.meeting_nouns), "|".join(language.event_nouns)

    @cached_property
    def behind_meeting(self) -> re.Pattern[str]:
        """What stands between a word for a meeting and its day: whose it is, and a word of planning."""
        return self._behind(rf"(?:\s+{any_of(self._language.behalf)}\s+[\w-]+)?")

    @cached_property
    def behind_event(self) -> re.Pattern[str]:
        """What stands between another event and its day: its subject, and a word of planning."""
        known = self._language
        return self._behind(rf"\s+{any_of((*known.subjects, *known.agents, *known.addressees))}\s+[\w-]+(?:\s+[\w-]+)?")

    def _behind(self, whose: str) -> re.Pattern[str]:
        known = self._language
        town = r"(?-i:[A-ZÅÄÖÆØÉÜ])[\w-]*(?:\s(?-i:[A-ZÅÄÖÆØÉÜ])[\w-]*)*"
        place = rf"(?:\s+{any_of(known.places)}\s+(?P<place>{town}))?"
        # "The conference is in Utrecht, 8-9 June": the place may stand behind the verb as well.
        behind = rf"(?:\s+{any_of(known.places)}\s+(?P<place_behind>{town}))?"
        which = r"(?:\s+(?:[0-9]{1,3}|(?-i:[A-ZÅÄÖÆØÉÜ])[\w-]*|[\"”“»«][^\"”“»«\n]{1,40}[\"”“»«])){0,2}[\"”“»«]?"
        verbs = any_of((*known.planned, *known.event_verbs, *known.held))
        planned = rf"(?:(?:\s+{verbs}){{1,3}}(?:\s+{any_of((*known.behalf, *known.addressees))})?)?"
        clock = rf"(?:,?\s+{any_of(known.dates.clocks)}\s*[0-9][0-9.:–-]*(?:\s?[ap]\.?m\b\.?)?)?"
        return re.compile(rf"(?:{which}|{whose}){place}{planned}{behind}{clock}\s*[,:(–-]?\s*{self._small}", re.IGNORECASE)

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """A verb of meeting; between it and the date nothing may stand that begins another clause."""
        return re.compile(rf"\b(?P<verb>{any_of(self._language.meeting_verbs)})\b[^,;:.]{{0,60}}?,?\s{self._small}", re.IGNORECASE)

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """A verb of holding or planning with which a sentence begins, and no word for what is held."""
        known = self._language
        verbs = any_of((*known.planned, *known.event_verbs, *known.meeting_verbs))
        return re.compile(rf"\W*(?P<verb>{verbs})(?!\w)(?:[^,;:.]{{0,60}}?,?\s)?{self._small}", re.IGNORECASE)

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """A verb behind a date that makes it a subject."""
        known = self._language
        return re.compile(rf"\s+{any_of((*known.planned, *known.event_verbs, *known.duties))}(?!\w)", re.IGNORECASE)

    @cached_property
    def denial(self) -> re.Pattern[str]:
        """A word that says they do not meet."""
        return re.compile(whole_word(self._language.deciding.negations), re.IGNORECASE)

    @cached_property
    def deadline(self) -> re.Pattern[str]:
        """A deadline that an event has: "the deadline for the call is"."""
        words = any_of((*self._language.deadline_columns, *self._language.deadlines))
        return re.compile(rf"(?<!\w){words}\s+{any_of(self._language.behalf)}\s+[^.;:]{{0,60}}\Z", re.IGNORECASE)

    @cached_property
    def group(self) -> re.Pattern[str]:
        """Those who meet."""
        definite = rf"(?:{any_of(self._language.definite)}\s+(?:[^\W\d_][\w-]*\s+)?)?"
        return re.compile(rf"(?P<group>{definite}[\w-]*(?:{'|'.join(self._language.groups)}))\b", re.IGNORECASE)

    @cached_property
    def possessive(self) -> re.Pattern[str]:
        """A word that makes the meeting one of those named before."""
        return re.compile(rf"\b{any_of(self._language.possessives)}\s+\Z", re.IGNORECASE)

    @cached_property
    def purpose(self) -> re.Pattern[str]:
        """What a day is for."""
        noun = rf"(?P<noun>[\w-]*(?:{self._meetings}|{self._others}))"
        return re.compile(rf"\s+{any_of(self._language.behalf)}\s+(?:[\w-]+\s+){{0,3}}?{noun}\b", re.IGNORECASE)


@cache
def _patterns(language: Language) -> _Patterns:
    return _Patterns(language)


def _named(before: str, earlier: str, language: Language) -> _Named | None:
    """What meets, from the words of the sentence before the date; "this" means what was named in the one before it."""
    patterns = _patterns(language)
    near = max(0, len(before) - NEAR)
    noun, tail = _noun(before, near, language)
    if noun is not None and patterns.deadline.search(before[: noun.start()]):
        return None
    plain = before.casefold()
    is_held = noun is None and any(verb in plain for verb in language.meeting_verbs)
    named = noun or (patterns.verb.search(before) if is_held else None)
    if named is None or (is_held and patterns.denial.search(before, max(0, named.start() - NEGATED))):
        return None
    # The one who acts at the meeting holds it: "taken up by the board at its meeting".
    agent = list(owners_of(language).agent.finditer(before))
    body = agent[-1]["owner"] if agent else None
    groups = list(patterns.group.finditer(before[: named.start()]))
    if noun is not None and tail is not None:
        word = noun["noun"]
        if body is None and groups and patterns.possessive.search(before[: noun.start()]):
            body = groups[-1]["group"]
        return _Named(word=word, title=word, body=body, location=tail["place"] or tail["place_behind"])
    word = named["verb"]
    refers = before.split(maxsplit=1)[0].casefold() in language.pronouns
    held = event_word(before[: named.start()], language) or (event_word(earlier, language) if refers else None)
    if held is None and " ".join(word.split()).casefold() in language.held:
        return None
    return _Named(word=word, title=held["noun"] if held else None, body=body or (groups[-1]["group"] if groups else None))


def _noun(before: str, near: int, language: Language) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The word for a meeting or event that the date belongs to, with what stands between the two."""
    patterns = _patterns(language)
    for noun in event_words(language).finditer(before, near):
        tail = (patterns.behind_meeting if noun["meeting"] else patterns.behind_event).match(before, noun.end())
        if tail is not None:
            return noun, tail
    return None, None


def _named_above(before: str, above: str, language: Language) -> _Named | None:
    """What a sentence that begins with its verb tells the day of: what the words above it name."""
    found = _patterns(language).opening.match(before)
    if found is None:
        return None
    event = event_word(above, language)
    is_title = " ".join(found["verb"].split()).casefold() in language.held and 0 < len(above.split()) <= MAX_TITLE and "." not in above
    title = event["noun"] if event else " ".join(above.strip(" :").split()) if is_title else None
    return _Named(word=title, title=title) if title else None


def _named_behind(behind: str, language: Language) -> _Named | None:
    """What a day is for: `12-13 August for a meeting`."""
    is_wanted = behind.lstrip().casefold().startswith(language.behalf)
    found = _patterns(language).purpose.match(behind) if is_wanted else None
    return _Named(word=found["noun"], title=found["noun"], is_behind=True) if found else None


IDIOM = Idiom(name="event-sentence", find=_find)
