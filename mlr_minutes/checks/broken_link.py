"""A link to other minutes, or to a decision in them, that leads nowhere.

A check sees the minutes and no disk, so it speaks only where it can be sure: of a decision that the minutes do not have, and of
a file for which there is one of nearly that name, with the same figures in it, or of that very name in another folder.

    See [the fee](2026-01-13-board.md#decision-41).      where there is #decision-4-1
    See [the fee](2026-01-13-bord.md#decision-4-1).      where there is 2026-01-13-board.md
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from mlr_minutes.archive import Held, Linked, Register
from mlr_minutes.checks._check import Check
from mlr_minutes.checks._places import COMPARED, label, meant
from mlr_minutes.diagnostic import Code, Diagnostic, Severity, nearest
from mlr_minutes.source import NAMES

CODE: Final = Code(name="MLR409", slug="broken-link", severity=Severity.WARNING)

Files = Mapping[str, Sequence[str]]


def _run(register: Register) -> Iterator[Diagnostic]:
    files: dict[str, list[str]] = {}
    for held in register.meetings:
        key = held.minutes.document.source.key
        files.setdefault(_figures(PurePosixPath(key).name), []).append(key)
    targets = {linked.meeting for held in register.meetings for linked in held.links if linked.meeting and linked.anchor}
    anchors = {slug: {one.anchor: None for one in register.by_slug[slug].decisions} for slug in targets}
    for held in register.meetings:
        for linked in held.links:
            if linked.meeting is None:
                yield from _file(held, linked, files)
            elif linked.anchor:
                yield from _anchor(held, linked, register.by_slug[linked.meeting], anchors[linked.meeting])


def _figures(name: str) -> str:
    return "-".join(re.findall(r"[0-9]+", name))


def _file(held: Held, linked: Linked, files: Files) -> Iterator[Diagnostic]:
    """What is to be said of a link to a file that is not here."""
    path = PurePosixPath(unquote(urlsplit(linked.link.href).path))
    own = held.minutes.document.source.key
    others = {_words(key): key for key in files.get(_figures(path.name), ())[:COMPARED] if key != own}
    near = nearest(_words(path.name), others) if path.suffix.lower() in (*NAMES, "") else None
    if near is not None:
        file = posixpath.relpath(others[near], posixpath.dirname(own) or ".")
        message = f"the link leads to `{path}`, which is not among the minutes"
        yield Diagnostic(code=CODE, message=message, label=label(held, linked.link.span), help=f"did you mean `{file}`?")


def _words(key: str) -> str:
    """The name of a file without figures and ending."""
    return re.sub(r"[0-9]+", "", PurePosixPath(key).stem).casefold().strip("-_ .")


def _anchor(held: Held, linked: Linked, target: Held, anchors: Mapping[str, None]) -> Iterator[Diagnostic]:
    """What is to be said of a link to a place in minutes that are here; of one that is no decision's, nothing."""
    kind = f"{target.minutes.language.labels['anchor']}-"
    anchor = unquote(linked.anchor)
    if anchors and anchor.startswith(kind) and anchor not in anchors:
        message = f"the link leads to `#{anchor}`, and there is no such decision of {target.day or 'that meeting'}"
        names = [one.removeprefix(kind) for one in islice(anchors, COMPARED)]
        help = meant(anchor.removeprefix(kind), names, f"#{kind}")
        yield Diagnostic(code=CODE, message=message, label=label(held, linked.link.span), help=help)


CHECK = Check(code=CODE, run=_run)
