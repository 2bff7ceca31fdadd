"""All meetings, decisions and tasks of an archive, joined."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.archive.bodies import Bodies, Body, BodyNames
from mlr_minutes.archive.held import Assigned, Coming, Held, Linked, Registered, Told
from mlr_minutes.archive.history import boxes, histories, tally
from mlr_minutes.archive.identity import addresses, day_of, numbers, once
from mlr_minutes.archive.references import References
from mlr_minutes.extract import Directory
from mlr_minutes.languages import FALLBACK, Language
from mlr_minutes.model import Minutes, Progress


class Register(Struct, frozen=True, kw_only=True, dict=True):
    """An archive: its meetings by day, the oldest first."""

    meetings: tuple[Held, ...]
    bodies: tuple[Body, ...] = ()
    """Those who meet, by name."""
    directory: Directory = Directory()
    """Who is who."""
    language: Language = FALLBACK
    """That of the newest minutes, which holds for what is about no single meeting."""

    @cached_property
    def decisions(self) -> Mapping[str, Registered]:
        """All decisions by identity, in the order of their meetings."""
        return {one.id: one for held in self.meetings for one in held.decisions}

    @cached_property
    def tasks(self) -> Mapping[str, Assigned]:
        """All tasks by identity, in the order of their meetings."""
        return {one.id: one for held in self.meetings for one in held.tasks}

    @cached_property
    def by_slug(self) -> Mapping[str, Held]:
        """The meetings by address."""
        return {held.slug: held for held in self.meetings}


_NOBODY = Directory()


def register(minutes: Iterable[Minutes], bodies: Sequence[BodyNames] = (), directory: Directory = _NOBODY) -> Register:
    """The register of some minutes; their order does not matter.

    Args:
        minutes: any number of them.
        bodies: what the settings call those who meet.
        directory: who is who, by all the names that minutes call them.
    """
    ordered = sorted(minutes, key=_order)
    known = Bodies(ordered, bodies)
    bare = list(_held(ordered, known))
    references = References(bare, known)
    told = [
        replace(held, told=tuple(_told(held, references)), links=tuple(_links(held, references)), coming=tuple(_coming(held, known)))
        for held in bare
    ]
    meetings = tuple(_with_histories(told, directory))
    found = {held.body.key: held.body for held in meetings}
    return Register(
        meetings=meetings,
        bodies=tuple(sorted(found.values(), key=lambda one: (one.name, one.key))),
        directory=directory,
        language=ordered[-1].language if ordered else FALLBACK,
    )


def _order(minutes: Minutes) -> tuple[bool, str, str, str, str]:
    """By day, and among those of one day by file; by nothing that depends on the way in which files are handed over."""
    source = minutes.document.source
    return (minutes.meeting.day is None, str(minutes.meeting.day), source.key, source.name, source.text)


def _held(ordered: Sequence[Minutes], known: Bodies) -> Iterator[Held]:
    """The meetings with their identities, and nothing joined yet."""
    bodies = [known.of(one) for one in ordered]
    several = len({body.key for body in bodies}) > 1
    fronts = [f"{body.key}/{day_of(one)}" if several else day_of(one) for one, body in zip(ordered, bodies, strict=True)]
    named = [numbers(one) for one in ordered]
    slugs = addresses(ordered, bodies)
    decided = iter(once(f"{front}/{end}" for front, ends in zip(fronts, named, strict=True) for end, _ in ends))
    given = iter(once(f"{front}/a{nth}" for front, one in zip(fronts, ordered, strict=True) for nth in range(1, len(one.actions) + 1)))
    for one, body, slug, ends in zip(ordered, bodies, slugs, named, strict=True):
        day = one.meeting.day
        yield Held(
            id=f"{body.key}/{day_of(one)}",
            slug=slug,
            body=body,
            minutes=one,
            decisions=tuple(
                Registered(id=next(decided), anchor=anchor, meeting=slug, body=body, day=day, decision=decision)
                for decision, (_, anchor) in zip(one.decisions, ends, strict=True)
            ),
            tasks=tuple(Assigned(id=next(given), meeting=slug, body=body, day=day, action=action) for action in one.actions),
        )


def _told(held: Held, references: References) -> Iterator[Told]:
    ids = {one.decision.span: one.id for one in held.decisions}
    for said in held.minutes.follow_ups:
        found = references.target(said.reference, held)
        by = ids.get(said.decision.span) if said.decision is not None else None
        if found.id is None or found.id != by:
            yield Told(
                follow_up=said,
                target=found.id,
                by=by,
                among=found.among,
                is_outside=found.is_outside,
                meeting=found.meeting,
                body=found.body,
            )


def _links(held: Held, references: References) -> Iterator[Linked]:
    for link in held.minutes.links:
        found = references.file(held, link.href)
        yield Linked(link=link, meeting=found.slug if found else None, anchor=link.href.partition("#")[2])


def _coming(held: Held, known: Bodies) -> Iterator[Coming]:
    for event in held.minutes.events:
        body = known.told_in(event.body) if event.body and event.body != held.minutes.meeting.body else held.body
        yield Coming(event=event, body=body)


def _with_histories(meetings: Sequence[Held], directory: Directory) -> Iterator[Held]:
    history = histories(meetings, directory)
    boxed = boxes(meetings, directory)
    members = [name for name, _ in directory.members]
    replaced = _replaced(meetings)
    for held in meetings:
        decisions = tuple(
            replace(
                one,
                history=history[one.id],
                tally=tally(one, history[one.id], members, boxed[one.id]),
                replaces=tuple(dict.fromkeys(replaced.get(one.id, ()))),
            )
            for one in held.decisions
        )
        yield replace(held, decisions=decisions, tasks=tuple(replace(one, history=history.get(one.id, ())) for one in held.tasks))


def _replaced(meetings: Iterable[Held]) -> Mapping[str, list[str]]:
    """For each decision those whose place it takes, told at either end."""
    found: dict[str, list[str]] = {}
    for held in meetings:
        for told in held.told:
            if told.target is None or told.by is None:
                continue
            if told.follow_up.progress in (Progress.REPLACES, Progress.REPLACED):
                found.setdefault(told.by, []).append(told.target)
            elif told.follow_up.progress is Progress.REPLACED_BY:
                found.setdefault(told.target, []).append(told.by)
    return found
