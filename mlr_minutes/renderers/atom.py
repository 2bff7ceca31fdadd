"""The feed of new and changed decisions (RFC 4287), the newest change first.

An entry is a decision. It is updated on the day of the newest minutes that change it, and says how. Addresses are relative to
the feed where nobody knows where the site will lie; identities are made of the meeting and the decision, and stay when it moves.
"""

import uuid
from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from mlr_minutes.archive import Change, ChangeKind, Held, Registered
from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._templates import fill
from mlr_minutes.renderers._words import change_in_words, day_in_words

NEWEST: Final = 50
"""How many decisions the feed holds."""

BEGINNING: Final = date(1970, 1, 1)
"""The day of what has none: an entry must tell one."""

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "mlr:decisions")


class EntryView(Struct, frozen=True, kw_only=True):
    """A decision in the feed."""

    id: str
    title: str
    published: str
    updated: str
    href: str
    text: str


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="feed.xml", content=_export(site))


def _export(site: Site) -> bytes:
    decided = [(one, held) for held in reversed(site.register.meetings) for one in held.decisions]
    newest = sorted(decided, key=lambda pair: _last(pair[0]), reverse=True)[:NEWEST]
    entries = [_entry(one, held, site) for one, held in newest]
    labels = site.language.labels
    names = sorted({held.minutes.meeting.organisation or held.minutes.meeting.body or labels["site"] for held in site.register.meetings})
    name = site.organisation or ", ".join(names) or labels["site"]
    return fill(
        site.templates,
        "feed.xml",
        base=site.base_url,
        language=site.language.tag,
        id=_urn(name),
        title=f"{name}: {labels['decisions']}",
        author=name,
        updated=max((entry.updated for entry in entries), default=_midnight(None)),
        entries=entries,
    )


def _entry(one: Registered, held: Held, site: Site) -> EntryView:
    decision, labels = one.decision, held.minutes.language.labels
    name = f"{labels['decision']} {decision.number}" if decision.number else labels["decision"]
    return EntryView(
        id=_urn(f"{held.slug}#{one.anchor}"),
        title=f"{name}: {decision.title}",
        published=_midnight(one.day),
        updated=_midnight(_last(one)),
        href=site.address(one),
        text="\n\n".join([*_news(one, held.minutes.language), decision.text]),
    )


def _steps(one: Registered) -> list[Change]:
    """What has changed it; only to speak of it again changes nothing."""
    return [change for change in one.history if change.kind is not ChangeKind.MENTIONED]


def _last(one: Registered) -> date:
    """The day of its newest change, which may be that it was decided."""
    return max((change.day for change in _steps(one) if change.day), default=one.day or BEGINNING)


def _news(one: Registered, language: Language) -> Iterator[str]:
    """What was last told of it, after it was decided."""
    for change in _steps(one):
        if change.kind is not ChangeKind.DECIDED and change.day == _last(one):
            told = f"{day_in_words(change.day, language, weekday=False)}: {change_in_words(change, language)}"
            yield told if change.who else f"{told}. {change.text}"


def _midnight(day: date | None) -> str:
    return f"{(day or BEGINNING).isoformat()}T00:00:00Z"


def _urn(key: str) -> str:
    return uuid.uuid5(_SPACE, key).urn


RENDERER = Renderer(name="atom", render=_render, export=_export)
