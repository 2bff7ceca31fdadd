"""`v. 47`, `vecka 5 2015`, `week 32`, `veckorna 5-7`, `2015-W07`, `v. 5, 7 och 9`."""

import re
from collections.abc import Iterable, Sequence

from mlr_minutes.dates.expression import DateExpression, Range, Said, Week
from mlr_minutes.dates.forms._form import YEAR, DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, behind_figures, openings

_NUMBER = r"(?:5[0-3]|[1-4]\d|0?[1-9])(?!:\d|\.\d|[^\W_]|\s*%)"


def _leads(words: Words) -> Iterable[str]:
    return (*behind_figures(YEAR, ("w",)), *openings(words.language.weeks))


def _pattern(words: Words) -> str:
    weeks = any_of(words.language.weeks)
    iso = r"(?P<iso_year>(?:19|20)\d\d)-?w(?P<iso_week>\d\d)"
    more = rf"(?P<more>(?:\s*,\s*{_NUMBER}){{0,12}}\s*{any_of(words.language.ands)}\s+(?:{weeks}\s*)?{_NUMBER})"
    last = rf"(?:{words.dash}|\s*/\s*)(?:{weeks}\s*)?(?P<last>{_NUMBER})"
    return rf"(?:{iso}|{weeks}\s*(?P<first>{_NUMBER})(?:{last}|{more})?{words.plain_year}?)(?![-–]\d)"


def _read(match: re.Match[str], scope: Scope) -> DateExpression | Sequence[Said]:
    if match["iso_year"]:
        return Week(week=int(match["iso_week"]), year=int(match["iso_year"]))
    year = scope.words.year_of(match)
    first = Week(week=int(match["first"]), year=year)
    if match["last"]:
        return Range(first=first, last=Week(week=int(match["last"]), year=year))
    if match["more"]:
        rest = [
            Said(found.start(), found.end(), Week(week=int(found[0]), year=year))
            for found in re.compile(r"[0-9]+").finditer(match.string, match.start("more"), match.end("more"))
        ]
        return [Said(match.start(), match.end("first"), first), *rest]
    return first


FORM = DateForm(name="week", leads=_leads, pattern=_pattern, read=_read)
