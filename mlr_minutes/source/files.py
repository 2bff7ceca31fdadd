"""Which files are minutes, and their bytes."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from mlr_minutes import MlrError
from mlr_minutes.source.decoding import decode
from mlr_minutes.source.encoding import Encoding
from mlr_minutes.source.text import SourceText

NAMES: Final = (".md", ".markdown", ".txt", ".org")
"""The endings of files that are taken for minutes in a folder, in lower case."""

MAX_BYTES: Final = 2_000_000
"""A larger file is no minutes, and some Markdown costs seconds per 100 kB."""

SITE_MARK: Final = ".mlr-manifest.json"
"""The file that a site carries: what lies beside it was made of minutes and is none."""

_NOT_MINUTES: Final = frozenset({"readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "requirements", "robots"})
# What stands in every repository beside the minutes; named outright on the command line such a file is read.


def find(path: Path) -> tuple[Path, ...]:
    """The files of minutes that `path` names: itself if a file, else those below it, in the order of their paths.

    Hidden folders, sites that mlr built, links and files such as README.md are passed over. A link that is named itself is
    followed, since whoever names it means what it leads to; one that is only found could lead to anybody's files.

    Raises:
        MlrError: nothing is there, it is neither file nor folder, it may not be read, or the folder holds no minutes.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _unreadable(path, error) from error
    if stat.S_ISREG(mode):
        return (path,)
    if not stat.S_ISDIR(mode):
        raise MlrError("MLR103", "this is neither a file nor a folder", path=str(path), help="name a file of minutes, or a folder")
    found = tuple(sorted(_below(path), key=lambda each: each.as_posix()))
    if not found and (path / SITE_MARK).exists():
        raise MlrError("MLR102", "the folder is a site that mlr built", path=str(path), help="name the minutes that it was made of")
    if not found:
        endings = ", ".join(NAMES)
        raise MlrError("MLR102", "the folder holds no minutes", path=str(path), help=f"minutes are text files named {endings}")
    return found


def read(path: Path, name: str | None = None, *, folder: Path | None = None) -> SourceText:
    """The text of a file.

    Args:
        path: a regular file.
        name: how the user calls it; its path if not given.
        folder: the one it was found in; None if it was named itself.

    Raises:
        MlrError: the file cannot be read.
    """
    called = _written(path.as_posix() if name is None else name)
    key = _written(path.relative_to(folder).as_posix() if folder is not None and folder != path else path.name)
    try:
        with path.open("rb") as stream:
            return read_stream(stream, called, key)
    except OSError as error:
        raise _unreadable(path, error) from error


def read_stream(stream: BinaryIO, name: str, key: str = "") -> SourceText:
    """The text that a stream holds, up to its end; of one that holds too much, only that it does.

    Args:
        stream: a file, or standard input, which tells its size only by ending.
        name: how the user calls it.
        key: what it is called within its archive.

    Raises:
        OSError: the stream cannot be read.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return SourceText(name=name, key=key, text="", encoding=Encoding.TOO_LARGE)
    return decode(data, name, key)


def _written(name: str) -> str:
    """A name as it can be written: one with bytes that are no UTF-8 reaches us with surrogates, which no page can hold."""
    return unicodedata.normalize("NFC", name).encode("utf-8", "replace").decode("utf-8")


def _below(folder: Path) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise _unreadable(Path(error.filename or folder), error)

    for where, folders, files in os.walk(folder, onerror=fail):
        if SITE_MARK in files:
            folders.clear()
            continue
        folders[:] = _visible(folders)
        for name in _visible(files):
            path = Path(where, name)
            if path.suffix.lower() in NAMES and path.stem.lower() not in _NOT_MINUTES and _is_regular(path):
                yield path


def _visible(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith((".", "_")))


def _is_regular(path: Path) -> bool:
    """Whether a file stands there itself, and no link, pipe or device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _unreadable(path: Path, error: OSError) -> MlrError:
    reason = (error.strerror or type(error).__name__).lower()
    return MlrError("MLR101", f"cannot read this: {reason}", path=str(path), help="check the name, and that you may read it")
