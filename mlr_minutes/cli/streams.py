"""The three standard streams, which may be closed, full, or have lost their reader."""

import os
import sys
from contextlib import suppress
from typing import IO


def prepare() -> None:
    """Makes all three streams such that nothing but their use can fail.

    A closed stream is one whose use the system refuses, as the C library has it for programs that must not fail over it
    (glibc, csu/check_fds.c): a command that does not need the stream goes on. What is to be told to nobody is lost.
    """
    sys.stdin = sys.stdin or _opened(os.O_WRONLY, "r")
    sys.stdout = sys.stdout or _opened(os.O_RDONLY, "w")
    sys.stderr = sys.stderr or _opened(os.O_WRONLY, "w")
    for stream in (sys.stdout, sys.stderr):
        # A terminal or a pipe that is not UTF-8 must not stop a build over an å.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def silence() -> None:
    """Lets go of what a stream cannot take, so that Python does not try again as it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _opened(refused: int, mode: str) -> IO[str]:
    return os.fdopen(os.open(os.devnull, refused), mode, encoding="utf-8")
