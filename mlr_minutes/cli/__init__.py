"""The command `mlr`.

In: the words of a command line. Out: results on standard output, diagnostics on standard error, and an exit status: 0
clean, 1 the minutes hold errors, 2 the command could not run.
Never here: work. A command parses its options, calls the corridor and prints.
"""

from mlr_minutes.cli.app import app, main

__all__ = ["app", "main"]
