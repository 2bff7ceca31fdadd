"""The decision summary as Markdown: for a mail, a wiki or the next notice."""

import re
from collections.abc import Iterator
from typing import Final

from mlr_minutes.archive import ChangeKind, Held, Registered, Status
from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._words import change_in_words, day_in_words, value_in_words

# Anything that Markdown could take for a mark, also at the beginning of a line: lists, lines across the page, a wiki's titles.
_MARK: Final = re.compile(r"[\\`*_{}\[\]<>#|~]|&(?=#?\w+;)|^[ \t]*(?:[-+](?=\s|$)|-(?=[- \t]*$)|=|[0-9]{1,9}[.)](?=\s|$))", re.MULTILINE)


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
    text = _escaped(decision.text).replace("\n", "\n\n")
    return "\n".join([f"### {_escaped(head)}: {_escaped(decision.title)}", "", text, "", *_facts(one, language), *_history(one, language)])


def _facts(one: Registered, language: Language) -> Iterator[str]:
    labels, now = language.labels, one.state()
    former = "".join(f"; {labels['formerly']} {value.iso}" for value in now.former)
    for value in now.deadlines:
        yield f"- {labels['deadline']}: {value_in_words(value, language)} ({value.iso}{former})"
    if one.decision.owners:
        yield f"- {labels['owners']}: {_escaped(', '.join(one.decision.owners))}"
    done = f", {day_in_words(now.done_on, language, weekday=False)}" if now.status is Status.DONE and now.done_on else ""
    yield f"- {labels['status']}: {labels[now.status.value]}{done}"
    if now.outstanding and now.answered:
        yield f"- {labels['outstanding']}: {_escaped(', '.join(now.outstanding))}"


def _history(one: Registered, language: Language) -> Iterator[str]:
    """What was said of it since it was decided, a step a line."""
    steps = [change for change in one.history if change.kind is not ChangeKind.DECIDED]
    if steps:
        yield f"- {language.labels['history']}:"
    for change in steps:
        day = day_in_words(change.day, language, weekday=False) if change.day else language.labels["no date"]
        said = f". {_line(change.text)}" if not change.who else ""
        yield f"  - {day}: {_escaped(change_in_words(change, language))}{said}"


def _line(text: str) -> str:
    """A text in one line."""
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _MARK.sub(lambda mark: mark[0][:-1] + "\\" + mark[0][-1], text)


RENDERER = Renderer(name="md", render=_render, export=_export)
