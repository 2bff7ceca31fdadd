"""Which files are minutes."""

import io
import os
from pathlib import Path

import pytest

from mlr_minutes import MlrError
from mlr_minutes.source import MAX_BYTES, SITE_MARK, Encoding, find, read, read_stream


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", encoding="utf-8")


def test_a_folder_gives_its_minutes_in_order(tmp_path: Path) -> None:
    _write(tmp_path, "b.md", "a/2.txt", "a/1.MARKDOWN", "c.docx", "README.md", ".hidden/x.md", "_draft.md", ".x.md", "LICENSE.txt")
    assert [path.relative_to(tmp_path).as_posix() for path in find(tmp_path)] == ["a/1.MARKDOWN", "a/2.txt", "b.md"]


def test_a_file_named_outright_is_read_whatever_its_name(tmp_path: Path) -> None:
    _write(tmp_path, "README.md")
    assert find(tmp_path / "README.md") == (tmp_path / "README.md",)


def test_links_in_a_folder_are_passed_over_wherever_they_lead(tmp_path: Path) -> None:
    _write(tmp_path, "secret.md", "in/a.md", "in/.git/config", "out/x.md")
    (tmp_path / "in" / "b.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "in" / "c.md").symlink_to(tmp_path / "in" / "a.md")
    (tmp_path / "in" / "d.md").symlink_to(tmp_path / "in" / ".git" / "config")
    (tmp_path / "in" / "loop.md").symlink_to("loop.md")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "out")
    assert [path.name for path in find(tmp_path / "in")] == ["a.md"]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    _write(tmp_path, "in/a.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "in" / "a.md")
    (tmp_path / "folder").symlink_to(tmp_path / "in")
    assert find(tmp_path / "b.md") == (tmp_path / "b.md",)
    assert find(tmp_path / "folder") == (tmp_path / "folder" / "a.md",)


def test_a_site_among_the_minutes_is_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, "a.md", "public/decisions.md", f"public/{SITE_MARK}", "public/sub/b.md")
    assert [path.name for path in find(tmp_path)] == ["a.md"]
    with pytest.raises(MlrError, match="a site that mlr built"):
        find(tmp_path / "public")


@pytest.mark.parametrize(("name", "code"), [("nothing", "MLR101"), ("loop", "MLR101"), ("empty", "MLR102"), ("pipe", "MLR103")])
def test_what_cannot_be_read_says_why(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "loop.md").symlink_to("loop.md")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(MlrError) as caught:
        find(tmp_path / name)
    assert caught.value.code == code
    assert caught.value.help


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, "a.md")
    os.mkfifo(tmp_path / "b.md")
    assert [path.name for path in find(tmp_path)] == ["a.md"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * (MAX_BYTES + 1))
    source = read(tmp_path / "a.md")
    assert (source.text, source.encoding) == ("", Encoding.TOO_LARGE)


def test_a_stream_has_the_same_cap_and_is_not_read_beyond_it() -> None:
    stream = io.BytesIO(b"x" * (MAX_BYTES + 10_000))
    source = read_stream(stream, "-")
    assert (source.text, source.encoding) == ("", Encoding.TOO_LARGE)
    assert stream.tell() == MAX_BYTES + 1


def test_a_name_in_two_forms_of_unicode_is_one_name(tmp_path: Path) -> None:
    _write(tmp_path, "ra\u030ad.md")
    assert read(next(iter(find(tmp_path)))).name.endswith("/r\u00e5d.md")
