"""Sentences that say that something was decided: where they stand, and how they are built.

A sentence is read word by word: a verb that decides, those who decide beside it, and what stands between them and around
them. What only tells of a decision (in a clause, of another time, of others), or puts one forward, is none.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.extract.decisions.elsewhere import bygone_dates, hosts, is_dated_elsewhere, is_of_others, is_report
from mlr_minutes.extract.decisions.label import decision_label, marked_label
from mlr_minutes.extract.decisions.numbering import ITEM
from mlr_minutes.extract.decisions.votes import outcome_of, votes_in
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import REACH, is_shortened, lead
from mlr_minutes.languages import DecisionWords, Language, Topic, any_of
from mlr_minutes.model import Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import Block, Inline, List, Paragraph, Quote, Table

_WORD: Final = re.compile(r"[^\W\d_]+")
_WHOLE: Final = re.compile(r"[^\W\d_]+(?![^\W\d_]|[-–]\s)")
"""A word, and no first half of a compound: "bifalls- och avslagsyrkandet"."""

_BREAK: Final = re.compile(r"[,;:()–—]")
_END: Final = re.compile(r"[.!?…][)\"”»*_]*\s+(?=[\W_]*[^\W\d_]|[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]?\s+[^\W\d_])|\n+")
_ITEM_LINE: Final = re.compile(r"\s*(?:\*+\s+)?(?:§|[0-9]{1,3}(?:\.[0-9]+)*[.):]?\s+[^\W\d_])")
MARK: Final = re.compile(r"(?:\(?[a-zåäö]\)|[a-z]/|\([ivx]{1,4}\)|[-•–*])[ \t]+(?=\S)")
"""What stands before an entry in running text: `a)`, `(a)`, `a/`, a bullet."""

_ENTRY: Final = re.compile(rf"[ \t]*(?:{MARK.pattern}|\(?[0-9]{{1,2}}[.)][ \t]+(?=\S))")
_OPEN: Final = re.compile(r"[ \t]*[:–—-]?[ \t]*\n[ \t]*")
_ASIDE: Final = re.compile(r"\s*(?:,[^,;\n]{1,120},|\([^()]{1,120}\),?)\s+")
_RESOLVED: Final = re.compile(r"(?:[A-Z]{2,},?\s+)*RESOLVED\b")
"""The beginning of a resolution that is written out, which boards set as a quotation: "FURTHER RESOLVED, that"."""

ROOM: Final = 12
"""How many characters a line leaves to the width at the least, where it ends before the next word would have to."""

MAX_LETTERS: Final = 6
"""How many letters a body is called by at the most."""

NEAR: Final = 8
"""How many words may stand between a verb and what is decided."""

QUIET: Final = frozenset({Topic.DECISIONS, Topic.ACTIONS, Topic.NEXT_MEETING})
"""Topics of sections in which no sentence is looked at."""

Word: TypeAlias = tuple[str, int, int]
"""A word in small letters, with where it begins and ends."""


class Place(Struct, frozen=True, kw_only=True):
    """Running text, with where it stands."""

    inline: Inline
    block: Block
    siblings: Sequence[Block]
    index: int
    """Of `block` among `siblings`."""
    section: Section
    row: tuple[Inline, ...] = ()
    """The row of the table in which it is a cell."""
    column: int = 0

    @property
    def below(self) -> Block | None:
        """The next block."""
        return self.siblings[self.index + 1] if self.index + 1 < len(self.siblings) else None


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence that holds a verb of deciding."""

    place: Place
    start: int
    end: int
    """In the text of the place."""
    words: tuple[Word, ...]
    is_speech: bool
    """Whether a name and a colon stand before it."""
    bygone: tuple[Span, ...] = ()
    """Where the text of the place names days and years that are over at the meeting."""
    hosts: str = ""
    """What the head of the minutes calls those who meet."""
    reports: bool = False
    """Whether the section tells of what was before the meeting, or elsewhere."""

    def text(self, start: int, end: int) -> str:
        """A stretch of the text of the place."""
        return self.place.inline.prose[start:end]


class Formula(Struct, frozen=True, kw_only=True):
    """The words of a sentence that make it a decision."""

    verb: str
    begin: int
    """Where the first of them begins."""
    behind: int
    """Where what was decided begins."""
    subject: str = ""
    """The word for those who decide."""


@lru_cache(maxsize=1)
def places(reading: Reading) -> tuple[Place, ...]:
    """All running text in which a decision may be told, in order: what is only proposed, or quoted, is left out."""
    return tuple(_places(reading))


def _places(reading: Reading) -> Iterator[Place]:
    appendix = 0
    for section in reading.sections:
        if appendix and 0 < section.level <= appendix:
            appendix = 0
        title = section.title.casefold()
        if title.startswith(reading.language.deciding.appendices):
            appendix = section.level
        if not appendix and section.topic not in QUIET and title not in reading.language.deciding.proposals:
            yield from _in_blocks(section.blocks, section)


def _in_blocks(blocks: Sequence[Block], section: Section) -> Iterator[Place]:
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                yield Place(inline=block.inline, block=block, siblings=blocks, index=index, section=section)
            case Table():
                for row in block.rows:
                    for column, cell in enumerate(row):
                        yield Place(inline=cell, block=block, siblings=blocks, index=index, section=section, row=row, column=column)
            case List():
                for item in block.items:
                    yield from _in_blocks(item.blocks, section)
            case Quote():
                yield from (place for place in _in_blocks(block.blocks, section) if _RESOLVED.match(place.inline.text))


@lru_cache(maxsize=1)
def sentences(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of a document that hold a verb of deciding, and may be decisions."""
    language = reading.language
    told = [said for place in places(reading) for said in _in_place(place, language)]
    reports = {section for section in reading.sections if is_report(section, language)}
    named = hosts(reading)
    if reports:
        here = (active(said, language) for said in told if said.place.section not in reports)
        named = " ".join((named, *sorted({formula.subject for formula in here if formula is not None})))
    return tuple(
        replace(said, bygone=bygone_dates(said.place.inline, reading), hosts=named, reports=said.place.section in reports) for said in told
    )


def _in_place(place: Place, language: Language) -> Iterator[Sentence]:
    text = place.inline.prose
    words = _words(text)
    known = verbs(language)
    at = [start for word, start, _ in words if word in known]
    if not at:
        return
    label = lead(place.inline)
    if (
        (label is not None and label.title.casefold() in language.deciding.proposals)
        or decision_label(text, language)
        or marked_label(place.inline, language)
    ):
        return
    begins = [start for _, start, _ in words]
    end = -1
    for position in at:
        if position < end:
            continue
        start, end = bounds(text, position)
        own = tuple(words[bisect_left(begins, start) : bisect_left(begins, end)])
        if not text[:end].rstrip().endswith("?") and own[0][0] not in language.deciding.conditional:
            speech = label is not None and not label.marked and text[:1].isupper() and label.end <= 30
            yield Sentence(place=place, start=start, end=end, words=own, is_speech=speech)


def bounds(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends; a line that bears a number is a title, and ends with the line."""
    start, end = max(0, at - REACH), min(len(text), at + REACH)
    width = max(map(len, text[start:end].split("\n")))
    for found in _END.finditer(text, start, end):
        if not _ends(text, found, width):
            continue
        if found.end() <= at:
            start = found.end()
        elif found.start() >= at:
            return start, found.start() + (not text[found.start()].isspace())
    return start, end


def _ends(text: str, found: re.Match[str], width: int) -> bool:
    if found[0].isspace():
        begin = text.rfind("\n", 0, found.start()) + 1
        return "\n\n" in found[0] or _ITEM_LINE.match(text, begin, found.start()) is not None or _is_left(text, begin, found, width)
    if text[found.end()].isdigit() or _begins_entry(text, found.end()):
        return True
    if not text[found.end() : found.end() + 3].lstrip("([*_\"”'").replace("\\", "")[:1].isupper():
        return False
    return found[0][0] != "." or not is_shortened(text, found.start())


def _begins_entry(text: str, at: int) -> bool:
    """Whether the mark of an entry stands at a place, and a sentence begins behind it."""
    mark = MARK.match(text, at)
    return mark is not None and not text[mark.end()].islower()


def _is_left(text: str, begin: int, found: re.Match[str], width: int) -> bool:
    """Whether a line from `begin` was left before its end, and the next begins anew: with the mark of an entry, or a capital.

    In a text broken at a width, the next word would else have stood in the line.
    """
    behind = found.end()
    if _begins_entry(text, behind):
        return True
    if not text[behind : behind + 1].isupper() or text[found.start() - 1 : found.start()] in (",", "-", "–", ":", ";"):
        return False
    following = _WORD.match(text, behind)
    line = text[begin : found.start()].split()
    small = not line or (len(line[-1]) <= 3 and line[-1].islower())
    return following is not None and not small and found.start() - begin + 1 + len(following[0]) + ROOM < width


def _words(text: str) -> list[Word]:
    return [(found[0].casefold(), found.start(), found.end()) for found in _WHOLE.finditer(text)]


@cache
def verbs(language: Language) -> frozenset[str]:
    """All verbs of deciding."""
    own = language.deciding
    return frozenset(
        (*own.takes, *own.taken, *own.charging, *own.charged, *own.decides, *own.adopts, *own.decided, *own.adopted, *own.elected)
    )


def active(said: Sentence, language: Language) -> Formula | None:
    """Those who decide, beside what they do: `The board resolved to …`, `därför beslutade mötet att …`."""
    known = language.deciding
    for index, (verb, start, _) in enumerate(said.words):
        is_strong = verb in known.decides or _takes(said, index, known)
        if not is_strong and verb not in known.adopts:
            continue
        subject = _subject(said, index, known, is_strong)
        if subject is None or _is_denied(said, index, known) or _leads_to_quote(said):
            continue
        if is_strong:
            behind = _behind(said, max(index, subject), known)
        else:
            behind = None if _supposes(said, index, known) else said.words[max(index, subject)][2]
        if behind is None or _is_told(said, min(index, subject), max(index, subject), known):
            continue
        first, last = min(index, subject), max(index, subject)
        if not _is_dated(said, first, last, behind, language) and not _is_of_others(said, index, subject, language):
            return Formula(verb=verb, begin=min(start, said.words[subject][1]), behind=behind, subject=said.words[subject][0])
    return None


def _leads_to_quote(said: Sentence) -> bool:
    """Whether a sentence only leads in to what is quoted below it."""
    return isinstance(said.place.below, Quote) and said.text(said.start, said.end).rstrip().endswith(":")


def _is_dated(said: Sentence, first: int, last: int, behind: int, language: Language) -> bool:
    """Whether a date puts a formula, from its first word to its last, at another time than this meeting."""
    begin, verb = said.words[first][1], said.words[last][2]
    text = said.place.inline.prose
    return is_dated_elsewhere(text, said.start, said.bygone, begin=begin, verb=verb, behind=behind, language=language)


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
        return _noun(said, verb + 1, verb + 4, known.nouns) is not None
    return word in known.charging and _noun(said, verb + 1, verb + NEAR, known.charges) is not None


def _subject(said: Sentence, verb: int, known: DecisionWords, is_strong: bool) -> int | None:
    """Where the word for those who decide stands; None where there is none, or the clause is a subordinate one."""
    for index in range(verb - 1, max(verb - 6, -1), -1):
        word = said.words[index][0]
        if word in known.subordinate or word in known.modal:
            break
        alone = (is_strong or index == verb - 1) and word in known.everybody and not said.is_speech and _begins_clause(said, index)
        if alone or _is_body(word, known) or (is_strong and (_is_letters_of_host(said, index) or _stands_alone(said, index, verb, known))):
            return index if _is_main(said, index, known) else None
    if known.inverts and (verb == 0 or said.words[verb - 1][0] not in known.subordinate):
        for index in range(verb + 1, min(verb + 4, len(said.words))):
            word = said.words[index][0]
            if word in known.complements:
                break
            if _is_body(word, known) or (is_strong and word in known.everybody):
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
    before = list(_before(said, subject, 4))
    at = next((index for index, word in enumerate(before[:3]) if word in known.subordinate), None)
    return at is None or (before[at] in known.complements and before[at + 1 : at + 2] != [] and before[at + 1] in known.finds)


def _is_body(word: str, known: DecisionWords) -> bool:
    return word.endswith(known.bodies) if known.inverts else word in known.bodies


def _begins_clause(said: Sentence, index: int) -> bool:
    if index == 0:
        return True
    return said.words[index - 1][2] < said.words[index][1] - 1 or len(said.words[index - 1][0]) <= 3


def _before(said: Sentence, index: int, count: int) -> Iterator[str]:
    """The words before one, nearest first, as far as the clause goes."""
    for each in range(index - 1, max(index - 1 - count, -1), -1):
        if _BREAK.search(said.text(said.words[each][2], said.words[each + 1][1])):
            return
        yield said.words[each][0]


def _is_denied(said: Sentence, verb: int, known: DecisionWords) -> bool:
    before = said.words[verb - 1][0] if verb else ""
    behind = [word for word, _, _ in said.words[verb + 1 : verb + 3]]
    if before in known.negations or before in known.modal:
        return True
    return bool(behind) and behind[0] in known.negations and not (behind[1:] and behind[1] in known.complements)


def _supposes(said: Sentence, verb: int, known: DecisionWords) -> bool:
    behind = said.words[verb + 1][0] if verb + 1 < len(said.words) else ""
    return said.words[verb][0] in known.supposing and (behind in known.complements[:1] or behind in known.modal)


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


def _is_told(said: Sentence, first: int, last: int, known: DecisionWords) -> bool:
    """Whether it was done at another time than this meeting."""
    end = next((each for each in range(last + 1, len(said.words)) if said.words[each][0] in known.complements), last + 1)
    around = said.words[max(first - 6, 0) : min(end, last + 6)]
    between = said.words[first:last]
    return any(word in known.earlier for word, _, _ in around) or any(word in known.perfect for word, _, _ in between)


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
        if begin is None or _is_denied(said, index, known):
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
        if clause is None or _is_told(said, begin, index, known) or _is_dated(said, begin, index, clause, language):
            continue
        return Formula(verb=verb, begin=min(start, said.words[begin][1]), behind=clause)
    return None


def _behind_aside(said: Sentence, verb: int, known: DecisionWords) -> int | None:
    """Where what was decided begins, behind an aside between commas or brackets: "resolved, on the proposal of Ann, that …"."""
    text = said.place.inline.prose
    aside = _ASIDE.match(text, said.words[verb][2], said.end)
    found = next((word for word in said.words[verb + 1 :] if aside and word[1] >= aside.end()), None)
    return found[2] if aside and found and found[1] == aside.end() and found[0] in known.complements else None


def _noun(said: Sentence, first: int, last: int, nouns: Collection[str]) -> int | None:
    """Where one of some nouns stands among some words."""
    return next((each for each in range(max(first, 0), min(last, len(said.words))) if said.words[each][0] in nouns), None)


def _taken(said: Sentence, verb: int, language: Language) -> Formula | None:
    """A decision that is said to be taken, or a task given: `A decision was made to …`, `Eva fick i uppdrag att …`."""
    known = language.deciding
    if said.words[verb][0] in known.taken:
        noun = _noun(said, verb - 4, verb, known.nouns)
        noun = _noun(said, verb + 1, verb + 3, known.nouns) if noun is None and known.inverts else noun
    else:
        noun = _noun(said, verb + 1, verb + 4, known.charges)
    if noun is None or _is_denied(said, verb, known) or any(each in known.subordinate for each in _before(said, min(noun, verb), 3)):
        return None
    first, last = min(noun, verb), max(noun, verb)
    around = [word for word, _, _ in said.words[max(first - 2, 0) : last] if word not in known.charged]
    if any(word in known.negations or word in known.modal or word in known.perfect for word in around):
        return None
    clause = next((end for word, _, end in said.words[last + 1 : last + 4] if word in known.complements), None)
    if clause is None or _is_told(said, first, last, known) or _is_dated(said, first, last, clause, language):
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
    if any(each in known.subordinate or each in known.modal for each in _before(said, start, 1)):
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
        clause = _clause_before(said, first)
        subject = clause[-NEAR:]
        wanted = known.movable if is_rule and known.movable else nouns
        if not subject or (wanted and not any(word in wanted for word in subject)):
            continue
        if any(word in known.subordinate for word in clause) or any(word in known.negations for word in subject):
            continue
        if any(word in known.modal or word in known.perfect for word in subject[-1:]):
            continue
        if _is_denied(said, index, known) or _supposes(said, index, known) or _by_others(said, index, known, is_rule):
            continue
        if any(word in known.earlier for word, _, _ in said.words[index + 1 : index + 1 + NEAR]):
            continue
        if _is_dated(said, index, index, end, language):
            continue
        return Formula(verb=verb, begin=said.start, behind=end)
    return None


def _clause_before(said: Sentence, index: int) -> list[str]:
    """The words of the clause before the one at `index`, from the last comma or the like on."""
    begin = said.start
    for found in _BREAK.finditer(said.text(said.start, said.words[index][1])):
        if said.start + found.end() < said.words[index][1] - 1:
            begin = said.start + found.end()
    return [word for word, start, _ in said.words[:index] if start >= begin] or [word for word, _, _ in said.words[:index]]


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


def stretch(
    place: Place, start: int, end: int, why: str, *, language: Language, formula: Formula | None = None, outcome: bool = False
) -> DecisionFinding:
    """A decision that is a stretch of running text; where it is all of a paragraph, that paragraph.

    Args:
        place: where it stands.
        start: of the stretch.
        end: of the stretch.
        why: how it was recognised.
        formula: the words that make it a decision, where it is a sentence.
        language: that of the text.
        outcome: whether there was a proposal, of which this tells what became.
    """
    text = place.inline.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    whole = isinstance(place.block, Paragraph) and not text[:start].strip(" \n*_") and not text[end:].strip(" \n*_.;")
    figure = ITEM.match(text, start, end)
    if figure is not None and figure.end() < end:
        start = figure.end()
    return DecisionFinding(
        number=None,
        title=None,
        blocks=(place.block,),
        is_passing=True,
        inline=None if whole else place.inline,
        text_from=start,
        text_to=None if whole else end,
        section=place.section,
        span=place.block.span if whole else place.inline.span(start, end),
        task_from=formula.behind if formula is not None and start <= formula.behind <= end else None,
        outcome=outcome_of(f"{formula.verb if formula else ''} {text[start:end]}", language, decided=outcome),
        votes=votes_in(text[start:end], language),
        why=why,
    )


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


def formula_of(place: Place, language: Language) -> Formula | None:
    """The first formula in a text; None where no sentence of it is a decision by itself."""
    found = (active(said, language) or passive(said, language) for said in _in_place(place, language))
    return next((formula for formula in found if formula is not None), None)


def is_bare_formula(text: str, language: Language) -> bool:
    """Whether a text is nothing but a formula, so that what was decided stands below: "The board resolved"."""
    words = _WORD.findall(text.casefold())
    if not words or len(words) > NEAR or text.strip(" *_\n")[-1] in ".!?)":
        return False
    known = language.deciding
    is_strong = words[-1] in (*known.decides, *known.decided) or (words[-1] in verbs(language) and _is_body(words[-2:][0], known))
    return is_strong or (words[-1] in language.deciding.complements and any(word in verbs(language) for word in words))


def is_open(said: Sentence, formula: Formula, language: Language) -> bool:
    """Whether nothing follows a formula in its text, so that what was decided stands below."""
    text = said.place.inline.text
    if len(text) - formula.behind > REACH or text[formula.behind :].strip(" \n:–-.*_"):
        return False
    below = said.place.below
    return isinstance(below, List) or (isinstance(below, Paragraph) and begins_clause(below.inline.text, language))
