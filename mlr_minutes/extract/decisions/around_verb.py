"""What stands around a verb of deciding: who, whether it is denied, supposed, or told of another time.

Words are asked for by their place among those of the sentence.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from mlr_minutes.extract.decisions.elsewhere import is_dated_elsewhere
from mlr_minutes.extract.decisions.sentence import Sentence
from mlr_minutes.languages import DecisionWords, Language

_BREAK: Final = re.compile(r"[,;:()–—]")

NEAR: Final = 8
"""How many words may stand between a verb and what is decided."""


def is_body(word: str, known: DecisionWords) -> bool:
    """Whether a word means those who decide: "board", "styrelsen"."""
    return word.endswith(known.bodies) if known.inverts else word in known.bodies


def noun_at(said: Sentence, first: int, last: int, nouns: Collection[str]) -> int | None:
    """Where one of some nouns stands among some words."""
    return next((each for each in range(max(first, 0), min(last, len(said.words))) if said.words[each][0] in nouns), None)


def words_before(said: Sentence, index: int, count: int) -> Iterator[str]:
    """The words before one, nearest first, as far as the clause goes."""
    for each in range(index - 1, max(index - 1 - count, -1), -1):
        if _BREAK.search(said.text(said.words[each][2], said.words[each + 1][1])):
            return
        yield said.words[each][0]


def clause_before(said: Sentence, index: int) -> list[str]:
    """The words of the clause before the one at `index`, from the last comma or the like on."""
    begin = said.start
    for found in _BREAK.finditer(said.text(said.start, said.words[index][1])):
        if said.start + found.end() < said.words[index][1] - 1:
            begin = said.start + found.end()
    return [word for word, start, _ in said.words[:index] if start >= begin] or [word for word, _, _ in said.words[:index]]


def is_denied(said: Sentence, verb: int, known: DecisionWords) -> bool:
    """Whether a verb stands beside a negation, or behind a word that makes it a wish: "did not agree", "should adopt"."""
    before = said.words[verb - 1][0] if verb else ""
    behind = [word for word, _, _ in said.words[verb + 1 : verb + 3]]
    if before in known.negations or before in known.modal:
        return True
    return bool(behind) and behind[0] in known.negations and not (behind[1:] and behind[1] in known.complements)


def supposes(said: Sentence, verb: int, known: DecisionWords) -> bool:
    """Whether a verb only tells what somebody takes to be so: "the board accepted that it was late"."""
    behind = said.words[verb + 1][0] if verb + 1 < len(said.words) else ""
    return said.words[verb][0] in known.supposing and (behind in known.complements[:1] or behind in known.modal)


def is_told(said: Sentence, first: int, last: int, known: DecisionWords) -> bool:
    """Whether it was done at another time than this meeting."""
    end = next((each for each in range(last + 1, len(said.words)) if said.words[each][0] in known.complements), last + 1)
    around = said.words[max(first - 6, 0) : min(end, last + 6)]
    between = said.words[first:last]
    return any(word in known.earlier for word, _, _ in around) or any(word in known.perfect for word, _, _ in between)


def is_dated(said: Sentence, first: int, last: int, behind: int, language: Language) -> bool:
    """Whether a date puts a formula, from its first word to its last, at another time than this meeting."""
    begin, verb = said.words[first][1], said.words[last][2]
    text = said.place.inline.prose
    return is_dated_elsewhere(text, said.start, said.bygone, begin=begin, verb=verb, behind=behind, language=language)
