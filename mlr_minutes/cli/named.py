"""What options call by name or address."""

from mlr_minutes import MlrError
from mlr_minutes.languages import LANGUAGES, Language, language


def named_language(tag: str) -> Language:
    """The language with a tag.

    Raises:
        MlrError: there is none.
    """
    if (known := language(tag)) is not None:
        return known
    tags = ", ".join(f"`{one.tag}`" for one in LANGUAGES)
    raise MlrError("MLR701", f"language `{tag}` is not known", help=f"known are {tags}")


def named_timezone(name: str) -> str:
    """The name of a time zone, if there is such a zone.

    Raises:
        MlrError: there is none.
    """
    from mlr_minutes.model import timezones

    if name in timezones():
        return name
    raise MlrError("MLR702", f"time zone `{name}` is not known", help="write a name such as `Europe/Stockholm`")


def named_address(text: str) -> str:
    """The address at which a site will lie, with a slash at its end.

    Raises:
        MlrError: it is no such address.
    """
    from mlr_minutes.settings import base_url

    if address := base_url(text):
        return address
    raise MlrError("MLR705", f"`{text}` is no address of a site", help="write it whole, as in `https://example.org/minutes/`")
