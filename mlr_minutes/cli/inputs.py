"""The texts that the words of a command line name."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mlr_minutes import MlrError
from mlr_minutes.languages import LANGUAGES, language
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText, find, read, read_stream

STDIN = "-"
"""The name of standard input."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inputs:
    """What the words of a command line name."""

    texts: tuple[SourceText, ...]
    """Each file once, however often and by whatever way it is named."""
    places: tuple[Path, ...]
    """The files that were read and the folders that were searched, as they were named and found."""


def inputs(paths: Iterable[str]) -> Inputs:
    """The texts of files, of all minutes in folders, and of standard input for `-`.

    Raises:
        MlrError: something is not there or cannot be read.
    """
    texts: dict[str, SourceText] = {}
    places: list[Path] = []
    for path in paths:
        if path == STDIN:
            if STDIN not in texts:
                texts[STDIN] = read_stream(sys.stdin.buffer, STDIN)
            continue
        found = find(Path(path))
        places += [Path(path), *found]
        for file in found:
            real = os.path.realpath(file)
            if real not in texts:
                texts[real] = read(file, folder=Path(path))
    return Inputs(texts=tuple(texts.values()), places=tuple(places))


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
        from mlr_minutes.model import timezones

        if timezone not in timezones():
            raise MlrError("MLR702", f"time zone `{timezone}` is not known", help="write a name such as `Europe/Stockholm`")
        return Settings(language=known, timezone=timezone)
    return Settings(language=known)
