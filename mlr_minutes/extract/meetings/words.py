"""Words for meetings, and what a text says with them: a next one, a schedule, one called off or moved."""

import re
from functools import cache
from typing import Final

from mlr_minutes.languages import Language, any_of, whole_word

GAP: Final = 80
"""How many characters may stand between a meeting that is announced and its date."""

_SMALL: Final = re.compile(r"[\s:,;(*_–—-]*")


def meeting_word(text: str, language: Language) -> str | None:
    """The first word for a meeting in a text, compounds included: `mötesdatum`."""
    found = _nouns(language).search(text)
    return found[0] if found else None


def event_word(text: str, language: Language) -> re.Match[str] | None:
    """The first word for a meeting or another event, in the form that stands alone."""
    return event_words(language).search(text)


def is_other_event(text: str, language: Language) -> bool:
    """Whether a text names an event that is no meeting: "course"."""
    found = event_word(text, language)
    return found is not None and found["meeting"] is None


def is_preliminary(text: str, language: Language) -> bool:
    """Whether a text calls something preliminary."""
    return _has(text, language.preliminary)


def is_cancelled(text: str, language: Language) -> bool:
    """Whether a text calls something off."""
    return _has(text, language.cancelled)


def is_schedule(text: str, language: Language) -> bool:
    """Whether a title or lead announces dates to come: "important dates"."""
    return _schedules(language).search(text) is not None


def names_next(text: str, language: Language) -> bool:
    """Whether a text begins with the next meeting: "Date of next parish meeting"."""
    if not any(word in text.casefold() for word in language.upcoming):
        return False
    found = _next(language).search(text)
    return found is not None and len(text[: found.start()].split()) <= 5


def names_series(text: str, language: Language) -> bool:
    """Whether a title begins with coming meetings by the letters of their body: "Upcoming FGB 2025"."""
    return _series(language).match(text) is not None


def is_of_something_else(text: str, language: Language) -> bool:
    """Whether a line is of something due, or of somebody away, and of no meeting."""
    return _has(text, (*language.deadline_columns, *language.deadlines, *language.absences))


def is_of_papers(before: str, language: Language) -> bool:
    """Whether what stands before a date makes it that of papers for a meeting: "Agenda:", "papers are sent out"."""
    return _papers(language).search(before) is not None


def announces(before: str, language: Language) -> bool:
    """Whether what stands before a date announces it as that of the next meeting: "the next meeting is held on"."""
    if not any(word in before.casefold() for word in language.upcoming):
        return False
    ends = [found.end() for found in _next(language).finditer(before)]
    if not ends:
        return False
    gap = before[ends[-1] :]
    if len(gap) > GAP or re.search(r"[.!?]\s+[A-ZÅÄÖÆØ]", gap):
        return False
    plain = re.sub(whole_word((*language.dates.articles, *language.dates.on, *language.behalf)), "", gap, flags=re.IGNORECASE)
    return _SMALL.fullmatch(plain) is not None or _held(language).search(gap) is not None


def means_next(before: str, language: Language) -> bool:
    """Whether what stands before a date means the next meeting by no word for it: "next time will be"."""
    return _may_hold(before, language.next_ones) and _next_ones(language).search(before) is not None


def names_next_one(text: str, language: Language) -> bool:
    """Whether a text holds words that mean the next meeting."""
    return _has(text, language.next_ones)


def is_thereafter(between: str, language: Language) -> bool:
    """Whether what stands between two dates makes the second that of a meeting that follows the first: "thereafter"."""
    return _thereafter(language).search(between) is not None


def whose(text: str, language: Language) -> str | None:
    """Who meets, where a word for them stands before that for the meeting: "the board's meeting"."""
    found = _whose(language).search(text)
    return found[1] if found else None


@cache
def _whose(language: Language) -> re.Pattern[str]:
    bodies, nouns = "|".join(map(re.escape, language.deciding.bodies)), "|".join(language.meeting_nouns)
    return re.compile(rf"(?<!\w)([^\W\d_]*(?:{bodies}))(?:s|['’]s)\s+[^\W\d_]*(?:{nouns})(?!\w)", re.IGNORECASE)


def is_moved_to(before: str, language: Language) -> bool:
    """Whether what stands before a date moves a meeting to it."""
    return _may_hold(before, language.moved) and _moved(language).search(before) is not None


def is_moved_away(behind: str, language: Language) -> bool:
    """Whether what stands behind a date moves the meeting away from it."""
    if not _may_hold(behind, language.moved):
        return False
    return re.match(rf"[\s,–—-]*(?:\([^()\n]*\)[\s,–—-]*)?(?:\w+\s+)?{any_of(language.moved)}(?!\w)", behind, re.IGNORECASE) is not None


def is_denied(before: str, language: Language) -> bool:
    """Whether what stands before a date says that there is no meeting then: "no call on"."""
    return _has(before, language.denials) and _denied(language).search(before) is not None


@cache
def _nouns(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])[\w-]*(?:{'|'.join(language.meeting_nouns)})(?:[^\W\d_]*)\b", re.IGNORECASE)


@cache
def event_words(language: Language) -> re.Pattern[str]:
    """Words for meetings and other events; the group `meeting` is set for a meeting's."""
    return re.compile(
        rf"\b(?P<noun>[\w-]*(?:(?P<meeting>{'|'.join(language.meeting_nouns)})|{'|'.join(language.event_nouns)}))\b(?!-)", re.IGNORECASE
    )


@cache
def _next(language: Language) -> re.Pattern[str]:
    nouns = "|".join(language.meeting_nouns)
    return re.compile(rf"\b{any_of(language.upcoming)}\s+(?:[\w.&'’/-]+\s+){{0,4}}?[\w-]*(?:{nouns})\b", re.IGNORECASE)


@cache
def _next_ones(language: Language) -> re.Pattern[str]:
    small = (*language.dates.on, *language.dates.articles, *language.pronouns, *language.planned, *language.meeting_verbs, *language.held)
    return re.compile(rf"(?<!\w){any_of(language.next_ones)}(?:[\s:,–—*_-]|{any_of(small)}(?!\w))*\Z", re.IGNORECASE)


@cache
def _thereafter(language: Language) -> re.Pattern[str]:
    small = any_of((*language.dates.on, *language.dates.articles, *language.planned))
    return re.compile(rf"(?:^|[.,;:(\n]\s*|\s){any_of(language.thereafter)}(?:[\s:,]|{small}(?!\w))*\Z", re.IGNORECASE)


@cache
def _held(language: Language) -> re.Pattern[str]:
    return re.compile(whole_word((*language.meeting_verbs, *language.planned, *language.moved)), re.IGNORECASE)


@cache
def _moved(language: Language) -> re.Pattern[str]:
    small = any_of((*language.dates.articles, *language.dates.on))
    return re.compile(rf"(?<!\w){any_of(language.moved)}\s+(?:{small}\s+)*\Z", re.IGNORECASE)


@cache
def _papers(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{whole_word(language.papers)}[^.;\n]{{0,40}}\Z", re.IGNORECASE)


@cache
def _series(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(language.upcoming)}\s+(?-i:[A-ZÅÄÖÆØ]{{2,6}})(?!\w)", re.IGNORECASE)


@cache
def _denied(language: Language) -> re.Pattern[str]:
    known = language.dates
    words = (*known.weekdays, *known.short_weekdays, *known.months)
    gap = any_of(
        (*known.on, *known.articles, *language.conjunctions, *language.planned, *language.held, *(one for group in words for one in group))
    )
    small = any_of((*known.on, *known.articles, *language.places, *language.addressees))
    nouns = "|".join(language.meeting_nouns)
    return re.compile(
        rf"(?<!\w){any_of(language.denials)}\s+(?:(?!{small}\s)[\w-]+\s+)?[\w-]*(?:{nouns})(?:[\s\d,./-]|{gap}(?!\w)){{0,40}}\Z",
        re.IGNORECASE,
    )


@cache
def _schedules(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(language.schedules), re.IGNORECASE)


def _may_hold(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether the first word of one of some phrases stands in a text: a quick test before a pattern is tried."""
    plain = text.casefold()
    return any(phrase.split(" ", 1)[0] in plain for phrase in phrases)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return re.search(whole_word(words), text, re.IGNORECASE) is not None
