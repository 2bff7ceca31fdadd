"""A site into a folder, whole or not at all."""

import hashlib
import json
import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from mlr_minutes import MlrError
from mlr_minutes.publish.exchange import exchange
from mlr_minutes.renderers import Artifact
from mlr_minutes.source import SITE_MARK

if sys.platform != "win32":
    import fcntl

MANIFEST: Final = SITE_MARK
"""The file that tells which files of a folder mlr wrote, and the SHA-256 of what it wrote in each."""

_STAGING: Final = ".mlr-staging-"


def publish(artifacts: Sequence[Artifact], folder: Path, inputs: Iterable[Path], *, force: bool = False) -> None:
    """Makes `folder` hold just the artifacts.

    Args:
        artifacts: all files of the site.
        folder: where it is to be; made if it is not there.
        inputs: every file that the site was made of, and the folders they were found in; `folder` may contain none of it.
        force: whether a folder with files that mlr did not write may be replaced.

    Raises:
        MlrError: the folder contains the input or the place where the command runs, is no folder, holds what mlr did not
            write, or cannot be written.
    """
    try:
        target = Path(os.path.realpath(folder))
        _refuse_dangerous(target, folder, inputs)
        _refuse_other(target, folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        with _locked(target.parent):
            _remove_stale(target)
            if not force:
                _refuse_foreign(target, folder)
            staged = target.with_name(f".{target.name}{_STAGING}{os.getpid()}")
            staged.mkdir()
            try:
                _write(artifacts, staged)
                _replace(staged, target)
            finally:
                _remove(staged)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        help = "choose another folder with `-o`, or make this one writable"
        raise MlrError("MLR803", f"cannot write the site: {reason}", path=str(folder), help=help) from error


def _refuse_dangerous(target: Path, folder: Path, inputs: Iterable[Path]) -> None:
    """A build replaces its folder, so that may be neither the minutes themselves nor a place one works from."""
    here = _identity(target)
    if here is None:
        return
    help = "choose a folder of its own for the site, as in `-o public`"
    for source in inputs:
        if here in _around(source):
            raise MlrError("MLR801", f"the output folder holds the input `{source}`, and would replace it", path=str(folder), help=help)
    if here in _around(Path()) or here == _identity(Path.home()):
        raise MlrError("MLR801", "the output folder is the one the command runs in, or one around it", path=str(folder), help=help)


def _around(path: Path) -> set[tuple[int, int]]:
    """What `path` is and all folders it lies in, both as it is named and where links in that name lead.

    Folders are told by what the system knows them by, and not by their names: one folder may have many.
    """
    # A folder one works in that has been removed has no name, and lies in nothing that could be replaced.
    named = [path]
    with suppress(FileNotFoundError):
        named += [Path.cwd() / path, Path(os.path.realpath(path))]
    found = {_identity(each) for name in named for each in (name, *name.parents)}
    return {each for each in found if each is not None}


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _refuse_other(target: Path, folder: Path) -> None:
    """A file, a pipe or a link in a circle is never replaced, since the site is not what it was made for."""
    if os.path.lexists(target) and not target.is_dir():
        raise MlrError("MLR802", "the output is no folder", path=str(folder), help="choose another name with `-o`")


def _refuse_foreign(target: Path, folder: Path) -> None:
    """Only what stands as mlr wrote it is mlr's; anything else is somebody's, whatever a manifest says."""
    written = _manifest(target)
    foreign = sorted(name for name, path in _below(target) if name != MANIFEST and written.get(name) != _hash(path))
    if foreign:
        message = f"the output folder holds files that mlr did not write, or that were changed since, such as `{foreign[0]}`"
        help = "choose another folder with `-o`, or replace this one with all it holds by `--force`"
        raise MlrError("MLR802", message, path=str(folder), help=help)


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    """All that a folder holds save folders, with its place there; links are not followed."""
    for where, folders, files in os.walk(folder):
        for name in (*files, *(each for each in folders if Path(where, each).is_symlink())):
            path = Path(where, name)
            yield path.relative_to(folder).as_posix(), path


def _manifest(target: Path) -> Mapping[str, object]:
    try:
        files = json.loads((target / MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return files if isinstance(files, dict) else {}


def _hash(path: Path) -> str:
    """What a manifest records of a file; nothing that it could record where it is no file that can be read."""
    try:
        return _digest(path.read_bytes()) if stat.S_ISREG(path.lstat().st_mode) else ""
    except OSError:
        return ""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(artifacts: Sequence[Artifact], staged: Path) -> None:
    for artifact in artifacts:
        path = staged / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(artifact.content)
            file.flush()
            os.fsync(file.fileno())
    files = {artifact.path: _digest(artifact.content) for artifact in artifacts}
    (staged / MANIFEST).write_text(json.dumps({"files": files}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _replace(staged: Path, target: Path) -> None:
    """Puts the new folder in the old one's place; the old one is left under the new one's name, to be removed."""
    if target.exists():
        staged.chmod(stat.S_IMODE(target.stat().st_mode))
        exchange(staged, target)
    else:
        staged.rename(target)


def _remove_stale(target: Path) -> None:
    """What a build that was killed has left behind; under the lock, so nobody is writing there."""
    for stale in target.parent.iterdir():
        if stale.name.startswith(f".{target.name}{_STAGING}"):
            _remove(stale)


def _remove(path: Path) -> None:
    """Takes away whatever stands there, as far as that goes; what stays is tried again by the next build."""
    with suppress(OSError):
        if path.is_symlink() or not path.is_dir():
            path.unlink(missing_ok=True)
        else:
            path.chmod(stat.S_IRWXU)
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Two builds into one place come one after the other; the lock ends with its process, however that ends.

    Windows has no such lock on a folder; there two builds at once are the user's to avoid.
    """
    if sys.platform == "win32":
        yield
    else:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
