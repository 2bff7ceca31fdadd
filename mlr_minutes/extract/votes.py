"""How a vote went: what became of the proposal, and the numbers."""

import re
from functools import cache
from typing import Final

from mlr_minutes.languages import Language, any_of
from mlr_minutes.model import Outcome

_TALLY: Final = re.compile(r"(?<![\d./-])([0-9]{1,3})\s?[-–]\s?([0-9]{1,3})(?:\s?[-–]\s?([0-9]{1,3}))?(?![\d./-])")
_WORD: Final = re.compile(r"[^\W\d_]+")

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
        if word.startswith(known.rejecting):
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
    tally = _TALLY.search(text) if bare else re.search(rf"\(\s*{_TALLY.pattern}\s*\)", text)
    if tally:
        return "-".join(each for each in tally.groups() if each)
    known = language.deciding
    against = _against(known.votes_against).search(text) if bare else None
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
def _against(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b([0-9]{{1,4}})\s+(?:[^\W\d_]+\s+)?(?:to|{any_of(words)})\s+([0-9]{{1,4}})\b", re.IGNORECASE)


@cache
def _counted(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b([0-9]{{1,4}})\s+(?:[^\W\d_]+\s+){{0,2}}?{any_of(words)}\b|\b{any_of(words)}\s*:\s*([0-9]{{1,4}})\b",
        re.IGNORECASE,
    )
