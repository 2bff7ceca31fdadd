"""`om tre veckor`, `in two weeks`, `two weeks ago`, `för 14 dagar sedan`, `two days after Easter`: a day by its distance.

"10 days before the meeting" names no day, and is left alone.
"""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Offset, Said, WeekOf
from mlr_minutes.dates.forms._form import FIGURE, NUMBER, DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, behind_figures, openings, paired
from mlr_minutes.languages import Unit


def _leads(words: Words) -> Iterable[str]:
    language = words.language
    halves = words.language.units[Unit.HALF_YEAR]
    counts = (FIGURE, *words.cardinals, *halves)
    ahead, back = paired(language.in_, counts), paired(language.before_ago, counts)
    sides = (*language.after, *language.before, *language.ago, *language.hence)
    return (
        *ahead,
        *back,
        *paired((FIGURE, *words.cardinals), words.units),
        *paired(words.units, sides),
        *openings(halves),
        *behind_figures(NUMBER, words.units),
    )


def _pattern(words: Words) -> str:
    language = words.language

    def length(name: str) -> str:
        # Without a number it is one ("the week after Easter"), save behind "in" and before "ago", where "in the day" and
        # "years ago" are none, but "in half a year" is.
        halves = any_of(word for word, unit in words.units.items() if unit is Unit.HALF_YEAR and " " in word)
        one = words.one_unit if name == "far" else halves
        return rf"(?P<{name}>{words.count}\s+|(?={one}))(?P<{name}_unit>{words.unit})"

    ahead = rf"{any_of(language.in_)}\s+{length('ahead')}(?!\s+(?:{any_of((*language.before, *language.ago))}))"
    hence, ago = any_of(language.hence), any_of(language.ago)
    back = rf"(?:{any_of(language.before_ago)}\s+)?{length('back')}\s*(?:(?P<ago>{ago})|(?P<hence>{hence}))"
    since = rf"(?P<after>{any_of(language.after)})|(?P<before>{any_of(language.before)})"
    from_ = rf"{length('far')}\s+(?:{since})\s+(?P<since>){words.article}"
    return rf"(?:{back}|{ahead}(?:\s*{hence})?|{from_})"


def _read(match: re.Match[str], scope: Scope) -> Offset | Said | None:
    words = scope.words

    def length(name: str) -> tuple[int, str]:
        return words.number(match[name].strip()) if match[name] else 1, match[f"{name}_unit"]

    if match["since"] is not None:
        since = scope.follow(match.string, match.end())
        if since is None:
            return None
        count, unit = length("far")
        sign = -1 if match["before"] else 1
        offset = Offset(unit=words.unit_of(unit), count=sign * count, since=since.expression)
        # "The week after Easter" is a week, and "a week after Easter" a day.
        whole = offset.unit is Unit.WEEK and not match["far"]
        return Said(match.start(), since.end, WeekOf(day=offset) if whole else offset)
    name = "ahead" if match["ahead_unit"] else "back"
    count, unit = length(name)
    return Offset(unit=words.unit_of(unit), count=-count if match["ago"] else count)


FORM = DateForm(name="distance", leads=_leads, near=lambda words: words.units, pattern=_pattern, read=_read)
