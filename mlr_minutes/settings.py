"""The project's choices as one frozen record, and the file that states them.

language: en
members: [Sandham, Norwick, Thistle Island]
groups:
  the works group: [works group, WG]
people:
  Eva Ek: [Eva, EE]
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml
from msgspec import Struct, field
from msgspec.structs import replace

from mlr_minutes.diagnostic import Code, Outcome, Severity, nearest
from mlr_minutes.extract import Directory
from mlr_minutes.languages import LANGUAGES, Language, language
from mlr_minutes.model import timezones
from mlr_minutes.source import SourceText
from mlr_minutes.syntax import Composed, Scalar

NAME: Final = "mlr.yaml"
"""The name of the file, which is looked for in the folder of the minutes and those above it."""

UNKNOWN: Final = Code(name="MLR601", slug="unknown-setting", severity=Severity.ERROR)
WRONG: Final = Code(name="MLR602", slug="wrong-setting", severity=Severity.ERROR)


class Settings(Struct, frozen=True, kw_only=True):
    """What a build takes where the minutes themselves say nothing."""

    language: Language | None = None
    """That of the minutes; None to tell it from their words."""
    timezone: str = "Europe/Stockholm"
    """Where the meetings are held; a name of the IANA time zone database."""
    directory: Directory = field(default_factory=Directory)
    """Who is who: members, groups and people, with what else they are called."""


def read_settings(source: SourceText) -> Outcome[Settings]:
    """The settings in a file; what is wrong in it is said, and the rest holds.

    Args:
        source: the file.
    """
    reader = _Reader(source)
    return Outcome(reader.settings(), tuple(reader.yaml.diagnostics))


class _Reader:
    """Reads the keys of one file."""

    def __init__(self, source: SourceText) -> None:
        self.yaml = Composed(source, source.text, 0, "this file")

    def settings(self) -> Settings:
        root = self.yaml.root()
        found: dict[str, Any] = {}
        directory: dict[str, Any] = {}
        for key, node in self.yaml.pairs(root) if root is not None else ():
            match key.text.casefold():
                case "language":
                    found["language"] = self._language(node, key)
                case "timezone":
                    found["timezone"] = self._timezone(node, key)
                case "members":
                    directory["members"] = tuple(self._named(node).items())
                case "groups" | "people" as kind:
                    directory[kind] = tuple(self._named(node).items())
                case _:
                    self._unknown(key)
        given = {name: value for name, value in found.items() if value is not None}
        return replace(Settings(), **given, directory=Directory(**directory))

    def _unknown(self, key: Scalar) -> None:
        near = nearest(key.text, KEYS)
        help = f"did you mean `{near}`?" if near else f"known are {', '.join(f'`{one}`' for one in KEYS)}"
        self.yaml.say(UNKNOWN, f"setting `{key.text}` is not known", key.span, "not known", help)

    def _text(self, node: yaml.Node, key: Scalar) -> str | None:
        scalar = self.yaml.scalar(node)
        if scalar is None or not scalar.text:
            self.yaml.say(WRONG, f"setting `{key.text}` wants one text", key.span, "", f"write `{key.text}: ...` on one line")
            return None
        return scalar.text

    def _language(self, node: yaml.Node, key: Scalar) -> Language | None:
        tag = self._text(node, key)
        known = language(tag) if tag else None
        if tag and known is None:
            tags = ", ".join(f"`{one.tag}`" for one in LANGUAGES)
            self.yaml.say(WRONG, f"language `{tag}` is not known", key.span, "", f"known are {tags}")
        return known

    def _timezone(self, node: yaml.Node, key: Scalar) -> str | None:
        name = self._text(node, key)
        if name and name not in timezones():
            self.yaml.say(WRONG, f"time zone `{name}` is not known", key.span, "", "write a name such as `Europe/Stockholm`")
            return None
        return name

    def _named(self, node: yaml.Node) -> Mapping[str, tuple[str, ...]]:
        """Names, each with what else it is called: a list of names, or a map from names to lists."""
        if isinstance(node, yaml.MappingNode):
            return {key.text: tuple(self._texts(value)) for key, value in self.yaml.pairs(node)}
        return dict.fromkeys(self._texts(node), ())

    def _texts(self, node: yaml.Node) -> Iterator[str]:
        if isinstance(node, yaml.SequenceNode):
            for one in node.value:
                scalar = self.yaml.scalar(one)
                if scalar is not None and scalar.text:
                    yield scalar.text
        else:
            scalar = self.yaml.scalar(node)
            if scalar is not None and scalar.text:
                yield scalar.text


KEYS: Final = ("language", "timezone", "members", "groups", "people")
"""All settings that there are."""
