"""Org mode, as far as minutes use it: headings of stars, keywords, comments and line ends.

* Minutes of the club
#+DATE: 2019-02-22
** § 1 Opening
The chair opened the meeting.
"""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from mlr_minutes.syntax.headings import push_heading

_HEADING: Final = re.compile(r"(?P<stars>\*{1,6})[ \t]+(?=\S)")
_KEYWORD: Final = re.compile(r"#(?:\+[A-Za-z_]+:|[ \t]|$)")
_SIGNS: Final = re.compile(
    r"^(?:\*{2,6} \S|#\+(?:TITLE|OPTIONS|DATE|AUTHOR|STARTUP|LANGUAGE|TODO|BEGIN_\w+)\b)", re.MULTILINE | re.IGNORECASE
)


def is_org(name: str, text: str) -> bool:
    """Whether a file is Org mode: by its name, a keyword, or lines of two stars and a blank, which Markdown has no use for."""
    return ".org" in name.casefold() or len(_SIGNS.findall(text, 0, 20_000)) > 1


def teach(markdown: MarkdownIt) -> None:
    """Makes a parser read Org mode where it differs from Markdown; indented text is no code there."""
    markdown.disable(["heading", "lheading", "code"])
    alternatives: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    markdown.block.ruler.before("list", "org_heading", _heading, alternatives)
    markdown.block.ruler.before("list", "org_keyword", _keyword, alternatives)
    markdown.inline.ruler.before("escape", "org_break", _break)


def _heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    # Only at the very beginning of a line; further in, a star is a bullet.
    begin = state.bMarks[start]
    found = _HEADING.match(state.src, begin, state.eMarks[start]) if not state.level and not state.tShift[start] else None
    if found is None:
        return False
    if not silent:
        push_heading(state, start, len(found["stars"]), "*" * len(found["stars"]), state.src[found.end() : state.eMarks[start]])
    return True


def _keyword(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    if _KEYWORD.match(state.src, begin, state.eMarks[start]) is None:
        return False
    if not silent:
        state.line = start + 1
        token = state.push("comment", "", 0)
        token.map = [start, start + 1]
    return True


def _break(state: StateInline, silent: bool) -> bool:
    """Two backslashes at the end of a line, which end it for the reader too."""
    if not state.src.startswith("\\\\", state.pos):
        return False
    line_end = state.src.find("\n", state.pos)
    stop = len(state.src) if line_end < 0 else line_end
    if state.src[state.pos + 2 : stop].strip():
        return False
    if not silent and line_end >= 0:
        state.push("hardbreak", "br", 0)
    state.pos = stop + (line_end >= 0)
    return True
