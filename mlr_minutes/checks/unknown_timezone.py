"""The time zone that front matter names is in no database, so the hours of the meeting could be hours off.

Known are the names of the IANA time zone database.

    ---
    timezone: Europe/Stokholm
    ---
"""

from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Register
from mlr_minutes.checks._check import Check
from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity, nearest
from mlr_minutes.languages import Field, fields
from mlr_minutes.model import timezones

CODE: Final = Code(name="MLR404", slug="unknown-timezone", severity=Severity.ERROR)


def _run(register: Register) -> Iterator[Diagnostic]:
    for held in register.meetings:
        for entry in held.minutes.document.front_matter.entries:
            if fields().get(entry.key.text.casefold()) is not Field.TIMEZONE or not entry.values:
                continue
            name = entry.values[0]
            if name.text not in timezones():
                small = {zone.casefold(): zone for zone in timezones()}
                near = nearest(name.text, small)
                label = Label(source=held.minutes.document.source, span=name.span)
                help = f"did you mean `{small[near]}`?" if near else "write a name such as `Europe/Stockholm`"
                yield Diagnostic(code=CODE, message=f"time zone `{name.text}` is not known", label=label, help=help)


CHECK = Check(code=CODE, run=_run)
