"""YAML as text with places: composed, and never loaded.

Loading makes `15:00` a number, `no` false and `010` eight, drops a repeated key in silence, and raises far more than
`YAMLError`. Here every scalar stays the text that was written, and what it means is read later.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

import yaml
from msgspec import Struct

from mlr_minutes.diagnostic import Code, Diagnostic, Label, Severity
from mlr_minutes.source import SourceText, Span

MAX_OPENINGS: Final = 200
"""How many lists or maps one line may open: the parser goes one level deeper for each, and has no other limit."""

BROKEN: Final = Code(name="MLR202", slug="broken-front-matter", severity=Severity.ERROR)
REPEATED: Final = Code(name="MLR203", slug="repeated-key", severity=Severity.ERROR)


class Scalar(Struct, frozen=True, kw_only=True):
    """A value as written, without quotes."""

    text: str
    span: Span


class Composed:
    """The nodes of one stretch of YAML, and what is to be said of them.

    Args:
        source: the file.
        text: the YAML in it.
        offset: where that begins in the file.
        what: what it is, in words: "front matter".
    """

    def __init__(self, source: SourceText, text: str, offset: int, what: str) -> None:
        self._source = source
        # A byte order mark within is passed over by YAML, and every place behind it would be one off.
        self.text = text.replace("\ufeff", "\u00a0")
        self.offset = offset
        self._what = what
        self._scalars: dict[int, Scalar] = {}
        self.diagnostics: list[Diagnostic] = []
        self.is_unreadable = False
        """Whether it is no YAML at all, after `root` was asked for."""

    def root(self) -> yaml.MappingNode | None:
        """The keys at the top; None, and said why, where there are none."""
        node = self._compose()
        self.is_unreadable = node is None and bool(self.diagnostics)
        if node is not None and not isinstance(node, yaml.MappingNode):
            self.broken(f"{self._what} is no list of keys", Span(self.offset, self.offset))
            return None
        return node

    def pairs(self, node: yaml.MappingNode) -> Iterator[tuple[Scalar, yaml.Node]]:
        """The keys of a map with their values, in the order of the file; a key given twice is read once."""
        seen: set[str] = set()
        for key_node, value in node.value:
            key = self.scalar(key_node)
            if key is None:
                continue
            if key.text.casefold() in seen:
                self.say(REPEATED, f"key `{key.text}` is given twice", key.span, "second use", "keep one of them; the first is read")
                continue
            seen.add(key.text.casefold())
            yield key, value

    def _compose(self) -> yaml.Node | None:
        deep = next((line for line in self.text.split("\n") if len(re.findall(r"[\[{]|- ", line)) > MAX_OPENINGS), None)
        if deep is not None:
            start = self.offset + self.text.index(deep)
            self.broken(f"{self._what} is nested too deep", Span(start, start + len(deep)))
            return None
        try:
            return yaml.compose(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            start = self.offset + (self._place(mark) if mark else 0)
            self.broken(f"{self._what} is no YAML: {error.problem or error.context or 'not understood'}", Span(start, start + 1))
        except yaml.reader.ReaderError as error:
            start = self.offset + (max(error.position, 0))
            self.broken(f"{self._what} holds a character that YAML forbids", Span(start, start + 1))
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
            self.broken(f"{self._what} is no YAML: {type(error).__name__}", Span(self.offset, self.offset))
        return None

    def _place(self, mark: yaml.Mark) -> int:
        """Where a mark is; the fast loader leaves `index` at the end of what it has read, so lines and columns count."""
        return min(self._starts[min(mark.line, len(self._starts) - 1)] + mark.column, len(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        """Where the lines begin, as YAML counts them (YAML 1.1, 4.2: three more characters end a line)."""
        return [0, *(end.end() for end in re.finditer(r"\r\n|[\n\r\x85\u2028\u2029]", self.text))]

    def scalar(self, node: yaml.Node) -> Scalar | None:
        """The text of a node, if it is one."""
        if not isinstance(node, yaml.ScalarNode):
            return None
        # An alias is the node itself: a long value named a thousand times is kept once.
        if id(node) not in self._scalars:
            self._scalars[id(node)] = self._read(node)
        return self._scalars[id(node)]

    def _read(self, node: yaml.ScalarNode) -> Scalar:
        start, end = self._place(node.start_mark), self._place(node.end_mark)
        written = self.text[start:end]
        # The place of the text itself, without quotes; where escapes make the two differ, that of the whole value.
        within = written.find(node.value)
        if node.value and within >= 0:
            start, end = start + within, start + within + len(node.value)
        # A surrogate or NUL, which YAML can spell out, could not be written to a page.
        text = node.value.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd").strip()
        if node.style is None and text in ("~", "null", "Null", "NULL"):
            text = ""
        return Scalar(text=text, span=Span(self.offset + start, self.offset + end))

    def first_line(self, node: yaml.Node) -> Span:
        """Where a value is written, up to the end of its first line."""
        scalar = self.scalar(node)
        if scalar is not None:
            return scalar.span
        start, end = self._place(node.start_mark), self._place(node.end_mark)
        first = self.text[start:end].split("\n", 1)[0].rstrip()
        return Span(self.offset + start, self.offset + start + len(first))

    def broken(self, message: str, span: Span) -> None:
        """Says that a stretch is no YAML that can be read."""
        self.say(BROKEN, message, span, "", "write one `key: value` a line, with values that hold `: ` or begin with `[{*&!@` in quotes")

    def say(self, code: Code, message: str, span: Span, label: str, help: str) -> None:
        """Says something of a stretch."""
        self.diagnostics.append(Diagnostic(code=code, message=message, label=Label(source=self._source, span=span, text=label), help=help))
