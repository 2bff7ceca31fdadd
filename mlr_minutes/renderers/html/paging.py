"""Long lists on several pages, none of them large: the newest years on the front page, each older year on one of its own.

What fits is told by the bytes that rows really take. A year that is too large for one page goes on `2014/2/index.html`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count
from typing import Final, Generic, TypeVar

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive import Held
from mlr_minutes.renderers._renderer import Site

ROOM: Final = 200_000
"""Bytes that the rows of a page may take; with its frame it then stays well below 300 KB."""

UNDATED: Final = "undated"
"""The address of what belongs to no year."""

Row = TypeVar("Row")


class Year(Struct, Generic[Row], frozen=True, kw_only=True):
    """What belongs to a year."""

    key: str
    """As addresses have it: `2014`."""
    name: str
    rows: Sequence[Row]


class Sheet(Struct, frozen=True, kw_only=True):
    """One page of a list."""

    path: str
    years: Sequence[Year[Markup]]
    """What is on it, ready to be shown."""
    part: int = 1
    """Which part of its year it is, where that takes several pages."""

    @property
    def name(self) -> str:
        """`2014`, `2024–2026`, or `2014 (2)`."""
        years = [year.name for year in self.years if year.key != UNDATED] or [year.name for year in self.years]
        names = dict.fromkeys((years[-1], years[0])) if years else ()
        return "–".join(names) + (f" ({self.part})" if self.part > 1 else "")


class SheetLink(Struct, frozen=True, kw_only=True):
    """A page of a list as the others link to it."""

    name: str
    href: str
    is_current: bool


def sheet_links(sheets: Sequence[Sheet], current: Sheet | None) -> list[SheetLink]:
    """The way from one page of a list to all others; none where there is but one."""
    return [SheetLink(name=one.name, href=one.path, is_current=one is current) for one in sheets] if len(sheets) > 1 else []


def newest_first(site: Site) -> list[Held]:
    """All meetings, the newest first and those without a day last."""
    meetings = site.register.meetings[::-1]
    return sorted(meetings, key=lambda held: held.minutes.meeting.day is None)


def by_year(site: Site, rows: Iterable[tuple[Held, Row]]) -> list[Year[Row]]:
    """Rows by the years of their meetings, in the order in which they come."""
    years: dict[str, list[Row]] = {}
    for held, row in rows:
        day = held.minutes.meeting.day
        years.setdefault(f"{day.year:04}" if day else UNDATED, []).append(row)
    return [Year(key=key, name=site.language.labels["no date"] if key == UNDATED else key, rows=found) for key, found in years.items()]


def paged(
    years: Iterable[Year[Row]], show: Callable[[Row, str], Markup], *, front: str, folder: str, room: int = ROOM, most: int | None = None
) -> tuple[Sheet, ...]:
    """The pages of a list, at least one.

    Args:
        years: the newest first.
        show: a row as it stands on a page from which `../` and the like lead to the root of the site.
        front: the address of the first page. It has the newest year, and as many whole years more as there is room for.
        folder: where the others lie.
        room: bytes that the rows of a page may take. A single row that takes more has a page of its own.
        most: how many rows the front page may have, the newest year apart; None where only their bytes count.
    """
    left = list(years)
    if not left:
        return (Sheet(path=front, years=()),)
    newest = left.pop(0)
    first, *rest = _parts(newest, chain([front], _paths(folder, newest.key, 2)), show, room)
    while left and not rest:
        rows = [show(row, _root(front)) for row in left[0].rows]
        shown = [row for year in first.years for row in year.rows] + rows
        if sum(map(_size, shown)) > room or (most is not None and len(shown) > most):
            break
        first = replace(first, years=(*first.years, Year(key=left[0].key, name=left[0].name, rows=rows)))
        left.pop(0)
    return (first, *rest, *(sheet for year in left for sheet in _parts(year, _paths(folder, year.key, 1), show, room)))


def _paths(folder: str, key: str, first: int) -> Iterator[str]:
    """The addresses of the parts of a year, from a part on."""
    return (f"{folder}/{key}/{f'{part}/' if part > 1 else ''}index.html" for part in count(first))


def _parts(year: Year[Row], paths: Iterator[str], show: Callable[[Row, str], Markup], room: int) -> Iterator[Sheet]:
    """A year on as many pages as its rows take."""
    path, part, rows, taken = next(paths), 1, list[Markup](), 0
    for row in year.rows:
        shown = show(row, _root(path))
        if rows and taken + _size(shown) > room:
            yield Sheet(path=path, years=(Year(key=year.key, name=year.name, rows=rows),), part=part)
            path, part, rows, taken = next(paths), part + 1, [], 0
            shown = show(row, _root(path))
        rows.append(shown)
        taken += _size(shown)
    yield Sheet(path=path, years=(Year(key=year.key, name=year.name, rows=rows),), part=part)


def _root(path: str) -> str:
    return "../" * path.count("/")


def _size(row: Markup) -> int:
    return len(row.encode())
