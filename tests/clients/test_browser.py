"""The pages in a real browser."""

from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from mlr_minutes.renderers import RENDERERS, Site
from tests.clients.sites import ENGLISH, SWEDISH, archive, built, two_bodies
from tests.outputs import compiled


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose lists take several pages."""
    return archive(tmp_path_factory.mktemp("large"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, large: Path) -> list[Path]:
    """Every kind of page, in both languages; also one that stands alone."""
    folder = tmp_path_factory.mktemp("sites")
    sites = (built(folder / "sv", byradet=SWEDISH), built(folder / "en", board=ENGLISH), built(folder / "bare", bare="Möte 2026-01-02"))
    html = next(one for one in RENDERERS if one.name == "html")
    alone = folder / "alone.html"
    alone.write_bytes(html.export(Site(register=compiled(SWEDISH.replace("ZONE", "Europe/Stockholm")).value)))
    lists = [large / "index.html", *large.glob("meetings/*/*.html"), *large.glob("decisions/2023/*.html")]
    bodies = [page for tag in ("sv", "en") for page in two_bodies(folder / f"{tag}-bodies", tag).glob("bodies/**/*.html")]
    return [*sorted(page for site in sites for page in site.rglob("*.html")), alone, *lists, *sorted(bodies)]


@pytest.fixture(scope="module")
def seen(pages: list[Path], axe: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    return axe(*pages)


def test_axe_finds_nothing_in_light_or_dark(seen: dict[str, Any]) -> None:
    assert {page: one["violations"] for page, one in seen.items() if one["violations"]} == {}


def test_no_page_is_wider_than_a_small_telephone(seen: dict[str, Any]) -> None:
    assert {page: one["widths"] for page, one in seen.items() if one["widths"]["320"] > 320 or one["widths"]["1280"] > 1280} == {}


def test_no_request_leaves_the_site(seen: dict[str, Any]) -> None:
    assert {page: one["requests"] for page, one in seen.items() if one["requests"]} == {}


def test_no_page_breaks_its_policy_or_complains(seen: dict[str, Any]) -> None:
    assert {page: one["complaints"] for page, one in seen.items() if one["complaints"]} == {}
    assert [page for page, one in seen.items() if not one["styled"]] == []


def test_the_tab_key_goes_through_a_page_in_order_and_shows_where_it_is(seen: dict[str, Any]) -> None:
    assert {
        page: bad for page, one in seen.items() if (bad := [each for each in one["tabbed"] if not (each["seen"] and each["ordered"])])
    } == {}
    assert all(len(one["tabbed"]) >= 1 for one in seen.values())


def test_the_validator_has_nothing_to_say(pages: list[Path], vnu: Callable[..., list[str]]) -> None:
    assert vnu(*pages) == []


@pytest.fixture(scope="module")
def steps(large: Path, narrowed: Callable[[Path], dict[str, Any]]) -> dict[str, Any]:
    return narrowed(large)


@pytest.mark.parametrize(
    ("step", "count", "rows", "address"),
    [
        ("whole", "48 of 48 decisions", 48, ""),
        ("words", "24 of 48 decisions: KEY stays", 24, "?q=KEY+stays"),
        (
            "body and status",
            "12 of 48 decisions: KEY stays, Harbour group, in force",
            12,
            "?q=KEY+stays&body=Harbour+group&status=standing",
        ),
        (
            "read from the address",
            "12 of 48 decisions: KEY stays, Harbour group, in force",
            12,
            "?q=KEY+stays&body=Harbour+group&status=standing",
        ),
        ("reset", "48 of 48 decisions", 48, ""),
        ("owner", "12 of 48 decisions: Ann Ames", 12, "?owner=Ann+Ames"),
        ("all years", "36 of 144 decisions: Ann Ames", 36, "?owner=Ann+Ames&all=1"),
        ("another page, all years asked for in the address", "48 of 144 decisions: 2024", 48, "?year=2024&all=1"),
        ("from a disk", "24 of 48 decisions: key", 24, "?q=key"),
        ("from a disk, all years", "Other years cannot be read from here; open them by the links above.", 24, "?q=key"),
        ("without script", "", 48, ""),
    ],
)
def test_the_register_shows_what_is_asked_for(step: str, count: str, rows: int, address: str, steps: dict[str, Any]) -> None:
    assert steps[step] == {"count": count, "rows": rows, "form": int(step != "without script"), "address": address}


def test_what_is_printed_is_what_is_shown_without_the_form(steps: dict[str, Any]) -> None:
    assert steps["printed"] == {**steps["body and status"], "form": 0}


def test_the_decisions_of_all_years_keep_their_order_and_their_addresses(steps: dict[str, Any], large: Path) -> None:
    assert steps["years"] == ["all", "2025", "2024", "2023"]
    assert [link[1:5] for link in steps["links"]] == sorted((link[1:5] for link in steps["links"]), reverse=True)
    assert all((large / link.partition("#")[0][1:]).is_file() for link in steps["links"])
    assert len(set(steps["links"])) == 144


def test_the_focus_is_kept_where_what_had_it_goes_away(steps: dict[str, Any]) -> None:
    assert steps["focus"] == "q"


@cache
def _read(page: Path) -> "_Links":
    return _Links(page)


class _Links(HTMLParser):
    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


def test_every_link_within_the_site_leads_somewhere(pages: list[Path]) -> None:
    broken = []
    for page in pages:
        for link in _read(page).links:
            parts = urlsplit(link)
            target = page if not parts.path else (page.parent / unquote(parts.path)).resolve()
            if not parts.scheme and (not target.is_file() or (parts.fragment and parts.fragment not in _read(target).ids)):
                broken.append((page.name, link))
    assert broken == []


def test_no_page_has_an_id_twice(pages: list[Path]) -> None:
    assert [page for page in pages if len(set(_read(page).ids)) != len(_read(page).ids)] == []
