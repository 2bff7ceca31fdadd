"""`fredag den 5/12`, `tisdag den 17:e`, `Friday next week`, `fredag v. 47`, `Friday in two weeks`, `på fredag`.

What a weekday is shortened to is often another word too, so it counts only beside a date, or behind a word such as "on".
"""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.dates.expression import (
    DateExpression,
    Day,
    DayOfMonth,
    DayOrYear,
    EitherOrder,
    Nth,
    Offset,
    Range,
    Said,
    Shift,
    Week,
    Weekday,
    WeekdayFrom,
)
from mlr_minutes.dates.forms._form import DateForm, Scope, behind, stands_alone, stands_behind
from mlr_minutes.dates.words import Words, any_of, plain
from mlr_minutes.languages import Unit

_WEEKS = {Unit.WEEK: 1, Unit.FORTNIGHT: 2}


def _leads(words: Words) -> Iterable[str]:
    return words.weekdays


def _pattern(words: Words) -> str:
    joints = any_of((*words.language.weekday_joints, *words.language.genitives, *words.language.articles))
    part = rf"(?P<part>\s+{any_of(words.language.parts_of_day)})?"
    following = any_of(word for word in words.language.after if word not in words.language.on)
    since = rf"\s+(?:(?P<after>{following})|(?P<before>{any_of(words.language.before)}))\s+{words.article}"
    later = rf"\s+(?P<later>{any_of(words.language.weekday_later)})"
    ands = any_of(words.language.ands)
    last = rf"(?P<last>(?:\s?[-–]\s?|\s+{ands}\s+){words.weekday})?"
    beside = rf"(?:(?P<joint>[^\S\n]*[-–][^\S\n]+|,?\s+\(?)(?P<small>(?:{joints}\s*){{0,2}}))?"
    return rf"(?P<weekday>{words.weekday})(?:{later}|{since}|{last}{part}{beside})"


def _read(match: re.Match[str], scope: Scope) -> DateExpression | Said | None:
    words = scope.words
    weekday = words.weekday_number(match["weekday"])
    if match["later"]:
        weeks = words.language.weekday_later[plain(match["later"])]
        return Offset(unit=Unit.WEEK, count=weeks, since=Weekday(weekday=weekday))
    # "den" may belong to the date or to what it is in: "fredag den 5/12", "fredag den här veckan".
    places = (
        dict.fromkeys((match.end(), match.end("joint"))) if match["joint"] else (match.end(),) if match["after"] or match["before"] else ()
    )
    for place in places:
        beside = scope.follow(match.string, place)
        joined = _joined(weekday, beside.expression, match) if beside is not None else None
        # Several weekdays are those of a span, or each a day of its own.
        if beside is not None and joined is not None and (not match["last"] or isinstance(joined, Range)):
            return Said(match.start(), beside.end, joined)
    if (day := _bare_day(match, words)) is not None:
        return day
    word = match["weekday"].rstrip(".")
    if word in words.short_weekdays and not _is_meant(match, words):
        return None
    if stands_behind(match, _indefinite(words), 8):
        return None
    end = match.end("part") if match["part"] and not match["last"] else match.start() + len(word)
    return Said(match.start(), end, Weekday(weekday=weekday))


def _bare_day(match: re.Match[str], words: Words) -> Said | None:
    """The weekday with a figure behind it, "Tue 21", in languages that do not write hours so."""
    if not words.language.half_days or match["last"] or match["part"]:
        return None
    figure = _figure(words).match(match.string, match.end("weekday"))
    if figure is None:
        return None
    weekday = words.weekday_number(match["weekday"])
    return Said(match.start(), figure.end("day"), DayOfMonth(day=int(figure["day"]), weekday=weekday, is_bare=True))


@cache
def _figure(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\s(?P<day>3[01]|[12]\d|[1-9])(?=\s*(?:$|\n|[,;!?)]|\.(?!\d)|{any_of(words.language.followers)}))")


@cache
def _indefinite(words: Words) -> re.Pattern[str]:
    """What makes a weekday any of many: "on a Friday"."""
    return behind(any_of(words.language.cardinals[1]))


def _is_meant(match: re.Match[str], words: Words) -> bool:
    """Whether what a weekday is shortened to is one: behind a word such as "on", before a time or another weekday, or alone."""
    context = _context(words)
    if stands_behind(match, context.joints) or stands_alone(match, match["weekday"].rstrip(".")):
        return True
    if context.behind.search(match.string, max(0, match.start() - 12), match.start()):
        return True
    return context.ahead.match(match.string, match.end("weekday")) is not None


class _Context(Struct, frozen=True, kw_only=True):
    joints: re.Pattern[str]
    behind: re.Pattern[str]
    ahead: re.Pattern[str]


@cache
def _context(words: Words) -> _Context:
    language = words.language
    return _Context(
        joints=behind(any_of((*language.on, *words.sides, *language.ranges, *language.from_))),
        behind=re.compile(rf"{words.weekday}\s*[-–]\s*\Z"),
        ahead=re.compile(rf"\.?\s*(?:[-–]\s*{words.weekday}|,?\s*{any_of(language.clocks)}\s*\d|,?\s*\d\d?[.:]\d\d)"),
    )


def _joined(weekday: int, beside: DateExpression, match: re.Match[str]) -> DateExpression | None:
    if match["after"] or match["before"]:
        return WeekdayFrom(weekday=weekday, after=match["after"] is not None, since=beside)
    match beside:
        case Range(first=Day(weekday=None) as first, last=last):
            return Range(first=replace(first, weekday=weekday), last=last)
        case Day(weekday=None) | DayOfMonth(weekday=None):
            return replace(beside, weekday=weekday)
        case DayOrYear(day=day):
            return replace(day, weekday=weekday)
        case EitherOrder(first=first, second=second):
            return EitherOrder(first=replace(first, weekday=weekday), second=replace(second, weekday=weekday))
        case Shift(unit=Unit.WEEK, count=count):
            return Weekday(weekday=weekday, weeks=count)
        case Week():
            return Nth(nth=1, of=weekday, period=beside)
        case Offset(unit=unit, count=count, since=None) if unit in _WEEKS:
            return Weekday(weekday=weekday, weeks=count * _WEEKS[unit])
        case _:
            return None


FORM = DateForm(name="weekday", leads=_leads, pattern=_pattern, read=_read)
