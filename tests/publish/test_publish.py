"""A site is there whole, or not at all."""

import errno
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mlr_minutes import MlrError
from mlr_minutes.publish import MANIFEST, exchange, publish
from mlr_minutes.renderers import Artifact


def _site(text: str, *names: str) -> list[Artifact]:
    return [Artifact(path=name, content=text.encode()) for name in ("index.html", *names)]


def _files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST}


def _around(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    publish(_site("one", "a/b.html"), tmp_path / "new" / "site", [])
    assert _files(tmp_path / "new" / "site") == {"index.html": "one", "a/b.html": "one"}


def test_a_site_is_replaced_whole(tmp_path: Path) -> None:
    publish(_site("one", "old.html"), tmp_path / "site", [])
    publish(_site("two", "new.html"), tmp_path / "site", [])
    assert _files(tmp_path / "site") == {"index.html": "two", "new.html": "two"}
    assert _around(tmp_path / "site") == ["site"]


@pytest.mark.parametrize("foreign", ["notes.txt", "sub/notes.txt"])
def test_files_that_mlr_did_not_write_are_kept_unless_forced(foreign: str, tmp_path: Path) -> None:
    publish(_site("one"), tmp_path / "site", [])
    (tmp_path / "site" / foreign).parent.mkdir(exist_ok=True)
    (tmp_path / "site" / foreign).write_text("mine")
    with pytest.raises(MlrError) as caught:
        publish(_site("two"), tmp_path / "site", [])
    assert caught.value.code == "MLR802"
    assert foreign in caught.value.message
    assert _files(tmp_path / "site") == {"index.html": "one", foreign: "mine"}
    publish(_site("two"), tmp_path / "site", [], force=True)
    assert _files(tmp_path / "site") == {"index.html": "two"}


def test_a_folder_without_a_manifest_is_somebodys(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("mine")
    with pytest.raises(MlrError):
        publish(_site("two"), tmp_path / "site", [])
    (tmp_path / "site" / MANIFEST).write_text("{ no json")
    with pytest.raises(MlrError):
        publish(_site("two"), tmp_path / "site", [])


@pytest.mark.parametrize("names", [["index.html"], {"index.html": "00"}, {"index.html": None}, "index.html", 7])
def test_a_manifest_alone_makes_no_file_mlrs(names: object, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("mine")
    (tmp_path / "site" / MANIFEST).write_text(json.dumps({"files": names}))
    with pytest.raises(MlrError) as caught:
        publish(_site("two"), tmp_path / "site", [])
    assert caught.value.code == "MLR802"
    assert (tmp_path / "site" / "index.html").read_text() == "mine"


def test_a_page_that_was_changed_by_hand_is_kept_unless_forced(tmp_path: Path) -> None:
    publish(_site("one"), tmp_path / "site", [])
    (tmp_path / "site" / "index.html").write_text("mended")
    with pytest.raises(MlrError, match="changed since"):
        publish(_site("two"), tmp_path / "site", [])
    publish(_site("two"), tmp_path / "site", [], force=True)
    assert _files(tmp_path / "site") == {"index.html": "two"}


def test_a_link_or_pipe_in_the_place_of_a_page_is_somebodys(tmp_path: Path) -> None:
    publish(_site("one", "a.html"), tmp_path / "site", [])
    (tmp_path / "same.html").write_text("one")
    (tmp_path / "site" / "a.html").unlink()
    (tmp_path / "site" / "a.html").symlink_to(tmp_path / "same.html")
    with pytest.raises(MlrError, match=r"a\.html"):
        publish(_site("two"), tmp_path / "site", [])
    (tmp_path / "site" / "a.html").unlink()
    os.mkfifo(tmp_path / "site" / "a.html")
    with pytest.raises(MlrError, match=r"a\.html"):
        publish(_site("two"), tmp_path / "site", [])


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(_site("one"), tmp_path / "site", [])
    assert _files(tmp_path / "site") == {"index.html": "one"}


def test_the_input_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "minutes").mkdir()
    source = tmp_path / "minutes" / "a.md"
    source.write_text("Text.")
    for folder in (tmp_path / "minutes", tmp_path):
        for named in (source, tmp_path / "minutes"):
            with pytest.raises(MlrError) as caught:
                publish(_site("one"), folder, [named], force=True)
            assert caught.value.code == "MLR801"
    assert source.read_text() == "Text."


def test_the_input_is_never_replaced_by_whatever_name(tmp_path: Path) -> None:
    (tmp_path / "minutes" / "sub").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "a.md"
    real.write_text("Text.")
    (tmp_path / "minutes" / "sub" / "link.md").symlink_to(real)
    (tmp_path / "minutes" / "sub" / "folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "other").symlink_to(tmp_path / "minutes")
    named = tmp_path / "minutes" / "sub" / "link.md"
    within = tmp_path / "minutes" / "sub" / "folder" / "a.md"
    roundabout = tmp_path / "elsewhere" / ".." / "other" / "sub" / "link.md"
    for source in (named, within, roundabout):
        for folder in (tmp_path / "minutes" / "sub", tmp_path / "other" / "sub", tmp_path / "other"):
            with pytest.raises(MlrError) as caught:
                publish(_site("one"), folder, [source], force=True)
            assert caught.value.code == "MLR801"
    for source in (named, within):
        with pytest.raises(MlrError):
            publish(_site("one"), tmp_path / "elsewhere", [source], force=True)
    assert named.read_text() == real.read_text() == "Text."


def test_the_folder_one_works_in_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "inner")
    for folder in (Path(), Path(".."), tmp_path / "home", tmp_path / "link"):
        with pytest.raises(MlrError) as caught:
            publish(_site("one"), folder, [], force=True)
        assert caught.value.code == "MLR801", folder


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_folder_is_never_replaced(force: bool, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    before = sorted(tmp_path.iterdir())
    for name in ("file", "pipe", "loop"):
        with pytest.raises(MlrError) as caught:
            publish(_site("one"), tmp_path / name, [], force=force)
        assert caught.value.code == "MLR802"
    assert (tmp_path / "file").read_text() == "mine"
    assert sorted(tmp_path.iterdir()) == before


def test_whatever_an_earlier_build_left_is_tidied_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".[s]*.mlr-staging-1").mkdir()
    (tmp_path / ".[s]*.mlr-staging-2").write_text("left")
    (tmp_path / ".[s]*.mlr-staging-3").symlink_to("nowhere")
    (tmp_path / ".s.mlr-staging-4").mkdir()
    publish(_site("one"), tmp_path / "[s]*", [])
    assert _around(tmp_path / "[s]*") == [".s.mlr-staging-4", "[s]*"]


@pytest.mark.parametrize("mode", [0o700, 0o750, 0o2775, 0o555])
def test_a_new_site_keeps_the_mode_of_the_old(mode: int, tmp_path: Path) -> None:
    publish(_site("one"), tmp_path / "site", [])
    (tmp_path / "site").chmod(mode)
    publish(_site("two"), tmp_path / "site", [])
    assert (tmp_path / "site").stat().st_mode & 0o7777 == mode
    assert _files(tmp_path / "site") == {"index.html": "two"}
    assert _around(tmp_path / "site") == ["site"]


def test_a_write_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    publish(_site("one"), tmp_path / "site", [])
    with pytest.raises(MlrError) as caught:
        publish([*_site("two"), Artifact(path="index.html/below", content=b"")], tmp_path / "site", [])
    assert caught.value.code == "MLR803"
    assert _files(tmp_path / "site") == {"index.html": "one"}
    assert _around(tmp_path / "site") == ["site"]


KILLED = """
import os, sys
from pathlib import Path
from mlr_minutes.publish import publish
from mlr_minutes.renderers import Artifact

def pages():
    yield Artifact(path="index.html", content=b"two")
    os._exit(9)

publish(pages(), Path(sys.argv[1]), [])
"""


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_tidies(tmp_path: Path) -> None:
    publish(_site("one"), tmp_path / "site", [])
    run = subprocess.run([sys.executable, "-c", KILLED, tmp_path / "site"], check=False)
    assert run.returncode == 9
    assert _files(tmp_path / "site") == {"index.html": "one"}
    assert len(_around(tmp_path / "site")) == 2
    publish(_site("three"), tmp_path / "site", [])
    assert _files(tmp_path / "site") == {"index.html": "three"}
    assert _around(tmp_path / "site") == ["site"]


def test_without_the_system_call_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(one: bytes, other: bytes) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    publish(_site("one"), tmp_path / "site", [])
    monkeypatch.setattr(exchange, "_renameat2", refuse)
    publish(_site("two"), tmp_path / "site", [])
    assert _files(tmp_path / "site") == {"index.html": "two"}
    assert _around(tmp_path / "site") == ["site"]


def test_a_reader_always_finds_a_whole_page(tmp_path: Path) -> None:
    texts = {"a" * 50_000, "b" * 50_000}
    publish(_site("a" * 50_000), tmp_path / "site", [])
    found: list[str] = []
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            found.append((tmp_path / "site" / "index.html").read_text())

    reader = threading.Thread(target=watch)
    reader.start()
    for count in range(40):
        publish(_site(("a" if count % 2 else "b") * 50_000), tmp_path / "site", [])
    done.set()
    reader.join()
    assert set(found) <= texts
    assert len(found) > 40


def test_others_may_read_the_site(tmp_path: Path) -> None:
    publish(_site("one"), tmp_path / "site", [])
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o777 & ~_umask()


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
