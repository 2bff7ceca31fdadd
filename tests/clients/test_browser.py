"""The pages in a real browser."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.clients.sites import ENGLISH, SWEDISH, built


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every kind of page, in both languages."""
    folder = tmp_path_factory.mktemp("sites")
    sites = (built(folder / "sv", byradet=SWEDISH), built(folder / "en", board=ENGLISH), built(folder / "bare", bare="Möte 2026-01-02"))
    return sorted(page for site in sites for page in site.rglob("*.html"))


@pytest.fixture(scope="module")
def seen(pages: list[Path], axe: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    return axe(*pages)


def test_axe_finds_nothing_in_light_or_dark(seen: dict[str, Any]) -> None:
    assert {page: one["violations"] for page, one in seen.items() if one["violations"]} == {}


def test_no_page_is_wider_than_a_small_telephone(seen: dict[str, Any]) -> None:
    assert {page: one["widths"] for page, one in seen.items() if one["widths"]["320"] > 320 or one["widths"]["1280"] > 1280} == {}


def test_no_request_leaves_the_site(seen: dict[str, Any]) -> None:
    assert {page: one["requests"] for page, one in seen.items() if one["requests"]} == {}


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
        for link in _Links(page).links:
            parts = urlsplit(link)
            target = page if not parts.path else (page.parent / unquote(parts.path)).resolve()
            if not parts.scheme and (not target.is_file() or (parts.fragment and parts.fragment not in _Links(target).ids)):
                broken.append((page.name, link))
    assert broken == []


def test_no_page_has_an_id_twice(pages: list[Path]) -> None:
    assert [page for page in pages if len(set(_Links(page).ids)) != len(_Links(page).ids)] == []
