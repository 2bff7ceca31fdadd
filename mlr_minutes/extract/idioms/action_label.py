"""`**Action:** Eva books the room`, at the head of a paragraph or an entry of a list."""

import re
from collections.abc import Iterator
from functools import cache

from mlr_minutes.extract.finding import ActionFinding
from mlr_minutes.extract.idioms._idiom import Idiom
from mlr_minutes.extract.prose import is_none
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.task import task_owners
from mlr_minutes.languages import Language, Topic, any_of
from mlr_minutes.syntax import inlines


def _find(reading: Reading) -> Iterator[ActionFinding]:
    for section in reading.sections:
        if section.topic is Topic.ACTIONS:
            continue
        for inline in inlines(section.blocks):
            label = _label(reading.language).match(inline.text)
            if label and inline.text[label.end() :].strip(" *_-–—.\n") and not is_none(inline.text[label.end() :], reading.language):
                yield ActionFinding(
                    inline=inline,
                    text_from=label.end(),
                    owners=task_owners(inline.text[label.end() :], reading.language),
                    done=False,
                    section=section,
                    span=inline.span(),
                    why=f"label `{label['label']}`",
                )


@cache
def _label(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<label>{any_of(language.action_labels)})\s*:\s*", re.IGNORECASE)


IDIOM = Idiom(name="action-label", find=_find)
