"""`mlr dates`: the dates in lines of text."""

from json import JSONEncoder
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_minutes.cli.commands._command import Command

if TYPE_CHECKING:
    from mlr_minutes.dates import DateMention

_encode = JSONEncoder(ensure_ascii=False).encode


def dates(
    language: Annotated[str, typer.Option("--language", "-l", metavar="TAG", help="Language of the text: sv or en.")],
    reference: Annotated[str, typer.Option("--reference", "-r", metavar="DAY", help="The day of the meeting, as in 2014-11-18.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array a line, for programs.")] = False,
) -> None:
    """Show the dates in lines of text, and why.

    The text comes from standard input: echo "senast 27/11" | mlr dates -l sv -r 2026-11-10
    """
    import re
    import sys
    from datetime import date

    from mlr_minutes.cli.inputs import settings
    from mlr_minutes.cli.show import write
    from mlr_minutes.dates import find_dates
    from mlr_minutes.source import decode

    try:
        day = date.fromisoformat(reference)
    except ValueError as error:
        raise typer.BadParameter(f"{reference!r} is no day such as 2014-11-18", param_hint="--reference") from error
    known = settings(language, None).language
    assert known is not None
    lines = re.split(r"\r\n?|\n", decode(sys.stdin.buffer.read(), "-").text)
    if not lines[-1]:
        # The last line end closes a line, and begins none.
        lines.pop()
    shown = _for_programs if as_json else _for_people
    write("".join(f"{shown(line, find_dates(line, language=known.tag, reference=day))}\n" for line in lines).encode())


def _for_programs(_line: str, found: "list[DateMention]") -> str:
    """One JSON array; the same keys for each date, null where unknown."""
    if not found:
        return "[]"
    return _encode(
        [
            {
                "text": one.text,
                "start": one.start,
                "end": one.end,
                "value": one.value.iso if one.value else None,
                "time": str(one.time) if one.time else None,
            }
            for one in found
        ]
    )


def _for_people(line: str, found: "list[DateMention]") -> str:
    """The line, what was read marked beneath it, and a row a date: what it means, and why."""
    from mlr_minutes.reporters import spelt, visible

    shown = spelt(line)
    if not found:
        return "".join(shown)
    marks = "".join(
        ("^" if any(one.start <= place < one.end for one in found) else " ") * len(shown[place]) for place in range(found[-1].end)
    )
    rows = [
        f"  {visible(one.text)}: {one.value.iso if one.value else '?'}{f', {one.time}' if one.time else ''} ({one.why})" for one in found
    ]
    return "\n".join(["".join(shown), marks, *rows])


COMMAND = Command(name="dates", run=dates)
