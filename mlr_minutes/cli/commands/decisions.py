"""`mlr decisions`: the register, asked."""

from typing import Annotated

import typer

from mlr_minutes.cli.commands._command import Command, LanguageOption, TimezoneOption, TodayOption


def decisions(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Files or folders of minutes. Default: the folder one is in.")
    ] = None,
    *,
    open_: Annotated[bool, typer.Option("--open", help="Only what is still to be done.")] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what should have been done by now.")] = False,
    owner: Annotated[str | None, typer.Option("--owner", metavar="NAME", help="Only what lies on somebody, by any of their names.")] = None,
    member: Annotated[
        str | None, typer.Option("--member", metavar="NAME", help="Only what lies on a member; open or overdue, until it has answered.")
    ] = None,
    body: Annotated[str | None, typer.Option("--body", metavar="NAME", help="Only what one body decided.")] = None,
    due_before: Annotated[str | None, typer.Option("--due-before", metavar="DAY", help="Only what is due before a day.")] = None,
    in_force_on: Annotated[
        str | None, typer.Option("--in-force-on", metavar="DAY", help="Only what holds on a day, as it was known then.")
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="Only what is open, done, standing, withdrawn or superseded.")
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="table, json, csv or md.")] = "table",
    today: TodayOption = None,
    language: LanguageOption = None,
    timezone: TimezoneOption = None,
) -> None:
    """Show decisions: what is open, overdue, whose, and in force.

    All conditions must hold: mlr decisions minutes/ --member Lund --open
    """
    from msgspec.structs import replace

    from mlr_minutes.archive import Query, selected
    from mlr_minutes.cli.inputs import compiled
    from mlr_minutes.cli.named import named_body, named_day, named_member, named_owner, named_status
    from mlr_minutes.cli.show import show_errors, write
    from mlr_minutes.cli.show import status as exit_status
    from mlr_minutes.cli.site import site
    from mlr_minutes.cli.table import table
    from mlr_minutes.cli.today import today as as_of
    from mlr_minutes.renderers import FORMATS, register_file

    if format not in ("table", *FORMATS):
        raise typer.BadParameter(f"{format!r} is none of table, {', '.join(FORMATS)}", param_hint="--format")
    day = as_of(today)
    made = compiled(paths or ["."], language, timezone)
    register, said = made.outcome.value, made.outcome.diagnostics
    query = Query(
        open=open_,
        overdue=overdue,
        status=named_status(status) if status is not None else None,
        owners=(named_owner(owner, register) if owner is not None else frozenset())
        | (named_member(member, register) if member is not None else frozenset()),
        body=named_body(body, register, made.settings.bodies) if body is not None else None,
        due_before=named_day(due_before, "--due-before") if due_before is not None else None,
        in_force_on=named_day(in_force_on, "--in-force-on") if in_force_on is not None else None,
    )
    found = selected(register, query, day)
    if format == "table":
        shown = table(found, query.in_force_on or day)
        count = register.language.labels["shown of"].format(shown=len(found.decisions), all=len(register.decisions))
        typer.echo(f"{shown}\n{count}" if shown else count)
    else:
        write(register_file(replace(site(made.outcome, made.settings, day), register=found), format))
    show_errors(said)
    raise typer.Exit(exit_status(said))


COMMAND = Command(name="decisions", run=decisions)
