"""What search engines and feed readers are told."""

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from mlr_minutes.renderers import Site, render
from tests.outputs import compiled

TEXT = """---
language: en
title: Spring meeting
body: The Board
date: 2026-03-10
timezone: Europe/Stockholm
---

## Decisions

- 4.1 The road is closed.

## Coming meetings

- 9 June 2026, 1 pm - 3 pm, Hall & <b>Barn</b> </script><!--
- 10 November 2026, 6 pm
- 1 December 2026, cancelled
"""

BASE = "https://kust.example/m/"

# What search engines want of a meeting to come.
EVENT = {
    "type": "object",
    "required": ["@type", "name", "startDate", "eventStatus"],
    "additionalProperties": False,
    "properties": {
        "@type": {"const": "Event"},
        "name": {"type": "string", "minLength": 1},
        "startDate": {"pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$"},
        "endDate": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"},
        "eventStatus": {"enum": ["https://schema.org/EventScheduled", "https://schema.org/EventCancelled"]},
        "location": {
            "type": "object",
            "required": ["@type", "name"],
            "properties": {"@type": {"const": "Place"}, "name": {"type": "string"}},
            "additionalProperties": False,
        },
        "organizer": {
            "type": "object",
            "required": ["@type", "name"],
            "properties": {"@type": {"const": "Organization"}, "name": {"type": "string"}},
            "additionalProperties": False,
        },
    },
}
SCHEMA = {
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {"@context": {"const": "https://schema.org"}, "@graph": {"type": "array", "minItems": 1, "items": EVENT}},
}


def built(text: str = TEXT, base_url: str = "") -> dict[str, str]:
    site = Site(register=compiled(text).value, base_url=base_url, today=date(2026, 3, 11))
    return {one.path: one.content.decode() for one in render(site) if one.path.endswith(("ml", "xml"))}


def linked(page: str) -> list[dict[str, object]]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    graph: list[dict[str, object]] = [one for each in found for one in json.loads(each)["@graph"]]
    return graph


def test_meetings_to_come_are_told_as_the_schema_has_them() -> None:
    page = built()["index.html"]
    jsonschema.validate(json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0]), SCHEMA)
    summer, winter, cancelled = linked(page)
    assert (summer["startDate"], summer["endDate"]) == ("2026-06-09T13:00:00+02:00", "2026-06-09T15:00:00+02:00")
    assert (winter["startDate"], "endDate" in winter, "location" in winter) == ("2026-11-10T18:00:00+01:00", False, False)
    assert summer["organizer"] == {"@type": "Organization", "name": "The Board"}
    assert (cancelled["startDate"], cancelled["eventStatus"]) == ("2026-12-01", "https://schema.org/EventCancelled")


def test_no_text_of_the_minutes_ends_the_script() -> None:
    page = built()["index.html"]
    (data,) = re.findall(r'ld\+json">(.*?)</script>', page)
    assert "<" not in data
    assert "Hall &" in str(linked(page)[0]["location"])


def test_a_zone_that_nobody_knows_gives_hours_without_one() -> None:
    assert linked(built(TEXT.replace("Europe/Stockholm", "Europe/Nowhere"))["index.html"])[1]["startDate"] == "2026-11-10T18:00:00"


def test_nothing_is_told_of_meetings_where_none_is_to_come() -> None:
    assert "ld+json" not in built(TEXT.partition("## Coming")[0])["index.html"]


def test_without_an_address_there_is_no_sitemap_and_no_link_that_is_absolute() -> None:
    files = built()
    assert "sitemap.xml" not in files
    assert not any("canonical" in text or 'href="http' in text for text in files.values())


def test_the_sitemap_has_every_page_with_the_day_of_its_meeting() -> None:
    files = built(base_url=BASE)
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    urls = ET.fromstring(files["sitemap.xml"]).findall(f"{space}url")
    found = {url.findtext(f"{space}loc"): url.findtext(f"{space}lastmod") for url in urls}
    meeting = f"{BASE}2026-03-10-board/"
    assert found == {BASE: None, meeting: "2026-03-10", f"{meeting}decision-4-1/": "2026-03-10", f"{BASE}decisions/": None}


@pytest.mark.parametrize(("path", "address"), [("index.html", ""), ("decisions/index.html", "decisions/")])
def test_a_page_tells_its_whole_address(path: str, address: str) -> None:
    assert f'<link rel="canonical" href="{BASE}{address}">' in built(base_url=BASE)[path]


def test_the_feed_has_whole_addresses() -> None:
    found = re.findall(r'<link [^>]*href="([^"]*)"', built(base_url=BASE)["feed.xml"])
    assert min(found).startswith(f"{BASE}2026-03-10-board/index.html#")
    assert sorted(found)[1:] == [f"{BASE}decisions/index.html", f"{BASE}feed.xml"]
