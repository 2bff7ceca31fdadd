"""Long archives on pages that stay small."""

import re
from datetime import date, timedelta
from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from msgspec.structs import replace

from mlr_minutes.archive import register
from mlr_minutes.compiler import compile_texts
from mlr_minutes.renderers import Site, render
from mlr_minutes.renderers.html.paging import ROOM, Year, paged
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText

LARGEST = 300_000
"""Bytes that a page may have."""

DECISIONS = "".join(
    f"- {number}.1 **Road {number}:** Norwick and Sandham mend the road to the harbour and the bridge beyond it by 1 June.\n"
    for number in range(1, 5)
)


@cache
def pages(meetings: int, years: int) -> dict[str, bytes]:
    """The pages of an archive of the last years: as many meetings in each, each with four decisions."""
    text = f"---\nlanguage: en\ndate: 2025-01-01\ntitle: Board meeting\nbody: Board\n---\n\n## Decisions\n\n{DECISIONS}"
    minutes = compile_texts([SourceText(name="board.md", text=text)], Settings()).value.meetings[0].minutes
    days = [date(2025 - number % years, 1, 1) + timedelta(days=number // years) for number in range(meetings)]
    archive = register(replace(minutes, meeting=replace(minutes.meeting, day=day)) for day in days)
    return {one.path: one.content for one in render(Site(register=archive)) if one.path.endswith(".html")}


def test_no_page_of_a_thousand_meetings_is_large() -> None:
    found = pages(1_000, 4)
    assert {path: len(content) for path, content in found.items() if len(content) > LARGEST} == {}


def test_all_meetings_and_decisions_of_a_thousand_are_on_some_page_once() -> None:
    found = pages(1_000, 4)
    decided = b"".join(content for path, content in found.items() if path.startswith("decisions/"))
    lists = b"".join(content for path, content in found.items() if path == "index.html" or path.startswith("meetings/"))
    rows = re.findall(rb'<tr data.*?href="[./]*(.*?)"', decided, re.DOTALL)
    assert (len(rows), len(set(rows))) == (4_000, 4_000)
    assert len(re.findall(rb'<li><a href="[./]*[^"]*/index.html"><time', lists)) == 1_000


def test_a_small_archive_keeps_all_on_its_first_pages() -> None:
    found = pages(40, 4)
    assert [path for path in found if path.startswith("meetings/")] == []
    assert [path for path in found if path.startswith("decisions/")] == ["decisions/index.html"]
    assert b'<nav class="years"' not in found["index.html"] + found["decisions/index.html"]


def test_older_years_have_pages_of_their_own_that_are_linked() -> None:
    found = pages(160, 4)
    assert {path for path in found if path.startswith("meetings/")} == {f"meetings/{year}/index.html" for year in (2022, 2023, 2024)}
    for page, root in (("index.html", ""), ("meetings/2023/index.html", "../../")):
        for year in (2022, 2023, 2024):
            assert f'<a href="{root}meetings/{year}/index.html"'.encode() in found[page]
    assert b'href="../../meetings/2023/index.html" aria-current="page"' in found["meetings/2023/index.html"]


ROWS = st.lists(st.integers(min_value=1, max_value=60), max_size=12)


@given(st.lists(ROWS.filter(bool), max_size=6), st.integers(min_value=50, max_value=200))
def test_pages_hold_all_rows_in_order_and_none_is_too_large(sizes: list[list[int]], room: int) -> None:
    years = [Year(key=str(2025 - which), name=str(2025 - which), rows=rows) for which, rows in enumerate(sizes)]
    sheets = paged(years, lambda row, root: Markup("x" * row), front="list/index.html", folder="list", room=room)
    assert [len(row) for sheet in sheets for year in sheet.years for row in year.rows] == [row for rows in sizes for row in rows]
    assert all(sum(len(row) for year in sheet.years for row in year.rows) <= max(room, 60) for sheet in sheets)
    assert len({sheet.path for sheet in sheets}) == len(sheets)
    assert sheets[0].path == "list/index.html"


def test_a_row_is_written_for_the_place_of_its_page() -> None:
    years = [Year(key=key, name=key, rows=["x" * 40] * 3) for key in ("2025", "2024")]
    sheets = paged(years, lambda row, root: Markup(root + row), front="index.html", folder="list", room=100)
    assert [(sheet.path, sheet.years[0].rows[0].rstrip("x"), sheet.name) for sheet in sheets] == [
        ("index.html", "", "2025"),
        ("list/2025/2/index.html", "../../../", "2025 (2)"),
        ("list/2024/index.html", "../../", "2024"),
        ("list/2024/2/index.html", "../../../", "2024 (2)"),
    ]
    assert ROOM < LARGEST
