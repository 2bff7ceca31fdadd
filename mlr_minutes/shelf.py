"""A shelf is a folder in which every file holds one entry of one kind; being there is the registration.

Files whose name begins with an underscore are the shelf's own frame. A shelf has no order beside the names of its
files, so no entry may rely on coming before another.
"""

import pkgutil
from collections.abc import Iterable
from importlib import import_module
from typing import TypeVar

Entry = TypeVar("Entry")


def collect(package: str, path: Iterable[str], name: str, kind: type[Entry]) -> tuple[Entry, ...]:
    """The entries of a shelf, in the order of their files' names.

    Args:
        package: the shelf's dotted name (`__name__` in its `__init__.py`).
        path: where its files lie (`__path__` there).
        name: the constant that holds the entry in each file.
        kind: the type of the entries.

    Raises:
        TypeError: a file holds no entry, two entries, or one under another name.
    """
    modules = sorted(found.name for found in pkgutil.iter_modules(path) if not found.name.startswith("_"))
    return tuple(_entry(f"{package}.{module}", name, kind) for module in modules)


def _entry(module: str, name: str, kind: type[Entry]) -> Entry:
    held = {key: value for key, value in vars(import_module(module)).items() if isinstance(value, kind)}
    if list(held) != [name]:
        raise TypeError(f"{module} must hold one {kind.__name__}, named {name}; it holds {sorted(held) or 'none'}")
    return held[name]
