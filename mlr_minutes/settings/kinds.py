"""The kinds of values that settings have."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from mlr_minutes.archive import BodyNames, slug
from mlr_minutes.languages import LANGUAGES, TAG_PATTERN, TAGS, Language, language
from mlr_minutes.model import timezones
from mlr_minutes.settings.value import Kind, Setting, Value, near, schema_of

Names: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Names, each with what else it is called."""

Item = TypeVar("Item")

TEXT: Final = Kind(schema={"type": ["string", "number", "boolean"]}, read=Value.text)
"""One text; what YAML would take for a number is text as well."""


def _switch(value: Value) -> bool | None:
    text = value.text()
    known = {"true": True, "false": False}
    if text is not None and text.casefold() not in known:
        value.wrong(f"setting `{value.key.text}` wants true or false", f"write `{value.key.text}: true`, or leave it out")
    return known.get((text or "").casefold())


SWITCH: Final = Kind(schema={"type": "boolean"}, read=_switch)
"""True or false."""


def one_of(names: Iterable[str], what: str, example: str = "") -> Kind[str]:
    """One of some names.

    Args:
        names: all of them.
        what: what they are names of, in a word or two.
        example: one of them, where they are too many to be told.
    """
    known = tuple(names)

    def read(value: Value) -> str | None:
        text = value.text()
        if text is None or text in known:
            return text
        value.wrong(f"{what} `{text}` is not known", near(text, known, example))
        return None

    return Kind(schema={"enum": [*known]}, read=read)


def some(kind: Kind[Item]) -> Kind[tuple[Item, ...]]:
    """Any number of one kind, be it none; one alone need not be in a list."""
    schema = {"anyOf": [kind.schema, {"type": "array", "items": kind.schema}, {"type": "null"}]}
    return Kind(schema=schema, read=lambda value: _each(kind, value))


def at_least_one(kind: Kind[Item]) -> Kind[tuple[Item, ...]]:
    """The same, but one at the least."""

    def read(value: Value) -> tuple[Item, ...] | None:
        if not any(True for _ in value.items()):
            value.wrong(f"setting `{value.key.text}` names nothing", "name one at the least, or leave the setting out")
        return _each(kind, value) or None

    return Kind(schema={"anyOf": [kind.schema, {"type": "array", "items": kind.schema, "minItems": 1}]}, read=read)


def _each(kind: Kind[Item], value: Value) -> tuple[Item, ...]:
    found = (kind.read(each) for each in value.items())
    return tuple(one for one in found if one is not None)


def _language(value: Value) -> Language | None:
    tag = value.text()
    known = language(tag) if tag else None
    if tag and known is None:
        value.wrong(f"language `{tag}` is not known", near(tag, (one.tag for one in LANGUAGES)))
    return known


LANGUAGE: Final = Kind(schema={"anyOf": [{"enum": [*TAGS]}, {"type": "string", "pattern": TAG_PATTERN}]}, read=_language)
"""A language by its tag, be it with that of a country."""

TIMEZONE: Final = one_of(sorted(timezones()), "time zone", "Europe/Stockholm")
"""A name of the IANA time zone database."""

# What browsers and calendars take for a folder on the web: no user, no query, no place within a page.
_ADDRESS: Final = r"^https?://[^\s/?#:@\[\]\"<>\\]+(:[0-9]{1,5})?(/[^\s?#\"<>\\]*)?$"


def base_url(text: str) -> str | None:
    """The address at which a site lies, with a slash at its end; None where the text is no such address."""
    if not re.fullmatch(_ADDRESS, text):
        return None
    return text if text.endswith("/") else f"{text}/"


def _address(value: Value) -> str | None:
    text = value.text()
    address = base_url(text) if text else None
    if text and address is None:
        value.wrong(f"`{text}` is no address of a site", "write it whole, as in `https://example.org/minutes/`")
    return address


ADDRESS: Final = Kind(schema={"type": "string", "pattern": _ADDRESS}, read=_address)
"""The address at which a site lies."""


def _folder(value: Value) -> Path | None:
    text = value.text()
    if text is None:
        return None
    if os.path.isdir(value.folder / text):  # noqa: PTH112 -- the method fails where no folder can be called so
        return value.folder / text
    value.wrong(f"there is no folder `{text}`", "name one that is there; its path begins at the folder of this file")
    return None


FOLDER: Final = Kind(schema={"type": "string"}, read=_folder)
"""A folder that is there, by its path from that of the file."""


def _names(value: Value) -> Names:
    if value.is_map:
        return tuple((one.key.text, _each(TEXT, one)) for one in value.entries())
    return tuple((name, ()) for name in _each(TEXT, value))


_TEXTS: Final = some(TEXT)

NAMES: Final = Kind(schema={"anyOf": [_TEXTS.schema, {"type": "object", "additionalProperties": _TEXTS.schema}]}, read=_names)
"""Names: a list of them, or a map from each to what else it is called."""

_SHORT: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"

_PARTS: Final = {
    "name": Setting("What the body is called.", TEXT),
    "also": Setting("What else its minutes call it.", _TEXTS),
    "folder": Setting("The folder whose minutes are its own, by its path in the folder that is built.", TEXT),
}


def _body(value: Value) -> BodyNames | None:
    """A body: its name, or a map with that and more."""
    short = value.key.text
    if not re.fullmatch(_SHORT, short):
        help = f"write it with the letters a-z, figures and hyphens, as in `{slug(short)}`"
        value.wrong(f"`{short}` is no short name of a body", help, value.key.span)
        return None
    if not value.is_map:
        name = value.text()
        return BodyNames(key=short, name=name) if name else None
    parts = value.read(_PARTS)
    if "name" in parts:
        return BodyNames(key=short, **parts)
    if not any(one.key.text.casefold() == "name" for one in value.entries()):
        value.wrong(f"body `{short}` has no name", "write `name: ...` below it, as its minutes call it", value.key.span)
    return None


def _bodies(value: Value) -> tuple[BodyNames, ...] | None:
    if value.is_map:
        return tuple(body for one in value.entries() if (body := _body(one)) is not None)
    value.wrong(f"setting `{value.key.text}` wants short names, each with a body", "write a line such as `board: Harbour Board` below it")
    return None


BODIES: Final = Kind(
    schema={
        "type": "object",
        "propertyNames": {"pattern": _SHORT},
        "additionalProperties": {"anyOf": [TEXT.schema, {**schema_of(_PARTS), "required": ["name"]}]},
    },
    read=_bodies,
)
"""Bodies by their short names."""
