"""The YAML between two lines of `---` at the head of a file, or the comment that some programs take for it, with places.

It is composed, not loaded: loading makes `15:00` a number, `no` false and `010` eight, drops a repeated key in silence,
and raises far more than `YAMLError`. Here every scalar stays the text that was written, and what it means is read later.
"""

import re
from collections.abc import Iterator
from typing import Final

import yaml
from msgspec import Struct

from mlr_minutes.diagnostic import Code, Diagnostic, Label, Outcome, Severity
from mlr_minutes.source import SourceText, Span
from mlr_minutes.syntax.composed import Composed, Scalar

MAX_NODES: Final = 10_000
"""How many values are read: aliases can make a few lines stand for billions."""

MAX_REPEATS: Final = 4
"""How many times its own length the values of front matter may come to, by aliases."""

NOT_CLOSED: Final = Code(name="MLR201", slug="front-matter-not-closed", severity=Severity.ERROR)

_FENCE = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*---[ \t]*(?:\r\n?|\n)")
# Two dots begin a line of it, as in reStructuredText; a line end may be any of the three.
_COMMENT = re.compile(r"\s*<!--[ \t]*(?:\r\n?|\n)(?:\.\.[ \t]+[\w-]+:[^\r\n]*(?:\r\n?|\n))+-->[ \t]*(?:\r\n?|\n|\Z)")
_FIELD = re.compile(r"\.\.[ \t]+(?P<key>[\w-]+):[ \t]*(?P<value>[^\r\n]*)")
# Hugo's other kind of front matter.
_TOML = re.compile(r"\ufeff?\s*\+\+\+[ \t]*(?:\r\n?|\n)(?:(?!\+\+\+)[^\r\n]*(?:\r\n?|\n))*?\+\+\+[ \t]*(?:\r\n?|\n|\Z)")
_PAIR = re.compile(r"^[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
_TOML_VALUE = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([^\s,\[\]\"'#]+(?: [^\s,\[\]\"'#]+)*)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[^\s#:\-][^\r\n:]*:(?=\s|$)")


class Entry(Struct, frozen=True, kw_only=True):
    """A key and its values: one, or those of a list."""

    key: Scalar
    values: tuple[Scalar, ...]


class FrontMatter(Struct, frozen=True, kw_only=True):
    """The head of a file."""

    entries: tuple[Entry, ...] = ()
    end: int = 0
    """Where the body of the file begins."""


def front_matter(source: SourceText) -> Outcome[FrontMatter]:
    """What stands in the front matter of a file; nothing where it has none.

    A file that begins with a line across the page has none: the first line within must be a key.
    """
    comment = _COMMENT.match(source.text)
    if comment is not None:
        return Outcome(FrontMatter(entries=tuple(_in_comment(comment)), end=comment.end()))
    toml = _TOML.match(source.text)
    if toml is not None:
        return Outcome(FrontMatter(entries=tuple(_in_toml(toml)), end=toml.end()))
    opening = _FENCE.match(source.text)
    if opening is None or _KEY.match(source.text, opening.end()) is None:
        return Outcome(FrontMatter())
    # `$` sees only LF, and a file may end its lines with CR.
    text = source.text.replace("\r\n", " \n").replace("\r", "\n")
    closing = _END.search(text, opening.end())
    if closing is None:
        label = Label(source=source, span=Span(opening.end() - len(opening[0].lstrip()), opening.end()), text="opened here")
        help = "close the front matter with a line of three hyphens after its last key"
        return Outcome(
            FrontMatter(), (Diagnostic(code=NOT_CLOSED, message="front matter is opened but not closed", label=label, help=help),)
        )
    reader = _Reader(source, text[opening.end() : closing.start()], opening.end())
    end = min(closing.end() + 1, len(text))
    return Outcome(FrontMatter(entries=tuple(reader.entries()), end=end), tuple(reader.diagnostics))


def _in_comment(comment: re.Match[str]) -> Iterator[Entry]:
    """The fields of a comment, each a line: `.. date: 2014-11-20`."""
    for field in _FIELD.finditer(comment[0]):
        key, value = (
            Scalar(text=field[name].strip(), span=Span(comment.start() + field.start(name), comment.start() + field.end(name)))
            for name in ("key", "value")
        )
        yield Entry(key=key, values=(value,) if value.text else ())


def _in_toml(block: re.Match[str]) -> Iterator[Entry]:
    """The pairs between two lines of `+++`, a line each; values are taken as text, those of a list apart."""
    for pair in _PAIR.finditer(block[0]):
        begin = block.start() + pair.start("value")
        values = [
            Scalar(text=text, span=Span(begin + found.start(), begin + found.end()))
            for found in _TOML_VALUE.finditer(pair["value"])
            if (text := found[1] or found[2] or found[3])
        ]
        key = Scalar(text=pair["key"], span=Span(block.start() + pair.start("key"), block.start() + pair.end("key")))
        yield Entry(key=key, values=tuple(values))


class _Reader:
    """Reads the composed nodes of one front matter."""

    def __init__(self, source: SourceText, text: str, offset: int) -> None:
        self._yaml = Composed(source, text, offset, "front matter")
        self._budget = MAX_NODES
        self._room = MAX_REPEATS * len(text)

    def entries(self) -> Iterator[Entry]:
        """The keys with their values, in the order of the file; a key given twice is read once."""
        node = self._yaml.root()
        if node is not None:
            yield from (Entry(key=key, values=tuple(self._values(value, 0))) for key, value in self._yaml.pairs(node))
        elif self._yaml.is_unreadable:
            yield from self._salvaged()

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is to be said of it."""
        return self._yaml.diagnostics

    def _salvaged(self) -> Iterator[Entry]:
        """Keys with their values read line by line, where the whole is no YAML: one slip must not cost the rest."""
        key: Scalar | None = None
        values: list[Scalar] = []
        for line in re.finditer(r"^[^\n]+$", self._yaml.text, re.MULTILINE):
            item = re.match(r"\s+-\s+(?P<value>.+)|\s*-\s+(?P<bare>.+)", line[0])
            pair = re.match(r"(?P<key>[^\s#:\-][^:\n]*):(?:\s+(?P<value>.*))?$", line[0].rstrip())
            if item and key is not None:
                values.append(self._plain(item["value"] or item["bare"], line))
            elif pair:
                if key is not None:
                    yield Entry(key=key, values=tuple(values))
                key, values = self._plain(pair["key"], line), []
                if pair["value"]:
                    values = [self._plain(pair["value"], line)]
        if key is not None:
            yield Entry(key=key, values=tuple(values))

    def _plain(self, text: str, line: re.Match[str]) -> Scalar:
        """A value in a line, without the quotes and brackets that YAML would take off."""
        plain = text.strip().strip("\"'[]{}").strip()
        start = self._yaml.offset + line.start() + max(line[0].rfind(plain), 0)
        return Scalar(text=plain, span=Span(start, start + len(plain)))

    def _values(self, node: yaml.Node, depth: int) -> Iterator[Scalar]:
        self._budget -= 1
        if self._budget < 0 or depth > 20:
            return
        if isinstance(node, yaml.ScalarNode):
            scalar = self._yaml.scalar(node)
            if scalar is not None and scalar.text and self._affords(scalar):
                yield scalar
        elif isinstance(node, yaml.SequenceNode):
            for one in node.value:
                yield from self._values(one, depth + 1)
        elif isinstance(node, yaml.MappingNode):
            parts = [part for _, value in node.value for part in self._values(value, depth + 1)]
            if parts:
                rest = ", ".join(part.text for part in parts[1:])
                yield Scalar(text=f"{parts[0].text} ({rest})" if rest else parts[0].text, span=parts[0].span)

    def _affords(self, scalar: Scalar) -> bool:
        """Whether aliases have not yet made of the front matter several times what it is; said once where they have."""
        if self._room < 0:
            return False
        self._room -= len(scalar.text)
        if self._room < 0:
            self._yaml.broken("front matter repeats itself too often by its aliases", scalar.span)
        return self._room >= 0
