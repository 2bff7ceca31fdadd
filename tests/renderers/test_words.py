"""Dates in the words of each language."""

from datetime import date

import pytest

from mlr_minutes.dates import DateValue
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.renderers._words import day_in_words, value_in_words

BY_TAG = {language.tag: language for language in LANGUAGES}


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("sv", "torsdag 5 mars 2026"),
        ("en", "Thursday 5 March 2026"),
        ("da", "torsdag 5. marts 2026"),
        ("nb", "torsdag 5. mars 2026"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(tag: str, expected: str) -> None:
    assert day_in_words(date(2026, 3, 5), BY_TAG[tag]) == expected


def test_a_month_and_a_span_of_days_are_written_without_weekdays() -> None:
    month = DateValue(iso="2026-03", first=date(2026, 3, 1), last=date(2026, 3, 31))
    span = DateValue(iso="2026-03-30/2026-04-02", first=date(2026, 3, 30), last=date(2026, 4, 2))
    assert value_in_words(month, BY_TAG["en"]) == "March 2026"
    assert value_in_words(span, BY_TAG["sv"]) == "30 mars 2026 – 2 april 2026"
