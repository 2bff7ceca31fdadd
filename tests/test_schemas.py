"""The JSON Schemas that editors use: they allow what is read, and no more than that."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import mlr_minutes.settings
from mlr_minutes.extract import front_matter_schema
from mlr_minutes.languages import Field, fields
from mlr_minutes.settings import read_settings, settings_schema
from mlr_minutes.source import SourceText
from tests.outputs import compiled
from tests.test_settings import FILE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


class Loader(yaml.SafeLoader):
    """YAML 1.2, as the language servers of editors read it: no days, no hours of sixty minutes, no `no`."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?[0-9]+$"), list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]+$"), list("-0123456789"))


def allows(schema: Mapping[str, object], text: str) -> bool:
    """Whether a schema finds nothing wrong with some YAML."""
    jsonschema.Draft202012Validator.check_schema(schema)
    loaded: Any = yaml.load(text, Loader)
    return jsonschema.Draft202012Validator(schema).is_valid(loaded)


SETTINGS = {
    "the test": FILE,
    "the room": (mlr_minutes.settings.__doc__ or "").split("\n\n")[1],
    "the README": (re.search(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL) or [README])[1],
}


@pytest.mark.parametrize("text", SETTINGS.values(), ids=SETTINGS)
def test_the_settings_that_are_shown_are_allowed(text: str) -> None:
    assert allows(settings_schema(), text)


@pytest.mark.parametrize(
    "text",
    [
        "language: fi",
        "timezone: Mars/Crater",
        "organisation: [a]",
        "organisation:",
        "base_url: example.org",
        "base_url: https://example.org/?a=b",
        "members: [[Lund]]",
        "people:\n  Eva Ek: [Eva, {a: b}]",
        "templates: [a]",
        "outputs: [html, pdf]",
        "outputs: []",
        "bodies: [board]",
        "bodies:\n  Vägnämnden: Vägnämnden",
        "bodies:\n  board:\n    name: Board\n    nmae: Board",
        "bodies:\n  board:\n    also: [B]",
        "langauge: sv",
    ],
)
def test_a_setting_that_is_told_to_be_wrong_is_not_allowed(text: str) -> None:
    assert read_settings(SourceText(name="mlr.yaml", text=text), ROOT).diagnostics
    assert not allows(settings_schema(), text)


@pytest.mark.parametrize(
    "text",
    [
        "language: sv-SE",
        "language: no",
        "organisation: 1984",
        "base_url: http://localhost:8000",
        "members: Lund",
        "members:",
        "groups: {a: , b: B, c: [C, 4]}",
        "templates: templates",
        "outputs: html",
        "bodies: {}",
        "bodies: {a-1: A, b: {name: B, also: C}}",
    ],
)
def test_a_setting_that_is_read_is_allowed(text: str) -> None:
    assert read_settings(SourceText(name="mlr.yaml", text=text), ROOT).diagnostics == ()
    assert allows(settings_schema(), text)


EXAMPLES = {
    path.name: found[1]
    for path in sorted((ROOT / "examples").rglob("*.*"))
    if (found := re.match(r"---\n(.*?)^---$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
}
EXAMPLES["README.md"] = (re.search(r"^---\n(organ.*?)^---$", README, re.MULTILINE | re.DOTALL) or [README])[1]


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=EXAMPLES)
def test_the_front_matter_of_the_examples_is_allowed(text: str) -> None:
    assert allows(front_matter_schema(), text)


def test_front_matter_has_the_keys_of_all_languages() -> None:
    properties = front_matter_schema()["properties"]
    assert isinstance(properties, dict)
    assert set(properties) == set(fields())
    assert {one["$ref"] for one in properties.values()} == {f"#/$defs/{field.value.replace(' ', '-')}" for field in Field}


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("datum: 2026-03-10", True),
        ("datum: 10 mars 2026", True),
        ("datum: 20260310", True),
        ("datum: 2026", False),
        ("tid: 10", True),
        ("tid: 10.30", True),
        ("tid: 13-15", True),
        ("tid: 2500", False),
        ("tid: true", False),
        ("start: 1030", True),
        ("status: utkast", True),
        ("status: Justerat", True),
        ("status: draft", True),
        ("status: kanske", False),
        ("språk: sv-SE", True),
        ("språk: svenska", True),
        ("språk: klingonska", False),
        ("tidszon: Europe/Oslo", True),
        ("tidszon: Mars/Crater", False),
        ("titel: 12", True),
        ("ordförande:", True),
        ("närvarande: Eva Ek, Bo Berg", True),
        ("närvarande:\n  - Eva Ek (Lund)\n  - namn: Bo Berg\n    från: Höör", True),
        ("tags: [a, b]", True),
    ],
)
def test_front_matter_is_allowed_where_it_is_read(text: str, is_read: bool) -> None:
    outcome = compiled(f"---\n{text}\n---\nMötet beslutade att måla skylten.\n", "2026-03-10-styrelsen.md")
    assert (outcome.diagnostics == ()) is is_read
    assert allows(front_matter_schema(), text) is is_read


@pytest.mark.parametrize(
    "text", ["närvarande: {Eva Ek: Lund}", "närvarande:\n  - Eva Ek: Lund", "ordförande: [Eva Ek, Bo Berg]", "titel: [a]"]
)
def test_front_matter_of_which_a_part_would_be_lost_is_not_allowed(text: str) -> None:
    assert not allows(front_matter_schema(), text)
