"""How a vote went: what became of the proposal, and the numbers."""

import re
from functools import cache
from typing import Final

from mlr_minutes.languages import DecisionWords, Language, any_of
from mlr_minutes.model import Outcome

_TALLY: Final = re.compile(r"(?<![\d./-])([0-9]{1,3})\s?[-–]\s?([0-9]{1,3})(?:\s?[-–]\s?([0-9]{1,3}))?(?![\d/-]|\.\d)")
_BARE: Final = re.compile(rf"(?<![^\W\d_]\s){_TALLY.pattern}")
"""Figures with dashes that no word stands right before, as it would before the number of a bill: "SB 77-29"."""

_WORD: Final = re.compile(r"[^\W\d_]+(?![^\W\d_]|-\s)")
_COUNT: Final = r"(?!(?:19|20)[0-9]{2}\b)([0-9]{1,4})"
"""A number of votes, and no year."""

ENDING: Final = 4
"""Letters; a word with more behind its stem is a compound, and tells of something else: "avslagsyrkandet"."""

HEAD: Final = 12
"""In how many words at the head of a decision it is said whether it is a refusal."""


def outcome_of(text: str, language: Language, *, decided: bool) -> Outcome | None:
    """What became of a proposal by the words of the decision.

    Args:
        text: of the decision, the verb first.
        language: of the text.
        decided: whether there was a proposal, so that silence means that it was carried.
    """
    known = language.deciding
    for word in _WORD.findall(text.casefold())[:HEAD]:
        if word.startswith(known.approving):
            break
        if any(word.startswith(each) and len(word) - len(each) <= ENDING for each in known.rejecting):
            return Outcome.REJECTED
        if word.startswith(known.postponing):
            return Outcome.POSTPONED
    return Outcome.CARRIED if decided else None


def votes_in(text: str, language: Language, *, bare: bool = False) -> str | None:
    """The numbers of a vote, those in favour first, as `5-0-1`; None where none are told.

    Args:
        text: of the decision, or of how it went.
        language: of the text.
        bare: whether figures with dashes count where they stand in no parentheses.
    """
    if not any(each.isdigit() for each in text):
        return None
    known = language.deciding
    tally = _marked_tally(known.tallies).search(text) or (_BARE.search(text) if bare else None)
    if tally:
        return "-".join(each for each in tally.groups() if each)
    against = (_against if bare else _marked_against)(known).search(text)
    if against:
        return f"{against[1]}-{against[2]}"
    counts = [_count(text, words) for words in (known.votes_for, known.votes_against, known.abstained)]
    if counts[0] is None:
        return None
    while counts and counts[-1] is None:
        counts.pop()
    return "-".join(each or "0" for each in counts)


def _count(text: str, words: tuple[str, ...]) -> str | None:
    found = _counted(words).search(text)
    return (found[1] or found[2]) if found else None


@cache
def _marked_tally(tallies: tuple[str, ...]) -> re.Pattern[str]:
    """Figures with dashes in parentheses, or behind a word that says that they are votes."""
    return re.compile(rf"(?:\(\s*(?=[^()]{{1,12}}\))|\b{any_of(tallies)}:?\s+){_TALLY.pattern}", re.IGNORECASE)


@cache
def _against(known: DecisionWords) -> re.Pattern[str]:
    against = any_of(known.votes_against)
    return re.compile(rf"\b([0-9]{{1,4}})\s+(?:[^\W\d_]+\s+)?(?:to|{against})\s+([0-9]{{1,4}})\b", re.IGNORECASE)


@cache
def _marked_against(known: DecisionWords) -> re.Pattern[str]:
    """`33 votes to 1`, `with the figures 9 to 7`: a word says that they are votes."""
    votes, against, tallies = (any_of(each) for each in (known.votes, known.votes_against, known.tallies))
    marked = rf"(?:\b{tallies}\s+(?=[0-9])|(?=[0-9]+\s+{votes}\b))"
    return re.compile(rf"{marked}\b([0-9]{{1,4}})\s+(?:{votes}\s+)?(?:to|{against})\s+([0-9]{{1,4}})\b", re.IGNORECASE)


@cache
def _counted(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_COUNT}\s+(?:[^\W\d_]+\s+){{0,2}}?{any_of(words)}\b|\b{any_of(words)}\s*:\s*{_COUNT}\b",
        re.IGNORECASE,
    )
