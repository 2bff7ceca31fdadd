"""Dates, times and meetings in the words of a language."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from mlr_minutes.archive import Change, ChangeKind
from mlr_minutes.dates import Clock, DateValue
from mlr_minutes.languages import Language
from mlr_minutes.model import Event


def day_in_words(day: date, language: Language, *, weekday: bool = True) -> str:
    """`torsdag 27 november 2014`; the year is always told, since pages are read for years."""
    told = language.day_form.format(day=day.day, month=_month(day, language), year=day.year)
    return language.weekday_form.format(weekday=_name(language.dates.weekdays[day.weekday()], language), day=told) if weekday else told


def value_in_words(value: DateValue, language: Language) -> str:
    """A day, month, week or span of days."""
    if value.day is not None:
        return day_in_words(value.day, language)
    if "W" in value.iso:
        return f"{language.labels['week']} {int(value.iso[-2:])}, {value.iso[:4]}"
    if "/" in value.iso and len(value.iso) > len("2015-01/2015-06"):
        return f"{day_in_words(value.first, language, weekday=False)} – {day_in_words(value.last, language, weekday=False)}"
    months = [month_in_words(day, language) for day in (value.first, value.last)]
    return " – ".join(dict.fromkeys(months))


def month_in_words(day: date, language: Language) -> str:
    """The month of a day, and its year: `november 2014`."""
    return f"{_month(day, language)} {day.year}"


def _month(day: date, language: Language) -> str:
    return _name(language.dates.months[day.month - 1], language)


def _name(words: Sequence[str], language: Language) -> str:
    """The full name of a month or weekday as it is written."""
    return words[0].capitalize() if language.has_capital_names else words[0]


def hours_in_words(hours: Clock | None, language: Language) -> str:
    """`kl. 15:00–18:00`; empty where no hours are known."""
    if hours is None:
        return ""
    text = "–".join(f"{one:%H:%M}" for one in (hours.start, hours.end) if one is not None)
    return f"{language.labels['clock']} {text}".strip()


_CHANGES: Final = {
    ChangeKind.DECIDED: "change decided",
    ChangeKind.MENTIONED: "change mentioned",
    ChangeKind.ANSWERED: "change answered",
    ChangeKind.DONE: "change done",
    ChangeKind.UNDERWAY: "change underway",
    ChangeKind.POSTPONED: "change postponed",
    ChangeKind.MOVED: "change moved",
    ChangeKind.WITHDRAWN: "change withdrawn",
    ChangeKind.REPLACED: "change replaced",
    ChangeKind.PARTLY_REPLACED: "change partly replaced",
}
"""What each step is called, by the key of its label."""


def change_in_words(change: Change, language: Language) -> str:
    """What a step does to a decision: `new deadline Tuesday 30 June 2026`, `replaced by 2026-06-09/3`, `answer from Norwick`."""
    is_replaced = change.kind in (ChangeKind.REPLACED, ChangeKind.PARTLY_REPLACED)
    parts = (
        language.labels[_CHANGES[change.kind]],
        change.who,
        value_in_words(change.deadline, language) if change.deadline else "",
        f"{language.labels['through']} {change.by}" if is_replaced and change.by else "",
    )
    return " ".join(part for part in parts if part)


def event_title(event: Event, language: Language) -> str:
    """What a meeting to come is called: what it is, who meets, and whether it is certain."""
    who = f"{event.title}: {event.body}" if event.body else event.title
    word = "cancelled" if event.cancelled else "preliminary" if event.tentative else ""
    return f"{who} ({language.labels[word]})" if word else who
