"""Where things stand in the site: on which page, and at which place there."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Final
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from mlr_minutes.archive import Held, Register, Registered
from mlr_minutes.model import Section
from mlr_minutes.renderers.html.views.meeting import meeting_link
from mlr_minutes.renderers.html.views.section import Anchors, section_anchors
from mlr_minutes.source import Span

_OUTWARD: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)


class Place(Struct, frozen=True, kw_only=True):
    """A place that is linked to."""

    name: str
    href: str


def decision_page(one: Registered) -> str:
    """The address of the page that a decision has for itself."""
    return f"{one.meeting}/{one.anchor}/index.html"


def section_at(held: Held, span: Span) -> Section:
    """The section of minutes in which something stands."""
    index = bisect_right(held.minutes.sections, span.start, key=lambda section: section.span.start) - 1
    return held.minutes.sections[max(index, 0)]


class Places:
    """The places of an archive; what is asked for again is not worked out again.

    Args:
        register: the archive.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._anchors: dict[str, Anchors] = {}

    def sections(self, held: Held) -> Anchors:
        """Where the sections of minutes stand on the page of their meeting."""
        if held.slug not in self._anchors:
            self._anchors[held.slug] = section_anchors(held)
        return self._anchors[held.slug]

    def at(self, held: Held, span: Span) -> Place:
        """The section of a meeting's page in which something stands, else that page."""
        link = meeting_link(held)
        section = self.sections(held).get(section_at(held, span))
        if section is None:
            return Place(name=link.title, href=link.href)
        return Place(name=section.name, href=f"{link.href}#{section.anchor}")

    def lead(self, held: Held, page: str) -> Callable[[str], str | None]:
        """Where the links in minutes lead from a page of the site: to the pages of other minutes, and never to their files.

        A link to a file that is none of the archive's minutes leads nowhere, since the site does not hold it.

        Args:
            held: the meeting in whose minutes they stand.
            page: the page on which they are shown.
        """
        root, own = "../" * page.count("/"), f"{held.slug}/index.html"

        def lead(href: str) -> str | None:
            if _OUTWARD.match(href):
                return href
            target = self._linked(held, href)
            if target is None:
                return None
            return target.removeprefix(own) if page == own and target.startswith(f"{own}#") else f"{root}{target}"

        return lead

    def _linked(self, held: Held, href: str) -> str | None:
        """The address from the root of the site; None where there is no such file among the minutes, and no such place in them."""
        if href.startswith("#"):
            return f"{held.slug}/index.html{href}" if self._has(held, href) else None
        found = held.targets.get(href)
        if found is None or found.meeting is None:
            return None
        other = self._register.by_slug[found.meeting]
        return f"{other.slug}/index.html#{_anchor(href)}" if self._has(other, href) else f"{other.slug}/index.html"

    def _has(self, held: Held, href: str) -> bool:
        return _anchor(href) in {*(one.anchor for one in held.decisions), *(one.anchor for one in self.sections(held).values())}


def _anchor(href: str) -> str:
    return unquote(urlsplit(href).fragment)
