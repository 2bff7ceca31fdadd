"""The decision summary as Markdown: for a mail, a wiki or the next notice."""

import re
from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import Held, Registered
from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._words import day_in_words, value_in_words

# Anything that Markdown could take for a mark, also at the beginning of a line: lists, and lines across the page.
_MARK: Final = re.compile(r"[\\`*_{}\[\]<>#|~]|&(?=#?\w+;)|^[ \t]*(?:[-+](?=\s|$)|-(?=[- \t]*$)|[0-9]{1,9}[.)](?=\s|$))", re.MULTILINE)


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path="decisions.md", content=_export(site))


def _export(site: Site) -> bytes:
    parts = [f"# {site.language.labels['decisions']}"]
    for held in reversed(site.register.meetings):
        parts.append(f"## {_title(held)}")
        parts += [_decision(one, held.minutes.language) for one in held.decisions] or [held.minutes.language.labels["no decisions"]]
    return ("\n\n".join(parts) + "\n").encode()


def _title(held: Held) -> str:
    meeting, language = held.minutes.meeting, held.minutes.language
    day = day_in_words(meeting.day, language, weekday=False) if meeting.day else language.labels["no date"]
    return _escaped(f"{meeting.title or meeting.body or language.labels['untitled']}, {day}")


def _decision(one: Registered, language: Language) -> str:
    decision, labels = one.decision, language.labels
    head = " ".join(part for part in (labels["decision"], decision.number.text if decision.number else "") if part)
    lines = [f"### {_escaped(head)}: {_escaped(decision.title)}", "", _escaped(decision.text).replace("\n", "\n\n")]
    facts = [f"- {labels['deadline']}: {value_in_words(value, language)} ({value.iso})" for value in decision.deadlines]
    facts += [f"- {labels['owners']}: {_escaped(', '.join(decision.owners))}"] if decision.owners else []
    return "\n".join([*lines, *([""] if facts else []), *facts])


def _escaped(text: str) -> str:
    return _MARK.sub(lambda mark: mark[0][:-1] + "\\" + mark[0][-1], text)


RENDERER = Renderer(name="md", render=_render, export=_export)
