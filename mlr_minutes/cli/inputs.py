"""The texts that the words of a command line name, and the settings beside them."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes import MlrError
from mlr_minutes.archive import Register
from mlr_minutes.cli.named import named_address, named_language, named_timezone
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
            known = texts.get(real)
            is_named = file == Path(path) or (known is not None and known.is_named)
            texts[real] = replace(known or read(file, folder=Path(path)), is_named=is_named)
    return Inputs(texts=tuple(texts.values()), places=tuple(places))


class Compiled(Struct, frozen=True, kw_only=True):
    """The words of a command line, compiled."""

    read: Inputs
    settings: Settings
    outcome: Outcome[Register]


def compiled(paths: Sequence[str], tag: str | None, timezone: str | None, base_url: str | None = None) -> Compiled:
    """The register of what some paths name, by the settings that are found above them and those that options state.

    Raises:
        MlrError: something cannot be read, nothing in a folder is minutes, or an option is wrong.
    """
    from mlr_minutes.compiler import compile_texts, passes_over

    read_ = inputs(paths)
    found = found_settings(paths)
    settings = _settings(tag, timezone, base_url, found.value)
    outcome = compile_texts(read_.texts, settings)
    if not outcome.value.meetings and all(map(passes_over, outcome.diagnostics)):
        help = (
            "minutes tell their day, in a line `date: 2026-03-10` or the name of the file; name a file itself to have it read all the same"
        )
        raise MlrError("MLR102", "none of the texts in the folder is minutes", path=paths[0], help=help)
    return Compiled(read=read_, settings=settings, outcome=Outcome(outcome.value, (*found.diagnostics, *outcome.diagnostics)))


def found_settings(paths: Sequence[str]) -> Outcome[Settings]:
    """The settings in the file nearest above the first path, or above the folder one works in where there is none."""
    first = Path(paths[0]) if paths and paths[0] != STDIN else Path()
    folder = Path(os.path.realpath(first if first.is_dir() else first.parent))
    file = next((each / NAME for each in (folder, *folder.parents) if (each / NAME).is_file()), None)
    return read_settings(read(file, os.path.relpath(file)), file.parent) if file is not None else Outcome(Settings())


def _settings(tag: str | None, timezone: str | None, base_url: str | None, found: Settings) -> Settings:
    """The settings that options state; where they state none, those that are found."""
    return replace(
        found,
        language=named_language(tag) if tag else found.language,
        timezone=named_timezone(timezone) if timezone else found.timezone,
        base_url=named_address(base_url) if base_url else found.base_url,
    )
