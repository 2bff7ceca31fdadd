"""What a reporter is."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from mlr_minutes.diagnostic import Diagnostic


class Reporter(Struct, frozen=True, kw_only=True):
    """A way to show diagnostics."""

    name: str
    """As `--output-format` calls it."""
    report: Callable[[Sequence[Diagnostic]], str]
    """All of them as text that ends with a line end, or is empty."""
    for_programs: bool = False
    """Whether it is a document that a program reads as a whole, and so a result."""


# Commands of build services, which are obeyed wherever they stand in a line of a log: `##[group]` of GitHub and Azure,
# `##vso[...]` of Azure, `##teamcity[...]`. The second of the two marks is spelt out, and then none of them knows it.
_COMMAND: Final = re.compile(r"(?<=#)#(?=\w*\[)")

# Line separators, controls, and marks that turn the direction of text.
_UNSEEN: Final = re.compile(r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def visible(text: str) -> str:
    """Text for one line of a log: what would move the cursor, change colours or be taken for a command is spelt out."""
    return "".join(spelt(text))


def spelt(text: str) -> list[str]:
    """The characters of a text, each as `visible` shows it."""
    found = [each if each.isprintable() else " " if each in "\t\n\r" else _spelt(each) for each in text]
    for command in _COMMAND.finditer(text):
        found[command.start()] = _spelt("#")
    return found


def encoded(value: object) -> str:
    """A document in JSON, in which nothing begins a command or moves a cursor, and which reads back to the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    # Both stand within strings alone, where JSON knows them by their number too.
    return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], _COMMAND.sub(r"\\u0023", text)) + "\n"


def _spelt(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def place(diagnostic: Diagnostic) -> str:
    """Where a diagnostic belongs, as `minutes.md:12:22`; it may begin a line, which no name makes a command (`::error::.md`)."""
    line, column = diagnostic.label.position
    name = visible(diagnostic.label.source.name)
    return f"{'./' if name.lstrip().startswith((':', '#')) else ''}{name}:{line}:{column}"
