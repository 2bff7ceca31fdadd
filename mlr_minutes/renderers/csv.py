"""All decisions as a table for Excel: UTF-8 with a byte order mark, semicolons, no cell that is a formula."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Registered
from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site

_COLUMNS: Final = (
    "column date",
    "column meeting",
    "column number",
    "column title",
    "column decision",
    "column owners",
    "column deadlines",
    "column status",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="decisions.csv", content=_export(site))


def _export(site: Site) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([site.language.labels[column] for column in _COLUMNS])
    for held in site.register.meetings:
        for one in held.decisions:
            writer.writerow([_disarmed(cell) for cell in _row(held, one, site.language)])
    return text.getvalue().encode("utf-8-sig")


def _row(held: Held, one: Registered, language: Language) -> tuple[str, ...]:
    meeting, decision = held.minutes.meeting, one.decision
    return (
        meeting.day.isoformat() if meeting.day else "",
        meeting.body or meeting.title or held.slug,
        decision.number.text if decision.number else "",
        decision.title,
        decision.text,
        ", ".join(decision.owners),
        ", ".join(value.iso for value in decision.deadlines),
        language.labels[one.status.value],
    )


def _disarmed(cell: str) -> str:
    """A cell that a spreadsheet would compute is made text by an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


RENDERER = Renderer(name="csv", render=_render, export=_export)
