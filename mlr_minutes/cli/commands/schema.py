"""`mlr schema`: the JSON Schema of what `mlr export --format json` writes."""

from mlr_minutes.cli.commands._command import Command


def schema() -> None:
    """Print the JSON Schema of the exported data."""
    from mlr_minutes.cli.show import write
    from mlr_minutes.renderers import schema

    write(schema())


COMMAND = Command(name="schema", run=schema)
