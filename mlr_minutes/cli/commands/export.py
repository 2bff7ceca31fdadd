"""`mlr export`: one document in one format."""

from typing import Annotated

import typer

from mlr_minutes.cli.commands._command import Command, LanguageOption, TimezoneOption, TodayOption


def export(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file of minutes, or - for standard input.", show_default=False)],
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="json, ics, md (the decision summary), html, csv, atom, or facts (what was read, line by line).",
        ),
    ] = "json",
    language: LanguageOption = None,
    timezone: TimezoneOption = None,
    today: TodayOption = None,
) -> None:
    """Write what one file says, as data or a page.

    It goes to standard output: mlr export minutes.md --format ics > minutes.ics
    """
    from mlr_minutes.cli.inputs import compiled
    from mlr_minutes.cli.show import show, status, write
    from mlr_minutes.cli.site import site
    from mlr_minutes.cli.today import today as as_of
    from mlr_minutes.renderers import RENDERERS

    known = {one.name: one for one in RENDERERS}
    if format not in known:
        raise typer.BadParameter(f"{format!r} is none of {', '.join(known)}", param_hint="--format")
    day = as_of(today)
    made = compiled([file], language, timezone)
    if len(made.read.texts) != 1:
        raise typer.BadParameter("name one file, and no folder of several", param_hint="FILE")
    outcome = made.outcome
    show(outcome.diagnostics)
    if outcome.value.meetings:
        write(known[format].export(site(outcome, made.settings, day)))
    raise typer.Exit(status(outcome.diagnostics))


COMMAND = Command(name="export", run=export)
