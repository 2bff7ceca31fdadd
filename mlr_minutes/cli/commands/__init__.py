"""The shelf of commands, one a file. Each imports what it needs when it runs, so that `mlr --version` stays quick."""

from typing import Final

from mlr_minutes.cli.commands._command import Command
from mlr_minutes.shelf import collect

__all__ = ["COMMANDS", "Command"]

COMMANDS: Final = collect(__name__, __path__, "COMMAND", Command)
"""All commands."""
