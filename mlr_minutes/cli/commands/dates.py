"""`mlr dates`: the dates in lines of text."""

from json import JSONEncoder
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_minutes.cli.commands._command import Command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_minutes.dates import DateMention

_encode = JSONEncoder(ensure_ascii=False).encode


def dates(
    language: Annotated[str, typer.Option("--language", "-l", metavar="TAG", help="Language of the text: sv, en, da or nb.")],
    reference: Annotated[str, typer.Option("--reference", "-r", metavar="DAY", help="The day of the meeting, as in 2014-11-18.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array a line, for programs.")] = False,
) -> None:
    """Show the dates in lines of text, and why.

    The text comes from standard input: echo "senast 27/11" | mlr dates -l sv -r 2026-11-10
    """
    import sys
    from datetime import date

    from mlr_minutes.cli.named import named_language
    from mlr_minutes.cli.show import write
    from mlr_minutes.dates import Passage, find_dates, read_passages

    try:
        day = date.fromisoformat(reference)
    except ValueError as error:
        raise typer.BadParameter(f"{reference!r} is no day such as 2014-11-18", param_hint="--reference") from error
    known = named_language(language)
    # A line of what is no text must not cost the others.
    lines = sys.stdin.buffer.read().decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    if not lines[-1]:
        # The last line end closes a line, and begins none.
        lines.pop()
    if as_json:
        shown = (_for_programs(find_dates(line, language=known.tag, reference=day)) for line in lines)
    else:
        shown = (_for_people(line, read_passages([Passage(text=line)], known, day)[0]) for line in lines)
    write("".join(f"{line}\n" for line in shown).encode())


def _for_programs(found: "Sequence[DateMention]") -> str:
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


def _for_people(line: str, found: "Sequence[DateMention]") -> str:
    """The line, what was read marked beneath it, and a row a date: what it means, and why."""
    from mlr_minutes.reporters import spelt, visible

    shown = spelt(line)
    if not found:
        return "".join(shown)
    marks = "".join(_marks(shown, found))
    return "\n".join(["".join(shown), marks.rstrip(), *(f"  {visible(one.text)}: {_meaning(one)}" for one in found)])


def _marks(shown: "Sequence[str]", found: "Sequence[DateMention]") -> "Iterator[str]":
    """What stands beneath the characters of a line: marks beneath its dates."""
    place = 0
    for one in found:
        yield " " * sum(map(len, shown[place : one.start]))
        yield "^" * sum(map(len, shown[one.start : one.end]))
        place = one.end


def _meaning(one: "DateMention") -> str:
    """What a date means, and why; where it means none, or is doubtful, that."""
    if one.value is None:
        return f"no day ({one.why})"
    days = "" if one.value.day else f" ({one.value.first.isoformat()} to {one.value.last.isoformat()})"
    time = f", {one.time}" if one.time else ""
    doubt = f"; but {one.doubt}" if one.doubt else ""
    return f"{one.value.iso}{days}{time} ({one.why}{doubt})"


COMMAND = Command(name="dates", run=dates)
