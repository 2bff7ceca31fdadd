"""`mlr check`: diagnostics only."""

from typing import Annotated

import typer

from mlr_minutes.cli.commands._command import Command, LanguageOption, Paths, TimezoneOption, TodayOption


def check(
    paths: Paths,
    *,
    output_format: Annotated[
        str, typer.Option("--output-format", metavar="FORMAT", help="How to show what is found: full, concise, json, github or sarif.")
    ] = "full",
    explain_facts: Annotated[
        bool, typer.Option("--explain-facts", help="Show what was read from which line, and how it was recognised.")
    ] = False,
    language: LanguageOption = None,
    timezone: TimezoneOption = None,
    today: TodayOption = None,
) -> None:
    """Check minutes and write nothing.

    What people read goes to standard error; json and sarif, which programs read, to standard output.
    """
    from mlr_minutes.cli.inputs import compiled
    from mlr_minutes.cli.show import show, status, write
    from mlr_minutes.cli.today import today as as_of
    from mlr_minutes.reporters import REPORTERS

    known = {one.name: one for one in REPORTERS}
    if output_format not in known:
        raise typer.BadParameter(f"{output_format!r} is none of {', '.join(known)}", param_hint="--output-format")
    day = as_of(today)
    made = compiled(paths, language, timezone)
    outcome = made.outcome
    if explain_facts:
        from mlr_minutes.cli.site import site
        from mlr_minutes.renderers import RENDERERS

        facts = next(one for one in RENDERERS if one.name == "facts")
        write(facts.export(site(outcome, made.settings, day)))
    if known[output_format].for_programs:
        write(known[output_format].report(outcome.diagnostics).encode())
    else:
        show(outcome.diagnostics, output_format=output_format)
    raise typer.Exit(status(outcome.diagnostics))


COMMAND = Command(name="check", run=check)
