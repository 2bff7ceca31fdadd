"""The texts that the words of a command line name, and the settings beside them."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive import Register
from mlr_minutes.cli.named import named_language, named_timezone
from mlr_minutes.diagnostic import Outcome
from mlr_minutes.settings import NAME, Settings, read_settings
from mlr_minutes.source import SourceText, find, read, read_stream

STDIN = "-"
"""The name of standard input."""


class Inputs(Struct, frozen=True, kw_only=True):
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


class Compiled(Struct, frozen=True, kw_only=True):
    """The words of a command line, compiled."""

    read: Inputs
    outcome: Outcome[Register]


def compiled(paths: Sequence[str], tag: str | None, timezone: str | None) -> Compiled:
    """The register of what some paths name, by the settings that are found above them and those that options state.

    Raises:
        MlrError: something cannot be read, or an option is wrong.
    """
    from mlr_minutes.compiler import compile_texts

    read_ = inputs(paths)
    found = _found_settings(paths)
    outcome = compile_texts(read_.texts, _settings(tag, timezone, found.value))
    return Compiled(read=read_, outcome=Outcome(outcome.value, (*found.diagnostics, *outcome.diagnostics)))


def _found_settings(paths: Sequence[str]) -> Outcome[Settings]:
    """The settings in the file nearest above the first path."""
    first = Path(paths[0]) if paths and paths[0] != STDIN else Path()
    folder = Path(os.path.realpath(first if first.is_dir() else first.parent))
    file = next((each / NAME for each in (folder, *folder.parents) if (each / NAME).is_file()), None)
    return read_settings(read(file, os.path.relpath(file))) if file is not None else Outcome(Settings())


def _settings(tag: str | None, timezone: str | None, found: Settings) -> Settings:
    """The settings that options state; where they state none, those that are found."""
    known = named_language(tag) if tag else found.language
    return replace(found, language=known, timezone=named_timezone(timezone) if timezone else found.timezone)
