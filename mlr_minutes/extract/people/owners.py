"""Who is to do something, in the words of the sentence that says so.

Three shapes of words can own a task: everybody of a kind ("all members", "varje kommun"), a group ("the board",
"ÖP-gruppen") and an office in the form that means one person ("the chair", "koordinatören"). They own it as what the
sentence begins with, or behind "by" and "from" where the sentence is an obligation.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Final

from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, any_of

REACH: Final = 1_000
"""How many characters back "all" may point, and an addressee may stand."""

MIN_UNDERTAKING: Final = 6
"""How many letters a single word has at least that tells of any name before it that it has a task."""


class Owners:
    """How owners are named in one language."""

    def __init__(self, language: Language) -> None:
        # "From all by 5 May": what stands behind "all" is no kind of people, where it begins a deadline or a phrase.
        no_kind = any_of((*language.agents, *language.deadlines, *language.places, *language.duties))
        collective = rf"{any_of(language.collectives)}\s+(?!{no_kind}\b)[^\W\d_][\w-]*"
        # Where an article makes a noun definite, an adjective may stand between the two: "the new working group".
        definite = rf"(?:{any_of(language.definite)}\s+(?:[^\W\d_][\w-]*\s+)?)?" if language.definite else ""
        group = rf"{definite}[\w-]*(?:{'|'.join(language.groups)})"
        role = rf"{definite}[\w-]*(?:{'|'.join(language.roles)})"
        named = rf"(?P<owner>{collective}|{group}|{role})\b"
        verb = (
            rf"\s+(?:{any_of(language.duties)}\b|(?!{any_of((*language.agents, *language.addressees, *language.places))}\b)[^\W\d_]{{2,}})"
        )
        self.subject = re.compile(rf"{named}(?={verb})", re.IGNORECASE)
        self._language = language
        self._known = rf"(?:{any_of(language.definite)}\s+)?{_names(language)}|{group}|{role}"
        self.befores = tuple(before for before, _ in language.charges)
        self.undertakings = tuple(word for word in language.undertakings if " " in word or len(word) > MIN_UNDERTAKING)
        self.agent = re.compile(rf"\b{any_of(language.agents)}\s+(?:{named}|(?P<all>{any_of(language.collectives)})\b)", re.IGNORECASE)
        self.addressee = re.compile(rf"\b{any_of(language.addressees)}\s+(?P<owner>{collective})\b", re.IGNORECASE)
        self.duty = re.compile(rf"(?:^|\W){any_of(language.duties)}\b", re.IGNORECASE)

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What stands between the names of an enumeration."""
        return re.compile(_joint(self._language), re.IGNORECASE)

    @cached_property
    def everybody(self) -> re.Pattern[str]:
        """A word for everybody at the head of a sentence, with the two words behind it."""
        words = any_of(self._language.everybody)
        return re.compile(rf"(?P<all>{words})\s+(?P<word>[\w-]+)(?:\s+(?P<next>[\w-]+))?", re.IGNORECASE)

    @cached_property
    def plural(self) -> re.Pattern[str]:
        """A noun behind "all"."""
        return re.compile("|".join(self._language.plurals), re.IGNORECASE)

    @cached_property
    def finite(self) -> re.Pattern[str]:
        """A verb that says what somebody does or has to do."""
        return re.compile("|".join((*self._language.finite_verbs, any_of(self._language.duties))), re.IGNORECASE)

    @cached_property
    def several(self) -> re.Pattern[str]:
        """Two names or more at the head of a sentence, with the word behind them."""
        joint = _joint(self._language)
        return re.compile(rf"(?P<names>{_NAME}(?:{joint}{_NAME})+)\s+(?P<verb>[^\W\d_]+)", re.IGNORECASE)

    @cached_property
    def labelled(self) -> re.Pattern[str]:
        """Those behind a label for the one who has a task."""
        return re.compile(rf"(?<!\w){any_of(self._language.owner_labels)}\s*:\s*(?P<names>{self._known})", re.IGNORECASE)

    @cached_property
    def charged(self) -> re.Pattern[str]:
        """The one whom a decision gives a task: "instruct the clerk to"."""
        behind = any_of(behind for _, behind in self._language.charges)
        return re.compile(rf"(?<!\w){any_of(self.befores)}\s+(?P<names>{self._known})\s+{behind}(?!\w)", re.IGNORECASE)

    @cached_property
    def undertaken(self) -> re.Pattern[str]:
        """Names before a verb of having a task."""
        return re.compile(rf"(?P<names>{_names(self._language)})\s+{any_of(self.undertakings)}(?!\w)", re.IGNORECASE)


_NAME: Final = r"(?-i:[A-ZÅÄÖÆØÉÜ])[\w’'-]*(?:\s+(?-i:[A-ZÅÄÖÆØÉÜ])[\w’'-]*){0,2}"


def _joint(language: Language) -> str:
    return rf"(?:\s*,\s*|\s+{any_of(language.conjunctions)}\s+|/)"


def _names(language: Language) -> str:
    return rf"{_NAME}(?:{_joint(language)}{_NAME})*"


@cache
def owners_of(language: Language) -> Owners:
    """The patterns of a language, compiled once."""
    return Owners(language)


def owners(text: str, language: Language, *, duty: bool = False) -> tuple[str, ...]:
    """Those who are to do what a text says, as written, each once.

    Args:
        text: some sentences.
        language: that of the text.
        duty: whether the text is known to be an obligation, as a sentence with a deadline is.
    """
    if any(f"{label}:" in text.casefold() for label in language.owner_labels):
        labelled = [name for match in owners_of(language).labelled.finditer(text) for name in _joined(match["names"], language)]
        if labelled:
            return tuple(dict.fromkeys(labelled))
    found = (
        name
        for start, end in _sentences(text)
        for name in _in_sentence(text[start:end], text[max(0, start - REACH) : start], language, duty)
    )
    return tuple({name.casefold(): name for name in reversed(list(found))}.values())[::-1]


def owners_at(text: str, at: int, language: Language) -> tuple[str, ...]:
    """Those who are to do what is due at the date at `at`: named in its sentence, else addressed before it in the text."""
    start, end = sentence(text, at)
    own = tuple(_in_sentence(text[start:end], text[max(0, start - REACH) : start], language, duty=True))
    if own:
        return own
    addressed = list(owners_of(language).addressee.finditer(text, max(0, start - REACH), end))
    return (addressed[-1]["owner"],) if addressed else ()


def _in_sentence(text: str, before: str, language: Language, duty: bool) -> Iterator[str]:
    patterns = owners_of(language)
    plain = f" {text.casefold()}"
    # Who gives a task to another has none himself: "The board instructs the clerk to".
    given = any(f" {word} " in plain for word in patterns.befores)
    charged = [match["names"] for match in patterns.charged.finditer(text)] if given else []
    taken = any(f" {word}" in plain for word in patterns.undertakings)
    for names in (*charged, *([match["names"] for match in patterns.undertaken.finditer(text)] if taken else [])):
        yield from _joined(names, language)
    if not charged:
        yield from _subject(text.lstrip(), language, duty)
    if duty or patterns.duty.search(text):
        for agent in patterns.agent.finditer(text):
            if agent["owner"]:
                yield _written(agent["owner"])
            else:
                yield _all_of(agent["all"], before)


def _subject(text: str, language: Language, duty: bool) -> Iterator[str]:
    """Those with whom a sentence begins, where they are its subject."""
    patterns = owners_of(language)
    everybody = patterns.everybody.match(text) if text.casefold().startswith(language.everybody) else None
    if everybody and _stands_alone(everybody, patterns):
        yield everybody["all"]
        return
    subject = patterns.subject.match(text)
    if subject:
        yield _written(subject["owner"])
        return
    names = patterns.several.match(text) if duty else None
    if names and (not language.finite_verbs or patterns.finite.fullmatch(names["verb"])):
        yield from _joined(names["names"], language)


def _stands_alone(everybody: re.Match[str], patterns: Owners) -> bool:
    """Whether "all" means everybody, and what follows is a verb: "all read the report", but not "all members read"."""
    word, following = everybody["word"], everybody["next"]
    if patterns.plural.fullmatch(word) is None:
        return True
    return patterns.finite.fullmatch(word) is not None and (following is None or patterns.finite.fullmatch(following) is None)


def _joined(names: str, language: Language) -> Iterator[str]:
    yield from (_written(name) for name in owners_of(language).joint.split(names) if name.strip())


def _all_of(word: str, before: str) -> str:
    """The word "all" alone means all of what was named so before: "till samtliga kommuner … från samtliga"."""
    named = list(re.finditer(rf"\b{re.escape(word)}\s+[^\W\d_][\w-]*", before, re.IGNORECASE))
    return named[-1][0] if named else word


def _written(name: str) -> str:
    return " ".join(name.split())


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = max(sentence(text, start).end, start + 1)
        yield start, end
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
