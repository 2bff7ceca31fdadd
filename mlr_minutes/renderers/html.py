"""The pages: one a meeting, the register of decisions, and the start page.

Links are relative and name `index.html`, so that the site works under any path and straight from a disk. A page needs no
script and loads nothing from elsewhere.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from markupsafe import Markup

from mlr_minutes.archive import Held, Registered, counted, distinct, slug
from mlr_minutes.dates import DateValue
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Attendee, Deadline, Decision, Event, Outcome, Presence, Section
from mlr_minutes.renderers._prose import Prose
from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._templates import fill, folder
from mlr_minutes.renderers._views import Day, DeadlineView, DecisionView, EventView, MeetingLink, SectionLink, SectionView
from mlr_minutes.renderers._words import day_in_words, event_title, hours_in_words, value_in_words

STYLE: Final = "assets/mlr.css"

LATEST: Final = 10
"""How many decisions the start page shows."""


FRAME: Final = frozenset({"main"})
"""The ids that the frame of a page has taken."""


def _render(site: Site) -> Iterator[Artifact]:
    yield Artifact(path=STYLE, content=(folder() / "html" / "mlr.css").read_bytes())
    yield Artifact(path="index.html", content=_index(site))
    yield Artifact(path="decisions/index.html", content=_decisions(site))
    for held in site.register.meetings:
        yield Artifact(path=f"{held.slug}/index.html", content=_meeting(held, style=None))


def _export(site: Site) -> bytes:
    """One page that stands alone, its style within it."""
    return _meeting(site.register.meetings[0], style=Markup((folder() / "html" / "mlr.css").read_text(encoding="utf-8")))


def _index(site: Site) -> bytes:
    language, today = site.language, site.as_of
    held = list(reversed(site.register.meetings))
    events = [_event(one, event, language) for one, event in site.events if today is None or event.day > today]
    due = sorted(_due(site), key=lambda pair: pair[0])
    latest = [_decision(registered, one) for one in held for registered in one.decisions][:LATEST]
    return fill(
        "html/index.html",
        labels=language.labels,
        language=language.tag,
        root="",
        style=None,
        alone=False,
        title=_site_title(site),
        events=events,
        deadlines=[view for _, view in due],
        decisions=latest,
        years=_years(held),
    )


def _due(site: Site) -> Iterator[tuple[tuple[date, str], DeadlineView]]:
    for held in site.register.meetings:
        anchors = _section_anchors(held)
        for deadline in held.minutes.deadlines:
            if site.as_of is None or deadline.value.last >= site.as_of:
                view = _deadline(deadline, held, anchors, f"{held.slug}/index.html")
                yield (deadline.value.last, view.href), view


def _deadline(deadline: Deadline, held: Held, anchors: Mapping[Section, SectionLink], page: str) -> DeadlineView:
    """A deadline with a link to the decision that sets it, else to the section where it stands.

    Args:
        deadline: one of the meeting's.
        held: the meeting.
        anchors: of its sections.
        page: the address of its page, from where the deadline is shown; empty there.
    """
    language = held.minutes.language
    one = next((each for each in held.decisions if each.decision is deadline.decision), None)
    index = bisect_right(held.minutes.sections, deadline.span.start, key=lambda section: section.span.start) - 1
    section = held.minutes.sections[max(index, 0)]
    name, anchor = _link(held).title, ""
    if one is not None:
        name, anchor = _name(one.decision, language), one.anchor
    elif section in anchors:
        name, anchor = anchors[section].name, anchors[section].anchor
    return DeadlineView(
        day=_day(deadline.value, language),
        text=deadline.text,
        owners=", ".join(deadline.owners),
        name=name,
        href=f"{page}#{anchor}" if anchor or not page else page,
    )


def _decisions(site: Site) -> bytes:
    decisions = [_decision(one, held) for held in reversed(site.register.meetings) for one in held.decisions]
    labels = site.language.labels
    return fill(
        "html/decisions.html",
        labels=labels,
        language=site.language.tag,
        root="../",
        style=None,
        alone=False,
        title=f"{labels['all decisions']} – {_site_title(site)}",
        heading=labels["all decisions"],
        decisions=decisions,
    )


def _meeting(held: Held, style: Markup | None) -> bytes:
    minutes, meeting, language = held.minutes, held.minutes.meeting, held.minutes.language
    labels = language.labels
    link = _link(held)
    anchors = _section_anchors(held)
    views = {one.decision: _decision(one, held, anchors) for one in held.decisions}

    def box(decision: Decision, body: Markup) -> Markup:
        shown = decision.title if decision.title_is_printed else ""
        return Markup(fill("html/_decision.html", labels=labels, decision=views[decision], title=shown, body=body).decode())

    def mark(decision: Decision, body: Markup) -> Markup:
        return Markup(fill("html/_decided.html", labels=labels, decision=views[decision], body=body).decode().strip())

    prose = Prose(minutes.dates, minutes.decisions, box, mark, language)
    sections = list(_sections(held, anchors, views, prose))
    listed = any(section.topic is Topic.PRESENT for section in minutes.sections)
    return fill(
        "html/meeting.html",
        labels=labels,
        language=language.tag,
        root="../",
        style=style,
        alone=style is not None,
        title=f"{link.title}, {meeting.day.isoformat()}" if meeting.day else link.title,
        heading=link.title,
        meeting=meeting,
        day=link.day,
        hours=hours_in_words(meeting.hours, language),
        attendance=[] if listed else list(_attendance(minutes.attendance, language)),
        preamble=prose.blocks([block for block in minutes.sections[0].blocks if block.span not in minutes.header_blocks], 1),
        sections=sections,
        decisions=list(views.values()),
        events=[_event(held, event, language) for event in sorted(minutes.events, key=lambda one: one.day)],
        deadlines=[_deadline(one, held, anchors, "") for one in sorted(minutes.deadlines, key=lambda one: one.value.last)],
        data=f"../data/{held.slug}.json",
    )


def _sections(held: Held, anchors: dict[Section, SectionLink], views: dict[Decision, DecisionView], prose: Prose) -> Iterator[SectionView]:
    level = 1
    elsewhere: dict[Section, list[DecisionView]] = {}
    for decision, view in views.items():
        if decision.section is not None and not _stands_in(decision, decision.section):
            elsewhere.setdefault(decision.section, []).append(view)
    for section in held.minutes.sections[1:]:
        # Levels go down one step at a time, whatever the minutes do, so that the page has a sound outline.
        level = min(max(section.level, 2), level + 1)
        blocks = [block for block in section.blocks if block.span not in held.minutes.header_blocks]
        body = prose.blocks(blocks, level)
        if section is held.minutes.sections[1] and section.title == held.minutes.meeting.title:
            yield SectionView(anchor="", number="", title=Markup(""), level=level, body=body, decisions=())
            continue
        yield SectionView(
            anchor=anchors[section].anchor,
            number=section.number or "",
            title=prose.inline(section.heading) if section.heading else Markup(""),
            level=level,
            body=body,
            decisions=elsewhere.get(section, ()),
        )


def _stands_in(decision: Decision, section: Section) -> bool:
    end = section.blocks[-1].span.end if section.blocks else section.span.end
    return section.span.start <= decision.span.start < end


def _section_anchors(held: Held) -> dict[Section, SectionLink]:
    taken = {*FRAME, *(one.anchor for one in held.decisions)}
    return _anchors(held.minutes.sections, held.minutes.language, taken)


def _anchors(sections: Sequence[Section], language: Language, taken: Iterable[str]) -> dict[Section, SectionLink]:
    """The address of each section on its page: by number, else by title, and counted where two meet or it is taken."""
    seen: Counter[str] = Counter()
    wanted: list[Iterator[str]] = []
    for section in sections[1:]:
        name = f"{language.labels['item']}-{slug(section.number)}" if section.number else slug(section.title or "section")
        seen[name] += 1
        wanted.append(counted(name, seen[name]))
    return {
        section: SectionLink(anchor=anchor, name=" ".join(part for part in (section.number, section.title) if part))
        for section, anchor in zip(sections[1:], distinct(wanted, taken), strict=True)
    }


def _decision(one: Registered, held: Held, anchors: dict[Section, SectionLink] | None = None) -> DecisionView:
    decision, language = one.decision, held.minutes.language
    section = decision.section
    linked = anchors.get(section) if anchors and section and not _stands_in(decision, section) else None
    return DecisionView(
        anchor=one.anchor,
        name=_name(decision, language),
        number=decision.number.text if decision.number else "",
        title=decision.title,
        text=decision.text,
        deadlines=[_day(value, language) for value in decision.deadlines],
        owners=", ".join(decision.owners),
        status=one.status.value,
        outcome=decision.outcome.value if decision.outcome in (Outcome.REJECTED, Outcome.POSTPONED) else "",
        votes=decision.votes or "",
        href=f"{held.slug}/index.html#{one.anchor}",
        meeting=_link(held),
        section=linked,
    )


def _name(decision: Decision, language: Language) -> str:
    """As "Decision 4.1"; a number with words in it says by itself what it is."""
    if decision.number is None:
        return language.labels["decision"]
    text = decision.number.text
    return text if text[0].isalpha() else f"{language.labels['decision']} {text}"


def _link(held: Held) -> MeetingLink:
    meeting, language = held.minutes.meeting, held.minutes.language
    title = meeting.title or meeting.body or meeting.kind or language.labels["untitled"]
    day = _day(DateValue.of_day(meeting.day), language) if meeting.day else None
    return MeetingLink(href=f"{held.slug}/index.html", title=title, day=day, decisions=len(held.decisions))


def _day(value: DateValue, language: Language) -> Day:
    return Day(iso=value.iso, words=value_in_words(value, language), is_span=not value.is_plain)


def _event(held: Held, event: Event, language: Language) -> EventView:
    return EventView(
        day=Day(iso=event.day.isoformat(), words=day_in_words(event.day, language), is_span=False),
        hours=hours_in_words(event.hours, language),
        title=event_title(event, language),
        location=event.location or "",
        note=event.note or "",
        meeting=_link(held),
    )


def _attendance(people: Iterable[Attendee], language: Language) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """A label, and each name with what is said of it."""
    known = list(people)
    for presence, label in ((Presence.PRESENT, "present"), (Presence.OTHER, "others"), (Presence.ABSENT, "absent")):
        names = [(one.name, ", ".join(part for part in (one.affiliation, one.role) if part)) for one in known if one.presence is presence]
        if names:
            yield language.labels[label], names


def _years(held: Iterable[Held]) -> list[tuple[str, list[MeetingLink]]]:
    years: dict[str, list[MeetingLink]] = {}
    for one in held:
        link = _link(one)
        years.setdefault(link.day.iso[:4] if link.day else one.minutes.language.labels["no date"], []).append(link)
    return list(years.items())


def _site_title(site: Site) -> str:
    meetings = [held.minutes.meeting for held in site.register.meetings]
    names = {meeting.organisation or meeting.body for meeting in meetings}
    name = names.pop() if len(names) == 1 else None
    return f"{name} – {site.language.labels['site'].lower()}" if name else site.language.labels["site"]


RENDERER = Renderer(name="html", render=_render, export=_export)
