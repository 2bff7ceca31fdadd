"""The texts that the words of a command line name."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from mlr_minutes import MlrError
from mlr_minutes.languages import LANGUAGES, language
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText, find, read, read_stream

STDIN = "-"
"""The name of standard input."""


def texts(paths: Iterable[str]) -> list[SourceText]:
    """The texts of files, of all minutes in folders, and of standard input for `-`; each file once.

    Raises:
        MlrError: something is not there or cannot be read.
    """
    found: dict[str, SourceText] = {}
    for path in paths:
        if path == STDIN:
            found.setdefault(STDIN, read_stream(sys.stdin.buffer, STDIN))
            continue
        for file in find(Path(path)):
            found.setdefault(os.path.realpath(file), read(file))
    return list(found.values())


def files(paths: Iterable[str]) -> list[Path]:
    """The files and folders among the words of a command line."""
    return [Path(path) for path in paths if path != STDIN]


def settings(tag: str | None, timezone: str | None) -> Settings:
    """The settings that options state.

    Raises:
        MlrError: the language or the time zone is not known.
    """
    known = language(tag) if tag else None
    if tag and known is None:
        tags = ", ".join(f"`{one.tag}`" for one in LANGUAGES)
        raise MlrError("MLR701", f"language `{tag}` is not known", help=f"known are {tags}")
    if timezone:
        from zoneinfo import available_timezones  # reads a few hundred names, and few give a zone

        if timezone not in available_timezones():
            raise MlrError("MLR702", f"time zone `{timezone}` is not known", help="write a name such as `Europe/Stockholm`")
        return Settings(language=known, timezone=timezone)
    return Settings(language=known)
