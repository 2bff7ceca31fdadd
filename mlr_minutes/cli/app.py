"""The Typer app: all commands of the shelf, and what holds for all of them."""

import gc
import os
import sys
from typing import Annotated, NoReturn

import typer

from mlr_minutes import MlrError, __version__
from mlr_minutes.cli.commands import COMMANDS

app = typer.Typer(
    name="mlr",
    help="Compile meeting minutes: Markdown in; web pages, a decision summary and a calendar out.",
    epilog="Start with: mlr build minutes.md",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in COMMANDS:
    app.command(_command.name)(_command.run)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mlr {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Compile meeting minutes: Markdown in; web pages, a decision summary and a calendar out."""


def main() -> NoReturn:
    """Runs the command line, and turns what the world refuses into a message and status 2."""
    # A run makes many objects and few circles of them, so looking for circles costs more than it frees.
    gc.set_threshold(100_000)
    for stream in (sys.stdout, sys.stderr):
        # A terminal or a pipe that is not UTF-8 must not stop a build over an å.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except MlrError as error:
        from mlr_minutes.cli.show import show_error

        show_error(error)
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read us has gone, as `head` does: that is no error, and nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    finally:
        # At its end Python looks through all objects once more, which takes a tenth of a short run, for nothing.
        gc.freeze()
    sys.exit(0)
