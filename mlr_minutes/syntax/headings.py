"""Headings that CommonMark does not know: `##2016-07-03`, with no blank behind the marks."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

# One mark alone may be the number of an issue or a label: "#12", "#budget".
_TIGHT: Final = re.compile(r"(?P<marks>#{2,6})(?=[^#\s])")


def tight_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A block rule for headings without the blank."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _TIGHT.match(state.src, begin, state.eMarks[start]) if not state.is_code_block(start) else None
    if found is None:
        return False
    if not silent:
        push_heading(state, start, len(found["marks"]), found["marks"], state.src[found.end() : state.eMarks[start]])
    return True


def push_heading(state: StateBlock, line: int, level: int, markup: str, content: str) -> None:
    """The tokens of a heading on one line; marks that close it are no part of its text."""
    state.line = line + 1
    token = state.push("heading_open", f"h{level}", 1)
    token.markup, token.map = markup, [line, line + 1]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = re.sub(r"\s+#+\s*\Z", "", content).strip(), [line, line + 1], []
    token = state.push("heading_close", f"h{level}", -1)
    token.markup = markup
