"""Headings that CommonMark does not know.

##2016-07-03          no blank behind the marks
== Beslut ==          as wikis mark them
5. The server         underlined, with a number: to CommonMark a list and a rule
-------------
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

# One mark alone may be the number of an issue or a label: "#12", "#budget".
_TIGHT: Final = re.compile(r"(?P<marks>#{2,6})(?=[^#\s])")
_WIKI: Final = re.compile(r"(?P<marks>={1,6})[ \t]*(?P<title>[^=\s](?:[^=\n]*[^=\s])?)[ \t]*(?P=marks)[ \t]*\r?\Z")
_NUMBERED: Final = re.compile(r"[0-9]{1,3}[.)][ \t]+\S[^\n]*")
_UNDERLINE: Final = re.compile(r"(?:-{3,}|={3,})[ \t]*\r?")

DOKUWIKI: Final = 4
"""From so many marks on a wiki's heading is one of DokuWiki, where the most marks make the highest."""


def tight_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A block rule for headings without the blank."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _TIGHT.match(state.src, begin, state.eMarks[start])
    if found is None:
        return False
    if not silent:
        push_heading(state, start, len(found["marks"]), found["marks"], state.src[found.end() : state.eMarks[start]])
    return True


def wiki_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A block rule for headings between equals signs."""
    found = _WIKI.match(state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]])
    if found is None:
        return False
    if not silent:
        count = len(found["marks"])
        push_heading(state, start, 7 - count if count >= DOKUWIKI else count, found["marks"], found["title"])
    return True


def numbered_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule for an underlined line that begins like an entry of a list."""
    if start + 1 >= end or state.sCount[start + 1] != state.blkIndent:
        return False
    title = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    under = state.src[state.bMarks[start + 1] + state.tShift[start + 1] : state.eMarks[start + 1]]
    # Three hyphens below a longer entry of a list are a rule that ends it.
    if not _NUMBERED.fullmatch(title) or not _UNDERLINE.fullmatch(under) or 2 * len(under) < len(title):
        return False
    if not silent:
        push_heading(state, start, 1 if under[0] == "=" else 2, under[0], title, lines=2)
    return True


def push_heading(state: StateBlock, line: int, level: int, markup: str, content: str, *, lines: int = 1) -> None:
    """The tokens of a heading; marks that close it are no part of its text."""
    state.line = line + lines
    token = state.push("heading_open", f"h{level}", 1)
    token.markup, token.map = markup, [line, line + lines]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = re.sub(r"\s+#+\s*\Z", "", content).strip(), [line, line + lines], []
    token = state.push("heading_close", f"h{level}", -1)
    token.markup = markup
