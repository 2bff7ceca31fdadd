"""Who is to do something, in the words of the sentence that says so.

Three shapes of words can own a task: everybody of a kind ("all members", "varje kommun"), a group ("the board",
"ÖP-gruppen") and an office in the form that means one person ("the chair", "koordinatören"). They own it as what the
sentence begins with, or behind "by" and "from" where the sentence is an obligation.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mlr_minutes.extract.prose import sentence
from mlr_minutes.languages import Language, any_of

REACH: Final = 1_000
"""How many characters back "all" may point, and an addressee may stand."""


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
        self.agent = re.compile(rf"\b{any_of(language.agents)}\s+(?:{named}|(?P<all>{any_of(language.collectives)})\b)", re.IGNORECASE)
        self.addressee = re.compile(rf"\b{any_of(language.addressees)}\s+(?P<owner>{collective})\b", re.IGNORECASE)
        self.duty = re.compile(rf"(?:^|\W){any_of(language.duties)}\b", re.IGNORECASE)


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
    subject = patterns.subject.match(text.lstrip())
    if subject:
        yield _written(subject["owner"])
    if duty or patterns.duty.search(text):
        for agent in patterns.agent.finditer(text):
            if agent["owner"]:
                yield _written(agent["owner"])
            else:
                yield _all_of(agent["all"], before)


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
