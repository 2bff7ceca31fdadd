"""Twice the text takes about twice the time, whatever it is made of.

Only ratios are looked at, since machines differ. Where time grows with the square of the size, four times the text takes
sixteen times as long; what is asked here lies between that and four.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial

import pytest

from mlr_minutes.archive import Register
from mlr_minutes.checks import check
from mlr_minutes.compiler import compile_texts
from mlr_minutes.renderers import RENDERERS, Site
from mlr_minutes.reporters import reporter
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText
from mlr_minutes.syntax import parse

BOUND = 9


def _least(work: Callable[[], object]) -> float:
    """The least time of several runs: noise only adds."""
    times: list[float] = []
    for _ in range(4):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def _ratio(work: Callable[[int], Callable[[], object]], size: int) -> float:
    return _least(work(4 * size)) / _least(work(size))


TEXTS: dict[str, Callable[[int], str]] = {
    "keys": lambda size: "---\n" + "".join(f"key{number}: value\n" for number in range(size)) + "---\n",
    "comments that are not ended": lambda size: "<!-- a\n\n" * size,
    "comments whose end is far": lambda size: "<!-- a\n\n" * size + "--> b\n",
    "comments below an end": lambda size: "--> b\n\n" + "<!-- a\n\n" * size,
    "comments in a quote": lambda size: "> <!-- a\n\n" * size + "--> b" + "c" * size * 20 + "\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_parsing_takes_time_by_the_size_of_the_text(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        source = SourceText(name="x.md", text=TEXTS[name](size))
        return lambda: parse(source)

    assert _ratio(work, 1_000) < BOUND


SAID: dict[str, str] = {
    "sentences in one paragraph": "It was agreed that it holds. Nobody spoke. ",
    "sentences in lines": "The board resolved\nthat it holds,\nthat it stays. ",
    "outcomes in one paragraph": "Moved by Ann, seconded by Bob. Motion carried 5-0. ",
    "outcomes below proposals": "Proposal: it stays.\n\nDecision: approved\n\n",
    "numbers in one paragraph": "4.1 It was agreed. 4.2 It was not. ",
    "cells": "| a | Decision: it holds |\n",
    "verbs without an end": "agreed carried approved ",
}
"""What is repeated below a numbered title and the head of a table."""


@pytest.mark.parametrize("name", SAID)
def test_finding_decisions_takes_time_by_the_size_of_the_text(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = "## 4. Item\n\n" + ("| a | b |\n| --- | --- |\n" if name == "cells" else "") + SAID[name] * size
        return lambda: compile_texts([SourceText(name="2026-03-10-x.md", text=text)], Settings())

    assert _ratio(work, 150) < BOUND


READ: dict[str, Callable[[int], str]] = {
    "labels in lines": lambda size: "Decision: it holds.\n" * size,
    "labels in one line": lambda size: "**Decision:** it holds. " * size,
    "names in lines": lambda size: "## Present\n\n" + "".join(f"Ann Ames{number}\n" for number in range(size)),
    "fields in lines": lambda size: "Present: Ann Ames\n" * size,
    "titles with a deadline": lambda size: "".join(f"## § {number} x\n\nSend word{number} by 5 December.\n\n" for number in range(size)),
    "rows with a deadline": lambda size: "| Action | Who | By when |\n|---|---|---|\n" + "| Paint it | Ann | 5 December |\n" * size,
    "blanks": lambda size: "a" + " " * 8 * size + "b\n",
    "blanks behind a cue": lambda size: "Present: Ann," + " " * 8 * size + "b by" + " " * 8 * size + "c\n",
    "a title of marks": lambda size: "## a" + " #" * size + "x\n",
    "hyphens": lambda size: "meeting-" * size + "\n\n" + "15-" * size + "\n",
}
"""What a whole document is made of."""


@pytest.mark.parametrize("name", READ)
def test_reading_and_showing_takes_time_by_the_size_of_the_text(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = f"# Board meeting\n\nIt was all said by those who were there.\n\n{READ[name](size)}"

        def run() -> object:
            outcome = compile_texts([SourceText(name="2026-03-10-x.md", text=text)], Settings())
            site = Site(register=outcome.value, diagnostics=outcome.diagnostics)
            return [list(renderer.render(site)) for renderer in RENDERERS]

        return run

    assert _ratio(work, 300) < BOUND


def test_telling_what_is_told_twice_takes_time_by_the_number_of_decisions() -> None:
    def work(size: int) -> Callable[[], object]:
        listed = "".join(f"- {number}.1 The road number{number} is closed.\n" for number in range(size))
        told = "".join(f"The board resolved that the road number{number} is closed.\n\n" for number in range(size))
        text = f"## Decisions\n\n{listed}\n## Talk\n\n{told}"
        return lambda: compile_texts([SourceText(name="2026-03-10-x.md", text=text)], Settings())

    assert _ratio(work, 150) < BOUND


MEETINGS: dict[str, Callable[[int], str]] = {
    "dates on one line": lambda size: "The next meetings: " + "5 May, " * size,
    "lines that begin with a date": lambda size: "Important dates:\n" + "5 May: meeting at 7 pm, Hall\n" * size,
    "tasks in a list": lambda size: "## To do\n\n" + "".join(f"- Eva Ek to write letter {number} by 5 May\n" for number in range(size)),
    "lines that lead in to tasks": lambda size: "Before 5 May:\n" * size,
    "names and no end": lambda size: "## To do\n\n- " + "Eva Ek, " * size,
    "labels": lambda size: "Action for Eva to write. " * size,
}


@pytest.mark.parametrize("name", MEETINGS)
def test_extracting_takes_time_by_the_size_of_the_text(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        source = SourceText(name="2026-03-10-x.md", text=f"# Board 2026-03-10\n\nThe board met.\n\n{MEETINGS[name](size)}\n")
        return lambda: compile_texts([source], Settings())

    assert _ratio(work, 200) < BOUND


@cache
def _register(size: int) -> Register:
    """Minutes in which each item has a decision, told in one list at the end."""
    items = "".join(f"## {number}. Item\n\nThe board met.\n\n" for number in range(1, size + 1))
    decisions = "".join(f"- {number}.1 **Road:** The road is closed.\n" for number in range(1, size + 1))
    text = f"---\ndate: 2026-03-10\n---\n\n{items}## Decisions\n\n{decisions}"
    return compile_texts([SourceText(name="x.md", text=text)], Settings()).value


@pytest.mark.parametrize("name", [one.name for one in RENDERERS])
def test_rendering_takes_time_by_the_number_of_decisions(name: str) -> None:
    renderer = next(one for one in RENDERERS if one.name == name)
    assert _ratio(lambda size: partial(renderer.export, Site(register=_register(size))), 150) < BOUND


def test_rendering_takes_time_by_the_number_of_meetings() -> None:
    def work(size: int) -> Callable[[], object]:
        texts = [SourceText(name=f"2026-03-10-board{number}.md", text="Svar 31/11. " * 20) for number in range(size)]
        outcome = compile_texts(texts, Settings())
        renderer = next(one for one in RENDERERS if one.name == "json")
        return lambda: list(renderer.render(Site(register=outcome.value, diagnostics=outcome.diagnostics)))

    assert _ratio(work, 50) < BOUND


def test_checking_takes_time_by_the_number_of_decisions() -> None:
    assert _ratio(lambda size: lambda: list(check(_register(size))), 150) < BOUND


def test_checking_takes_time_by_the_number_of_references_that_lead_nowhere() -> None:
    def work(size: int) -> Callable[[], object]:
        decided = "".join(f"- {number}.1 The road is closed.\n" for number in range(1, size + 1))
        first = f"---\ndate: 2026-01-13\nbody: Board\n---\n\n## Decisions\n\n{decided}"
        named = "".join(
            f"- Decision {number}.2 of 13 January 2026: done.\n- Repair number {number} of the road: done.\n"
            f"- See [this](a.md#decision-{number}-2).\n- Olga Lind{number}: closes it.\n"
            for number in range(1, size + 1)
        )
        second = f"---\ndate: 2026-03-10\nbody: Board\npresent: Olga Lindh\n---\n\n## Matters arising\n\n{named}"
        files = {"a.md": first, "b.md": second}
        register = compile_texts([SourceText(name=name, text=text) for name, text in files.items()], Settings()).value
        return lambda: list(check(register))

    assert _ratio(work, 100) < BOUND


def test_checking_takes_time_by_the_number_of_meetings() -> None:
    def work(size: int) -> Callable[[], object]:
        days = [date(2000, 1, 1) + timedelta(weeks=number) for number in range(size)]
        coming = "".join(f"- {day} 17:00\n" for day in days[1::40])
        texts = [
            SourceText(name=f"{day}-board.md", text=f"## Next meeting\n\n{day + timedelta(days=3)} at 17:00\n\n{coming}") for day in days
        ]
        register = compile_texts(texts, Settings()).value
        return lambda: list(check(register))

    assert _ratio(work, 60) < BOUND


def test_a_zone_that_is_not_known_is_compared_once_and_only_if_it_is_short() -> None:
    def work(size: int) -> Callable[[], object]:
        text = f"---\ndate: 2026-03-10\ntimezone: {'Europe/Stokholm' * size}\n---\n\nThe board met.\n"
        register = compile_texts([SourceText(name="x.md", text=text)], Settings()).value
        return lambda: list(check(register))

    assert _least(work(10_000)) < 10 * _least(work(1))


def test_remarks_on_one_long_line_cost_no_more_than_on_many() -> None:
    def work(size: int) -> Callable[[], object]:
        said = compile_texts([SourceText(name="2026-03-10-x.md", text="Svar 31/11. " * size)], Settings()).diagnostics
        assert len(said) == size
        return lambda: reporter("full").report(said)

    assert _ratio(work, 300) < BOUND


def test_the_pages_of_an_archive_take_time_and_bytes_by_the_number_of_meetings() -> None:
    def made(size: int) -> Callable[[], int]:
        body = "## Decisions\n\n- 4.1 **Road:** The road is closed by 1 June.\n"
        texts = [SourceText(name=f"{2026 - n % 10}-03-{1 + n % 28:02}-board{n}.md", text=body) for n in range(size)]
        register = compile_texts(texts, Settings()).value
        html = next(one for one in RENDERERS if one.name == "html")
        return lambda: sum(len(one.content) for one in html.render(Site(register=register)))

    assert _ratio(made, 40) < BOUND
    assert made(160)() < 4 * made(40)()
