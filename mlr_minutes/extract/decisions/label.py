"""The label before a decision: `Decision:`, `**RESOLVED**`, `Ann: Decision – `."""

import re
from functools import cache
from typing import Final

from mlr_minutes.languages import Language, any_of
from mlr_minutes.syntax import Inline, PieceKind

SIGNS: Final = r"(?:[\u2190-\u2bff\U0001f300-\U0001faff\ufe0f]+[ \t]*)?"
"""Pictographs, which people put before a label."""

COMMAND: Final = r"(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[ \t]+)?(?:<[@+ ]?[^<>\s]{1,30}>[ \t]+)?#"
"""The head of a line in which somebody tells a meeting's bot what to note."""

_COMMANDS: Final = re.compile(rf"\s*{COMMAND}(?P<label>agreed|accepted|decision|decided)(?P<number>(?!))?\s+(?=\S)", re.IGNORECASE)
"""The words are those of the bots, in whatever language people meet."""


def decision_label(text: str, language: Language) -> re.Match[str] | None:
    """The label at the head of a text, as groups `label` and `number`; what was decided begins behind it."""
    return _label(language).match(text) or (_COMMANDS.match(text) if "#" in text[:60] else None)


def marked_label(inline: Inline, language: Language) -> re.Match[str] | None:
    """A label in bold or the like with no colon behind it: `**Decision** The oak stays`."""
    opened = [piece.kind for piece in inline.pieces[:3]]
    if opened[:1] != [PieceKind.OPEN] or PieceKind.CLOSE not in opened:
        return None
    marked = inline.pieces[1].text.strip()
    found = next((each.match(inline.text) for each in _bare(language) if each.fullmatch(marked)), None)
    return found if found is not None and len(found["label"]) <= len(marked) else None


@cache
def _bare(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The label alone, and with the word before what was decided."""
    label = rf"(?P<label>{any_of(language.decision_labels)})(?P<number>(?!))?"
    behind = r"(?:\s+(?:\([^()\n]{1,160}\)\s*)?(?:(?=\S)|\Z)|\Z)"
    that = any_of(language.deciding.complements[:1])
    return re.compile(rf"{label}{behind}", re.IGNORECASE), re.compile(rf"{label}\s+{that}{behind}", re.IGNORECASE)


@cache
def _label(language: Language) -> re.Pattern[str]:
    """The label with its colon or dash, or alone on its line; a number, and the name of the speaker, may stand by it."""
    words = any_of(language.decision_labels)
    number = r"(?:\s+(?P<number>(?:§\s*)?[0-9]+(?:[./-][0-9]+)*))?"
    name = r"(?:[^\W\d_][\w.]{0,20}(?:\s[\w.]{1,20})?:\s+)?"
    aside = r"(?:\([^()\n]{1,160}\)\s*)?"
    return re.compile(rf"\s*{SIGNS}{name}(?P<label>{words}){number}\s*{aside}(?::\s*|\s[–—-]+\s+|(?=\s*\Z))", re.IGNORECASE)
