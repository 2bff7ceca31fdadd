"""What was decided, cut into the clauses that stand each on a line of its own."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mlr_minutes.extract.decisions.bounds import MARK, bounds
from mlr_minutes.extract.decisions.sentence import Formula, Sentence
from mlr_minutes.extract.text.prose import REACH
from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import List, Paragraph

_ENTRY: Final = re.compile(rf"[ \t]*(?:{MARK.pattern}|\(?[0-9]{{1,2}}[.)][ \t]+(?=\S))")
_OPEN: Final = re.compile(r"[ \t]*[:–—-]?[ \t]*\n[ \t]*")


def clauses(said: Sentence, formula: Formula, language: Language) -> tuple[tuple[int, int], ...]:
    """The clauses of a sentence, each on a line of its own; none where there is but one.

    The lines begin with "that" or the like, or, right below the formula, with the mark of an entry.
    """
    text = said.place.inline.prose
    begin = _below_formula(text, formula, language)
    if begin is not None:
        found = tuple(_listed(text, begin, language))
        return found if len(found) > 1 else ()
    if "\n" not in text[said.start : said.end]:
        return ()
    starts = [found.start() for found in _clause(language).finditer(text, formula.begin, said.end)]
    starts = [start for start in starts if _is_parted(text, start, language)]
    if not starts:
        return ()
    return tuple(zip([formula.begin, *starts], [*starts, said.end], strict=True))


def _below_formula(text: str, formula: Formula, language: Language) -> int | None:
    """Where the line below a formula begins, if the formula ends its own line; the word before what was decided may stand there."""
    opened = _OPEN.match(text, formula.behind)
    if opened is not None:
        return opened.end()
    line = text.rfind("\n", formula.begin, formula.behind) + 1
    clause = _clause(language).match(text, line) if line else None
    return line if clause is not None and clause.end() == formula.behind else None


def _listed(text: str, begin: int, language: Language) -> Iterator[tuple[int, int]]:
    """The entries of which each begins a line, from `begin` on, up to a sentence that is none of them."""
    known = _clause(language) if _clause(language).match(text, begin) else _ENTRY
    starts: list[int] = []
    before = ""
    at = begin
    for line in text[begin : begin + 4 * REACH].split("\n"):
        if known.match(text, at):
            starts.append(at)
        elif not starts or (before.endswith((".", "!")) and line.lstrip()[:1].isupper()):
            break
        before = line.rstrip()
        at += len(line) + 1
    ends = [*starts[1:], bounds(text, starts[-1])[1]] if starts else []
    yield from zip(starts, ends, strict=True)


def _is_parted(text: str, start: int, language: Language) -> bool:
    """Whether a clause that begins a line is one of several, and no sentence that goes on behind the end of its line."""
    before = text[max(0, start - 40) : start].rstrip()
    return not text[start : start + 8].lstrip()[:1].isalpha() or before[-1:] in ",;:.*" or before.split()[-1] in language.conjunctions


@cache
def _clause(language: Language) -> re.Pattern[str]:
    words = any_of(language.deciding.complements[:2])
    return re.compile(rf"^[ \t]*(?:[-–•*]\s*|\(?[0-9a-zivx]{{1,3}}[.)]\s*)?{words}\b", re.IGNORECASE | re.MULTILINE)


def begins_clause(text: str, language: Language) -> bool:
    """Whether a text begins with "that" or the like, a bullet or figure before it left out."""
    return _clause(language).match(text) is not None


def clause_starts(text: str, language: Language) -> list[int]:
    """Where lines begin with "that" or the like."""
    return [found.start() for found in _clause(language).finditer(text)]


def is_open(said: Sentence, formula: Formula, language: Language) -> bool:
    """Whether nothing follows a formula in its text, so that what was decided stands below."""
    text = said.place.inline.text
    if len(text) - formula.behind > REACH or text[formula.behind :].strip(" \n:–-.*_"):
        return False
    below = said.place.below
    return isinstance(below, List) or (isinstance(below, Paragraph) and begins_clause(below.inline.text, language))
