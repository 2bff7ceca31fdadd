"""The file of settings, and what it changes."""

from pathlib import Path

from mlr_minutes.compiler import compile_texts
from mlr_minutes.extract import Directory
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.settings import KEYS, Settings, read_settings
from mlr_minutes.source import SourceText
from tests.outputs import messages

SWEDISH = next(one for one in LANGUAGES if one.tag == "sv")

FILE = """\
language: sv
timezone: Europe/Helsinki
members: [Sandhamra, Norrvik]
groups:
  skyltgruppen: [Skyltarna]
people:
  Eva Ek: [Eva, EE]
"""


def read(text: str) -> tuple[Settings, list[str]]:
    outcome = read_settings(SourceText(name="mlr.yaml", text=text))
    return outcome.value, messages(outcome.diagnostics)


def test_all_settings_are_read() -> None:
    settings, said = read(FILE)
    assert said == []
    assert settings.language is SWEDISH
    assert settings.timezone == "Europe/Helsinki"
    assert settings.directory.people == (("Eva Ek", ("Eva", "EE")),)


def test_what_is_wrong_is_told_at_its_place_and_the_rest_holds() -> None:
    outcome = read_settings(SourceText(name="mlr.yaml", text="langauge: sv\ntimezone: Mars/Crater\nmembers: [Lund]\n"))
    (unknown, wrong) = outcome.diagnostics
    assert (unknown.code.name, unknown.help) == ("MLR601", "did you mean `language`?")
    assert (wrong.code.name, wrong.label.source.position(wrong.label.span.start).line) == ("MLR602", 2)
    assert outcome.value.directory.members == (("Lund", ()),)


def test_a_file_that_is_no_yaml_is_told_and_changes_nothing() -> None:
    settings, said = read("language: [sv\n")
    assert settings == Settings()
    assert said == ["MLR202"]


def test_every_setting_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert [key for key in KEYS if f"`{key}`" not in readme] == []


def test_names_become_those_of_the_directory_and_all_become_each() -> None:
    directory = Directory(members=(("Lund", ()), ("Eslöv", ("Eslövs kommun",))), people=(("Eva Ek", ("EE",)),))
    assert directory.canonical(["ee", "Bo", "eslövs  kommun"], SWEDISH) == ("Eva Ek", "Bo", "Eslöv")
    assert directory.canonical(["samtliga kommuner", "Lund"], SWEDISH) == ("Lund", "Eslöv")
    assert directory.canonical(["alla"], SWEDISH) == ("alla",)
    assert Directory().canonical(["samtliga kommuner"], SWEDISH) == ("samtliga kommuner",)


def test_owners_are_called_by_the_names_of_the_directory() -> None:
    directory = Directory(members=(("Lund", ()), ("Eslöv", ())), people=(("Eva Ek", ("EE",)),))
    text = (
        "---\nspråk: sv\ndatum: 2026-03-10\n---\n"
        "§ 4 Styrelsen beslutade att samtliga kommuner lämnar sina planer senast 15/4.\n\n## Att göra\n\n- EE: ring om skylten\n"
    )
    outcome = compile_texts([SourceText(name="x.md", text=text)], Settings(directory=directory))
    minutes = outcome.value.meetings[0].minutes
    assert [one.owners for one in minutes.decisions] == [("Lund", "Eslöv")]
    assert [one.owners for one in minutes.deadlines] == [("Lund", "Eslöv")]
    assert [one.owners for one in minutes.actions] == [("Eva Ek",)]
