"""The feed of decisions (RFC 4287), the newest first.

Addresses are relative to the feed where nobody knows where the site will lie; identities are made of the meeting and
the decision, and stay when the site moves.
"""

import uuid
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from mlr_minutes.archive import Held, Registered
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._templates import fill

NEWEST: Final = 50
"""How many decisions the feed holds."""

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "mlr:decisions")


class EntryView(Struct, frozen=True, kw_only=True):
    """A decision in the feed."""

    id: str
    title: str
    updated: str
    href: str
    text: str


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="feed.xml", content=_export(site))


def _export(site: Site) -> bytes:
    entries = [_entry(one, held) for held in reversed(site.register.meetings) for one in held.decisions][:NEWEST]
    labels = site.language.labels
    names = sorted({held.minutes.meeting.organisation or held.minutes.meeting.body or labels["site"] for held in site.register.meetings})
    name = ", ".join(names) or labels["site"]
    return fill(
        site.templates,
        "feed.xml",
        base=site.base_url,
        language=site.language.tag,
        id=_urn(name),
        title=f"{name}: {labels['decisions']}",
        author=name,
        updated=max((entry.updated for entry in entries), default="1970-01-01T00:00:00Z"),
        entries=entries,
    )


def _entry(one: Registered, held: Held) -> EntryView:
    decision, labels = one.decision, held.minutes.language.labels
    day = held.minutes.meeting.day
    name = f"{labels['decision']} {decision.number}" if decision.number else labels["decision"]
    return EntryView(
        id=_urn(f"{held.slug}#{one.anchor}"),
        title=f"{name}: {decision.title}",
        updated=f"{day.isoformat() if day else '1970-01-01'}T00:00:00Z",
        href=f"{held.slug}/index.html#{one.anchor}",
        text=decision.text,
    )


def _urn(key: str) -> str:
    return uuid.uuid5(_SPACE, key).urn


RENDERER = Renderer(name="atom", render=_render, export=_export)
