"""What an idiom sees: a document with its sections, its header, and all dates already read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import DateMention, read_passages
from mlr_minutes.extract.header import Header
from mlr_minutes.extract.layout.passages import labelled_texts, passages
from mlr_minutes.extract.meetings.words import names_next
from mlr_minutes.extract.people.directory import Directory
from mlr_minutes.languages import Language
from mlr_minutes.model import Section
from mlr_minutes.source import SourceText
from mlr_minutes.syntax import Document, Inline

_NONE: Final[tuple[DateMention, ...]] = ()


class Reading(Struct, frozen=True, kw_only=True, eq=False):
    """A document as far as it is understood before its facts are."""

    document: Document
    language: Language
    sections: Sequence[Section]
    header: Header
    texts: Sequence[Inline]
    """All running text in the order of the file, front matter included."""
    told: Sequence[Inline]
    """Those of them that may tell of what is to come: in front matter only what is about the next meeting, and no summary."""
    labels: Mapping[Inline, str]
    """The heading or label that each stands under."""
    dates: Mapping[Inline, tuple[DateMention, ...]]
    """The dates in each, those that mean nothing included."""
    directory: Directory
    """Who is who."""

    @property
    def source(self) -> SourceText:
        """The file."""
        return self.document.source

    @property
    def day(self) -> date | None:
        """The meeting's day."""
        return self.header.meeting.day

    def mentions(self, inline: Inline) -> tuple[DateMention, ...]:
        """The dates in a text."""
        return self.dates.get(inline, _NONE)

    def known(self, names: Iterable[str]) -> tuple[str, ...]:
        """Owners by the names that the directory has for them."""
        return self.directory.canonical(names, self.language)

    def is_future(self, day: date) -> bool:
        """Whether a day comes after the meeting."""
        return self.day is not None and day > self.day


def reading(document: Document, language: Language, sections: Sequence[Section], header: Header, directory: Directory) -> Reading:
    """A document with its dates read."""
    labelled = list(labelled_texts(document, sections))
    values = sum(len(entry.values) for entry in document.front_matter.entries)
    found = read_passages(list(passages(labelled, sections, language)), language, header.meeting.day)
    return Reading(
        document=document,
        language=language,
        sections=sections,
        header=header,
        texts=tuple(inline for inline, _ in labelled),
        told=tuple(inline for at, (inline, label) in enumerate(labelled) if at >= values or names_next(label, language)),
        labels=dict(labelled),
        directory=directory,
        dates={inline: dates for (inline, _), dates in zip(labelled, found, strict=True) if dates},
    )
