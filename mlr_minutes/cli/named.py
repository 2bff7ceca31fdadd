"""What options call by name or address."""

from datetime import date
from typing import TYPE_CHECKING

from mlr_minutes import MlrError
from mlr_minutes.languages import LANGUAGES, Language, language

if TYPE_CHECKING:
    from mlr_minutes.archive import Register


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


def named_day(text: str, option: str) -> date:
    """The day that an option states.

    Raises:
        MlrError: it states none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise MlrError("MLR703", f"`{option} {text}` states no day", help=f"write it as in `{option} 2026-03-10`") from error


def named_party(name: str, register: "Register") -> str:
    """Somebody on whom something lies, by any of his names; in small letters.

    Raises:
        MlrError: nobody is called so.
    """
    from mlr_minutes.archive import parties
    from mlr_minutes.diagnostic import nearest

    wanted = register.directory.canonical((name,), register.language)[0].casefold()
    known = {one.name.casefold(): one.name for one in parties(register)}
    if wanted in known:
        return wanted
    near = nearest(wanted, known)
    help = f"did you mean `{known[near]}`?" if near else f"known are {', '.join(f'`{each}`' for each in known.values()) or 'none'}"
    raise MlrError("MLR706", f"nothing lies on `{name}`", help=help)


def named_body(name: str, register: "Register") -> str:
    """The short name of a body.

    Raises:
        MlrError: none is called so.
    """
    from mlr_minutes.diagnostic import nearest

    known = {called.casefold(): one.key for one in register.bodies for called in (one.key, one.name)}
    if (key := known.get(name.casefold())) is not None:
        return key
    near = nearest(name.casefold(), known)
    names = ", ".join(f"`{one.name}`" for one in register.bodies)
    raise MlrError("MLR707", f"no body is called `{name}`", help=f"did you mean `{near}`?" if near else f"known are {names}")
