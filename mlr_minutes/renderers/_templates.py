"""The templates: where they lie, and the one environment that fills them.

Everything in a template is escaped, and a name that is missing is an error. The text of minutes is data to a template and
never a template itself.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

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
    found = next((place for place in _PLACES if (place / "html" / "_layout.html").is_file()), None)
    if found is None:
        raise MlrError("MLR901", "mlr is installed without its templates", help="install it again, from a wheel or a checkout")
    return found


@cache
def environment() -> "Environment":
    """The one environment of a run; a template is compiled at its first use."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill(template: str, **values: object) -> bytes:
    """A template with its values, in UTF-8."""
    return environment().get_template(template).render(**values).encode()
