"""What a renderer is, what it is given and what it makes."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from mlr_minutes.archive import Announced, Due, Duty, Party, PartyKind, Register, Registered, announced, dues, duties, parties
from mlr_minutes.diagnostic import Diagnostic
from mlr_minutes.languages import Language
from mlr_minutes.source import SourceText


class Artifact(Struct, frozen=True, kw_only=True):
    """One file of the output."""

    path: str
    """Its place in the site, with forward slashes."""
    content: bytes


class Site(Struct, frozen=True, kw_only=True, dict=True):
    """A register with what only the site as a whole knows."""

    register: Register
    diagnostics: tuple[Diagnostic, ...] = ()
    """All that was said of its files."""
    organisation: str = ""
    """Whose archive it is; empty where only the minutes tell."""
    base_url: str = ""
    """Where the site will lie, with a slash at its end; empty where nobody knows."""
    today: date | None = None
    """The day as of which is told what is due and what is to come; None where that is the newest meeting's."""
    templates: Path | None = None
    """The folder whose templates go before those of mlr."""
    outputs: Collection[str] | None = None
    """The formats that it holds, by the names of their renderers; None for all."""
    search: bool = False
    """Whether all minutes can be searched in it."""

    def holds(self, output: str) -> bool:
        """Whether there are files of a format in it, which its pages may then lead to."""
        return self.outputs is None or output in self.outputs

    @cached_property
    def as_of(self) -> date | None:
        """The day that divides what is past from what is to come: no stage asks a clock."""
        return self.today or self.newest

    @cached_property
    def newest(self) -> date | None:
        """The day of the newest meeting."""
        return max((held.minutes.meeting.day for held in self.register.meetings if held.minutes.meeting.day), default=None)

    @cached_property
    def said(self) -> Mapping[SourceText, Sequence[Diagnostic]]:
        """What was said of each file."""
        found: dict[SourceText, list[Diagnostic]] = {}
        for one in self.diagnostics:
            found.setdefault(one.label.source, []).append(one)
        return found

    @cached_property
    def language(self) -> Language:
        """That of the pages which are about no single meeting: the language of the newest."""
        return self.register.language

    @cached_property
    def name(self) -> str:
        """Whose site it is: the organisation, else the only one that the minutes name; empty where they name several."""
        meetings = (held.minutes.meeting for held in self.register.meetings)
        names = {meeting.organisation or meeting.body or "" for meeting in meetings}
        return self.organisation or (names.pop() if len(names) == 1 else "")

    @cached_property
    def events(self) -> tuple[Announced, ...]:
        """The meetings and other events that are announced and of which no minutes have come, by day."""
        held = {(one.body.key, one.day) for one in self.register.meetings}
        return tuple(one for one in announced(self.register) if (one.occasion.body, one.occasion.day) not in held)

    def address(self, one: Registered) -> str:
        """Where a decision is shown: its whole address, where the site's is known, else that within the site."""
        return f"{self.base_url}{one.meeting}/index.html#{one.anchor}"

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """All deadlines by their last day, and what has become of them."""
        return dues(self.register, self.as_of)

    @cached_property
    def dues_of(self) -> Mapping[str, tuple[Due, ...]]:
        """The deadlines of each decision and task, by its identity."""
        found: dict[str, tuple[Due, ...]] = {}
        for one in self.dues:
            if one.of is not None:
                found[one.of.id] = (*found.get(one.of.id, ()), one)
        return found

    @cached_property
    def duties(self) -> Mapping[str, Sequence[Duty]]:
        """What lies on each, by their names in small letters."""
        return duties(self.register, self.as_of)

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """Those that have a page of their own, by their names in small letters: members, groups, and whoever has or had to do something."""
        listed = (PartyKind.MEMBER, PartyKind.GROUP)
        return {one.name.casefold(): one for one in parties(self.register) if one.kind in listed or one.name.casefold() in self.duties}


class Renderer(Struct, frozen=True, kw_only=True):
    """One output format."""

    name: str
    """As `mlr export --format` calls it."""
    render: Callable[[Site], Iterable[Artifact]]
    """Its files of a site."""
    export: Callable[[Site], bytes]
    """The one file that holds a single meeting in this format."""
