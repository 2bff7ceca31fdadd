"""The settings that there are, each with what it is for, how it is written, and what holds where it is not.

A field with its `Setting` is all that a setting takes: the reading of the file and its JSON Schema are made of them.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Final, get_type_hints

from msgspec import Struct

from mlr_minutes.archive import BodyNames
from mlr_minutes.diagnostic import Outcome
from mlr_minutes.extract import Directory
from mlr_minutes.languages import Language
from mlr_minutes.settings.kinds import ADDRESS, BODIES, FOLDER, LANGUAGE, NAMES, SWITCH, TEXT, TIMEZONE, Names, at_least_one, one_of
from mlr_minutes.settings.value import Setting, Value, schema_of
from mlr_minutes.source import SourceText, Span
from mlr_minutes.syntax import Composed, Scalar

NAME: Final = "mlr.yaml"
"""The name of the file, which is looked for in the folder of the minutes and those above it."""

OUTPUTS: Final = ("atom", "csv", "html", "ics", "json", "md")
"""The formats that a site can hold, as those who make them call them."""


class Settings(Struct, frozen=True, kw_only=True, dict=True):
    """What a build takes where the minutes themselves say nothing. Each field is a key of the file."""

    language: Annotated[
        Language | None, Setting("The language of minutes that name none; where it is left out, their words tell it.", LANGUAGE)
    ] = None
    timezone: Annotated[str, Setting("Where the meetings are held: a name of the IANA time zone database.", TIMEZONE)] = "Europe/Stockholm"
    organisation: Annotated[str, Setting("Whose minutes these are, as the site calls it.", TEXT)] = ""
    base_url: Annotated[str, Setting("The address at which the site will lie; feeds and calendars name it.", ADDRESS)] = ""
    members: Annotated[Names, Setting('Those whom "all members" means, each with what else it is called.', NAMES)] = ()
    groups: Annotated[Names, Setting("Groups that are given tasks, each with what else it is called.", NAMES)] = ()
    people: Annotated[Names, Setting("People, each with what else they are called: a first name, initials.", NAMES)] = ()
    bodies: Annotated[
        tuple[BodyNames, ...],
        Setting("Those who meet: for each a short name, which stands in addresses, and what its minutes call it.", BODIES),
    ] = ()
    templates: Annotated[Path | None, Setting("The folder whose templates go before those of mlr.", FOLDER)] = None
    outputs: Annotated[
        tuple[str, ...], Setting("What the site holds; all that mlr can make, if left out.", at_least_one(one_of(OUTPUTS, "format")))
    ] = OUTPUTS
    search: Annotated[bool, Setting("Whether the site has a page to search all minutes; it wants `mlr-minutes[search]`.", SWITCH)] = False

    @cached_property
    def directory(self) -> Directory:
        """Who is who."""
        return Directory(members=self.members, groups=self.groups, people=self.people)


def read_settings(source: SourceText, folder: Path) -> Outcome[Settings]:
    """The settings in a file; what is wrong in it is said, and the rest holds.

    Args:
        source: the file.
        folder: the one it lies in, from which the paths in it begin.
    """
    file = Composed(source, source.text, 0, "this file")
    root = file.root()
    if root is None:
        return Outcome(Settings(), tuple(file.diagnostics))
    whole = Value(file=file, folder=folder, key=Scalar(text=source.name, span=Span(0, 0)), node=root)
    return Outcome(Settings(**whole.read(_known())), tuple(file.diagnostics))


def settings_schema() -> Mapping[str, object]:
    """The JSON Schema (2020-12) of the file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Settings of mlr ({NAME})",
        "description": "What holds for all minutes below the folder of this file, where they themselves say nothing.",
        **schema_of(_known()),
    }


@cache
def _known() -> Mapping[str, Setting]:
    """All settings, by their keys."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: hints[name].__metadata__[0] for name in Settings.__struct_fields__}
