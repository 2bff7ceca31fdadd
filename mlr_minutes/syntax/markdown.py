"""The Markdown that minutes may use: CommonMark with tables, strike-through and task lists, and no raw HTML.

Minutes come from half-trusted hands, so HTML is text, save a few elements of formatting; links lead to the web, to mail,
to a telephone, or stay within the site.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mlr_minutes.syntax.headings import numbered_heading, tight_heading, wiki_heading
from mlr_minutes.syntax.locate import LocatingInline

MAX_NESTING: Final = 100
"""How deep lists and quotes may lie within each other; the parser reads nothing below that."""

FORMATTING_TAG: Final = "formatting_tag"
"""The type of the tokens for HTML elements that are kept as formatting."""

AUTOLINK: Final = "autolink"
"""The markup of the tokens for a link that is an address in angle brackets."""

_TAG = re.compile(r"<(/?)(i|b|em|strong|u|s|sub|sup|small|br)\s*(/?)>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK_DEFINITION = re.compile(r"\[[^\]\n]+\]:\s*<?[^\s<>]*[/.#:]")

_CLOSED: Final = "closed"
"""The key in a parser's `env` for the ends of lines in which comments end, and whether nothing stands behind them there."""

_SCRIPT = re.compile(r"<(script)\b[^>\n]*\btype=[\"']?application/(?:ld\+)?json\b[^>\n]*>", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ALLOWED_SCHEMES = ("http:", "https:", "mailto:", "tel:")


@cache
def parser() -> MarkdownIt:
    """The one parser of a run; making one costs as much as parsing a page."""
    markdown = MarkdownIt("js-default", {"maxNesting": MAX_NESTING, "tasklists": True})
    markdown.inline = LocatingInline()
    # In minutes an indent is layout; code stands in fences.
    markdown.disable(["code", "fragments_join", "text_join", "linkify", "replacements", "smartquotes"], ignoreInvalid=True)
    markdown.inline.ruler.before("autolink", "formatting", _formatting)
    markdown.block.ruler.at("reference", _link_definition)
    markdown.block.ruler.before("html_block", "comment", _comment, {"alt": ["paragraph", "reference", "blockquote"]})
    markdown.block.ruler.before("html_block", "script", _script, {"alt": ["paragraph", "reference", "blockquote"]})
    for rule in (tight_heading, wiki_heading, numbered_heading):
        markdown.block.ruler.before("list", rule.__name__, rule, {"alt": ["paragraph", "reference", "blockquote"]})
    markdown.validateLink = allowed  # type: ignore[method-assign,assignment]
    # An address that is its own text is shown as it is written, and so stands in its place character for character.
    markdown.normalizeLinkText = str  # type: ignore[method-assign,assignment]
    return markdown


def tokens(text: str) -> list[Token]:
    """The block tokens of a text, with inline tokens as their children."""
    return parser().parse(text)


def inline_tokens(content: str) -> list[Token]:
    """The inline tokens of a stretch of text."""
    return parser().inline.parse(content, parser(), {}, [])


def allowed(address: str) -> bool:
    """Whether a link may lead there: a list of what may, since lists of what may not are never complete."""
    plain = re.sub(r"[\x00-\x20]", "", address)
    if _SCHEME.match(plain):
        return plain.casefold().startswith(_ALLOWED_SCHEMES)
    # Two slashes, either way round, name another host.
    return not re.match(r"[/\\]{2}", plain) and ":" not in plain.split("/")[0]


def _formatting(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    # Looked for only where an end stands ahead, so that many beginnings without one do not cost their square.
    found = _COMMENT.match(state.src, state.pos, state.posMax) if state.html_terminator_last("-->") > state.pos else None
    if found is None:
        found = _TAG.match(state.src, state.pos, state.posMax)
        if found is None:
            return False
        if not silent:
            token = state.push(FORMATTING_TAG, found[2].lower(), 0)
            token.content = found[0]
            token.info = found[1]
    elif not silent:
        state.push("comment", "", 0)
    state.pos = found.end()
    return True


def _link_definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Only what leads somewhere is a link's definition: `[ACTION]: Lund` is text, and must not vanish."""
    begin = state.bMarks[start] + state.tShift[start]
    return _LINK_DEFINITION.match(state.src, begin) is not None and reference(state, start, end, silent)


def _script(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Data for search engines, which is for no reader."""
    begin = state.bMarks[start] + state.tShift[start]
    opening = _SCRIPT.match(state.src, begin, state.eMarks[start])
    if opening is None:
        return False
    closing = f"</{opening[1].lower()}>"
    # Looked for once a text, so that many beginnings without an end do not cost the square of their number.
    final = state.env.setdefault(closing, state.src.lower().rfind(closing)) if closing not in state.env else state.env[closing]
    if final < begin:
        return False
    last = next((line for line in range(start, end) if closing in state.src[state.bMarks[line] : state.eMarks[line]].lower()), None)
    if last is None:
        return False
    if not silent:
        state.line = last + 1
        token = state.push("comment", "", 0)
        token.map = [start, last + 1]
    return True


def _comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<!--", begin):
        return False
    # Found once a text: many beginnings without an end must not cost the square of their number.
    if _CLOSED not in state.env:
        state.env[_CLOSED] = [(line.end(), not line[0].rpartition("-->")[2].strip()) for line in re.finditer(r"-->[^\n]*", state.src)]
    closed: list[tuple[int, bool]] = state.env[_CLOSED]
    which = bisect_right(closed, (begin, True))
    last = bisect_left(state.eMarks, closed[which][0], start, end) if which < len(closed) else end
    if last == end or (last == start and not closed[which][1]):
        return False
    if not silent:
        state.line = last + 1
        if not closed[which][1]:
            # What stands behind it on its last line begins a block.
            behind = state.src.rindex("-->", 0, state.eMarks[last]) + len("-->")
            state.line, state.bMarks[last] = last, behind
            state.tShift[last], state.sCount[last], state.bsCount[last] = 0, state.blkIndent, 0
        token = state.push("comment", "", 0)
        token.map = [start, last + 1]
    return True
