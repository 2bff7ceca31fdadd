"""The file of settings, and what it changes."""

from collections.abc import Iterable
from pathlib import Path

import pytest

import mlr_minutes.settings
from mlr_minutes.archive import BodyNames, Register
from mlr_minutes.compiler import compile_texts
from mlr_minutes.diagnostic import Diagnostic, Outcome
from mlr_minutes.extract import Directory
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.renderers import RENDERERS, Site, render
from mlr_minutes.settings import OUTPUTS, Settings, read_settings, settings_schema
from mlr_minutes.source import SourceText
from tests.outputs import compiled, messages

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
SWEDISH = next(one for one in LANGUAGES if one.tag == "sv")

FILE = """\
language: sv
timezone: Europe/Helsinki
organisation: Kustrådet
base_url: https://example.org/protokoll
members: [Sandhamra, Norrvik]
groups:
  skyltgruppen: [Skyltarna]
people:
  Eva Ek: [Eva, EE]
  Bo Berg:
bodies:
  styrelsen: Styrelsen för Kustrådet
  hamn:
    name: Hamnutskottet
    also: [HU, Hamngruppen]
    folder: utskott/hamn
templates: mallar
outputs: [html, ics]
"""


def read(text: str, folder: Path = Path()) -> tuple[Settings, list[str]]:
    outcome = read_settings(SourceText(name="mlr.yaml", text=text), folder)
    return outcome.value, said(outcome.diagnostics)


def said(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Each remark in a line: place, code, what is wrong and what to do."""
    return [f"{one.label.position.line}:{one.label.position.column} {one.code.name} {one.message}; {one.help}" for one in diagnostics]


def test_all_settings_are_read(tmp_path: Path) -> None:
    (tmp_path / "mallar").mkdir()
    assert read(FILE, tmp_path) == (
        Settings(
            language=SWEDISH,
            timezone="Europe/Helsinki",
            organisation="Kustrådet",
            base_url="https://example.org/protokoll/",
            members=(("Sandhamra", ()), ("Norrvik", ())),
            groups=(("skyltgruppen", ("Skyltarna",)),),
            people=(("Eva Ek", ("Eva", "EE")), ("Bo Berg", ())),
            bodies=(
                BodyNames(key="styrelsen", name="Styrelsen för Kustrådet"),
                BodyNames(key="hamn", name="Hamnutskottet", also=("HU", "Hamngruppen"), folder="utskott/hamn"),
            ),
            templates=tmp_path / "mallar",
            outputs=("html", "ics"),
        ),
        [],
    )


def test_the_files_that_the_room_and_the_readme_show_are_read() -> None:
    room = (mlr_minutes.settings.__doc__ or "").split("\n\n")[1]
    readme = README.partition("```yaml\n")[2].partition("```")[0]
    assert read(room)[1] == read(readme)[1] == []
    assert read(room)[0].bodies[1].also == ("Committee of Works",)
    assert read(readme)[0].bodies[1].folder == "nämnder/vägar"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("langauge: sv", "1:1 MLR601 setting `langauge` is not known; did you mean `language`?"),
        ("language: fi", "1:11 MLR602 language `fi` is not known; known are `da`, `en`, `nb`, `sv`"),
        ("language:", "1:1 MLR602 setting `language` wants one text; write `language: ...` on one line"),
        ("timezone: Mars/Crater", "1:11 MLR602 time zone `Mars/Crater` is not known; write one such as `Europe/Stockholm`"),
        ("timezone: Europe/Stokholm", "1:11 MLR602 time zone `Europe/Stokholm` is not known; did you mean `Europe/Stockholm`?"),
        ("organisation: [a]", "1:15 MLR602 setting `organisation` wants one text; write `organisation: ...` on one line"),
        (
            "base_url: example.org",
            "1:11 MLR602 `example.org` is no address of a site; write it whole, as in `https://example.org/minutes/`",
        ),
        ("members: [Lund, [Höör]]", "1:17 MLR602 setting `members` wants one text; write `members: ...` on one line"),
        ("people:\n  Eva Ek: [Eva, {a: b}]", "2:17 MLR602 setting `Eva Ek` wants one text; write `Eva Ek: ...` on one line"),
        (
            "templates: nowhere",
            "1:12 MLR602 there is no folder `nowhere`; name one that is there; its path begins at the folder of this file",
        ),
        (
            f"templates: {'a' * 300}",
            f"1:12 MLR602 there is no folder `{'a' * 300}`; name one that is there; its path begins at the folder of this file",
        ),
        ("outputs: [html, pdf]", "1:17 MLR602 format `pdf` is not known; known are `atom`, `csv`, `html`, `ics`, `json`, `md`"),
        ("outputs: []", "1:10 MLR602 setting `outputs` names nothing; name one at the least, or leave the setting out"),
        ("outputs:", "1:1 MLR602 setting `outputs` names nothing; name one at the least, or leave the setting out"),
        (
            "bodies: [board]",
            "1:9 MLR602 setting `bodies` wants short names, each with a body; write a line such as `board: Harbour Board` below it",
        ),
        (
            "bodies:\n  Vägnämnden: Vägnämnden",
            "2:3 MLR602 `Vägnämnden` is no short name of a body; write it with the letters a-z, figures and hyphens, as in `vagnamnden`",
        ),
        ("bodies:\n  board:\n    nmae: Board", "3:5 MLR601 setting `nmae` is not known; did you mean `name`?"),
        (
            "bodies:\n  board:\n    also: [B]",
            "2:3 MLR602 body `board` has no name; write `name: ...` below it, as its minutes call it",
        ),
        ("bodies:\n  board:", "2:3 MLR602 setting `board` wants one text; write `board: ...` on one line"),
    ],
)
def test_what_is_wrong_is_told_at_its_place_and_the_rest_holds(text: str, wanted: str) -> None:
    settings, found = read(f"{text}\nGroups: [sign group]\n")
    assert found[0] == wanted
    assert settings.groups == (("sign group", ()),)
    assert [name for name in OUTPUTS if name not in settings.outputs] == ([] if "pdf" not in text else ["atom", "csv", "ics", "json", "md"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("https://example.org", "https://example.org/"),
        ("http://localhost:8000/a/", "http://localhost:8000/a/"),
        ("https://räksmörgås.example/å", "https://räksmörgås.example/å/"),
        ("//example.org/", None),
        ("ftp://example.org/", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https://a b/", None),
        ("https://example.org/?a=b", None),
        ("https://example.org/#a", None),
        ("https://user@example.org/", None),
        ("https://example.org\n", None),
    ],
)
def test_an_address_is_whole_and_ends_with_a_slash(text: str, wanted: str | None) -> None:
    assert mlr_minutes.settings.base_url(text) == wanted


def test_a_file_that_is_no_yaml_is_told_and_changes_nothing() -> None:
    outcome = read_settings(SourceText(name="mlr.yaml", text="language: [sv\n"), Path())
    assert outcome.value == Settings()
    assert messages(outcome.diagnostics) == ["MLR202"]


def test_a_body_of_which_a_part_is_wrong_is_kept() -> None:
    settings, found = read("bodies:\n  board:\n    name: Board\n    folder: [a]\n")
    assert settings.bodies == (BodyNames(key="board", name="Board"),)
    assert [one.split()[:2] for one in found] == [["4:13", "MLR602"]]


def test_every_setting_is_in_the_readme() -> None:
    properties = settings_schema()["properties"]
    assert isinstance(properties, dict)
    assert [key for key in properties if f"`{key}`" not in README] == []


def test_the_outputs_that_can_be_named_are_those_that_a_site_holds() -> None:
    site = Site(register=sample().value)
    assert tuple(sorted(one.name for one in RENDERERS if list(one.render(site)))) == OUTPUTS


def test_a_site_holds_the_outputs_that_are_named() -> None:
    site = Site(register=sample().value, outputs=("ics", "csv"))
    assert [one.path for one in render(site)] == ["calendar.ics", "deadlines.ics", "decisions.csv"]


def sample() -> Outcome[Register]:
    return compiled("# Minutes\n\n- Decision 1: The sign is painted by 1 December 2014.\n")


def test_names_become_those_of_the_directory_and_all_become_each() -> None:
    directory = Directory(members=(("Lund", ()), ("Eslöv", ("Eslövs kommun",))), people=(("Eva Ek", ("EE",)),))
    assert directory.canonical(["ee", "Bo", "eslövs  kommun"], SWEDISH) == ("Eva Ek", "Bo", "Eslöv")
    assert directory.canonical(["samtliga kommuner", "Lund"], SWEDISH) == ("Lund", "Eslöv")
    assert directory.canonical(["alla"], SWEDISH) == ("alla",)
    assert Directory().canonical(["samtliga kommuner"], SWEDISH) == ("samtliga kommuner",)


def test_owners_are_called_by_the_names_of_the_directory() -> None:
    settings = Settings(members=(("Lund", ()), ("Eslöv", ())), people=(("Eva Ek", ("EE",)),))
    text = (
        "---\nspråk: sv\ndatum: 2026-03-10\n---\n"
        "§ 4 Styrelsen beslutade att samtliga kommuner lämnar sina planer senast 15/4.\n\n## Att göra\n\n- EE: ring om skylten\n"
    )
    outcome = compile_texts([SourceText(name="x.md", text=text)], settings)
    minutes = outcome.value.meetings[0].minutes
    assert [one.owners for one in minutes.decisions] == [("Lund", "Eslöv")]
    assert [one.owners for one in minutes.deadlines] == [("Lund", "Eslöv")]
    assert [one.owners for one in minutes.actions] == [("Eva Ek",)]
