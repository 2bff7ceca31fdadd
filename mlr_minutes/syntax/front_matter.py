"""The YAML between two lines of `---` at the head of a file, or the comment that some programs take for it, with places.

It is composed, not loaded: loading makes `15:00` a number, `no` false and `010` eight, drops a repeated key in silence,
and raises far more than `YAMLError`. Here every scalar stays the text that was written, and what it means is read later.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import yaml

from mlr_minutes.diagnostic import Code, Diagnostic, Label, Outcome, Severity
from mlr_minutes.source import SourceText, Span

MAX_NODES: Final = 10_000
"""How many values are read: aliases can make a few lines stand for billions."""

MAX_REPEATS: Final = 4
"""How many times its own length the values of front matter may come to, by aliases."""

MAX_OPENINGS: Final = 200
"""How many lists or maps one line may open: the parser goes one level deeper for each, and has no other limit."""

NOT_CLOSED: Final = Code(name="MLR201", slug="front-matter-not-closed", severity=Severity.ERROR)
BROKEN: Final = Code(name="MLR202", slug="broken-front-matter", severity=Severity.ERROR)
REPEATED: Final = Code(name="MLR203", slug="repeated-key", severity=Severity.ERROR)

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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scalar:
    """A value as written, without quotes."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """A key and its values: one, or those of a list."""

    key: Scalar
    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FrontMatter:
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
            Scalar(text=found[1] or found[2] or found[3], span=Span(begin + found.start(), begin + found.end()))
            for found in _TOML_VALUE.finditer(pair["value"])
        ]
        key = Scalar(text=pair["key"], span=Span(block.start() + pair.start("key"), block.start() + pair.end("key")))
        yield Entry(key=key, values=tuple(values))


class _Reader:
    """Reads the composed nodes of one front matter."""

    def __init__(self, source: SourceText, text: str, offset: int) -> None:
        self._source = source
        # A byte order mark within is passed over by YAML, and every place behind it would be one off.
        self._text = text.replace("\ufeff", "\u00a0")
        self._offset = offset
        self._budget = MAX_NODES
        self._scalars: dict[int, Scalar] = {}
        self._room = MAX_REPEATS * len(text)
        self.diagnostics: list[Diagnostic] = []

    def entries(self) -> Iterator[Entry]:
        """The keys with their values, in the order of the file; a key given twice is read once."""
        node = self._compose()
        if node is None:
            yield from self._salvaged()
            return
        if not isinstance(node, yaml.MappingNode):
            self._broken("front matter is no list of keys", Span(self._offset, self._offset))
            return
        seen: dict[str, Scalar] = {}
        for key_node, value_node in node.value:
            key = self._scalar(key_node)
            if key is None:
                continue
            if key.text.casefold() in seen:
                self._say(REPEATED, f"key `{key.text}` is given twice", key.span, "second use", "keep one of them; the first is read")
                continue
            seen[key.text.casefold()] = key
            yield Entry(key=key, values=tuple(self._values(value_node, 0)))

    def _salvaged(self) -> Iterator[Entry]:
        """Keys with their values read line by line, where the whole is no YAML: one slip must not cost the rest."""
        key: Scalar | None = None
        values: list[Scalar] = []
        for line in re.finditer(r"^[^\n]+$", self._text, re.MULTILINE):
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
        start = self._offset + line.start() + max(line[0].rfind(plain), 0)
        return Scalar(text=plain, span=Span(start, start + len(plain)))

    def _compose(self) -> yaml.Node | None:
        deep = next((line for line in self._text.split("\n") if len(re.findall(r"[\[{]|- ", line)) > MAX_OPENINGS), None)
        if deep is not None:
            start = self._offset + self._text.index(deep)
            self._broken("front matter is nested too deep", Span(start, start + len(deep)))
            return None
        try:
            return yaml.compose(self._text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            start = self._offset + (self._place(mark) if mark else 0)
            self._broken(f"front matter is no YAML: {error.problem or error.context or 'not understood'}", Span(start, start + 1))
        except yaml.reader.ReaderError as error:
            start = self._offset + (max(error.position, 0))
            self._broken("front matter holds a character that YAML forbids", Span(start, start + 1))
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
            self._broken(f"front matter is no YAML: {type(error).__name__}", Span(self._offset, self._offset))
        return None

    def _place(self, mark: yaml.Mark) -> int:
        """Where a mark is; the fast loader leaves `index` at the end of what it has read, so lines and columns count."""
        return min(self._starts[min(mark.line, len(self._starts) - 1)] + mark.column, len(self._text))

    @cached_property
    def _starts(self) -> list[int]:
        """Where the lines begin, as YAML counts them (YAML 1.1, 4.2: three more characters end a line)."""
        return [0, *(end.end() for end in re.finditer(r"\r\n|[\n\r\x85\u2028\u2029]", self._text))]

    def _values(self, node: yaml.Node, depth: int) -> Iterator[Scalar]:
        self._budget -= 1
        if self._budget < 0 or depth > 20:
            return
        if isinstance(node, yaml.ScalarNode):
            scalar = self._scalar(node)
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
            self._broken("front matter repeats itself too often by its aliases", scalar.span)
        return self._room >= 0

    def _scalar(self, node: yaml.Node) -> Scalar | None:
        if not isinstance(node, yaml.ScalarNode):
            return None
        # An alias is the node itself: a long value named a thousand times is kept once.
        if id(node) not in self._scalars:
            self._scalars[id(node)] = self._read(node)
        return self._scalars[id(node)]

    def _read(self, node: yaml.ScalarNode) -> Scalar:
        start, end = self._place(node.start_mark), self._place(node.end_mark)
        written = self._text[start:end]
        # The place of the text itself, without quotes; where escapes make the two differ, that of the whole value.
        within = written.find(node.value)
        if node.value and within >= 0:
            start, end = start + within, start + within + len(node.value)
        # A surrogate or NUL, which YAML can spell out, could not be written to a page.
        text = node.value.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd").strip()
        if node.style is None and text in ("~", "null", "Null", "NULL"):
            text = ""
        return Scalar(text=text, span=Span(self._offset + start, self._offset + end))

    def _broken(self, message: str, span: Span) -> None:
        self._say(BROKEN, message, span, "", "write one `key: value` a line, with values that hold `: ` or begin with `[{*&!@` in quotes")

    def _say(self, code: Code, message: str, span: Span, label: str, help: str) -> None:
        self.diagnostics.append(Diagnostic(code=code, message=message, label=Label(source=self._source, span=span, text=label), help=help))
