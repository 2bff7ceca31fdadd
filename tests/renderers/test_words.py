"""Dates in the words of each language."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date, format_skeleton

from mlr_minutes.dates import DateValue
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.renderers._words import day_in_words, month_in_words, value_in_words

BY_TAG = {language.tag: language for language in LANGUAGES}


LOCALES = {"sv": "sv", "en": "en_GB", "da": "da", "nb": "nb"}
"""Of the Unicode CLDR, by the tags of the languages."""


@pytest.mark.parametrize("tag", sorted(BY_TAG))
def test_days_and_months_are_written_as_unicode_tells_of_the_language(tag: str) -> None:
    language, locale = BY_TAG[tag], LOCALES[tag]
    for day in (date(2026, 1, 1) + timedelta(days=one) for one in range(365)):
        assert day_in_words(day, language) == format_date(day, "full", locale=locale)
        assert day_in_words(day, language, weekday=False) == format_date(day, "long", locale=locale)
        assert month_in_words(day, language) == format_skeleton("yMMMM", day, locale=locale)


@pytest.mark.parametrize(
    ("tag", "expected"), [("sv", "vecka 48, 2014"), ("en", "week 48, 2014"), ("da", "uge 48, 2014"), ("nb", "uke 48, 2014")]
)
def test_a_week_is_told_with_its_year(tag: str, expected: str) -> None:
    assert value_in_words(DateValue.of_week(2014, 48), BY_TAG[tag]) == expected


def test_a_month_and_a_span_of_days_are_written_without_weekdays() -> None:
    month = DateValue(iso="2026-03", first=date(2026, 3, 1), last=date(2026, 3, 31))
    span = DateValue(iso="2026-03-30/2026-04-02", first=date(2026, 3, 30), last=date(2026, 4, 2))
    assert value_in_words(month, BY_TAG["en"]) == "March 2026"
    assert value_in_words(span, BY_TAG["sv"]) == "30 mars 2026 – 2 april 2026"
