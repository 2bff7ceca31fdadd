"""The templates: those of mlr, those of the user that go before them, and the environments that fill them.

Everything in a template is escaped, and a name that is missing is an error. The text of minutes is data to a template and
never a template itself. A template sees records and labels; it runs in a sandbox, since folders are handed on with minutes.
"""

import re
import traceback
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from mlr_minutes import MlrError
from mlr_minutes.diagnostic import nearest

if TYPE_CHECKING:
    from jinja2 import Environment

# In a wheel the templates lie within the package, in a checkout (and so in an editable install) beside it.
_PLACES: Final = (Path(__file__).parents[1] / "templates", Path(__file__).parents[2] / "templates")

_FORMATS: Final = ("html", "atom")
"""The folders that hold templates; a name is that of a file below one of them."""

ORIGINALS: Final = "mlr"
"""What stands before the name of a template of mlr where the user's own is not meant: `{% extends "mlr/layout.html" %}`."""


def _folders() -> tuple[Path, ...]:
    """Where the templates of mlr lie.

    Raises:
        MlrError: mlr is installed without them.
    """
    found = next((place for place in _PLACES if (place / "html" / "layout.html").is_file()), None)
    if found is None:
        raise MlrError("MLR901", "mlr is installed without its templates", help="install it again, from a wheel or a checkout")
    return tuple(found / each for each in _FORMATS)


def template_names() -> tuple[str, ...]:
    """All templates, styles and scripts of mlr, each of which a file of that name in the user's folder goes before."""
    return tuple(sorted(path.relative_to(folder).as_posix() for folder in _folders() for path in folder.rglob("*") if path.is_file()))


def original(name: str) -> bytes:
    """A template as mlr has it.

    Raises:
        MlrError: there is none of that name.
    """
    if name not in template_names():
        near = nearest(name, template_names())
        raise MlrError("MLR711", f"mlr has no template `{name}`", help=f"did you mean `{near}`?" if near else "see `mlr templates list`")
    return next(folder / name for folder in _folders() if (folder / name).is_file()).read_bytes()


def own_file(folder: Path | None, name: str) -> Path | None:
    """A file of the user's folder; None where there is none.

    Args:
        folder: the user's folder, if there is one.
        name: the file's place in it, with forward slashes; not out of it.

    Raises:
        MlrError: a link leads there. What it leads to was not handed on with the folder.
    """
    if folder is None or not (folder / name).exists():
        return None
    path = folder / name
    below = [each for each in (path, *path.parents) if each.is_relative_to(folder) and each != folder]
    if any(each.is_symlink() for each in below) or not path.is_file():
        raise MlrError("MLR612", "no file, but a link or a folder", path=str(path), help="put the file itself there")
    return path


def file_bytes(folder: Path | None, name: str) -> bytes:
    """A style or script as it is: the user's, else that of mlr."""
    own = own_file(folder, name)
    return own.read_bytes() if own is not None else original(name)


# Controls, surrogates and the characters that Unicode keeps for programs' own use (HTML, 13.2.3.5; XML 1.0, 2.2).
_ENDS: Final = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_FORBIDDEN: Final = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef{_ENDS}]")


@lru_cache(maxsize=4)
def environment(folder: Path | None) -> "Environment":
    """The one environment of a run; a template is compiled at its first use.

    Args:
        folder: that of the user's templates, if there is one.
    """
    from jinja2 import ChoiceLoader, FileSystemBytecodeCache, FileSystemLoader, FunctionLoader, PrefixLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    try:
        # Compiling the templates takes longer than filling them. The cache is a folder of the user's own, which nobody
        # else may write to; where there can be none, the templates are compiled each time.
        cache = FileSystemBytecodeCache(pattern="mlr-%s.cache")
    except (OSError, RuntimeError):
        cache = None
    originals = FileSystemLoader(_folders())
    own = [FunctionLoader(partial(_own_template, folder))] if folder is not None else []
    return ImmutableSandboxedEnvironment(
        bytecode_cache=cache,
        loader=ChoiceLoader([*own, originals, PrefixLoader({ORIGINALS: originals})]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_allowed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _own_template(folder: Path, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template of the user, where it lies, and what tells whether it is still the same."""
    from jinja2.loaders import split_template_path

    path = own_file(folder, "/".join(split_template_path(name)))
    if path is None:
        return None
    written = path.stat().st_mtime_ns
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise MlrError("MLR611", "a template that is no UTF-8 text", path=str(path), help="save it as UTF-8") from error
    return text, str(path), lambda: path.is_file() and path.stat().st_mtime_ns == written


def _allowed(value: object) -> object:
    """A value in which characters that HTML and XML forbid are shown as missing."""
    if not isinstance(value, str) or not _FORBIDDEN.search(value):
        return value
    shown = _FORBIDDEN.sub("\ufffd", value)
    return Markup(shown) if isinstance(value, Markup) else shown


def fill(folder: Path | None, template: str, **values: object) -> bytes:
    """A template with its values, in UTF-8.

    Args:
        folder: that of the user's templates, if there is one.
        template: its name.
        values: what it shows.

    Raises:
        MlrError: the user's templates do not fit.
    """
    try:
        return environment(folder).get_template(template).render(**values).encode()
    except MlrError:
        raise
    except Exception as error:
        if folder is None:
            raise
        raise _misfit(error, template) from error


def _misfit(error: Exception, template: str) -> MlrError:
    """What is wrong with the user's templates, and in which line of which file."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    message, help = f"the template cannot be filled: {error}", "compare it with the original: `mlr templates copy NAME --to DIR`"
    if isinstance(error, TemplateSyntaxError):
        return MlrError("MLR611", f"the template cannot be read: {error.message}", path=f"{error.filename}:{error.lineno}", help=help)
    if isinstance(error, TemplateNotFound):
        near = nearest(str(error), template_names())
        message = f"the template wants `{error}`, which is not there"
        help = f"did you mean `{near}`?" if near else "those of mlr are told by `mlr templates list`"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith((".html", ".xml"))]
    return MlrError("MLR611", message, path=f"{frames[-1].filename}:{frames[-1].lineno}" if frames else template, help=help)
