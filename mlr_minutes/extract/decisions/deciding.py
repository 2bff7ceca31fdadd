"""Sentences that say that something was decided.

A sentence is read word by word: a verb that decides, those who decide beside it, and what stands between them and around
them. What only tells of a decision (in a clause, of another time, of others), or puts one forward, is none.
"""

import re
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.decisions.active import active
from mlr_minutes.extract.decisions.around_verb import NEAR, is_body
from mlr_minutes.extract.decisions.elsewhere import bygone_dates, hosts, is_report
from mlr_minutes.extract.decisions.passive import passive
from mlr_minutes.extract.decisions.places import Place, places
from mlr_minutes.extract.decisions.sentence import Formula, Sentence, sentences_in, verbs
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language

_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def sentences(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of a document that hold a verb of deciding, and may be decisions."""
    language = reading.language
    told = [said for place in places(reading) for said in sentences_in(place, language)]
    reports = {section for section in reading.sections if is_report(section, language)}
    named = hosts(reading)
    if reports:
        here = (active(said, language) for said in told if said.place.section not in reports)
        named = " ".join((named, *sorted({formula.subject for formula in here if formula is not None})))
    return tuple(
        replace(said, bygone=bygone_dates(said.place.inline, reading), hosts=named, reports=said.place.section in reports) for said in told
    )


def formula_of(place: Place, language: Language) -> Formula | None:
    """The first formula in a text; None where no sentence of it is a decision by itself."""
    found = (active(said, language) or passive(said, language) for said in sentences_in(place, language))
    return next((formula for formula in found if formula is not None), None)


def is_bare_formula(text: str, language: Language) -> bool:
    """Whether a text is nothing but a formula, so that what was decided stands below: "The board resolved"."""
    words = _WORD.findall(text.casefold())
    if not words or len(words) > NEAR or text.strip(" *_\n")[-1] in ".!?)":
        return False
    known = language.deciding
    is_strong = words[-1] in (*known.decides, *known.decided) or (words[-1] in verbs(language) and is_body(words[-2:][0], known))
    return is_strong or (words[-1] in language.deciding.complements and any(word in verbs(language) for word in words))
