"""What was decided, without those who did: `It was then agreed that …`, `The accounts were accepted`."""

import re
from collections.abc import Collection
from typing import Final

from mlr_minutes.extract.decisions.around_verb import NEAR, clause_before, is_dated, is_denied, is_told, noun_at, supposes, words_before
from mlr_minutes.extract.decisions.sentence import Formula, Sentence
from mlr_minutes.languages import DecisionWords, Language

_ASIDE: Final = re.compile(r"\s*(?:,[^,;\n]{1,120},|\([^()]{1,120}\),?)\s+")


def passive(said: Sentence, language: Language) -> Formula | None:
    """What was decided, without those who did: `It was then agreed that …`, `Det beslutades att …`, `Resolved: that …`."""
    known = language.deciding
    for index, (verb, start, _) in enumerate(said.words):
        if verb in (*known.taken, *known.charged) and (formula := _taken(said, index, language)) is not None:
            return formula
        first = all(word in known.solemn for word, _, _ in said.words[:index])
        bare = first and verb in (*known.decided, *known.decides) and not said.is_speech
        if not bare and verb not in known.decided:
            continue
        begin = 0 if bare else _dummy(said, index, known)
        if begin is None or is_denied(said, index, known):
            continue
        # A bare participle is followed by its clause at once: "Agreed to move", and not "Agreed. Eva will talk to Bo".
        is_participle = bare and bool(known.auxiliaries)
        reach = said.words[index + 1 : index + (3 if is_participle else 1 + NEAR)]
        clause = next((end for word, _, end in reach if word in known.complements), None)
        if clause is None:
            clause = _behind_aside(said, index, known)
        if clause is None and bare and reach and verb not in known.present and reach[0][0].endswith(known.infinitives):
            clause = said.words[index][2]
        if clause is None and not bare and said.text(said.words[index][2], said.end).strip()[:1] in (":", ""):
            clause = said.words[index][2]
        if clause is None or is_told(said, begin, index, known) or is_dated(said, begin, index, clause, language):
            continue
        return Formula(verb=verb, begin=min(start, said.words[begin][1]), behind=clause)
    return None


def _behind_aside(said: Sentence, verb: int, known: DecisionWords) -> int | None:
    """Where what was decided begins, behind an aside between commas or brackets: "resolved, on the proposal of Ann, that …"."""
    text = said.place.inline.prose
    aside = _ASIDE.match(text, said.words[verb][2], said.end)
    found = next((word for word in said.words[verb + 1 :] if aside and word[1] >= aside.end()), None)
    return found[2] if aside and found and found[1] == aside.end() and found[0] in known.complements else None


def _taken(said: Sentence, verb: int, language: Language) -> Formula | None:
    """A decision that is said to be taken, or a task given: `A decision was made to …`, `Eva fick i uppdrag att …`."""
    known = language.deciding
    if said.words[verb][0] in known.taken:
        noun = noun_at(said, verb - 4, verb, known.nouns)
        noun = noun_at(said, verb + 1, verb + 3, known.nouns) if noun is None and known.inverts else noun
    else:
        noun = noun_at(said, verb + 1, verb + 4, known.charges)
    if noun is None or is_denied(said, verb, known) or any(each in known.subordinate for each in words_before(said, min(noun, verb), 3)):
        return None
    first, last = min(noun, verb), max(noun, verb)
    around = [word for word, _, _ in said.words[max(first - 2, 0) : last] if word not in known.charged]
    if any(word in known.negations or word in known.modal or word in known.perfect for word in around):
        return None
    clause = next((end for word, _, end in said.words[last + 1 : last + 4] if word in known.complements), None)
    if clause is None or is_told(said, first, last, known) or is_dated(said, first, last, clause, language):
        return None
    return Formula(verb=said.words[verb][0], begin=said.words[first][1], behind=clause)


def _dummy(said: Sentence, verb: int, known: DecisionWords) -> int | None:
    """Where the formula of a passive verb begins; None where it is no clause of its own."""
    start = verb
    if known.auxiliaries and not said.words[verb][0].endswith("s"):
        helped = _auxiliary(said, verb, known)
        if helped is None:
            return None
        around = [each for each in (helped - 1, helped + 1) if 0 <= each < verb and said.words[each][0] in known.dummies]
        if not around:
            return None
        start = min(helped, around[0])
    else:
        start = next((each for each in range(verb - 1, max(verb - 3, -1), -1) if said.words[each][0] in known.dummies), verb)
    if any(each in known.subordinate or each in known.modal for each in words_before(said, start, 1)):
        return None
    return start


def _auxiliary(said: Sentence, verb: int, known: DecisionWords) -> int | None:
    """Where the auxiliary of a participle stands, with few words between them, or other participles that share it."""
    shares = verb > 0 and said.words[verb - 1][0] in known.sharing
    for index in range(verb - 1, max(verb - (2 * NEAR if shares else 6), -1), -1):
        word = said.words[index][0]
        if word in known.auxiliaries:
            return index
        if word in known.modal or word in known.negations or word in known.perfect:
            return None
    return None


def adopted(said: Sentence, language: Language, participles: Collection[str], nouns: Collection[str]) -> Formula | None:
    """What became of a thing or person: `The accounts were accepted`, `Årsavgiften fastställdes till 100 kr`.

    Args:
        said: the sentence.
        language: its language.
        participles: the verbs that count.
        nouns: words of which one must be said to be so; empty where the verb alone tells it.
    """
    known = language.deciding
    for index, (verb, _, end) in enumerate(said.words):
        if verb not in participles:
            continue
        first = index
        is_rule = verb in known.present
        if known.auxiliaries and not verb.endswith("s"):
            helped = _auxiliary(said, index, known)
            if helped is None:
                continue
            first = helped
            is_rule = said.words[helped][0] in known.present
        clause = clause_before(said, first)
        subject = clause[-NEAR:]
        wanted = known.movable if is_rule and known.movable else nouns
        if not subject or (wanted and not any(word in wanted for word in subject)):
            continue
        if any(word in known.subordinate for word in clause) or any(word in known.negations for word in subject):
            continue
        if any(word in known.modal or word in known.perfect for word in subject[-1:]):
            continue
        if is_denied(said, index, known) or supposes(said, index, known) or _by_others(said, index, known, is_rule):
            continue
        if any(word in known.earlier for word, _, _ in said.words[index + 1 : index + 1 + NEAR]):
            continue
        if is_dated(said, index, index, end, language):
            continue
        return Formula(verb=verb, begin=said.start, behind=end)
    return None


def _by_others(said: Sentence, verb: int, known: DecisionWords, is_rule: bool) -> bool:
    """Whether somebody did it who is not the meeting, or a rule says who does it."""
    for each in range(verb + 1, min(verb + 6, len(said.words))):
        if said.words[each][0] in known.by:
            agent = [word for word, _, _ in said.words[each + 1 : each + 4]]
            if not agent:
                return False
            if is_rule:
                return agent[0] not in known.everybody
            named = agent[1] if agent[0] in known.articles and agent[1:] else agent[0]
            return named not in known.own and named not in known.bodies
    return False
