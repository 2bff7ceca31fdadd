"""A value in the file of settings, with what is to be said of it, and what a setting is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import yaml
from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.diagnostic import Code, Severity, nearest
from mlr_minutes.source import Span
from mlr_minutes.syntax import Composed, Scalar

UNKNOWN: Final = Code(name="MLR601", slug="unknown-setting", severity=Severity.ERROR)
WRONG: Final = Code(name="MLR602", slug="wrong-setting", severity=Severity.ERROR)

Read = TypeVar("Read")


class Value(Struct, frozen=True, kw_only=True, eq=False):
    """A value as it stands in the file."""

    file: Composed
    folder: Path
    """The one that the file lies in."""
    key: Scalar
    """What it stands under."""
    node: yaml.Node

    def wrong(self, message: str, help: str, at: Span | None = None) -> None:
        """Says that it cannot be so: at a place within, else at its own, or at its key where nothing is written."""
        span = at or self.file.first_line(self.node)
        self.file.say(WRONG, message, span if span.start < span.end else self.key.span, "", help)

    @property
    def is_map(self) -> bool:
        """Whether it has keys of its own."""
        return isinstance(self.node, yaml.MappingNode)

    def text(self) -> str | None:
        """The one text that it is; None, and said so, where it is none."""
        scalar = self.file.scalar(self.node)
        if scalar is None or not scalar.text:
            self.wrong(f"setting `{self.key.text}` wants one text", f"write `{self.key.text}: ...` on one line")
            return None
        return scalar.text

    def items(self) -> Iterator["Value"]:
        """The values of a list; one alone need not be in a list, and there is none where nothing is written."""
        if isinstance(self.node, yaml.SequenceNode):
            yield from (replace(self, node=one) for one in self.node.value)
        elif (scalar := self.file.scalar(self.node)) is None or scalar.text:
            yield self

    def entries(self) -> Iterator["Value"]:
        """The values of a map, each under its key; none of what is no map."""
        if isinstance(self.node, yaml.MappingNode):
            yield from (replace(self, key=key, node=node) for key, node in self.file.pairs(self.node))

    def read(self, settings: Mapping[str, "Setting"]) -> dict[str, Any]:
        """What is written under the keys of a map; of a key that is no setting it is said that it is not known."""
        found: dict[str, Any] = {}
        for one in self.entries():
            key = one.key.text.casefold()
            if key in settings:
                found[key] = settings[key].kind.read(one)
            else:
                self.file.say(UNKNOWN, f"setting `{one.key.text}` is not known", one.key.span, "not known", near(one.key.text, settings))
        return {key: value for key, value in found.items() if value is not None}


class Kind(Struct, Generic[Read], frozen=True, kw_only=True):
    """A kind of value: what may be written, and how that is read."""

    schema: Mapping[str, object]
    """As JSON Schema tells it."""
    read: Callable[[Value], Read | None]
    """What is meant; None, and said why, where nothing is."""


class Setting(Struct, frozen=True):
    """What may stand under a key."""

    what: str
    """What it is for, in a sentence."""
    kind: Kind[Any]


def schema_of(settings: Mapping[str, Setting]) -> Mapping[str, object]:
    """The JSON Schema of a map that holds some settings and nothing else."""
    return {
        "type": "object",
        "properties": {
            key: {"title": key.replace("_", " ").capitalize(), "description": one.what, **one.kind.schema} for key, one in settings.items()
        },
        "additionalProperties": False,
    }


def near(word: str, known: Iterable[str], example: str = "") -> str:
    """What to do about a word that is none of those known; an example stands for what is too many to be named."""
    names = list(known)
    found = nearest(word, names)
    if found is not None:
        return f"did you mean `{found}`?"
    return f"write one such as `{example}`" if example else f"known are {', '.join(f'`{one}`' for one in names)}"
