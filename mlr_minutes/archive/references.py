"""Which decision a text means that names one of another meeting.

A link and a full identity leave no choice. A number with a day is the decision of that day's meeting, of the own body first. A number
alone is one of the meeting before, if that has it, else the only one of that number in all earlier meetings of the body; where several
have it, none is chosen. Words without a number are the latest earlier decision or task that is called so, or begins so.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from mlr_minutes.archive.bodies import Bodies, Body
from mlr_minutes.archive.held import Assigned, Held, Registered
from mlr_minutes.archive.identity import key_beside
from mlr_minutes.model import Reference

MIN_TITLE: Final = 6
"""How many letters a title has at least by which a task is known again."""


class Target(Struct, frozen=True, kw_only=True):
    """What a reference leads to."""

    id: str | None
    among: tuple[str, ...] = ()
    """Those that it could be, where nothing tells which."""
    is_outside: bool = False
    """Whether it is one of a meeting of which there are no minutes here."""
    meeting: str | None = None
    """The address of the meeting that is named, where there are minutes of it."""
    body: Body | None = None
    """Those who are named beside it."""


MAX_NAME: Final = 4
"""How many words stand before the colon at the most, where those are the owners of a task."""

NONE: Final = Target(id=None)


class References:
    """All meetings of an archive, ready to be looked up.

    Args:
        meetings: by day, the oldest first.
        bodies: their bodies.
    """

    def __init__(self, meetings: Sequence[Held], bodies: Bodies) -> None:
        self._bodies = bodies
        self._place = {held.slug: place for place, held in enumerate(meetings)}
        self._by_file = {held.minutes.document.source.key: held for held in meetings}
        self._by_day: dict[str, list[Held]] = {}
        self._of_body: dict[str, list[Held]] = {}
        self._numbered: dict[tuple[str, object], list[Registered]] = {}
        self._worded: dict[tuple[str, str], list[tuple[str, Registered | Assigned]]] = {}
        for held in meetings:
            self._by_day.setdefault(str(held.day), []).append(held)
            self._of_body.setdefault(held.body.key, []).append(held)
            for one in held.decisions:
                if one.decision.number is not None:
                    self._numbered.setdefault((held.body.key, one.decision.number), []).append(one)
            named: tuple[Registered | Assigned, ...] = (*held.decisions, *held.tasks)
            for each in named:
                for title in _titles(each):
                    self._worded.setdefault((held.body.key, title.split()[0]), []).append((title, each))

    def file(self, held: Held, href: str) -> Held | None:
        """The meeting whose minutes a link in those of another leads to."""
        path = unquote(urlsplit(href).path)
        return self._by_file.get(key_beside(held.minutes, path)) if path else held

    def target(self, reference: Reference, held: Held) -> Target:
        """The decision or task that is meant in the minutes of `held`."""
        if reference.href:
            return self._linked(reference, held)
        if reference.number is None:
            return self._named(reference, held)
        if reference.day is not None:
            return self._dated(reference, held)
        return self._numbered_before(reference, held)

    def _linked(self, reference: Reference, held: Held) -> Target:
        found = self.file(held, reference.href)
        anchor = unquote(urlsplit(reference.href).fragment)
        if found is None:
            return NONE
        return next((Target(id=one.id) for one in found.decisions if one.anchor == anchor), NONE)

    def _dated(self, reference: Reference, held: Held) -> Target:
        on_day = self._by_day.get(str(reference.day), [])
        body = self._bodies.told_in(reference.beside)
        wanted = body or held.body
        own = [one for one in on_day if one.body.key == wanted.key]
        for meetings in (own,) if body else (own, on_day):
            found = [one.id for each in meetings for one in each.decisions if one.decision.number == reference.number]
            if found:
                return Target(id=found[0]) if len(found) == 1 else Target(id=None, among=tuple(found))
        return Target(id=None, is_outside=not own, meeting=own[0].slug if own else None, body=body)

    def _numbered_before(self, reference: Reference, held: Held) -> Target:
        known = self._numbered.get((held.body.key, reference.number), [])
        if not reference.is_previous and any(one.meeting == held.slug for one in known):
            # In the course of the text a number is one of this meeting, if that has it.
            return NONE
        earlier = [one for one in known if self._place[one.meeting] < self._place[held.slug]]
        before = self._before(held)
        last = [one.id for one in earlier if before is not None and one.meeting == before.slug]
        if len(last) == 1 or len(earlier) == 1:
            return Target(id=last[0] if last else earlier[0].id)
        named = before.slug if before is not None and reference.is_previous else None
        return Target(id=None, among=tuple(last or [one.id for one in earlier]), is_outside=before is None, meeting=named)

    def _before(self, held: Held) -> Held | None:
        """The meeting of the same body before a meeting."""
        own = self._of_body[held.body.key]
        place = own.index(held)
        return own[place - 1] if place else None

    def _named(self, reference: Reference, held: Held) -> Target:
        title = folded(reference.title)
        if len(title) < MIN_TITLE:
            return NONE
        known = self._worded.get((held.body.key, title.split()[0]), [])
        place = self._place[held.slug]
        earlier = [(text, one) for text, one in known if self._place[one.meeting] < place and f"{text} ".startswith(f"{title} ")]
        whole = [one.id for text, one in earlier if text == title]
        begun = list(dict.fromkeys(one.id for _, one in earlier))
        if whole:
            return Target(id=whole[-1])
        return Target(id=begun[0]) if len(begun) == 1 else Target(id=None, among=tuple(begun))


def _titles(one: Registered | Assigned) -> Iterator[str]:
    """By what words alone a decision or task is known again; those of a task also without its owners in front."""
    if isinstance(one, Registered):
        texts: Iterable[str] = (one.decision.title, one.decision.text)
    else:
        head, _, rest = one.action.text.partition(": ")
        texts = (one.action.text, rest if len(head.split()) <= MAX_NAME else "")
    yield from {title for text in texts if len(title := folded(text)) >= MIN_TITLE}


def folded(text: str) -> str:
    """The words of a text, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))
