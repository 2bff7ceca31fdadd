"""Minutes say that something is attached, and no link leads to it.

Told once a file, since minutes that were sent by mail have no links at all; where a file links to what it attaches, each section
that does not is told. Front matter may name what is attached instead.

    ## 1. Budget

    Presentation attached.
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import label
from mlr_minutes.diagnostic import Code, Diagnostic, Severity
from mlr_minutes.extract import is_attachment
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.model import Section
from mlr_minutes.source import Span
from mlr_minutes.syntax import PieceKind, inlines

CODE: Final = Code(name="MLR418", slug="missing-attachment", severity=Severity.INFO)

_KEYS: Final = frozenset(key for one in LANGUAGES for key in one.attachment_keys)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        promised = [section for section in held.minutes.sections if section.attachments]
        missing = [section for section in promised if not _links(section)]
        if any(entry.key.text.casefold() in _KEYS for entry in held.minutes.document.front_matter.entries):
            continue
        if len(missing) == len(promised):
            missing = missing[:1]
        yield from (_diagnostic(held, section) for section in missing)


def _links(section: Section) -> bool:
    """Whether a section has a link to another file, or a picture."""
    pieces = (piece for inline in inlines(section.blocks) for piece in inline.pieces)
    return any(piece.kind is PieceKind.IMAGE or (piece.href and not piece.href.startswith("#")) for piece in pieces)


def _diagnostic(held: Held, section: Section) -> Diagnostic:
    message = "something is attached, and no link leads to it"
    help = "write a link such as `[the report](report.pdf)`, with the file beside the minutes"
    return Diagnostic(code=CODE, message=message, label=label(held, _promise(held, section)), help=help)


def _promise(held: Held, section: Section) -> Span:
    """The line that says so."""
    for inline in inlines(section.blocks):
        start = 0
        for line in inline.text.split("\n"):
            if is_attachment(line, held.minutes.language):
                return inline.span(start, start + len(line))
            start += len(line) + 1
    return section.span


CHECK = Check(code=CODE, run=_run)
