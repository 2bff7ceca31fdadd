"""A key of front matter that means nothing to mlr: misspelt, or meant for another program.

One that is nearly a key is taken for a slip and warned of; of any other nothing is said, since files of minutes serve
other programs too.

    ---
    dat: 2026-03-10
    ---
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Register
from mlr_minutes.checks._check import Check
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity, nearest
from mlr_minutes.languages import fields

CODE: Final = Code(name="MLR403", slug="unknown-front-matter-key", severity=Severity.WARNING)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        for entry in held.minutes.document.front_matter.entries:
            key = entry.key.text
            if key.casefold() in fields():
                continue
            near = nearest(key, fields())
            if near is not None:
                label = Label(source=held.minutes.document.source, span=entry.key.span, text="not known")
                message = f"front matter key `{key}` is not known, and its value is lost"
                yield Diagnostic(code=CODE, message=message, label=label, help=f"did you mean `{near}`?")


CHECK = Check(code=CODE, run=_run)
