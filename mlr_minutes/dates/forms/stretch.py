"""`de närmaste två veckorna`, `the last 3 months`, `inom tio dagar`: all days to the one that lies so far away."""

import re
from collections.abc import Iterable

from mlr_minutes.dates.expression import Stretch
from mlr_minutes.dates.forms._form import FIGURE, NUMBER, DateForm, Scope
from mlr_minutes.dates.words import Words, any_of, behind_figures, paired


def _leads(words: Words) -> Iterable[str]:
    language = words.language
    counts, sides = (FIGURE, *words.cardinals), (*language.coming, *language.gone, *language.inside)
    before = paired(sides, (*counts, *words.units))
    return (*before, *paired(language.these, counts), *paired(counts, sides), *behind_figures(NUMBER, sides))


def _pattern(words: Words) -> str:
    language = words.language

    def side(late: str = "") -> str:
        return rf"(?:(?P<{late}gone>{any_of(language.gone)})|{any_of((*language.coming, *language.inside))})"

    before = rf"{side()}\s+(?P<count>{words.count})\s+(?P<unit>{words.unit})"
    behind = rf"(?:{any_of(language.these)}\s+)?(?P<late_count>{words.count})\s+{side('late_')}\s+(?P<late_unit>{words.unit})"
    once = rf"(?:{any_of(language.inside)})\s+(?P<one>{words.one_unit})(?!\s*\d)"
    elsewhere = any_of((*language.before, *language.after, *language.ago, *language.genitives, *language.from_))
    return rf"(?:{before}|{behind}|{once})(?:\s+{any_of(language.hence)}|(?!\s+{elsewhere}))"


def _read(match: re.Match[str], scope: Scope) -> Stretch | None:
    words = scope.words
    if match["one"]:
        return Stretch(unit=words.unit_of(match["one"]), count=1)
    count = words.number(match["count"] or match["late_count"])
    unit = words.unit_of(match["unit"] or match["late_unit"])
    return Stretch(unit=unit, count=-count if match["gone"] or match["late_gone"] else count)


FORM = DateForm(name="stretch", leads=_leads, near=lambda words: words.units, pattern=_pattern, read=_read)
