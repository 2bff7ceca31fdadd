"""`10 members vote for the new fee`: people who are counted, and what they voted for."""

import re
from collections.abc import Iterator
from functools import cache

from mlr_minutes.extract.decisions.bounds import bounds
from mlr_minutes.extract.decisions.places import places
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, any_of


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for place in places(reading):
        text = place.inline.prose
        if not text[:1].isdigit():
            continue
        found = _counted(reading.language).match(text)
        if found:
            end = bounds(text, 0)[1]
            yield stretch(place, 0, end, f"votes counted, `{found['votes']}`", language=reading.language, outcome=True)


@cache
def _counted(language: Language) -> re.Pattern[str]:
    known = language.deciding
    return re.compile(
        rf"[0-9]{{1,4}}\s+(?:[^\W\d_]+\s+){{0,2}}?(?P<votes>{any_of(known.votes)})\s+{any_of(known.votes_for)}\s+(?=[^\W\d_])",
        re.IGNORECASE,
    )


IDIOM = Idiom(name="decision-vote", find=_find)
