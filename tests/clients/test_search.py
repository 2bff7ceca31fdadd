"""The search of a site, in a real browser."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mlr_minutes.compiler import compile_texts
from mlr_minutes.publish import publish
from mlr_minutes.renderers import Site, render
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText
from tests.clients.sites import SWEDISH


def _site() -> Site:
    text = SourceText(name="byradet.md", text=SWEDISH.replace("ZONE", "Europe/Stockholm"))
    return Site(register=compile_texts([text], Settings()).value, search=True)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, searched: Callable[[Path, str], dict[str, Any]]) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("search")
    publish(render(_site()), folder / "site", [])
    return searched(folder, "bryggor")


def test_words_are_found_in_other_forms_and_lead_to_the_pages(found: dict[str, Any]) -> None:
    assert "/site/2026-03-10-byradet/beslut-4-1/index.html" in found["asked"]["links"]
    assert any(word.startswith("brygga") for word in found["asked"]["marks"])
    assert found["asked"]["count"] == f"{len(found['asked']['links'])} träffar"


def test_the_address_tells_what_is_asked(found: dict[str, Any]) -> None:
    assert found["address"] == "?q=bryggor"
    assert found["read from the address"] == found["asked"]


def test_the_search_keeps_its_policy_and_is_for_everybody(found: dict[str, Any]) -> None:
    assert (found["complaints"], found["outside"], found["violations"], found["asked"]["width"]) == ([], [], [], 320)


def test_without_script_the_page_leads_to_the_decisions(found: dict[str, Any]) -> None:
    assert found["without"] == {"form": 0, "help": 1}


def test_names_of_those_present_are_not_in_the_index() -> None:
    pages = [one.content.decode() for one in render(_site()) if one.path == "2026-03-10-byradet/index.html"]
    assert '<dl class="attendance" data-pagefind-ignore>' in pages[0]


def test_the_same_minutes_give_the_same_index_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert {one.path: one.content for one in render(_site())} == {one.path: one.content for one in render(_site())}
    assert list(tmp_path.iterdir()) == []
