"""`**Decision:** The budget is adopted.`, anywhere outside of a section of decisions.

The label can also stand alone, with the decision in the paragraph below it or the decisions in a list there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mlr_minutes.extract.entries import entries
from mlr_minutes.extract.finding import DecisionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.prose import is_none
from mlr_minutes.extract.reading import Reading
from mlr_minutes.languages import Language, Topic, any_of
from mlr_minutes.model import Section
from mlr_minutes.syntax import Block, List, Paragraph, Quote


def _find(reading: Reading) -> Iterator[DecisionFinding]:
    for section in reading.sections:
        if section.topic is not Topic.DECISIONS:
            yield from _in_blocks(section.blocks, section, reading.language)


def _in_blocks(blocks: Sequence[Block], section: Section, language: Language) -> Iterator[DecisionFinding]:
    for index, block in enumerate(blocks):
        match block:
            case Paragraph():
                label = _label(language).match(block.inline.text)
                if label is None:
                    continue
                if is_none(block.inline.text[label.end() :], language):
                    continue
                if block.inline.text[label.end() :].strip(" *_-–—.\n"):
                    yield _decision(label["number"], (block,), label.end(), section, label["label"])
                else:
                    yield from _below(blocks[index + 1 : index + 2], section, label["label"], language)
            case List():
                for item in block.items:
                    yield from _in_blocks(item.blocks, section, language)
            case Quote():
                yield from _in_blocks(block.blocks, section, language)


def _below(blocks: Sequence[Block], section: Section, label: str, language: Language) -> Iterator[DecisionFinding]:
    """What the label that stands alone introduces."""
    if not blocks or not isinstance(blocks[0], Paragraph | List):
        return
    for entry in entries(blocks, language):
        if entry.inline is not None and entry.inline.text[entry.text_from :].strip():
            yield _decision(entry.number, entry.blocks, entry.text_from, section, label)


def _decision(number: str | None, blocks: tuple[Block, ...], text_from: int, section: Section, label: str) -> DecisionFinding:
    return DecisionFinding(
        number=number,
        title=None,
        blocks=blocks,
        text_from=text_from,
        section=section,
        span=blocks[0].span,
        why=f"label `{label}`",
    )


@cache
def _label(language: Language) -> re.Pattern[str]:
    """The label with its colon, or alone on its line; a number may stand between."""
    words = any_of(language.decision_labels)
    number = r"(?:\s+(?P<number>(?:§\s*)?[0-9]+(?:[./-][0-9]+)*))?"
    return re.compile(rf"\s*(?P<label>{words}){number}\s*(?::\s*|(?=\s*\Z))", re.IGNORECASE)


IDIOM = Idiom(name="decision-label", find=_find)
