"""The sections of a meeting's page, and their addresses there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from markupsafe import Markup
from msgspec import Struct

from mlr_minutes.archive import Held, counted, distinct, slug
from mlr_minutes.languages import Language
from mlr_minutes.model import Decision, Section

if TYPE_CHECKING:
    from mlr_minutes.renderers.html.views.decision import DecisionView

FRAME: Final = frozenset({"main"})
"""The ids that the frame of a page has taken."""


class SectionLink(Struct, frozen=True, kw_only=True):
    """A section as contents show it."""

    anchor: str
    name: str


class SectionView(Struct, frozen=True, kw_only=True):
    """A section of a meeting's page."""

    anchor: str
    number: str
    title: Markup
    level: int
    body: Markup
    decisions: Sequence["DecisionView"]
    """Those that were discussed here and stand elsewhere on the page."""


Anchors: TypeAlias = Mapping[Section, SectionLink]
"""Where each section stands on its page."""


def section_anchors(held: Held) -> Anchors:
    """The address of each section on its page, none of which is that of a decision."""
    taken = {*FRAME, *(one.anchor for one in held.decisions)}
    return _anchors(held.minutes.sections, held.minutes.language, taken)


def _anchors(sections: Sequence[Section], language: Language, taken: Iterable[str]) -> Anchors:
    """The address of each section on its page: by number, else by title, and counted where two meet or it is taken."""
    seen: Counter[str] = Counter()
    wanted: list[Iterator[str]] = []
    for section in sections[1:]:
        name = f"{language.labels['item']}-{slug(section.number)}" if section.number else slug(section.title or "section")
        seen[name] += 1
        wanted.append(counted(name, seen[name]))
    return {
        section: SectionLink(anchor=anchor, name=" ".join(part for part in (section.number, section.title) if part))
        for section, anchor in zip(sections[1:], distinct(wanted, taken), strict=True)
    }


def stands_in(decision: Decision, section: Section) -> bool:
    """Whether a decision is written in a section, and not only discussed there."""
    end = section.blocks[-1].span.end if section.blocks else section.span.end
    return section.span.start <= decision.span.start < end
