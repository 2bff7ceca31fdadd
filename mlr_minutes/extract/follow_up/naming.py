"""Where a text names decisions of other meetings: by number and day, by identity, or by number alone.

beslut 4.2 från 18/11        § 12, 2014-11-18        decision 2014-11-18/5        beslut 3 och 4 från förra mötet

The word for a decision means one wherever it stands before a number; a sign or the word for an item needs the day beside it, or
a section that follows decisions up, since minutes number other things too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Final

from msgspec import Struct

from mlr_minutes.dates import DateMention
from mlr_minutes.extract.follow_up.linking import links
from mlr_minutes.extract.reading import Reading
from mlr_minutes.extract.text.prose import sentence
from mlr_minutes.languages import Language, any_of
from mlr_minutes.model import DecisionNumber, Reference
from mlr_minutes.syntax import Inline

BESIDE: Final = 60
"""How many characters may stand between a number and the day of its meeting."""

_FIGURES: Final = r"[0-9]{1,4}(?:[.:][0-9]{1,3})*(?:\s?[a-z])?(?![\w/-]|[.,:][0-9])"
_SIGNED: Final = rf"(?:(?-i:[A-ZÅÄÖÆØ]{{1,5}})\s)?§+\s*{_FIGURES}"
_NUMBER: Final = rf"(?:{_SIGNED}|{_FIGURES})"
_YEAR: Final = re.compile(r"[0-9]{4}")


class Naming(Struct, frozen=True, kw_only=True):
    """A stretch of text that names decisions of one meeting."""

    references: tuple[Reference, ...]
    start: int
    end: int
    """Behind the day, where that follows."""


@cache
def _patterns(language: Language) -> re.Pattern[str]:
    words = language.following_up
    several = rf"{_NUMBER}(?:\s*(?:,|&|{any_of(language.conjunctions)})\s*(?:{any_of(words.decisions)}\s+)?{_NUMBER})*"
    noun = rf"(?:(?P<noun>{any_of(words.decisions)})|(?P<item>{any_of(words.items)}))\s+(?:nr\.?\s*|no\.?\s*|nummer\s+|number\s+)?"
    identity = (
        rf"(?:{any_of(words.decisions)}\s+)?(?:(?P<body>[a-z0-9-]+)/)?(?P<day>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\s?/\s?(?P<end>{_NUMBER})"
    )
    return re.compile(rf"(?<![\w/.-])(?:{identity}|{noun}(?P<numbers>{several})|(?P<signs>{_SIGNED}))", re.IGNORECASE)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What stands between a number and its day."""
    return re.compile(rf"[\s,(]*(?:{any_of(language.following_up.joints)}\b[^.;:!?()0-9§]*)?", re.IGNORECASE)


@cache
def _state(language: Language) -> re.Pattern[str]:
    """What is said of a decision: a day behind that is another day."""
    words = language.following_up
    every = (words.withdrawn, words.replaced, words.moved, words.postponed, words.underway, words.done)
    return re.compile(rf"(?<!\w){any_of(word for group in every for word in group)}(?!\w)", re.IGNORECASE)


@cache
def _previous(language: Language) -> re.Pattern[str]:
    """What says behind a number that it is one of the meeting before."""
    words = language.following_up
    return re.compile(rf"[\s(]*{any_of(words.joints)}\s+(?:[^\W\d_]+\s+)?{any_of(words.previous)}(?!\w)(?:\s+[^\W\d_]+)?", re.IGNORECASE)


def may_name(text: str, language: Language) -> bool:
    """Whether it is worth a look: a text with a figure, and a word or sign that stands before numbers."""
    if not any(each.isdigit() for each in text):
        return False
    plain = text.casefold()
    return "§" in plain or "/" in plain or any(word in plain for word in (*language.following_up.decisions, *language.following_up.items))


def namings(inline: Inline, reading: Reading, *, day: date | None = None, within: bool = False) -> tuple[Naming, ...]:
    """The stretches of a text that name decisions of other meetings, in order.

    Args:
        inline: the text.
        reading: the document.
        day: that of the meeting whose decisions its section follows up, where that is told.
        within: whether it stands in a section that follows decisions up.
    """
    text, mentions = inline.prose, reading.mentions(inline)
    linked = list(_linked(inline))
    if not may_name(text, reading.language):
        return tuple(linked)
    found = (_naming(match, inline, reading, day, within=within) for match in _patterns(reading.language).finditer(text))
    told = [one for one in found if one is not None and not _is_of_date(one, mentions) and not any(_meet(one, each) for each in linked)]
    return tuple(sorted((*linked, *told), key=lambda one: one.start))


def _meet(one: Naming, other: Naming) -> bool:
    return one.start < other.end and other.start < one.end


def _linked(inline: Inline) -> Iterator[Naming]:
    """The links to a place in another file beside this one."""
    for link in links(inline):
        if "#" in link.href:
            yield Naming(references=(Reference(href=link.href, span=link.span),), start=link.start, end=link.end)


def _is_of_date(one: Naming, mentions: Iterable[DateMention]) -> bool:
    """Whether a figure is a part of a date: "the decision of 18 November", read from "decision 18"."""
    return one.references[0].day is None and any(each.start < one.end and one.start < each.end for each in mentions)


def _naming(match: re.Match[str], inline: Inline, reading: Reading, day: date | None, *, within: bool) -> Naming | None:
    text = inline.prose
    if match["day"]:
        try:
            its_day = date.fromisoformat(match["day"])
        except ValueError:
            return None
        return _named([match["end"]], match.start(), match.end(), inline, day=its_day, beside=(match["body"] or "").replace("-", " "))
    numbers = [found[0] for found in re.finditer(_NUMBER, match["numbers"] or match["signs"])]
    previous = _previous(reading.language).match(text, match.end())
    if previous:
        return _named(numbers, match.start(), previous.end(), inline, is_previous=True)
    mention = _day_beside(text, match, reading.mentions(inline), reading.language)
    if mention is not None:
        end = max(match.end(), mention.end)
        beside = text[max(0, match.start() - BESIDE) : match.start()].rpartition(". ")[2] + " " + text[match.end() : mention.start]
        return _named(numbers, match.start(), end, inline, day=passed(mention, reading), beside=beside)
    # In the course of an entry "item 3" is one of this agenda.
    if within and (match["noun"] or len(text[sentence(text, match.start()).start : match.start()].split()) < 2):
        return _named(numbers, match.start(), match.end(), inline, day=day, is_previous=day is None)
    return _named(numbers, match.start(), match.end(), inline) if match["noun"] else None


def _named(
    numbers: Sequence[str], start: int, end: int, inline: Inline, *, day: date | None = None, beside: str = "", is_previous: bool = False
) -> Naming:
    span = inline.span(start, end)
    references = tuple(
        Reference(number=DecisionNumber(text=" ".join(one.split())), day=day, is_previous=is_previous, beside=beside, span=span)
        for one in numbers
    )
    return Naming(references=references, start=start, end=end)


def _day_beside(text: str, match: re.Match[str], mentions: Iterable[DateMention], language: Language) -> DateMention | None:
    """The day behind a number, else right before a sign."""
    known = list(mentions)
    before = [one for one in known if one.end <= match.start() and re.fullmatch(r"[\s,(]*", text[one.end : match.start()])]
    behind = _day_behind(text, match.end(), known, language)
    return behind or (before[-1] if before and (match["signs"] or match["item"]) else None)


def _day_behind(text: str, end: int, mentions: Iterable[DateMention], language: Language) -> DateMention | None:
    """The day behind a number, with no more than small words between."""
    joint, state = _joint(language), _state(language)
    near = (one for one in mentions if one.value is not None and one.value.day is not None and end <= one.start <= end + BESIDE)
    return next((one for one in near if joint.fullmatch(text, end, one.start) and not state.search(text, end, one.start)), None)


def passed(mention: DateMention, reading: Reading) -> date | None:
    """The day of a meeting that was: without its year, the last such day up to this meeting."""
    value = mention.value.day if mention.value is not None else None
    if value is None or reading.day is None or _YEAR.search(mention.text):
        return value
    # The 29th of February is in no other year than its own.
    with suppress(ValueError):
        this_year = value.replace(year=reading.day.year)
        return this_year if this_year <= reading.day else this_year.replace(year=reading.day.year - 1)
    return value


def numbered(inline: Inline, reading: Reading, *, day: date | None) -> Naming | None:
    """The decision with whose number alone an entry begins, in a section that follows decisions up.

    Args:
        inline: the entry.
        reading: the document.
        day: that of the meeting which the section is about; with None it is the one before.
    """
    match = _begun().match(inline.prose)
    mentions = reading.mentions(inline)
    if match is None or any(each.start < match.end() for each in mentions):
        return None
    mention = _day_behind(inline.prose, match.end(), mentions, reading.language)
    told = passed(mention, reading) if mention is not None else None
    end = mention.end if mention is not None and told else match.end()
    its_day = told or day
    return _named([match[1]], match.start(1), end, inline, day=its_day, is_previous=its_day is None)


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(rf"\s*({_NUMBER})(?=[\s.):,–-]|\Z)")
