"""The feed holds the newest, under whole addresses where they are known."""

from mlr_minutes.renderers import RENDERERS, Site
from mlr_minutes.renderers.atom import NEWEST
from tests.outputs import compiled

FEED = next(one for one in RENDERERS if one.name == "atom")


def _feed(decisions: int, base_url: str = "") -> str:
    text = "# Board\n\n## Decisions\n\n" + "".join(f"- 1.{nth} Road {nth} is closed.\n" for nth in range(1, decisions + 1))
    return FEED.export(Site(register=compiled(text).value, base_url=base_url)).decode()


def test_the_feed_holds_no_more_than_the_newest() -> None:
    assert _feed(NEWEST + 1).count("<entry>") == NEWEST


def test_where_the_site_will_lie_is_in_every_address() -> None:
    found = _feed(1, "https://example.org/minutes/")
    assert 'href="https://example.org/minutes/2014-11-18-board/index.html#decision-1-1"' in found
    assert found.count('href="https://example.org/minutes/') == found.count("href=")


def test_an_entry_is_known_again_where_the_site_moves() -> None:
    assert _feed(1).count("<id>") == 2
    assert _feed(1).split("<id>")[2].split("</id>")[0] == _feed(1, "https://example.org/").split("<id>")[2].split("</id>")[0]
