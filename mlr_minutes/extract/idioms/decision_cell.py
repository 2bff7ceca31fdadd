"""A decision in the cell of a table: under a column "Decision", or behind a label in the cell.

| No. | Matter | Decision |
| --- | --- | --- |
| 1 | The fee | Five pounds |
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from mlr_minutes.extract.decisions.label import decision_label
from mlr_minutes.extract.decisions.places import Place, places
from mlr_minutes.extract.decisions.stretch import stretch
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import is_none
from mlr_minutes.languages import Language
from mlr_minutes.syntax import Table

WHY: Final = "cell of the column `{}`"


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for place in places(reading):
        if not isinstance(place.block, Table):
            continue
        title = place.block.head[place.column].text.strip() if place.column < len(place.block.head) else ""
        found = _decision(place, title, reading.language)
        if found is not None:
            yield found


def _decision(place: Place, title: str, language: Language) -> DecisionFinding | None:
    text = place.inline.text
    label = decision_label(text, language)
    start = label.end() if label else 0
    if not text[start:].strip(" *_-–—.") or is_none(text[start:], language):
        return None
    if label:
        return replace(stretch(place, start, len(text), f"label `{label['label']}`", language=language), number=label["number"])
    if title.casefold() not in language.deciding.columns or _is_bygone(place, language):
        return None
    number = _number(place, language)
    return replace(stretch(place, 0, len(text), WHY.format(title), language=language), number=number)


def _heads(place: Place) -> list[str]:
    return [cell.text.strip(" *_#:").casefold() for cell in place.block.head] if isinstance(place.block, Table) else []


def _is_bygone(place: Place, language: Language) -> bool:
    """Whether a table lists decisions of earlier meetings, and how far they have come."""
    known = language.deciding
    return place.section.title.casefold().startswith(known.bygone) or any(each in known.bygone_columns for each in _heads(place))


def _number(place: Place, language: Language) -> str | None:
    """What stands in the row under a title for numbers, or a figure in its first cell."""
    for title, cell in zip(_heads(place), place.row, strict=False):
        if title in language.deciding.number_columns or not title:
            return cell.text.strip(" .#*_") or None
    first = place.row[0].text.strip(" .#§") if place.column else ""
    return first if first[:1].isdigit() else None


IDIOM = Idiom(name="decision-cell", find=_find)
