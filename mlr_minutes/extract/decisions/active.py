"""Those who decide, beside what they do: `The board resolved to …`, `därför beslutade mötet att …`."""

from typing import Final

from mlr_minutes.extract.decisions.around_verb import NEAR, is_body, is_dated, is_denied, is_told, noun_at, supposes, words_before
from mlr_minutes.extract.decisions.elsewhere import is_of_others
from mlr_minutes.extract.decisions.sentence import Formula, Sentence
from mlr_minutes.languages import DecisionWords, Language
from mlr_minutes.syntax import Quote

MAX_LETTERS: Final = 6
"""How many letters a body is called by at the most."""


def active(said: Sentence, language: Language) -> Formula | None:
    """Those who decide, beside what they do: `The board resolved to …`, `därför beslutade mötet att …`."""
    known = language.deciding
    for index, (verb, start, _) in enumerate(said.words):
        is_strong = verb in known.decides or _takes(said, index, known)
        if not is_strong and verb not in known.adopts:
            continue
        subject = _subject(said, index, known, is_strong)
        if subject is None or is_denied(said, index, known) or _leads_to_quote(said):
            continue
        if is_strong:
            behind = _behind(said, max(index, subject), known)
        else:
            behind = None if supposes(said, index, known) else said.words[max(index, subject)][2]
        if behind is None or is_told(said, min(index, subject), max(index, subject), known):
            continue
        first, last = min(index, subject), max(index, subject)
        if not is_dated(said, first, last, behind, language) and not _is_of_others(said, index, subject, language):
            return Formula(verb=verb, begin=min(start, said.words[subject][1]), behind=behind, subject=said.words[subject][0])
    return None


def _leads_to_quote(said: Sentence) -> bool:
    """Whether a sentence only leads in to what is quoted below it."""
    return isinstance(said.place.below, Quote) and said.text(said.start, said.end).rstrip().endswith(":")


def _is_of_others(said: Sentence, verb: int, subject: int, language: Language) -> bool:
    """Whether those who decide, in the past, are others than those who meet."""
    if said.words[verb][0] in language.deciding.present:
        return False
    words = [word for word, _, _ in said.words[: subject + 1]]
    shown = said.text(said.words[max(subject - 1, 0)][1], said.words[subject][2])
    return is_of_others(words, shown, said.hosts, reports=said.reports, language=language)


def _takes(said: Sentence, verb: int, known: DecisionWords) -> bool:
    """Whether a verb takes a decision or gives a task: "fattade beslut", "gav Eva Ek i uppdrag"."""
    word = said.words[verb][0]
    if word in known.takes:
        return noun_at(said, verb + 1, verb + 4, known.nouns) is not None
    return word in known.charging and noun_at(said, verb + 1, verb + NEAR, known.charges) is not None


def _subject(said: Sentence, verb: int, known: DecisionWords, is_strong: bool) -> int | None:
    """Where the word for those who decide stands; None where there is none, or the clause is a subordinate one."""
    for index in range(verb - 1, max(verb - 6, -1), -1):
        word = said.words[index][0]
        if word in known.subordinate or word in known.modal:
            break
        alone = (is_strong or index == verb - 1) and word in known.everybody and not said.is_speech and _begins_clause(said, index)
        if alone or is_body(word, known) or (is_strong and (_is_letters_of_host(said, index) or _stands_alone(said, index, verb, known))):
            return index if _is_main(said, index, known) else None
    if known.inverts and (verb == 0 or said.words[verb - 1][0] not in known.subordinate):
        for index in range(verb + 1, min(verb + 4, len(said.words))):
            word = said.words[index][0]
            if word in known.complements:
                break
            if is_body(word, known) or (is_strong and word in known.everybody):
                return index
    return None


def _stands_alone(said: Sentence, index: int, verb: int, known: DecisionWords) -> bool:
    """Whether a word and a verb are all of a line above clauses, so that it can be but a body: "Kuratelet beslutar"."""
    if index != 0 or verb != 1 or not said.text(*said.words[0][1:])[:1].isupper() or verb + 1 >= len(said.words):
        return False
    following, start, _ = said.words[verb + 1]
    return following in known.complements and "\n" in said.text(said.words[verb][2], start)


def _is_letters_of_host(said: Sentence, index: int) -> bool:
    """Whether a word is those who meet by their first letters: the "HB" of the Harbour Board."""
    word = said.text(*said.words[index][1:])
    if not (word.isupper() and word.isalpha() and 2 <= len(word) <= MAX_LETTERS):
        return False
    names = said.hosts.casefold().split()
    return word.casefold() in names or word.casefold() in "".join(name[0] for name in names)


def _is_main(said: Sentence, subject: int, known: DecisionWords) -> bool:
    """Whether the clause of a subject is no subordinate one, or one that tells what the chair found."""
    before = list(words_before(said, subject, 4))
    at = next((index for index, word in enumerate(before[:3]) if word in known.subordinate), None)
    return at is None or (before[at] in known.complements and before[at + 1 : at + 2] != [] and before[at + 1] in known.finds)


def _begins_clause(said: Sentence, index: int) -> bool:
    if index == 0:
        return True
    return said.words[index - 1][2] < said.words[index][1] - 1 or len(said.words[index - 1][0]) <= 3


def _behind(said: Sentence, index: int, known: DecisionWords) -> int | None:
    """Where what was decided begins, behind the verb at `index`; None where nothing shows that it follows."""
    weak = said.words[index][0] not in known.present
    for each in range(index + 1, min(index + 1 + NEAR, len(said.words))):
        word, _, end = said.words[each]
        if word in known.complements or (weak and word in known.weak_complements and each <= index + 2):
            return end
    rest = said.text(said.words[index][2], said.end)
    if not rest.strip(" .!*_") and _comma(said, index):
        return said.words[index][2]
    # Where a verb of the past needs no word before what was decided: "mötet beslutade bifalla motionen".
    plain = known.inverts and weak and index + 1 < len(said.words) and said.words[index][0] in known.decides
    return said.words[index][2] if plain or not rest.strip() or rest.strip()[0] == ":" else None


def _comma(said: Sentence, last: int) -> bool:
    """Whether what was decided stands before a comma, and the formula up to the word at `last` behind it."""
    each = range(last, max(last - 3, 0), -1)
    return any(said.text(said.words[index - 1][2], said.words[index][1]).strip() == "," for index in each)
