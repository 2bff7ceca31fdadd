"""What a command is, and the options that several take."""

from collections.abc import Callable
from typing import Annotated

import typer
from msgspec import Struct


class Command(Struct, frozen=True, kw_only=True):
    """A command of `mlr`."""

    name: str
    run: Callable[..., None]
    """A function as Typer takes it; its docstring is the help."""
    parts: "tuple[Command, ...]" = ()
    """The commands below it, one of which is always named; `run` then does what all have in common."""


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files of minutes, folders of them, or - for standard input.", show_default=False)
]
LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--language", "-l", metavar="TAG", help="Language of the minutes (sv, en) where they name none; else told from their words."
    ),
]
TimezoneOption = Annotated[
    str | None,
    typer.Option("--timezone", metavar="ZONE", help="Time zone of the meetings where the minutes name none. Default: Europe/Stockholm."),
]
TodayOption = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DAY",
        help="The day as of which things are due or to come. Default: that of SOURCE_DATE_EPOCH, else the clock's.",
    ),
]
