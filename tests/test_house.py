"""The house stands as it is drawn."""

import re
import tomllib
from pathlib import Path

import mlr_minutes
from mlr_minutes.checks import CHECKS
from mlr_minutes.dates import FORMS
from mlr_minutes.extract import IDIOMS
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.renderers import RENDERERS
from mlr_minutes.renderers.html.pages import PAGES
from mlr_minutes.renderers.html.views.section import FRAME
from mlr_minutes.reporters import REPORTERS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "mlr_minutes"
SOURCES = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}


def test_every_code_is_declared_once_and_told_in_the_docs() -> None:
    declared = re.findall(r'Code\(\s*name="(MLR\d{3})"', "".join(SOURCES.values()))
    raised = re.findall(r'MlrError\(\s*"(MLR\d{3})"', "".join(SOURCES.values()))
    assert len(declared) == len(set(declared))
    known = set(declared) | set(raised)
    told = set(re.findall(r"^\| (MLR\d{3}) \|", (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert told == known


def test_every_language_has_all_labels_and_every_label_is_used() -> None:
    keys = {one.tag: set(one.labels) for one in LANGUAGES}
    assert len(set(map(frozenset, keys.values()))) == 1, keys
    texts = "".join([*SOURCES.values(), *(path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.*ml"))])
    unused = [key for key in LANGUAGES[0].labels if texts.count(f'"{key}"') + texts.count(f"'{key}'") <= len(LANGUAGES)]
    assert unused == []


def test_every_language_has_all_fields_and_topics() -> None:
    for one in LANGUAGES:
        assert set(one.fields) == set(LANGUAGES[0].fields) | set(one.fields)
        assert set(one.topics) == set(LANGUAGES[0].topics)
        assert len(one.dates.months) == 12
        assert len(one.dates.weekdays) == 7


def test_the_names_on_the_shelves_are_those_of_their_files() -> None:
    assert {one.name for one in FORMS} == _files("dates/forms")
    assert {one.name for one in IDIOMS} == _files("extract/idioms")
    assert {one.code.slug for one in CHECKS} == _files("checks")
    assert {one.name for one in REPORTERS} == _files("reporters")
    assert len(RENDERERS) == len(_files("renderers"))
    assert {one.name for one in PAGES} == _files("renderers/html/pages")


def test_every_form_idiom_and_check_has_its_cases() -> None:
    for shelf in ("dates/forms", "extract/idioms", "checks"):
        cases = {path.stem.replace("_", "-") for path in (ROOT / "tests" / shelf).glob("*.md")}
        assert cases == _files(shelf), shelf


def test_every_module_says_what_it_gives() -> None:
    assert [path for path, text in SOURCES.items() if not text.startswith('"""')] == []


def test_the_ids_of_the_frame_are_known_to_those_who_make_addresses() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "templates" / "html").rglob("*.html"))
    assert {name for name in re.findall(r'id="([^"]*)"', texts) if "{{" not in name} == FRAME


def test_the_readme_names_every_room_and_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert [room for room in rooms if f"`{room}/`" not in readme] == []
    assert [name for name in _files("cli/commands") if f"mlr {name}" not in readme] == []
    assert "make demo" in readme
    assert "make test" in readme


def test_the_version_is_the_newest_of_the_changes() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^### (\d+\.\d+\.\d+)", readme, re.MULTILINE)[0] == mlr_minutes.__version__


def test_the_top_level_keeps_its_names() -> None:
    allowed = {"mlr_minutes", "templates", "examples", "tests", "pyproject.toml", "README.md", "Makefile", "LICENSE", "docs"}
    made = {"public", "build", "dist", "mlr_minutes.egg-info"}
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} <= allowed | made
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert tomllib.load(file)["project"]["requires-python"] == ">=3.11"


def _files(shelf: str) -> set[str]:
    """What a shelf holds: files, and folders where an entry needs several."""
    held = [*(PACKAGE / shelf).glob("*.py"), *(path.parent for path in (PACKAGE / shelf).glob("*/__init__.py"))]
    return {path.stem.replace("_", "-") for path in held if not path.stem.startswith("_")}
