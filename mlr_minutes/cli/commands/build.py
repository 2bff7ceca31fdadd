"""`mlr build`: the site."""

from pathlib import Path
from typing import Annotated

import typer

from mlr_minutes.cli.commands._command import Command, LanguageOption, Paths, TimezoneOption, TodayOption


def build(
    paths: Paths,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the site goes; replaced whole.")] = Path("public"),
    force: Annotated[bool, typer.Option("--force", help="Replace the folder even if it holds files that mlr did not write.")] = False,
    language: LanguageOption = None,
    timezone: TimezoneOption = None,
    today: TodayOption = None,
    base_url: Annotated[
        str | None, typer.Option("--base-url", metavar="URL", help="The address at which the site will lie; feeds and calendars name it.")
    ] = None,
) -> None:
    """Build the web site: pages, decisions, calendars.

    The folder that it goes to is replaced whole, or left as it was where something goes wrong.
    """
    from mlr_minutes.cli.inputs import compiled
    from mlr_minutes.cli.show import show, status
    from mlr_minutes.cli.site import site
    from mlr_minutes.cli.today import today as as_of
    from mlr_minutes.publish import publish
    from mlr_minutes.renderers import render
    from mlr_minutes.reporters import visible

    day = as_of(today)
    made = compiled(paths, language, timezone, base_url)
    outcome = made.outcome
    try:
        publish(render(site(outcome, made.settings, day)), output, made.read.places, force=force)
    finally:
        # Told last, so that no site waits for somebody to listen.
        show(outcome.diagnostics)
    meetings = outcome.value.meetings
    decisions = sum(len(held.decisions) for held in meetings)
    count = f"{len(meetings)} meeting{'s' * (len(meetings) != 1)}, {decisions} decision{'s' * (decisions != 1)}"
    typer.echo(f"{count}: open {visible(str(output / 'index.html'))}")
    raise typer.Exit(status(outcome.diagnostics))


COMMAND = Command(name="build", run=build)
