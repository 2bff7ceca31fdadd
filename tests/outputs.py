"""What case files look at: the facts of a text in lines that people can check by eye."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from mlr_minutes.archive import Announced, Assigned, Change, ChangeKind, Register, Registered, announced
from mlr_minutes.compiler import compile_texts
from mlr_minutes.dates import DateMention, Passage, Recurrence, read_passages
from mlr_minutes.diagnostic import Diagnostic, Outcome
from mlr_minutes.languages import language
from mlr_minutes.model import Minutes
from mlr_minutes.renderers import RENDERERS, Site, render
from mlr_minutes.reporters import reporter
from mlr_minutes.settings import NAME, Settings, read_settings
from mlr_minutes.source import SourceText


def compiled(text: str, name: str = "2014-11-18-board.md") -> Outcome[Register]:
    """A text through the whole corridor."""
    return compile_texts([SourceText(name=name, text=text)], Settings())


FILE: Final = re.compile(r"^=== (?P<name>\S+) ===\n", re.MULTILINE)
"""The line that begins a file in an input of several."""


def archive(text: str) -> Outcome[Register]:
    """Several files, each below a line with its name, through the whole corridor; `mlr.yaml` among them is the settings."""
    _, *parts = FILE.split(text)
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    settings = read_settings(SourceText(name=NAME, text=files.pop(NAME, "")), Path())
    outcome = compile_texts([SourceText(name=name, key=name, text=text) for name, text in files.items()], settings.value)
    return Outcome(outcome.value, (*settings.diagnostics, *outcome.diagnostics))


def output(given: str, text: str, wanted: str) -> str:
    """What comes out of the input of a case."""
    kind, *words = given.split()
    if kind == "text":
        return "".join(f"{line}\n" for each in text.splitlines() for line in _dates(each, words[0], date.fromisoformat(words[1])))
    outcome = archive(text) if kind == "archive" else compiled(text, *words)
    if wanted.startswith("main "):
        day = date.fromisoformat(words[0]) if kind == "archive" and words else None
        return _main(Site(register=outcome.value, diagnostics=outcome.diagnostics, today=day), wanted.removeprefix("main "))
    if wanted.split(maxsplit=1)[0] == "diagnostics":
        return reporter("full").report(outcome.diagnostics) or "nothing\n"
    if wanted in FORMATS:
        return FORMATS[wanted](outcome)
    if wanted == "announced":
        return "".join(f"{_announced(one)}\n" for one in announced(outcome.value)) or "nothing\n"
    if wanted == "register":
        return "".join(f"{line}\n" for line in _register(outcome.value)) or "nothing\n"
    minutes = outcome.value.meetings[0].minutes
    return "".join(f"{line}\n" for line in FACTS[wanted](minutes)) or "nothing\n"


def _dates(line: str, tag: str, reference: date) -> Iterator[str]:
    known = language(tag)
    assert known is not None
    found = read_passages([Passage(text=line)], known, reference)[0]
    yield f"{line}  ->  {'; '.join(map(_mention, found)) or 'nothing'}"


def _mention(mention: DateMention) -> str:
    value = _value(mention)
    time = f" {mention.time}" if mention.time else ""
    doubt = f" (doubt: {mention.doubt})" if mention.doubt else ""
    return f"{mention.text} = {value}{time}{doubt}"


def _value(mention: DateMention) -> str:
    if mention.value is not None:
        return mention.value.iso
    return "impossible" if mention.impossible else "comes back" if isinstance(mention.expression, Recurrence) else "?"


def _fields(*pairs: tuple[str, object]) -> str:
    """The fields that are known, in a line."""
    return " | ".join(f"{name}: {value}" if name else str(value) for name, value in pairs if value not in (None, "", (), False))


def _decisions(minutes: Minutes) -> Iterator[str]:
    for one in minutes.decisions:
        line = minutes.document.source.position(one.span.start).line
        yield _fields(
            ("", one.number.text if one.number else "-"),
            ("title", one.title),
            ("text", one.text.replace("\n", " / ")),
            ("item", one.item),
            ("owners", ", ".join(one.owners)),
            ("due", ", ".join(value.iso for value in one.deadlines)),
            ("outcome", one.outcome),
            ("votes", one.votes),
            ("line", line),
        )


def _deadlines(minutes: Minutes) -> Iterator[str]:
    for one in minutes.deadlines:
        number = one.decision.number if one.decision else None
        yield _fields(("", one.value.iso), ("owners", ", ".join(one.owners)), ("decision", number), ("text", one.text))


def _events(minutes: Minutes) -> Iterator[str]:
    for one in minutes.events:
        yield _fields(
            ("", one.day.isoformat()),
            ("", one.hours),
            ("title", one.title),
            ("body", one.body),
            ("place", one.location),
            ("note", one.note),
            ("", "tentative" if one.tentative else ""),
            ("", "cancelled" if one.cancelled else ""),
        )


def _attendance(minutes: Minutes) -> Iterator[str]:
    for one in minutes.attendance:
        yield _fields(("", one.presence.value), ("", one.name), ("affiliation", one.affiliation), ("role", one.role))


def _meeting(minutes: Minutes) -> Iterator[str]:
    meeting = minutes.meeting
    yield from (
        f"{name}: {value}"
        for name, value in (
            ("title", meeting.title),
            ("organisation", meeting.organisation),
            ("body", meeting.body),
            ("kind", meeting.kind),
            ("day", meeting.day),
            ("hours", meeting.hours),
            ("ended", meeting.ended),
            ("timezone", meeting.timezone if meeting.timezone != "Europe/Stockholm" else None),
            ("location", meeting.location),
            ("chair", meeting.chair),
            ("secretary", meeting.secretary),
            ("adjusters", ", ".join(meeting.adjusters) or None),
            ("standing", meeting.standing),
            ("language", minutes.language.tag),
        )
        if value is not None
    )


def _sections(minutes: Minutes) -> Iterator[str]:
    for one in minutes.sections[1:]:
        yield _fields(("", one.number or "-"), ("", one.title), ("topic", one.topic), ("attachments", one.attachments or ""))


def _actions(minutes: Minutes) -> Iterator[str]:
    for one in minutes.actions:
        due = one.due.iso if one.due else None
        yield _fields(("", "done" if one.done else "open"), ("", one.text), ("owners", ", ".join(one.owners)), ("due", due))


def _follow_ups(minutes: Minutes) -> Iterator[str]:
    for one in minutes.follow_ups:
        named = one.reference
        yield _fields(
            ("", one.progress.value),
            ("", "in part" if one.is_partial else ""),
            ("number", named.number),
            ("of", "the meeting before" if named.is_previous else named.day),
            ("link", named.href),
            ("title", named.title),
            ("until", one.until.iso if one.until else None),
            ("done on", one.day),
            ("boxes", ", ".join(f"{'x' if each.done else '-'} {each.name} {each.day or ''}".strip() for each in one.answers)),
            ("in decision", one.decision.number if one.decision else None),
            ("text", one.text),
        )


def _announced(one: Announced) -> str:
    event = one.event
    state = "cancelled" if event.cancelled else "tentative" if event.tentative else ""
    return _fields(
        ("", one.occasion.day),
        ("", event.hours),
        ("", one.occasion.body),
        ("", one.occasion.kind),
        ("place", event.location),
        ("", state),
        ("told on", one.held.day),
    )


def _register(register: Register) -> Iterator[str]:
    """Each decision and task of an archive with what became of it."""
    every: list[Registered | Assigned] = [*register.decisions.values(), *register.tasks.values()]
    for one in every:
        now = one.state()
        yield _fields(
            ("", one.id),
            ("", now.status.value),
            ("due", ", ".join(value.iso for value in now.deadlines)),
            ("before", ", ".join(value.iso for value in now.former)),
            ("done on", now.done_on),
            ("answered", ", ".join(f"{name} {day or ''}".strip() for name, day in now.answered)),
            ("outstanding", ", ".join(now.outstanding)),
            ("replaces", ", ".join(one.replaces) if isinstance(one, Registered) else ""),
        )
        yield from (f"  {_change(change)}" for change in one.history if change.kind is not ChangeKind.DECIDED)


def _change(change: Change) -> str:
    deadline = change.deadline.iso if change.deadline else None
    return _fields(
        ("", change.day), ("", change.kind.value), ("until", deadline), ("on", change.done_on), ("who", change.who), ("by", change.by)
    )


def _mentions(minutes: Minutes) -> Iterator[str]:
    for one in minutes.dates:
        line, column = minutes.document.source.position(one.span.start)
        yield f"{line}:{column} {_mention(one.mention)} ({one.kind.value}; {one.mention.why})"


FACTS: dict[str, Callable[[Minutes], Iterator[str]]] = {
    "actions": _actions,
    "attendance": _attendance,
    "dates": _mentions,
    "deadlines": _deadlines,
    "decisions": _decisions,
    "events": _events,
    "follow-ups": _follow_ups,
    "meeting": _meeting,
    "sections": _sections,
}


def _export(name: str) -> Callable[[Outcome[Register]], str]:
    renderer = next(one for one in RENDERERS if one.name == name)

    def export(outcome: Outcome[Register]) -> str:
        data = renderer.export(Site(register=outcome.value, diagnostics=outcome.diagnostics)).decode("utf-8-sig")
        return data.replace("\r\n", "\n")

    return export


def _page(outcome: Outcome[Register]) -> str:
    """The text of the minutes as the page shows it, without header and frame."""
    page = _export("html")(outcome)
    body = (
        page.partition('<div class="minutes">\n')[2]
        .partition("</main>")[0]
        .partition('<section class="coming">')[0]
        .partition('<section class="due-by">')[0]
    )
    return "".join(line for line in body.removesuffix("</div>\n").splitlines(keepends=True) if line.strip())


def _main(site: Site, path: str) -> str:
    """What a page of the site has between header and footer."""
    page = next((one.content.decode() for one in render(site) if one.path == path), "")
    main = page.partition('<main id="main">\n')[2].partition("</main>")[0]
    return "".join(line for line in main.splitlines(keepends=True) if line.strip()) or "nothing\n"


FORMATS: dict[str, Callable[[Outcome[Register]], str]] = {
    "page": _page,
    **{name: _export(name) for name in ("atom", "csv", "facts", "ics", "md")},
}


def messages(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """The codes of diagnostics."""
    return [one.code.name for one in diagnostics]
