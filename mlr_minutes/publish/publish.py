"""A site into a folder, whole or not at all."""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mlr_minutes import MlrError
from mlr_minutes.publish.exchange import exchange
from mlr_minutes.renderers import Artifact
from mlr_minutes.source import SITE_MARK

if sys.platform != "win32":
    import fcntl

MANIFEST: Final = SITE_MARK
"""The file that tells which files of a folder mlr wrote."""

_STAGING: Final = ".mlr-staging-"


def publish(artifacts: Sequence[Artifact], folder: Path, inputs: Iterable[Path], *, force: bool = False) -> None:
    """Makes `folder` hold just the artifacts.

    Args:
        artifacts: all files of the site.
        folder: where it is to be; made if it is not there.
        inputs: what the site was made of; the folder may contain none of it.
        force: whether a folder with files that mlr did not write may be replaced.

    Raises:
        MlrError: the folder contains the input or the place where the command runs, holds what mlr did not write, or
            cannot be written.
    """
    target = folder.resolve()
    _refuse_dangerous(target, folder, inputs)
    try:
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
                shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        help = "choose another folder with `-o`, or make this one writable"
        raise MlrError("MLR803", f"cannot write the site: {reason}", path=str(folder), help=help) from error


def _refuse_dangerous(target: Path, folder: Path, inputs: Iterable[Path]) -> None:
    """A build replaces its folder, so that may be neither the minutes themselves nor a place one works from."""
    for source in inputs:
        if source.resolve().is_relative_to(target):
            help = "choose a folder of its own for the site, as in `-o public`"
            raise MlrError("MLR801", f"the output folder holds the input `{source}`, and would replace it", path=str(folder), help=help)
    if Path.cwd().resolve().is_relative_to(target) or target == Path.home().resolve():
        help = "choose a folder of its own for the site, as in `-o public`"
        raise MlrError("MLR801", "the output folder is the one the command runs in, or one around it", path=str(folder), help=help)


def _refuse_foreign(target: Path, folder: Path) -> None:
    """Only what a manifest names was written by mlr; anything else is somebody's."""
    if not target.exists():
        return
    if not target.is_dir():
        raise MlrError("MLR802", "the output is a file, and no folder", path=str(folder), help="choose another name with `-o`")
    ours = _manifest(target)
    foreign = sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir() or path.is_symlink())
    strange = [name for name in foreign if name not in ours]
    if strange:
        message = f"the output folder holds files that mlr did not write, such as `{strange[0]}`"
        help = "choose another folder with `-o`, or replace this one with all it holds by `--force`"
        raise MlrError("MLR802", message, path=str(folder), help=help)


def _manifest(target: Path) -> frozenset[str]:
    try:
        names = json.loads((target / MANIFEST).read_text(encoding="utf-8"))["files"]
        return frozenset({MANIFEST, *map(str, names)})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()


def _write(artifacts: Sequence[Artifact], staged: Path) -> None:
    for artifact in artifacts:
        path = staged / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(artifact.content)
            file.flush()
            os.fsync(file.fileno())
    names = sorted(artifact.path for artifact in artifacts)
    (staged / MANIFEST).write_text(json.dumps({"files": names}, indent=1) + "\n", encoding="utf-8")


def _replace(staged: Path, target: Path) -> None:
    """Puts the new folder in the old one's place; the old one is left under the new one's name, to be removed."""
    if target.exists():
        exchange(staged, target)
    else:
        staged.rename(target)


def _remove_stale(target: Path) -> None:
    """What a build that was killed has left behind; under the lock, so nobody is writing there."""
    for stale in target.parent.glob(f".{target.name}{_STAGING}*"):
        shutil.rmtree(stale, ignore_errors=True)


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
