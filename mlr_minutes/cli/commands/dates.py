"""`mlr dates`: the dates in lines of text."""

from typing import Annotated

import typer

from mlr_minutes.cli.commands._command import Command


def dates(
    language: Annotated[str, typer.Option("--language", "-l", metavar="TAG", help="Language of the text: sv or en.")],
    reference: Annotated[str, typer.Option("--reference", "-r", metavar="DAY", help="The day of the meeting, as in 2014-11-18.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array a line, for programs.")] = False,
) -> None:
    """Show the dates in lines of text, and why.

    The text comes from standard input: echo "senast 27/11" | mlr dates -l sv -r 2026-11-10
    """
    import sys
    from datetime import date

    from mlr_minutes.cli.inputs import settings
    from mlr_minutes.cli.show import write
    from mlr_minutes.dates import DateMention, find_dates
    from mlr_minutes.source import decode

    def for_programs(found: list[DateMention]) -> str:
        import json

        keys = ("text", "start", "end", "value", "time")
        rows = [(one.text, one.start, one.end, one.value.iso if one.value else None, str(one.time) if one.time else None) for one in found]
        return json.dumps([dict(zip(keys, row, strict=True)) for row in rows], ensure_ascii=False)

    def for_people(line: str, found: list[DateMention]) -> str:
        marks = "".join("^" if any(one.start <= place < one.end for one in found) else " " for place in range(len(line))).rstrip()
        said = [f"  {one.text}: {one.value.iso if one.value else '?'}{f', {one.time}' if one.time else ''} ({one.why})" for one in found]
        return "\n".join([line, *([marks] if marks else []), *said])

    try:
        day = date.fromisoformat(reference)
    except ValueError as error:
        raise typer.BadParameter(f"{reference!r} is no day such as 2014-11-18", param_hint="--reference") from error
    known = settings(language, None).language
    assert known is not None
    text = decode(sys.stdin.buffer.read(), "-")
    # The last line end closes a line, and begins none.
    count = len(text.lines) - (text.text.endswith(("\n", "\r")) or not text.text)
    for number in range(1, count + 1):
        line = text.line_text(number)
        found = find_dates(line, language=known.tag, reference=day)
        write(((for_programs(found) if as_json else for_people(line, found)) + "\n").encode())


COMMAND = Command(name="dates", run=dates)
