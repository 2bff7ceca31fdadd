"""Case files: Markdown in which a heading names a case, a fence holds the input, and the next fence what comes out of it.

The first word of the input fence says what it is: `minutes` (a whole file, under the name that may follow), `archive` (several,
each below a line `=== name.md ===`, with `=== mlr.yaml ===` for settings; the day that may follow is today), or `text` (lines of
running text, read one by one, with the language and the meeting's day behind it). The word of the output fence
says what is looked at; see `tests/outputs.py`. `pytest --update-golden` writes the output anew, and its diff is read.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.outputs import output

# Under CI the same examples each time, so that a change is judged by itself; at home new ones, which find new faults.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI") == "true":
    settings.load_profile("ci")

FENCE = re.compile(r"^(?P<ticks>````?)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=ticks)$\n?", re.MULTILINE | re.DOTALL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out into case files and golden files")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".md" and "clients" not in file_path.parts and "golden" not in file_path.parts:
        return CaseFile.from_parent(parent, path=file_path)
    return None


@dataclass(frozen=True, kw_only=True)
class Case:
    """An input with its output, and where the output stands in its file."""

    name: str
    given: str
    text: str
    wanted: str
    expected: str
    start: int
    end: int


def cases(text: str) -> Iterator[Case]:
    """The cases of a file."""
    name, given = "", None
    for part in re.finditer(rf"^#+ (?P<heading>[^\n]+)$|{FENCE.pattern}", text, re.MULTILINE | re.DOTALL):
        if part["heading"]:
            name, given = part["heading"], None
        elif given is None:
            given = (part["info"].strip(), part["body"])
        else:
            yield Case(
                name=name,
                given=given[0],
                text=given[1],
                wanted=part["info"].strip(),
                expected=part["body"],
                start=part.start("body"),
                end=part.end("body"),
            )


class CaseFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator[pytest.Item]:
        for case in cases(self.path.read_text(encoding="utf-8")):
            yield CaseItem.from_parent(self, name=f"{case.name} [{case.wanted}]", case=case)


class CaseItem(pytest.Item):
    """One case."""

    def __init__(self, *, case: Case, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.case = case

    def runtest(self) -> None:
        found = output(self.case.given, self.case.text, self.case.wanted)
        if self.config.getoption("--update-golden"):
            self._update(found)
        elif found != self.case.expected:
            raise CaseError(self.case, found)

    def _update(self, found: str) -> None:
        text = self.path.read_text(encoding="utf-8")
        now = next(each for each in cases(text) if (each.name, each.given, each.text, each.wanted) == self._key())
        self.path.write_text(text[: now.start] + found + text[now.end :], encoding="utf-8")

    def _key(self) -> tuple[str, str, str, str]:
        return (self.case.name, self.case.given, self.case.text, self.case.wanted)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        if isinstance(excinfo.value, CaseError):
            case, found = excinfo.value.case, excinfo.value.found
            return f"{case.text}\n--- expected\n{case.expected}\n--- found\n{found}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.name


class CaseError(Exception):
    """A case whose output is another."""

    def __init__(self, case: Case, found: str) -> None:
        super().__init__(case.name)
        self.case = case
        self.found = found
