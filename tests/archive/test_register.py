"""Every meeting and decision has an address of its own, which stays."""

from itertools import permutations

from mlr_minutes.archive import Register, counted, distinct
from mlr_minutes.archive.slug import short_hash
from mlr_minutes.compiler import compile_texts
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText
from tests.outputs import compiled

HEAD = "---\norgan: Rådet\ndatum: 2026-03-10\n---\n\n"


def _register(*files: tuple[str, str]) -> Register:
    texts = [SourceText(name=name, key=key, text=f"{HEAD}{name}") for name, key in files]
    return compile_texts(texts, Settings()).value


def _slugs(*files: tuple[str, str]) -> dict[str, str]:
    return {held.minutes.document.source.name: held.slug for held in _register(*files).meetings}


def _anchors(text: str) -> list[str]:
    return [one.anchor for one in compiled(text).value.meetings[0].decisions]


def test_the_second_file_of_a_meeting_is_told_by_its_own_name() -> None:
    found = _slugs(("m/a/radet.md", "a/radet.md"), ("m/b/radet.md", "b/radet.md"))
    assert found == {"m/a/radet.md": "2026-03-10-radet", "m/b/radet.md": f"2026-03-10-radet-{short_hash('b/radet.md')}"}


def test_an_address_does_not_depend_on_how_the_folder_is_reached() -> None:
    near = _slugs(("a/radet.md", "a/radet.md"), ("b/radet.md", "b/radet.md"))
    far = _slugs(("/srv/m/a/radet.md", "a/radet.md"), ("/srv/m/b/radet.md", "b/radet.md"))
    assert list(near.values()) == list(far.values())


def test_no_file_can_take_the_address_of_another() -> None:
    second = f"2026-03-10-radet-{short_hash('b/radet.md')}"
    files = [("a/radet.md", "a/radet.md"), ("b/radet.md", "b/radet.md"), (f"c/{second}.md", f"c/{second}.md")]
    files += [("/one/radet.md", "b/radet.md"), ("/two/radet.md", "b/radet.md")]
    expected = _slugs(*files)
    assert len(set(expected.values())) == len(files)
    assert expected["a/radet.md"] == "2026-03-10-radet"
    assert expected[f"c/{second}.md"] == second
    assert all(_slugs(*order) == expected for order in permutations(files))


def test_a_printed_number_is_its_address_whatever_stands_above_it() -> None:
    assert _anchors("## Beslut\n\n- § 4 a\n- § 4 b\n- 4.2 c\n") == ["beslut-4", "beslut-4-3", "beslut-4-2"]
    assert _anchors("## Beslut\n\n- § 4 a\n- § 4 b\n- § 4 c\n") == ["beslut-4", "beslut-4-2", "beslut-4-3"]


def test_decisions_without_a_number_are_counted() -> None:
    assert _anchors("## Beslut\n\n- Vägen stängs.\n- Bron målas.\n") == ["beslut-u-1", "beslut-u-2"]


def test_names_are_distinct_and_the_first_to_want_one_has_it() -> None:
    assert distinct([counted("a", 1), counted("a", 2), counted("a-2", 1), counted("b", 1)], {"b"}) == ("a", "a-3", "a-2", "b-2")
