"""All decisions as a table for Excel: UTF-8 with a byte order mark, semicolons, no cell that is a formula."""

import re
from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Registered
from mlr_minutes.renderers._decision_record import iso
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site

# The number is what people call a decision by, the identity what `superseded by` names.
_COLUMNS: Final = (
    "column body",
    "column date",
    "column meeting",
    "column identity",
    "column number",
    "column title",
    "column decision",
    "column owners",
    "column deadlines",
    "column status",
    "column done on",
    "column superseded by",
    "column page",
)
# Also as East Asian keyboards write it, and behind blanks, which some spreadsheets take away.
_FORMULA: Final = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
_WITHIN: Final = re.compile(r"(?<=[,;\t|\r\n])(?=[=@＝＠]|[+\-＋－]\S)")
# Programs take other characters than the semicolon for what parts cells, by the country they are set to.
_QUOTED: Final = re.compile(r"[;,\t|\"\r\n]|^\s|\s$")


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="decisions.csv", content=_export(site))


def _export(site: Site) -> bytes:
    # A body is told only where there are several, and stands first.
    first = 0 if len(site.register.bodies) > 1 else 1
    head = [site.language.labels[column] for column in _COLUMNS]
    rows = [head, *(_row(held, one, site) for held in site.register.meetings for one in held.decisions)]
    return "".join(f"{';'.join(_quoted(_disarmed(cell)) for cell in row[first:])}\r\n" for row in rows).encode("utf-8-sig")


def _row(held: Held, one: Registered, site: Site) -> tuple[str, ...]:
    meeting, decision, now = held.minutes.meeting, one.decision, one.state()
    return (
        one.body.name,
        iso(one.day) or "",
        meeting.body or meeting.title or held.slug,
        one.id,
        decision.number.text if decision.number else "",
        decision.title,
        decision.text,
        ", ".join(decision.owners),
        ", ".join(value.iso for value in now.deadlines),
        site.language.labels[now.status.value],
        iso(now.done_on) or "",
        ", ".join(one.replaced_by),
        site.address(one),
    )


def _disarmed(cell: str) -> str:
    """A cell that a spreadsheet would compute is made text by an apostrophe; so is what it may take for a cell within it."""
    whole = f"'{cell}" if _FORMULA.match(cell) else cell
    return _WITHIN.sub("'", whole)


def _quoted(cell: str) -> str:
    """A cell as RFC 4180 has it."""
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell


RENDERER = Renderer(name="csv", render=_render, export=_export)
