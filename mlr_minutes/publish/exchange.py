"""Two folders change places in one step."""

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
# Where the kernel or the file system cannot exchange: an old kernel, a network or an overlay file system.
_CANNOT: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def exchange(one: Path, other: Path) -> None:
    """Lets two folders of one file system change places; a reader finds one or the other at any time.

    Where the system cannot do that, it takes two renames, with a moment between them in which `other` is not there.

    Raises:
        OSError: neither way is possible.
    """
    try:
        _renameat2(os.fsencode(one), os.fsencode(other))
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
        aside = one.with_name(f"{one.name}-old")
        other.rename(aside)
        one.rename(other)
        aside.rename(one)


def _renameat2(one: bytes, other: bytes) -> None:
    """The system call of Linux (renameat2(2)), which Python does not have."""
    call = None if sys.platform == "win32" else getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if call(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
