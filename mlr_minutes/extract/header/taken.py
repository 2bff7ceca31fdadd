"""What each field of front matter is for, and what it takes: one table, of which remarks and the JSON Schema are made."""

from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import Passage, find_clocks, read_passages
from mlr_minutes.languages import LANGUAGES, TAG_PATTERN, TAGS, Field, Language, fields
from mlr_minutes.model import Standing, timezones

Schema = Mapping[str, object]


def _anything(_text: str, _language: Language) -> str:
    return ""


class Taken(Struct, frozen=True, kw_only=True):
    """What a field takes."""

    what: str
    """What it says of the meeting, in a sentence."""
    schema: Schema
    """What may be written, as JSON Schema tells it: what YAML makes of the text, and nothing where only the key stands."""
    name: str = ""
    """What the value is called where a text can fail to be one."""
    help: Callable[[str, Language], str] = _anything
    """What to write in place of a text that says nothing; empty where it says something."""


def _clock(text: str, language: Language) -> str:
    found = next(find_clocks(text, language, in_field=True), None)
    return "" if found else "write hours and minutes, as in `15:00-18:00`"


def _day(text: str, language: Language) -> str:
    days = read_passages([Passage(text=text)], language, None)[0]
    return "" if any(one.value and one.value.day for one in days) else "write it as in `2014-11-18`"


def _status(text: str, language: Language) -> str:
    known = {*language.statuses, *Standing}
    return "" if text.strip().casefold() in known else f"known are {', '.join(f'`{one}`' for one in sorted(known))}"


def _or_nothing(*ways: Schema) -> Schema:
    """One of some ways, or the key alone, as forms have it that are still to be filled in."""
    return {"anyOf": [*ways, {"type": "null"}]}


_SCALAR: Final = {"type": ["string", "number", "boolean"]}
_TEXT: Final = _or_nothing(_SCALAR)
_HOURS: Final = _or_nothing({"type": "string", "examples": ["13-15", "15:00-18:00"]}, {"type": "number", "minimum": 0, "maximum": 2400})
# A person in a map is named by its first value; a map of one key would be read without that key.
_PERSON: Final = {"anyOf": [{"type": "string"}, {"type": "object", "minProperties": 2, "additionalProperties": _SCALAR}]}
_OFFICE: Final = _or_nothing(_PERSON)
_PEOPLE: Final = _or_nothing(_PERSON, {"type": "array", "items": _PERSON})
_STATUSES: Final = sorted({*Standing, *(word for one in LANGUAGES for word in one.statuses)})

TAKEN: Final = {
    Field.TITLE: Taken(what="What the meeting is called.", schema=_TEXT),
    Field.BODY: Taken(what="Who meets.", schema=_TEXT),
    Field.ORGANISATION: Taken(what="Of which organisation those are who meet.", schema=_TEXT),
    Field.KIND: Taken(what="What the document calls itself.", schema=_TEXT),
    Field.DATE: Taken(
        what="The day of the meeting, with its year.",
        schema=_or_nothing({"type": "string", "examples": ["2026-03-10"]}, {"type": "integer", "minimum": 19000101, "maximum": 20991231}),
        name="day with its year",
        help=_day,
    ),
    Field.TIME: Taken(what="When the meeting begins and ends.", schema=_HOURS, name="time of day", help=_clock),
    Field.START: Taken(what="When the meeting begins.", schema=_HOURS, name="time of day", help=_clock),
    Field.END: Taken(what="When the meeting ends.", schema=_HOURS, name="time of day", help=_clock),
    Field.LOCATION: Taken(what="Where the meeting is held.", schema=_TEXT),
    Field.LOCATION_AND_TIME: Taken(what="Where and when the meeting is held.", schema=_TEXT),
    Field.PRESENT: Taken(what="Those who were there.", schema=_PEOPLE),
    Field.ABSENT: Taken(what="Those who were not there.", schema=_PEOPLE),
    Field.OTHERS: Taken(what="Those who were there, but not as members.", schema=_PEOPLE),
    Field.CHAIR: Taken(what="Who led the meeting.", schema=_OFFICE),
    Field.SECRETARY: Taken(what="Who kept the minutes.", schema=_OFFICE),
    Field.ADJUSTERS: Taken(what="Those who check and sign the minutes.", schema=_PEOPLE),
    Field.LANGUAGE: Taken(
        what="In which language the minutes are written.",
        schema=_or_nothing({"enum": [*TAGS, *(one.name for one in LANGUAGES)]}, {"type": "string", "pattern": TAG_PATTERN}),
    ),
    Field.STATUS: Taken(
        what="Where the document stands on its way to the public.",
        schema=_or_nothing({"enum": [*_STATUSES, *(one.capitalize() for one in _STATUSES)]}),
        name="status",
        help=_status,
    ),
    Field.TIMEZONE: Taken(what="In which time zone the hours are told.", schema=_or_nothing({"enum": sorted(timezones())})),
}
"""What all fields take."""


def front_matter_schema() -> Schema:
    """The JSON Schema (2020-12) of front matter, under the keys of all languages.

    Other keys may stand beside them: files of minutes serve other programs, too.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of meeting minutes, as mlr reads it",
        "description": "What minutes say of the meeting itself. Every key may be left out, and every language may be used.",
        "type": "object",
        "properties": {
            label: {"title": label.capitalize(), "description": TAKEN[field].what, "$ref": f"#/$defs/{_name(field)}"}
            for label, field in sorted(fields().items())
        },
        "$defs": {_name(field): taken.schema for field, taken in TAKEN.items()},
    }


def _name(field: Field) -> str:
    return field.value.replace(" ", "-")
