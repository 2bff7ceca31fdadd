"""What holds for any text at all."""

import json
import re
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import icalendar
import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlr_minutes.archive import Register, slug
from mlr_minutes.compiler import compile_texts
from mlr_minutes.dates import find_dates
from mlr_minutes.diagnostic import Outcome
from mlr_minutes.languages import LANGUAGES
from mlr_minutes.model import DecisionNumber
from mlr_minutes.renderers import RENDERERS, Site, render
from mlr_minutes.renderers._records import MinutesRecord
from mlr_minutes.reporters import REPORTERS
from mlr_minutes.settings import Settings, read_settings
from mlr_minutes.source import SourceText, Span, decode
from mlr_minutes.syntax import inlines, parse

FRAGMENTS = [
    "\n", "\n\n", "\r\n", "\r", "\t", " ", "# ", "## ", "§ 5 ", "- ", "* ", "1. ", "7) ", "> ", "| ", "|---|\n", "```\n",
    "---\n", "***", "**", "_", "`", "[", "](", ")", "![", "<i>", "</i>", "<br>", "<!--", "-->", "<script>", "&amp;", "&#0;",
    "\\", "[x] ", "[ ] ", ":", ": ", ";", ",", "(", "@", "datum: 2014-11-18\n", "date: ", "närvarande: ", "Närvarande\t",
    "Present: ", "Eva Ek (Lund), Bo Berg", "Beslut:\n\n", "## Decisions\n\n", "**Beslut:** ", "4.1 ", "- 4.1 **Namn:** ",
    "Övrig fråga 1: ", "Att göra\n\n", "Nästa möte", "27/11", "31/11", "4 december", "May 4", "i maj", "fredag den 5/12",
    "kl. 15-18", "7:30 pm", "v. 47", "7-9 mars", "2015", "senast ", "before ", "möte ", "meeting on ", "samtliga kommuner",
    "styrelsen", "the board", "ska ", "shall ", "å", "ß", "\u2028", "\x00", "\x1b", "\ufeff", "\ud7ff", "😀", "e\u0301",
    "\u00a0", "##[cmd]", "::error::", "[![a](b.png) c](d.md)", "[<https://example.org>](e.md)", "<https://example.org/%20> a",
]  # fmt: skip
SETTINGS = [
    *Settings.__struct_fields__, "bodies:\n  ", "name", "also", "folder", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ",
    "&a ", "*a", "<<: *a", "!!binary ", "null", "~", '""', "'", "|\n", "? ", "html", "sv", "https://example.org", "board", "å",
    "\u2028", "# ",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), max_size=40).map("".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(lambda parts: "---\n" + "".join(parts) + "\n---\n" + "".join(parts)),
)


def compiled(text: str, name: str = "2014-11-18-board.md") -> Outcome[Register]:
    return compile_texts([SourceText(name=name, text=text)], Settings())


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_any_text_gives_a_meeting_and_never_fails(text: str) -> None:
    outcome = compiled(text)
    assert len(outcome.value.meetings) == 1
    assert not [one for one in outcome.diagnostics if one.code.name == "MLR900"]


@given(TEXTS)
@example("| a \\| b \\| 3/5 | c |\n|---|---|\n| 3/5 \\| x | d |\n")
@settings(max_examples=200, deadline=None)
def test_every_place_in_running_text_is_that_of_its_character(text: str) -> None:
    source = SourceText(name="x.md", text=text)
    for inline in inlines(parse(source).value.blocks):
        for piece in inline.pieces:
            if piece.kind == "text" and piece.source_length == len(piece.text):
                written = source.slice(Span(piece.at, piece.at + piece.source_length))
                assert written.replace("\x00", "\ufffd") == piece.text


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_date_is_written_at_its_place(text: str) -> None:
    minutes = compiled(text).value.meetings[0].minutes
    for one in minutes.dates:
        written = minutes.document.source.slice(one.span)
        # Marks may stand within a date, and an escape or entity takes more characters than it gives.
        assert re.sub(r"\W", "", one.mention.text) in re.sub(r"\W", "", written) or "&" in written


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_page_is_html5_without_error(text: str) -> None:
    for artifact in render(Site(register=compiled(text).value)):
        if artifact.path.endswith(".html"):
            html5lib.HTMLParser(strict=True).parse(artifact.content.decode())
        if artifact.path.endswith(".xml"):
            ElementTree.fromstring(artifact.content)


ESCAPED = ["\\", "-", "--", " ", "+", "=", "&amp;", "&", "copy;", "#35;", "1.", ")", "*", "_", "`", "<b>", "~~", "|", "a", "\n  ", "\n\n  "]
NUMBERED = st.lists(
    st.sampled_from(["- § 4 a\n", "- 4.2 b\n", "- 4-2 c\n", "- d\n", "- 4.2.2 e\n", "- u 1: f\n", "\n## Beslut 4.2\n\n", "\n## Main\n\n"]),
    max_size=12,
).map(lambda parts: "## Beslut\n\n" + "".join(parts))


@given(st.one_of(TEXTS, NUMBERED))
@settings(max_examples=300, deadline=None)
def test_every_place_has_an_address_of_its_own(text: str) -> None:
    register = compiled(text).value
    files = {one.path: one.content.decode() for one in render(Site(register=register))}
    page = re.findall(r'<[^>]* id="([^"]*)"', files[f"{register.meetings[0].slug}/index.html"])
    decisions = json.loads(files["decisions.json"])["decisions"]
    for addresses in (page, re.findall(r"<id>(.*)</id>", files["feed.xml"]), *([one[key] for one in decisions] for key in ("id", "page"))):
        assert len(addresses) == len(set(addresses)), addresses


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_word_of_the_minutes_stands_on_the_page(text: str) -> None:
    minutes = compiled(text).value.meetings[0].minutes
    html = next(one for one in RENDERERS if one.name == "html").export(Site(register=compiled(text).value)).decode()
    page = "".join(html5lib.parse(html, namespaceHTMLElements=False).itertext()).casefold()
    for inline in inlines(block for section in minutes.sections for block in section.blocks if block.span not in minutes.header_blocks):
        missing = [word for word in re.findall(r"[^\W_]{3,}", inline.text.casefold()) if word not in page]
        # The label before a decision stands on the page in the words of its box.
        assert not [word for word in missing if word not in ("beslut", "decision", "decided", "resolved")], missing


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_any_calendar_reads_back_to_the_same_events(text: str) -> None:
    register = compiled(text).value
    minutes = register.meetings[0].minutes
    files = {one.path: one.content for one in render(Site(register=register))}
    read = icalendar.Calendar.from_ical(files["calendar.ics"])
    days = sorted(start.date() if isinstance(start := event.start, datetime) else start for event in read.events)
    assert days == sorted(
        [
            *([minutes.meeting.day] if minutes.meeting.day else []),
            *(event.day for event in minutes.events),
            *(one.value.last for one in minutes.deadlines),
        ]
    )
    assert len({str(event["UID"]) for event in read.events}) == len(read.events)
    assert len(icalendar.Calendar.from_ical(files["deadlines.ics"]).todos) == len(minutes.deadlines)
    assert all(len(line) <= 75 for line in files["calendar.ics"].split(b"\r\n"))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_export_is_of_the_public_shape(text: str) -> None:
    outcome = compiled(text)
    site = Site(register=outcome.value, diagnostics=outcome.diagnostics)
    record = msgspec.json.decode(next(one for one in RENDERERS if one.name == "json").export(site), type=MinutesRecord)
    assert record.schema_version == 1


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_report_moves_a_cursor_or_begins_a_command(text: str) -> None:
    diagnostics = compiled(text).diagnostics
    for reporter in REPORTERS:
        report = reporter.report(diagnostics)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", report), reporter.name
        assert not re.search(r"##\w*\[", report), reporter.name
        if reporter.name != "github":
            assert not re.search(r"^\s*(?:::|##)", report, re.MULTILINE), reporter.name


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    outcome = compile_texts([decode(data, "x.md")], Settings())
    assert len(outcome.value.meetings) == 1
    render(Site(register=outcome.value))


@given(st.lists(st.sampled_from(SETTINGS), max_size=30).map("".join))
def test_any_file_of_settings_is_read_and_its_wrong_values_have_their_places(text: str) -> None:
    for said in read_settings(SourceText(name="mlr.yaml", text=text), Path()).diagnostics:
        # A key that is empty (`? `) has a place, and no width.
        is_empty = said.code.name == "MLR601" and said.message.startswith("setting `` ")
        assert said.code.name == "MLR202" or is_empty or text[said.label.span.start : said.label.span.end].strip()


@given(TEXTS, st.sampled_from([one.tag for one in LANGUAGES]), st.dates())
@settings(max_examples=200, deadline=None)
def test_dates_stand_in_order_without_overlap(text: str, language: str, reference: date) -> None:
    found = find_dates(text, language=language, reference=reference)
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.value is not None
        assert one.value.first <= one.value.last
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.one_of(TEXTS, st.lists(st.sampled_from(ESCAPED), max_size=8).map(lambda parts: "## Beslut\n\n- 4.1 " + "".join(parts))))
@settings(max_examples=300, deadline=None)
def test_the_summary_reads_back_to_the_text_of_its_decisions(text: str) -> None:
    register = compiled(text).value
    summary = next(one for one in RENDERERS if one.name == "md").export(Site(register=register)).decode()
    read = [inline.text for inline in inlines(parse(SourceText(name="x.md", text=summary)).value.blocks)]
    for decision in register.meetings[0].minutes.decisions:
        for line in decision.text.split("\n"):
            assert not line.strip() or line.strip().replace("\0", "\ufffd") in read, summary


@given(st.text(min_size=1))
def test_an_address_is_of_small_ascii_letters_figures_and_hyphens(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 80


@given(st.lists(st.text(alphabet="0123456789. §abÅ", max_size=12), max_size=8))
def test_numbers_have_an_order(texts: list[str]) -> None:
    ordered = sorted(DecisionNumber(text=text) for text in texts)
    assert sorted(ordered, reverse=True) == ordered[::-1] or len(set(ordered)) < len(ordered)
