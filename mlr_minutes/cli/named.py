"""What options call by name or address."""

from datetime import date
from typing import TYPE_CHECKING

from mlr_minutes import MlrError
from mlr_minutes.languages import LANGUAGES, Language, language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_minutes.archive import BodyNames, Register, Status


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


def named_status(text: str) -> "Status":
    """What stands of a decision.

    Raises:
        MlrError: nothing is called so.
    """
    from mlr_minutes.archive import Status

    known = {one.value: one for one in Status}
    if (value := _meant(text, known)) is not None:
        return known[value]
    raise MlrError("MLR708", f"no status is called `{text}`", help=_near(text, known))


def named_owner(name: str, register: "Register") -> frozenset[str]:
    """Those who go by a name and can have something to do, in small letters; several where it means all of a kind.

    Raises:
        MlrError: no owner is called so.
    """
    from mlr_minutes.archive import parties

    known = [one.name for one in parties(register)]
    if found := _parties(name, known, register):
        return found
    raise MlrError("MLR706", f"no owner is called `{name}`", help=_near(name, known))


def named_member(name: str, register: "Register") -> frozenset[str]:
    """The member of a name, in small letters; members are those of the settings, and those who have a duty each for himself.

    Raises:
        MlrError: no member is called so.
    """
    known = [member for member, _ in register.directory.members]
    known += [member for one in register.decisions.values() for member in one.tally]
    if found := _parties(name, known, register):
        return found
    raise MlrError("MLR709", f"no member is called `{name}`", help=_near(name, known))


def named_body(name: str, register: "Register", settled: "Iterable[BodyNames]") -> str:
    """The short name of a body.

    Args:
        name: any of its names.
        register: where it meets.
        settled: what the settings call bodies.

    Raises:
        MlrError: none is called so.
    """
    met = {one.key for one in register.bodies}
    known = {called: one.key for one in settled if one.key in met for called in (one.key, one.name, *one.also)}
    known |= {called: one.key for one in register.bodies for called in (one.key, one.name)}
    if (called := _meant(name, known)) is not None:
        return known[called]
    raise MlrError("MLR707", f"no body is called `{name}`", help=_near(name, known))


def _parties(name: str, known: "Iterable[str]", register: "Register") -> frozenset[str]:
    """Those among the known whom a name means, in small letters; none where it means somebody else."""
    meant = {one.casefold() for one in register.directory.canonical((name,), register.language)}
    return frozenset(meant) if meant <= {one.casefold() for one in known} else frozenset()


def _meant(name: str, known: "Iterable[str]") -> str | None:
    """The one of the known names that is meant, in whatever case."""
    return {one.casefold(): one for one in known}.get(name.casefold())


def _near(name: str, known: "Iterable[str]") -> str:
    """What somebody is told who writes a name that is not known: the one that is near, else all."""
    from mlr_minutes.diagnostic import nearest

    names = {one.casefold(): one for one in known}
    near = nearest(name, names)
    return f"did you mean `{names[near]}`?" if near else f"known are {', '.join(f'`{one}`' for one in names.values()) or 'none'}"
