"""The archives of `examples/` compile to the files of `tests/golden/`, byte for byte."""

from datetime import timedelta
from pathlib import Path
from shutil import rmtree

import pytest

from mlr_minutes.compiler import compile_texts
from mlr_minutes.diagnostic import Outcome, Severity
from mlr_minutes.renderers import Site, render
from mlr_minutes.settings import NAME, Settings, read_settings
from mlr_minutes.source import find, read

EXAMPLES = Path(__file__).parents[1] / "examples"
GOLDEN = Path(__file__).parent / "golden"


def site(folder: Path, *, backwards: bool = False) -> dict[str, bytes]:
    """The files of an example's site."""
    texts = [read(path, path.relative_to(folder).as_posix(), folder=folder) for path in find(folder)]
    said = read_settings(read(folder / NAME, NAME), folder) if (folder / NAME).exists() else Outcome(Settings())
    settings = said.value
    outcome = compile_texts(reversed(texts) if backwards else texts, settings)
    assert said.diagnostics == ()
    assert [one for one in outcome.diagnostics if one.severity is not Severity.INFO] == []
    # The day after, on which all that is announced is still to come, and everything is due.
    newest = max(held.minutes.meeting.day for held in outcome.value.meetings if held.minutes.meeting.day)
    whole = Site(register=outcome.value, organisation=settings.organisation, base_url=settings.base_url, today=newest + timedelta(days=1))
    return {one.path: one.content for one in render(whole)}


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir()))
def test_an_example_compiles_to_its_golden_files(name: str, request: pytest.FixtureRequest) -> None:
    made = {path: content for path, content in site(EXAMPLES / name).items() if not path.startswith("assets/")}
    golden = GOLDEN / name
    if request.config.getoption("--update-golden"):
        rmtree(golden, ignore_errors=True)
        for path, content in made.items():
            (golden / path).parent.mkdir(parents=True, exist_ok=True)
            (golden / path).write_bytes(content)
    kept = {path.relative_to(golden).as_posix(): path.read_bytes() for path in golden.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(kept)
    for path, content in made.items():
        assert content.decode() == kept[path].decode(), path


def test_the_order_of_files_does_not_matter() -> None:
    folder = EXAMPLES / "kustradet"
    assert site(folder) == site(folder, backwards=True)
