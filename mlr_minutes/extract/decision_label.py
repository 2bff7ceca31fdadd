"""The label before a decision: `Decision:`, `**RESOLVED**`, `Ann: Decision – `."""

import re
from functools import cache

from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Inline, PieceKind


def decision_label(text: str, language: Language) -> re.Match[str] | None:
    """The label at the head of a text, as groups `label` and `number`; what was decided begins behind it."""
    return _label(language).match(text)


def marked_label(inline: Inline, language: Language) -> re.Match[str] | None:
    """A label in bold or the like with no colon behind it: `**Decision** The oak stays`."""
    opened = [piece.kind for piece in inline.pieces[:3]]
    if opened[:1] != [PieceKind.OPEN] or PieceKind.CLOSE not in opened:
        return None
    found = _bare(language).match(inline.text)
    return found if found is not None and found["label"] == inline.pieces[1].text.strip() else None


@cache
def _bare(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{any_of(language.decision_labels)})(?P<number>(?!))?\s+(?=\S)", re.IGNORECASE)


@cache
def _label(language: Language) -> re.Pattern[str]:
    """The label with its colon or dash, or alone on its line; a number, and the name of the speaker, may stand by it."""
    words = any_of(language.decision_labels)
    number = r"(?:\s+(?P<number>(?:§\s*)?[0-9]+(?:[./-][0-9]+)*))?"
    name = r"(?:[^\W\d_][\w.]{0,20}(?:\s[\w.]{1,20})?:\s+)?"
    aside = r"(?:\([^()\n]{1,40}\)\s*)?"
    return re.compile(rf"\s*{name}(?P<label>{words}){number}\s*{aside}(?::\s*|\s[–—-]+\s+|(?=\s*\Z))", re.IGNORECASE)
