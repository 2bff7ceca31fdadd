"""The templates: where they lie, and the one environment that fills them.

Everything in a template is escaped, and a name that is missing is an error. The text of minutes is data to a template and
never a template itself.
"""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from mlr_minutes import MlrError

if TYPE_CHECKING:
    from jinja2 import Environment

# In a wheel the templates lie within the package, in a checkout (and so in an editable install) beside it.
_PLACES: Final = (Path(__file__).parents[1] / "templates", Path(__file__).parents[2] / "templates")


def folder() -> Path:
    """Where the templates lie.

    Raises:
        MlrError: mlr is installed without them.
    """
    found = next((place for place in _PLACES if (place / "html" / "layout.html").is_file()), None)
    if found is None:
        raise MlrError("MLR901", "mlr is installed without its templates", help="install it again, from a wheel or a checkout")
    return found


# Controls, surrogates and the characters that Unicode keeps for programs' own use (HTML, 13.2.3.5; XML 1.0, 2.2).
_ENDS: Final = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_FORBIDDEN: Final = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef{_ENDS}]")


@cache
def environment() -> "Environment":
    """The one environment of a run; a template is compiled at its first use."""
    from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

    try:
        # Compiling the templates takes longer than filling them. The cache is a folder of the user's own, which nobody
        # else may write to; where there can be none, the templates are compiled each time.
        cache = FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        cache = None
    return Environment(
        bytecode_cache=cache,
        loader=FileSystemLoader([folder() / "html", folder() / "atom"]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_allowed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _allowed(value: object) -> object:
    """A value in which characters that HTML and XML forbid are shown as missing."""
    if not isinstance(value, str) or not _FORBIDDEN.search(value):
        return value
    shown = _FORBIDDEN.sub("\ufffd", value)
    return Markup(shown) if isinstance(value, Markup) else shown


def fill(template: str, **values: object) -> bytes:
    """A template with its values, in UTF-8."""
    return environment().get_template(template).render(**values).encode()
