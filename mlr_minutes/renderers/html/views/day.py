"""Days in words."""

from datetime import date

from msgspec import Struct

from mlr_minutes.dates import DateValue
from mlr_minutes.languages import Language
from mlr_minutes.renderers._words import value_in_words


class Day(Struct, frozen=True, kw_only=True):
    """A day, or a stretch of days, in words."""

    iso: str
    words: str
    is_span: bool
    """Whether it is more than HTML's `<time>` can say."""


def day_view(value: DateValue, language: Language) -> Day:
    """A day as pages in a language tell it."""
    return Day(iso=value.iso, words=value_in_words(value, language), is_span=not value.is_plain)


def day_of(day: date | None) -> DateValue | None:
    """A single day as a value, where it is known."""
    return DateValue.of_day(day) if day is not None else None


def known_day(day: date | None, language: Language) -> Day | None:
    """A single day as pages tell it, where it is known."""
    return day_view(DateValue.of_day(day), language) if day is not None else None
