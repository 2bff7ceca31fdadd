"""What pages load: the style, the script, and files of the user's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from markupsafe import Markup

from mlr_minutes import MlrError
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers._templates import file_bytes, own_file

FOLDER: Final = "assets"
"""Where they are: in the site, and the user's own in the folder of templates."""

CUSTOM: Final = "custom.css"
"""The user's style beside that of mlr."""

SCRIPT: Final = "register.js"
"""What the register of decisions is narrowed with."""

LARGEST: Final = 2_000_000
"""Bytes that a file of the user's may have: what is larger is more than a logo or a typeface."""


def styles(site: Site) -> tuple[str, ...]:
    """The styles of all pages, in the order in which they hold."""
    return ("mlr.css", CUSTOM) if own_file(site.templates, CUSTOM) else ("mlr.css",)


def assets(site: Site) -> Iterator[Artifact]:
    """All files that pages load.

    Raises:
        MlrError: a file of the user's is too large, no file, or called as one of mlr's.
    """
    made = (*styles(site), SCRIPT)
    for name in made:
        yield Artifact(path=f"{FOLDER}/{name}", content=file_bytes(site.templates, name))
    if site.templates is not None:
        for path in sorted(_below(site.templates / FOLDER)):
            name = path.relative_to(site.templates).as_posix()
            if name.removeprefix(f"{FOLDER}/") in made:
                raise MlrError("MLR612", "a file with the name of one of mlr's", path=str(path), help="give it another name")
            yield Artifact(path=name, content=_content(site.templates, name))


def _below(folder: Path) -> Iterator[Path]:
    """All files of a folder; hidden ones are the system's or somebody's, and not meant."""
    return (path for path in folder.rglob("*") if (path.is_symlink() or not path.is_dir()) and not path.name.startswith("."))


def _content(folder: Path, name: str) -> bytes:
    path = own_file(folder, name) or folder / name
    if not path.exists() or path.stat().st_size > LARGEST:
        raise MlrError("MLR612", f"no file of at most {LARGEST // 1_000_000} MB", path=str(path), help="make it smaller, or take it away")
    return path.read_bytes()


def inlined(site: Site) -> Markup:
    """All styles as one text, for a page that stands alone."""
    return Markup("\n".join(file_bytes(site.templates, name).decode().replace("\r\n", "\n") for name in styles(site)))
