"""What a command prints."""

import sys
from collections.abc import Sequence
from contextlib import suppress

from mlr_minutes import MlrError
from mlr_minutes.diagnostic import Diagnostic, Severity


def show(diagnostics: Sequence[Diagnostic], *, output_format: str = "full") -> None:
    """Prints diagnostics to standard error; in words for people, with a count."""
    if not diagnostics:
        return
    from mlr_minutes.reporters import reporter

    sys.stderr.write(reporter(output_format).report(diagnostics))
    if output_format == "full":
        sys.stderr.write(f"{summary(diagnostics)}\n")


def show_errors(diagnostics: Sequence[Diagnostic]) -> None:
    """Tells on standard error how many errors the minutes hold, where they hold any."""
    errors = [one for one in diagnostics if one.severity is Severity.ERROR]
    if errors:
        sys.stderr.write(f"{summary(errors)} in the minutes; `mlr check` shows what is wrong\n")


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """`1 error, 2 warnings`."""
    counts = [(sum(one.severity is severity for one in diagnostics), severity.value) for severity in Severity]
    return ", ".join(f"{count} {word}{'s' if count != 1 and word != 'info' else ''}" for count, word in counts if count)


def show_error(error: MlrError) -> None:
    """Prints why a command could not run."""
    from mlr_minutes.reporters import visible

    lines = [f"error[{error.code}]: {visible(error.message)}"]
    lines += [f" --> {visible(error.path)}"] if error.path else []
    lines += [f"  = help: {visible(error.help)}"] if error.help else []
    # Where that cannot be told either, the status alone says it.
    with suppress(OSError):
        sys.stderr.write("\n".join(lines) + "\n")
        sys.stderr.flush()


def status(diagnostics: Sequence[Diagnostic]) -> int:
    """The exit status that diagnostics call for: 1 where the minutes hold errors."""
    return 1 if any(one.severity is Severity.ERROR for one in diagnostics) else 0


def write(data: bytes) -> None:
    """Writes a result to standard output, as bytes: its line ends and its encoding are part of it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
