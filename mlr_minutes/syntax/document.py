"""One file as a tree."""

from typing import Final

from markdown_it.token import Token
from msgspec import Struct

from mlr_minutes.diagnostic import Code, Diagnostic, Label, Outcome, Severity
from mlr_minutes.source import MAX_BYTES, Encoding, SourceText, Span
from mlr_minutes.syntax.build import Builder
from mlr_minutes.syntax.front_matter import FrontMatter, front_matter
from mlr_minutes.syntax.markdown import MAX_NESTING, tokens
from mlr_minutes.syntax.org import as_markdown
from mlr_minutes.syntax.tree import Block
from mlr_minutes.syntax.tree import Code as CodeBlock

GUESSED: Final = Code(name="MLR204", slug="not-utf-8", severity=Severity.WARNING)
UNREADABLE: Final = Code(name="MLR205", slug="no-text", severity=Severity.ERROR)
EMPTY: Final = Code(name="MLR206", slug="empty-file", severity=Severity.ERROR)
TOO_DEEP: Final = Code(name="MLR207", slug="nested-too-deep", severity=Severity.ERROR)
NOT_PARSED: Final = Code(name="MLR208", slug="no-markdown", severity=Severity.ERROR)


class Document(Struct, frozen=True, kw_only=True, eq=False):
    """A file of minutes as written."""

    source: SourceText
    front_matter: FrontMatter
    blocks: tuple[Block, ...]


def parse(source: SourceText) -> Outcome[Document]:
    """The tree of a file; any text gives one."""
    head = front_matter(source)
    blocks = _body(source, head.value.end)
    document = Document(source=source, front_matter=head.value, blocks=blocks.value)
    return Outcome(document, (*_reading(source), *head.diagnostics, *blocks.diagnostics))


def _reading(source: SourceText) -> tuple[Diagnostic, ...]:
    """What is to be said of how the bytes were read."""

    def say(code: Code, message: str, help: str) -> tuple[Diagnostic, ...]:
        return (Diagnostic(code=code, message=message, label=Label(source=source, span=Span(0, 0)), help=help),)

    match source.encoding:
        case Encoding.UNREADABLE:
            help = "save the minutes as plain text in UTF-8 (UTF-16 is read only with a byte order mark)"
            return say(UNREADABLE, "this is no text: it holds bytes that are zero", help)
        case Encoding.TOO_LARGE:
            return say(UNREADABLE, f"this is too large for minutes: more than {MAX_BYTES} bytes", "divide it into one file a meeting")
        case Encoding.UTF_16 | Encoding.LATIN_1 as encoding if source.text.strip():
            return say(GUESSED, f"read as {encoding}, since it is not UTF-8", "save the file as UTF-8, so that no letter can be misread")
        case _ if not source.text.strip():
            return say(EMPTY, "the file is empty", "write the minutes in it, or remove it")
    return ()


def _body(source: SourceText, start: int) -> Outcome[tuple[Block, ...]]:
    first_line = source.position(start).line - 1
    text = source.text[start:]
    try:
        parsed = tokens(as_markdown(text))
    except (ValueError, KeyError, TypeError, IndexError, RecursionError, RuntimeError) as error:
        # Odd input can make the Markdown parser fail; then the text is shown as it is, and nothing is read from it.
        label = Label(source=source, span=Span(start, start))
        message = f"the Markdown parser fails on this text: {type(error).__name__}"
        said = Diagnostic(
            code=NOT_PARSED, message=message, label=label, help="it is shown as it is; remove what is odd in it, a part at a time"
        )
        return Outcome((CodeBlock(span=Span(start, len(source.text)), text=text),), (said,))
    return Outcome(Builder(source, first_line).blocks(parsed), _too_deep(source, parsed, first_line))


def _too_deep(source: SourceText, parsed: list[Token], first_line: int) -> tuple[Diagnostic, ...]:
    """The parser leaves out what is nested deeper than it goes; that must not pass in silence."""
    deep = next((token for token in parsed if token.level >= MAX_NESTING - 1 and token.map), None)
    if deep is None or deep.map is None:
        return ()
    span = source.lines.span(deep.map[0] + first_line + 1)
    help = "take away some of the `>` and indents; what lies deeper is not read"
    message = f"lists and quotes lie more than {MAX_NESTING} deep within each other"
    return (Diagnostic(code=TOO_DEEP, message=message, label=Label(source=source, span=span), help=help),)
