"""`mlr templates`: what pages are made with, to be changed."""

from pathlib import Path
from typing import Annotated

import typer

from mlr_minutes.cli.commands._command import Command


def templates() -> None:
    """List and copy the templates, to make a look of your own."""


def list_templates() -> None:
    """List all templates, styles and scripts."""
    from mlr_minutes.cli.show import write
    from mlr_minutes.renderers import template_names

    write("".join(f"{name}\n" for name in template_names()).encode())


def copy(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `mlr templates list` has it.", show_default=False)],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="DIR", help="The folder of your templates. Default: that of mlr.yaml, else templates/.", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Copy a template, to be changed.

    A file in the folder that the setting `templates` names goes before the one of mlr with that name.
    """
    from mlr_minutes import MlrError
    from mlr_minutes.cli.inputs import found_settings
    from mlr_minutes.renderers import original
    from mlr_minutes.reporters import visible

    content = original(name)
    target = (to or found_settings([]).value.templates or Path("templates")) / name
    if target.exists() and not force:
        raise MlrError("MLR712", "the file is there already", path=str(target), help="choose another folder by `--to`, or add `--force`")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    typer.echo(visible(str(target)))


COMMAND = Command(name="templates", run=templates, parts=(Command(name="list", run=list_templates), Command(name="copy", run=copy)))
