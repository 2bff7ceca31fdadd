"""One page a meeting: who was there, what was decided, and the text."""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from mlr_minutes.archive import Held
from mlr_minutes.languages import Language, Topic
from mlr_minutes.model import Attendee, Decision, Presence, Section
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers._words import hours_in_words
from mlr_minutes.renderers.html.frame import framed, part
from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.renderers.html.prose import Manner, Prose
from mlr_minutes.renderers.html.views.deadline import deadline_view
from mlr_minutes.renderers.html.views.decision import DecisionView, decision_view
from mlr_minutes.renderers.html.views.event import event_view
from mlr_minutes.renderers.html.views.followed import followed_view, told_views
from mlr_minutes.renderers.html.views.meeting import meeting_link
from mlr_minutes.renderers.html.views.place import Places
from mlr_minutes.renderers.html.views.section import Anchors, SectionView, stands_in


def _render(site: Site) -> Iterator[Artifact]:
    places = Places(site.register)
    return (meeting_page(site, held, places) for held in site.register.meetings)


def meeting_page(site: Site, held: Held, places: Places, style: Markup | None = None) -> Artifact:
    """The page of one meeting; with a style, one that stands alone."""
    minutes, meeting, language = held.minutes, held.minutes.meeting, held.minutes.language
    link = meeting_link(held)
    anchors = places.sections(held)
    views = {one.decision: decision_view(site, one, held, anchors) for one in held.decisions}
    prose = _prose(site, held, views, places, is_alone=style is not None)
    sections = list(_sections(held, anchors, views, prose))
    listed = any(section.topic is Topic.PRESENT for section in minutes.sections)
    return framed(
        site,
        f"{held.slug}/index.html",
        "meeting.html",
        language,
        title=f"{link.title}, {meeting.day.isoformat()}" if meeting.day else link.title,
        style=style,
        heading=link.title,
        meeting=meeting,
        day=link.day,
        hours=hours_in_words(meeting.hours, language),
        attendance=[] if listed else list(_attendance(minutes.attendance, language)),
        preamble=prose.blocks([block for block in minutes.sections[0].blocks if block.span not in minutes.header_blocks], 1),
        sections=sections,
        decisions=list(views.values()),
        events=[event_view(held, event, language) for event in sorted(minutes.events, key=lambda one: one.day)],
        deadlines=[deadline_view(one, held, anchors, "") for one in sorted(minutes.deadlines, key=lambda one: one.value.last)],
        told=list(told_views(site, held, places)) if style is None else [],
        data=f"../data/{held.slug}.json",
    )


def _prose(site: Site, held: Held, views: Mapping[Decision, DecisionView], places: Places, *, is_alone: bool) -> Prose:
    """What writes the text of a meeting, its decisions in boxes or marked; on a page that stands alone nothing leads to others."""
    language = held.minutes.language
    followed = {} if is_alone else {one.decision: followed_view(site, one, places, language) for one in held.decisions}

    def shown(template: str, decision: Decision, body: Markup, **values: object) -> Markup:
        values |= {"labels": language.labels, "decision": views[decision], "followed": followed.get(decision), "body": body}
        return part(site, template, root="../", **values)

    def box(decision: Decision, body: Markup) -> Markup:
        return shown("parts/decision.html", decision, body, title=decision.title if decision.title_is_printed else "")

    def mark(decision: Decision, body: Markup) -> Markup:
        return shown("parts/decided.html", decision, body).strip()

    manner = Manner(box=box, mark=mark, lead=places.lead(held, f"{held.slug}/index.html"))
    return Prose(held.minutes.dates, held.minutes.decisions, manner, language)


def _sections(held: Held, anchors: Anchors, views: Mapping[Decision, DecisionView], prose: Prose) -> Iterator[SectionView]:
    level = 1
    elsewhere: dict[Section, list[DecisionView]] = {}
    for decision, view in views.items():
        if decision.section is not None and not stands_in(decision, decision.section):
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


def _attendance(people: Iterable[Attendee], language: Language) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """A label, and each name with what is said of it."""
    known = list(people)
    for presence, label in ((Presence.PRESENT, "present"), (Presence.OTHER, "others"), (Presence.ABSENT, "absent")):
        names = [(one.name, ", ".join(part for part in (one.affiliation, one.role) if part)) for one in known if one.presence is presence]
        if names:
            yield language.labels[label], names


PAGE = Page(name="meeting", render=_render)
