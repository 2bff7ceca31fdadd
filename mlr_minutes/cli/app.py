"""The Typer app: all commands of the shelf, and what holds for all of them."""

import gc
import sys
from typing import Annotated, Final, NoReturn, cast

import typer

from mlr_minutes import MlrError, __version__
from mlr_minutes.cli.commands import COMMANDS, Command
from mlr_minutes.cli.streams import prepare, silence

app = typer.Typer(
    name="mlr",
    help="Compile meeting minutes: Markdown in; web pages, a decision summary and a calendar out.",
    epilog="Start with: mlr build minutes.md",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _add(command: Command, to: typer.Typer) -> None:
    if not command.parts:
        to.command(command.name)(command.run)
        return
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    group.callback()(command.run)
    for part in command.parts:
        _add(part, group)
    to.add_typer(group, name=command.name)


for _command in COMMANDS:
    _add(_command, app)


# What Typer raises where a command line makes no sense; it names only the narrower ones.
_UsageError: Final = cast("type[typer.BadParameter]", typer.BadParameter.__bases__[0])


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
    prepare()
    try:
        status = _status()
    finally:
        silence()
        # At its end Python looks through all objects once more, which takes a tenth of a short run, for nothing.
        gc.freeze()
    sys.exit(status)


def _status() -> int:
    try:
        # Status 0 is told by None, any other by its number.
        return app(standalone_mode=False) or 0
    except MlrError as error:
        return _refused(error)
    except _UsageError as error:
        return _misused(error)
    except BrokenPipeError:
        # Whoever read us has gone, as `head` does: that is no error, and nobody is left to tell.
        return 0
    except SystemExit as error:
        # So Typer ends where a reader has gone.
        if isinstance(error.__context__, BrokenPipeError):
            return 0
        raise
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return _refused(MlrError("MLR804", f"the system refuses to read or write: {reason}", path=error.filename, help=_ROOM))


_ROOM: Final = "look whether standard input and output are open, the disk has room, and the folder one works in is still there"


def _refused(error: MlrError) -> int:
    from mlr_minutes.cli.show import show_error

    show_error(error)
    return 2


def _misused(error: typer.BadParameter) -> int:
    """Shows how a command is used, and what was wrong with this use; what the user wrote is text here too."""
    from mlr_minutes.reporters import visible

    # Without any words, all that is shown is the help.
    if sys.argv[1:]:
        error.message = visible(error.message)
    error.show()
    return int(error.exit_code)
