"""Dates, times and meetings in the words of a language."""

from datetime import date
from functools import cache

from mlr_minutes.dates import Clock, DateValue
from mlr_minutes.languages import Language
from mlr_minutes.model import Event


@cache
def day_in_words(day: date, language: Language, *, weekday: bool = True) -> str:
    """`torsdag 27 november 2014`; the year is always told, since pages are read for years."""
    from babel.dates import format_date

    return str(format_date(day, f"EEEE {language.day_pattern}" if weekday else language.day_pattern, locale=language.tag))


def value_in_words(value: DateValue, language: Language) -> str:
    """A day, month, week or span of days."""
    from babel.dates import format_date

    if value.day is not None:
        return day_in_words(value.day, language)
    if "W" in value.iso:
        return f"{language.labels['week']} {int(value.iso[-2:])}, {value.iso[:4]}"
    if "/" in value.iso and len(value.iso) > len("2015-01/2015-06"):
        return f"{day_in_words(value.first, language, weekday=False)} – {day_in_words(value.last, language, weekday=False)}"
    months = [str(format_date(day, "MMMM y", locale=language.tag)) for day in (value.first, value.last)]
    return " – ".join(dict.fromkeys(months))


def hours_in_words(hours: Clock | None, language: Language) -> str:
    """`kl. 15:00–18:00`; empty where no hours are known."""
    if hours is None:
        return ""
    text = "–".join(f"{one:%H:%M}" for one in (hours.start, hours.end) if one is not None)
    return f"{language.labels['clock']} {text}".strip()


def event_title(event: Event, language: Language) -> str:
    """What a meeting to come is called: what it is, who meets, and whether it is certain."""
    who = f"{event.title}: {event.body}" if event.body else event.title
    word = "cancelled" if event.cancelled else "preliminary" if event.tentative else ""
    return f"{who} ({language.labels[word]})" if word else who
