"""`mlr schema`: the JSON Schemas of what programs read and editors help to write."""

from typing import TYPE_CHECKING, Annotated, Final

import typer

from mlr_minutes.cli.commands._command import Command

if TYPE_CHECKING:
    from collections.abc import Mapping

WHAT: Final = ("minutes", "register", "settings", "front-matter")


def schema(
    what: Annotated[
        str,
        typer.Argument(
            metavar="[WHAT]",
            help="minutes (the exported data), register (all decisions), settings (mlr.yaml) or front-matter.",
            show_default=False,
        ),
    ] = "minutes",
) -> None:
    """Print a JSON Schema: of the exported data, the register, the settings or front matter.

    Editors show by it what may be written: mlr schema settings > mlr.schema.json
    """
    import json

    from mlr_minutes.cli.show import write

    if what not in WHAT:
        raise typer.BadParameter(f"{what!r} is none of {', '.join(WHAT)}", param_hint="WHAT")
    write(json.dumps(_schema(what), ensure_ascii=False, indent=2).encode() + b"\n")


def _schema(what: str) -> "Mapping[str, object]":
    if what == "settings":
        from mlr_minutes.settings import settings_schema

        return settings_schema()
    if what == "front-matter":
        from mlr_minutes.extract import front_matter_schema

        return front_matter_schema()
    from mlr_minutes.renderers import register_schema, schema

    return register_schema() if what == "register" else schema()


COMMAND = Command(name="schema", run=schema)
