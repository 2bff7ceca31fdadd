"""What the compiler knows of the dates and times of a language."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Unit(StrEnum):
    """What time is counted in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class Season(StrEnum):
    """A quarter of the year by its weather."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Fixed(Struct, frozen=True):
    """A holiday on the same day each year."""

    month: int
    day: int
    days: int = 1
    """How many days it lasts."""


class Easter(Struct, frozen=True):
    """A holiday that moves with Easter."""

    after: int
    """How many days after Easter Sunday it begins."""
    days: int = 1


class OnOrAfter(Struct, frozen=True):
    """A holiday on the first such weekday on or after a day: the third Monday of a month is that from the 15th on."""

    month: int
    day: int
    weekday: int
    """0 for Monday."""
    days: int = 1


Holiday: TypeAlias = Fixed | Easter | OnOrAfter
"""When a holiday is. One of the same name may lie elsewhere in another language."""

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


class DateWords(Struct, frozen=True, kw_only=True, eq=False):
    """The words of dates and times; all in lower case, blanks between words that may as well be hyphens.

    Where a field is a plain tuple, its words mean the same.
    """

    # Names.
    months: tuple[tuple[str, ...], ...]
    """Twelve, from January: the full name first, then what it is shortened to (without full stop)."""
    weekdays: tuple[tuple[str, ...], ...]
    """Seven, from Monday: the full name first, then its other full forms."""
    short_weekdays: tuple[tuple[str, ...], ...]
    """Seven, from Monday: what it is shortened to (without full stop)."""
    doubtful: frozenset[str]
    """Names of months and weekdays that are also other words or names; alone they count only behind one of `within`."""
    determiners: frozenset[str]
    """Seasons that are also words before nouns, as "our" is; none is meant where neither a verb nor the end of the clause follows."""
    month_verbs: tuple[str, ...]
    """Names of months that are verbs too: "it may be"."""
    month_nouns: tuple[str, ...]
    """Names of months that are nouns too, and so are no months behind an article: "the march"."""
    within: tuple[str, ...]
    """What stands before a name that is meant as a time: "in May"."""
    seasons: Mapping[Season, tuple[str, ...]]
    """What each season is called where it is meant as a time of a known year, or behind one of `within`."""
    coming_seasons: Mapping[Season, tuple[str, ...]]
    """What means the season that is or comes: "this spring"."""
    past_seasons: Mapping[Season, tuple[str, ...]]
    """What means the season that was: "last spring"."""
    holidays: Mapping[Holiday, tuple[str, ...]]
    """What each day with a name is called."""

    # Numbers.
    ordinals: tuple[tuple[str, ...], ...]
    """Thirty-one, from the first: the words for each."""
    ordinal_endings: tuple[str, ...]
    """What follows the figure of an ordinal: "4th"."""
    cardinals: Mapping[int, tuple[str, ...]]
    """The words for numbers that things are counted by."""
    last: tuple[str, ...]
    """What stands for the last of several: "last Friday in March"."""
    dotted_ordinals: bool
    """Whether a full stop makes a figure an ordinal, and so a day and a month may be written "3.12."."""
    month_first: bool
    """Whether "May 4" is said."""

    # Small words.
    articles: tuple[str, ...]
    """What may stand between a weekday and its date, or before a date: "the 4th"."""
    parts_of_day: tuple[str, ...]
    """What may stand behind a day: "Friday evening"."""
    weekday_later: Mapping[str, int]
    """What may stand behind a day and puts it weeks later: "Friday week"."""
    weekday_joints: tuple[str, ...]
    """What may stand between a weekday and the figure of its day, and makes that a date: "Friday the 5th"."""
    on: tuple[str, ...]
    """What stands before a day: "on Friday"."""
    genitives: tuple[str, ...]
    """What may stand between a day and its month, or a part and its whole: "4th of May"."""
    of_this_month: tuple[str, ...]
    """What stands behind a day of the month that is: "den 14 dennes"."""
    as_of: tuple[str, ...]
    """What stands before the day of a balance: "per 31/12"."""
    locatives: tuple[str, ...]
    """Those of them that also say when something is: "there were 14 in May", "to start in May"."""
    ranges: tuple[str, ...]
    """Words between the ends of a span: "3 to 5 May"."""
    from_: tuple[str, ...]
    """Words before the first end of a span: "from 3 to 5 May"."""
    between: tuple[str, ...]
    """Words before a span whose ends are joined by one of `ands`: "between 3 and 5 May"."""
    ands: tuple[str, ...]
    """What joins the last two of several: "and"."""

    # What is relative to the meeting.
    units: Mapping[Unit, tuple[str, ...]]
    """The words for each unit, in all forms."""
    plural_units: frozenset[str]
    """Those of them that mean several, and no length without a number: "in the coming weeks"."""
    near: Mapping[Unit, Mapping[str, int]]
    """Words for days, weeks and weekends near the meeting, with how far off they are: "tomorrow" is one day."""
    this: tuple[str, ...]
    """What stands before the unit, weekday or month that is: "this week"."""
    next: tuple[str, ...]
    """What stands before the one that follows."""
    forthcoming: tuple[str, ...]
    """What stands before the first that comes, be it in the same week."""
    previous: tuple[str, ...]
    """What stands before the one that was."""
    past_weekdays: tuple[tuple[str, ...], ...]
    """Seven, from Monday: what means the latest of each: "i måndags"."""
    in_: tuple[str, ...]
    """What stands before a distance ahead: "in two weeks"."""
    hence: tuple[str, ...]
    """What stands behind a distance ahead: "two weeks from now"."""
    ago: tuple[str, ...]
    """What stands behind a distance back: "two weeks ago"."""
    before_ago: tuple[str, ...]
    """What may stand before a distance back that ends in one of `ago`."""
    these: tuple[str, ...]
    """What may stand before the length of a stretch: "the two coming weeks"."""
    inside: tuple[str, ...]
    """What stands before a distance ahead of which any day will do: "within two weeks"."""
    next_but_one: tuple[str, ...]
    """What stands before the one after the one that follows."""
    after_next: tuple[str, ...]
    """What stands behind it: "the week after next"."""
    previous_but_one: tuple[str, ...]
    """What stands before the one before the one that was."""
    before_last: tuple[str, ...]
    """What stands behind it: "the week before last"."""
    years: Mapping[str, int]
    """Words for years near the meeting's, with how far off they are."""
    coming: tuple[str, ...]
    """What stands before a stretch ahead: "the next four weeks"."""
    gone: tuple[str, ...]
    """What stands before a stretch back: "the last four weeks"."""
    after: tuple[str, ...]
    """What makes a distance begin at a date: "two days after Easter"."""
    before: tuple[str, ...]
    """What makes a distance end at a date: "two days before Easter"."""

    # Longer times.
    weeks: tuple[str, ...]
    """What stands before the number of a week."""
    weeks_of: tuple[str, ...]
    """What stands before a day that a week begins with or holds: "week commencing"."""
    quarters: tuple[str, ...]
    """What stands before the number of a quarter: "Q3"."""
    halves: tuple[str, ...]
    """What stands before the number of a half-year: "H1"."""
    half_years: tuple[tuple[str, ...], tuple[str, ...]]
    """What each half of a year is called."""
    doubtful_halves: frozenset[str]
    """Those of them that count only beside a year: "the first half" may be of anything."""
    half_year_nouns: tuple[str, ...]
    """The words for a half-year behind its number."""
    turns: tuple[str, ...]
    """The night between two years."""
    ends: Mapping[str, Unit]
    """Words for the end of the time that is: "year-end", "EOM"."""
    early: tuple[str, ...]
    """What stands before a month or the like of which the beginning is meant, `of` included."""
    middle: tuple[str, ...]
    """The same for its middle."""
    late: tuple[str, ...]
    """The same for its end."""

    # What makes a date none.
    every: tuple[str, ...]
    """What stands before a day that comes back: "every Friday"."""
    every_nth: tuple[str, ...]
    """What says so before an ordinal alone, and is another word elsewhere: "var tredje vecka"."""
    yearly: tuple[str, ...]
    """What says, near a date, that it comes back each year."""
    least: tuple[str, ...]
    """What stands before a fraction that is a bound: "at least 2/3"."""
    fractions: tuple[str, ...]
    """What follows a fraction: "2/3 majority"."""
    amounts: tuple[str, ...]
    """What follows an amount: "12 percent"."""
    pages: tuple[str, ...]
    """What stands before numbers that are no dates: places in a document, cases, versions, telephones: "p. 1/5"."""
    numbered: tuple[str, ...]
    """Nouns of which each has a number, where it stands right behind them: "decision 12/1"."""
    moves: tuple[str, ...]
    """Verbs of moving, as regular expressions: "moved from 3 May to 10 May" names two days, and no span."""
    usual: tuple[str, ...]
    """What says behind a time that it comes back: "as usual"."""

    followers: tuple[str, ...]
    """What may stand behind a day whose month is left out: "the 4th at 3 pm", and not "the 4th item"."""

    # Tense.
    past: tuple[str, ...]
    """Verbs that tell what was, as regular expressions for whole words."""
    future: tuple[str, ...]
    """Words that tell what will be, as regular expressions for whole words."""
    presents: tuple[str, ...]
    """What verbs in the present look like, which may be nouns too, as regular expressions for whole words."""
    no_presents: tuple[str, ...]
    """What looks so and is no verb: small words, months and plurals, as regular expressions for whole words."""
    sayings: tuple[str, ...]
    """Verbs of saying in the past, which tell nothing of when that is of which they tell, as regular expressions."""
    subordinators: tuple[str, ...]
    """What begins a clause with a verb of its own: "that"."""
    have: tuple[str, ...]
    """The verb of the perfect, in the present; with a noun it tells what is, and will be."""
    participles: tuple[str, ...]
    """What participles behind it look like, as regular expressions."""
    planned: tuple[str, ...]
    """Those of planning, behind which a day is still to come, as regular expressions."""
    verbs: tuple[str, ...]
    """What other verbs look like that may follow one of `determiners`, as regular expressions for whole words."""
    plans: tuple[str, ...]
    """Verbs of deciding, promising and moving, behind which a day is still to come, as regular expressions."""
    plan_joints: tuple[str, ...]
    """What must stand between such a verb and the day: "decided to meet on Friday", "moved to Friday"."""
    back: tuple[str, ...]
    """Words before a date that is past, however near, as regular expressions for whole words."""
    ahead: tuple[str, ...]
    """Words before a date that is still to come, however far off, as regular expressions for whole words."""

    # Times of day.
    clocks: tuple[str, ...]
    """What stands before a time of day: "at 3"."""
    about_hours: tuple[str, ...]
    """What makes an hour an approximate one: "about"."""
    hours: tuple[str, ...]
    """What stands behind a time of day: "9 o'clock"."""
    half_days: bool
    """Whether am and pm are said."""
    not_hours: tuple[str, ...]
    """Words for numbers that are too common to be hours in words."""
    half_to: tuple[str, ...]
    """What stands before the hour to which half an hour is left: "halv sju"."""
    half_past: tuple[str, ...]
    """What stands before the hour from which half an hour has gone."""
    quarter_to: tuple[str, ...]
    """What stands before the hour to which a quarter is left."""
    quarter_past: tuple[str, ...]
    """What stands before the hour from which a quarter has gone."""
    noon: tuple[str, ...]
    """Twelve o'clock."""
    midnight: tuple[str, ...]
    """The end of the day."""
    afternoons: tuple[str, ...]
    """What says behind an hour that it is one after noon: "in the evening"."""
    mornings: tuple[str, ...]
    """What says behind an hour that it is one before noon."""
