"""Org mode's marks as those of Markdown, character for character, so that every place in the file stays what it is.

* A title          # A title
** One below       ## One below
#+TITLE: Minutes     TITLE: Minutes
# a remark         (nothing)
|---+---|          |---|---|
"""

import re
from functools import cache
from typing import Final

_STARS: Final = re.compile(r"^\*+ +\S.*$", re.MULTILINE)
_DEEP: Final = re.compile(r"^\*{2,6} +\S.*(?<![*\s])[ \t]*\r?$", re.MULTILINE)
_KEYWORD: Final = re.compile(r"^[ \t]*#\+[A-Za-z_]+(?::|[ \t]*\r?$)", re.MULTILINE)


def is_org(text: str) -> bool:
    """Whether a text has titles as Org marks them, or its keywords.

    Two stars and a blank at the head of a line are nothing in Markdown. Elsewhere they are an entry of a list within a list,
    one line after another, or a footnote, of which there is hardly more than one.
    """
    if "\n#+" not in f"\n{text}" and "\n**" not in text:
        return False
    if _KEYWORD.search(text):
        return True
    deep = sum(1 for _ in _DEEP.finditer(text))
    stars = [(match.start(), match.end()) for match in _STARS.finditer(text)]
    followed = sum(text.startswith("*", end + 1) for _, end in stars)
    return deep > 1 and 2 * followed < len(stars)


def as_markdown(text: str) -> str:
    """The text with Markdown's marks, each character at the same place; a text that is not Org's stays as it is."""
    return _marks().sub(_mark, text) if is_org(text) else text


def _mark(line: re.Match[str]) -> str:
    whole = line[0]
    if line["stars"]:
        return "#" * len(whole)
    if line["rule"]:
        return whole.replace("+", "|")
    if line["fence"]:
        return "```".ljust(len(whole))
    return " " * len(whole)


@cache
def _marks() -> re.Pattern[str]:
    """The marks of a line, compiled where a text has any."""
    return re.compile(
        r"^(?:(?P<stars>\*{1,6})(?= +\S)"
        r"|(?P<remark>#(?: [^\r\n]*)?(?=\r?$)|[ \t]*#\+(?i:options|startup|property|filetags)\b[^\r\n]*|[ \t]*:[A-Z]+:[ \t]*(?=\r?$))"
        r"|(?P<fence>[ \t]*#\+(?i:begin|end)_(?i:src|example|comment|export)[^\r\n]*)"
        r"|(?P<block>[ \t]*#\+(?i:begin|end)_[^\r\n]*)"
        r"|(?P<key>[ \t]*#\+)(?=[A-Za-z_]+:)"
        r"|(?P<rule>[ \t]*\|[-+|]+\|[ \t]*)(?=\r?$))"
        r"|(?P<end>(?<=[ \t])\\\\(?=[ \t]*\r?$))",
        re.MULTILINE,
    )
