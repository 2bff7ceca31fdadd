"""Who has a task, as lists of tasks write it: before a colon, behind an `@`, in parentheses at the end."""

import re
from typing import Final

from mlr_minutes.extract.owners import owners
from mlr_minutes.languages import Language

_HANDLE: Final = re.compile(r"(?<!\w)@(\w[\w-]*)")
_BEFORE: Final = re.compile(r"\s*([^\W\d_a-z][\w.-]*(?:\s[^\W\d_a-z][\w.-]*)?)\s*:\s")
_BEHIND: Final = re.compile(r"\(([^\W\d_a-z][\w.-]*(?:\s[^\W\d_][\w.-]*)?)\)\s*\.?\s*\Z")


def task_owners(text: str, language: Language) -> tuple[str, ...]:
    """The owners of a task, as written and each once; none where the task names nobody."""
    handles = tuple(dict.fromkeys(_HANDLE.findall(text)))
    if handles:
        return handles
    marked = _BEFORE.match(text) or _BEHIND.search(text)
    return (marked[1],) if marked else owners(text, language)
