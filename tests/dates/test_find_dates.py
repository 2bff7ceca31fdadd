"""What holds for dates in any text, and in every language."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_minutes.dates import find_dates
from mlr_minutes.languages import LANGUAGES

DAY = date(2014, 11, 18)
TAGS = [one.tag for one in LANGUAGES]
WORDS = sorted(
    {
        word
        for one in LANGUAGES
        for words in (
            *one.dates.months, *one.dates.weekdays, *one.dates.short_weekdays, *one.dates.ordinals[:12], *one.dates.cardinals.values(),
            *one.dates.units.values(), *one.dates.seasons.values(), *one.dates.holidays.values(), one.dates.articles, one.dates.within,
            one.dates.genitives, one.dates.ranges, one.dates.from_, one.dates.between, one.dates.ands, one.dates.this, one.dates.next,
            one.dates.previous, one.dates.in_, one.dates.ago, one.dates.hence, one.dates.weeks, one.dates.weeks_of, one.dates.quarters,
            one.dates.early, one.dates.late, one.dates.every, one.dates.yearly, one.dates.clocks, one.dates.after, one.dates.before,
        )
        for word in words
    }
)  # fmt: skip
FIGURES = [
    "1",
    "2",
    "3.",
    "4th",
    "24:e",
    "29/2",
    "31/11",
    "27/11-14",
    "12-14/3",
    "2014",
    "2014-11-18",
    "14-11-18",
    "3.12.",
    "0",
    "99",
    "5-7",
    "W07",
]
MARKS = [" ", "  ", "\n", ", ", ". ", "-", "–", "/", "(", ")", ":", "'", "İ", "ı", "ß", "é", "\u2028", "²", "٣"]
PHRASES = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(FIGURES), st.sampled_from(MARKS)), max_size=14).map(" ".join)
TEXTS = st.one_of(PHRASES, st.text(max_size=60), st.lists(st.one_of(st.sampled_from(MARKS), PHRASES), max_size=6).map("".join))


@given(TEXTS, st.sampled_from(TAGS), st.one_of(st.none(), st.dates()))
@settings(max_examples=600, deadline=None)
def test_any_text_gives_dates_in_order_that_are_what_they_claim(text: str, tag: str, reference: date | None) -> None:
    end = 0
    for found in find_dates(text, language=tag, reference=reference):
        assert end <= found.start < found.end
        assert found.text == text[found.start : found.end]
        assert found.text == found.text.strip()
        assert found.value is not None
        assert found.value.first <= found.value.last
        assert found.why
        end = found.end


@given(PHRASES, st.sampled_from(TAGS), st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31)))
@settings(max_examples=300, deadline=None)
def test_the_case_of_letters_says_nothing_but_of_names(text: str, tag: str, reference: date) -> None:
    def values(written: str) -> list[str]:
        return [one.value.iso for one in find_dates(written, language=tag, reference=reference) if one.value]

    if len(text.upper()) == len(text.lower()) == len(text) and text.upper().lower() == text.lower():
        assert values(text.upper()) == values(text.lower())


@pytest.mark.parametrize("tag", TAGS)
def test_every_day_of_a_year_written_in_full_is_that_day(tag: str) -> None:
    months = next(one.dates.months for one in LANGUAGES if one.tag == tag)
    for ahead in range(366):
        day = date(2016, 1, 1) + timedelta(days=ahead)
        written = [day.isoformat(), f"{day.day} {months[day.month - 1][0]} {day.year}", f"{day.day}/{day.month} {day.year}"]
        for text in written:
            (found,) = find_dates(text, language=tag, reference=DAY)
            assert found.value is not None
            # Where both orders are days, an English text of its own does not tell them apart; day first is read.
            assert found.value.day == day, text


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("weeks", range(-3, 4))
def test_a_weekday_beside_its_date_tells_the_year(tag: str, weeks: int) -> None:
    known = next(one.dates for one in LANGUAGES if one.tag == tag)
    day = DAY + timedelta(weeks=weeks, days=2)
    text = f"{known.weekdays[day.weekday()][0]} {known.articles[0]} {day.day} {known.months[day.month - 1][0]}"
    (found,) = find_dates(text, language=tag, reference=DAY)
    assert found.value is not None
    assert found.value.day == day
    assert not found.doubt


HOSTILE = [
    "1 ",
    "1/",
    "27/11 ",
    "kl. 15-",
    "mars ",
    "may, ",
    "fredag ",
    "the first ",
    "two days after ",
    "1, ",
    "3 och ",
    "between 3 and ",
    "3rd ",
    " ",
]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(tag: str, piece: str) -> None:
    def steps(times: int) -> int:
        return _steps(lambda: find_dates(piece * times, language=tag, reference=DAY))

    steps(10)
    assert steps(400) <= 2.2 * steps(200) + 200


def _steps(run: Callable[[], object]) -> int:
    """How many functions are called, those of the interpreter's own included: a measure that no other program disturbs."""
    count = 0

    def step(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count
