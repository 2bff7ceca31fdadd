"""The text of minutes as HTML: its blocks, with dates marked up and decisions in boxes of their own.

Every element written here is one of a fixed list; all text is escaped.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from markupsafe import Markup, escape
from msgspec import Struct
from msgspec.structs import replace

from mlr_minutes.extract import has_hanging_star, starred_item
from mlr_minutes.languages import Language
from mlr_minutes.model import DatedPlace, Decision
from mlr_minutes.renderers._words import value_in_words
from mlr_minutes.syntax import Block, Code, Heading, Inline, Item, List, Paragraph, Piece, PieceKind, Quote, Rule, Table, inlines

_TAGS: Final = frozenset({"em", "strong", "s", "a", "i", "b", "u", "sub", "sup", "small"})

Box = Callable[[Decision, Markup], Markup]


class Manner(Struct, frozen=True, kw_only=True):
    """How a page sets what minutes hold."""

    box: Box
    """Sets the text of a decision in its box."""
    mark: Box
    """Marks a decision that is a part of a paragraph."""
    lead: Callable[[str], str | None]
    """Where a link leads from the page; None where it leads nowhere, and only its words stay."""


class Prose:
    """Writes the blocks of one meeting.

    Args:
        dates: the dates in the text.
        decisions: those that are to stand in boxes.
        manner: how the page sets them.
        language: that of the text.
    """

    def __init__(self, dates: Iterable[DatedPlace], decisions: Iterable[Decision], manner: Manner, language: Language) -> None:
        self._dates = sorted(dates, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._dates]
        self._first: dict[int, Decision] = {}
        self._marked: dict[int, list[Decision]] = {}
        for decision in sorted(decisions, key=lambda one: one.span):
            if decision.inline is None:
                self._first[id(decision.blocks[0])] = decision
            else:
                self._marked.setdefault(id(decision.inline), []).append(decision)
        self._manner = manner
        self._language = language
        self._boxed: set[int] = set()
        self._star = False

    def blocks(self, blocks: Sequence[Block], level: int) -> Markup:
        """Some blocks as HTML.

        Args:
            blocks: siblings.
            level: of the heading above them; headings among them lie below it.
        """
        return Markup("").join(self._blocks(blocks, level))

    def _blocks(self, blocks: Sequence[Block], level: int) -> Iterator[Markup]:
        for block in blocks:
            if id(block) in self._boxed:
                continue
            note = starred_item(block) if self._star else None
            self._star = (self._star and note is None) or has_hanging_star((block,))
            if note is not None and note.checked is None:
                # A footnote, which keeps its star; as a list it would have a bullet for one.
                yield Markup('<div class="footnote"><span>*</span><div>\n{}</div></div>\n').format(self.blocks(note.blocks, level))
                continue
            if id(block) in self._first:
                yield self._boxed_decision(self._first[id(block)], level)
            elif isinstance(block, List):
                yield from self._list(block, level)
            else:
                yield self._block(block, level)

    def _boxed_decision(self, decision: Decision, level: int) -> Markup:
        del self._first[id(decision.blocks[0])]
        head, *rest = decision.blocks
        self._boxed |= {id(block) for block in rest}
        # What goes on below a decision is told within its box, so it is written here although it is marked as told.
        proposal = [Markup("<p>{}</p>\n").format(decision.proposal)] if decision.proposal else []
        body = [*proposal, self._without_title(head, decision), *(self._unboxed(block, level) for block in rest)]
        return self._manner.box(decision, Markup("").join(body))

    def _unboxed(self, block: Block, level: int) -> Markup:
        self._boxed.discard(id(block))
        written = self.blocks((block,), level)
        self._boxed.add(id(block))
        return written

    def _without_title(self, block: Block, decision: Decision) -> Markup:
        """The first block of a decision, behind number and title, which the box shows by itself."""
        if isinstance(block, Paragraph):
            return Markup("<p>{}</p>\n").format(self.inline(block.inline.cut(decision.text_from)))
        return self.blocks((block,), 3)

    def _list(self, block: List, level: int) -> Iterator[Markup]:
        """A list; an entry that is a decision ends it, stands as a box, and begins it anew."""
        run: list[Item] = []
        for item in block.items:
            if item.blocks and id(item.blocks[0]) in self._first:
                yield from self._items(run, block.ordered, level)
                run = []
                yield self.blocks(item.blocks, level)
            elif not (item.blocks and all(id(inner) in self._boxed for inner in item.blocks)):
                run.append(item)
        yield from self._items(run, block.ordered, level)

    def _items(self, items: Sequence[Item], ordered: bool, level: int) -> Iterator[Markup]:
        if not items:
            return
        body = Markup("").join(self._item(item, ordered, level) for item in items)
        kind = "ol" if ordered else "ul"
        tasks = Markup(' class="tasks"') if any(item.checked is not None for item in items) else ""
        yield Markup("<{}{}>\n{}</{}>\n").format(kind, tasks, body, kind)

    def _item(self, item: Item, ordered: bool, level: int) -> Markup:
        # The figure as printed: HTML would count anew from the first one. Browsers count to 2^31 - 1.
        number = item.number.lstrip("0")[:9] or "0"
        value = Markup(' value="{}"').format(number) if ordered and item.number.isascii() and item.number.isdigit() else ""
        state = ""
        if item.checked is not None:
            word = self._language.labels["done" if item.checked else "not done"]
            state = Markup('<span class="state state-{}">{}</span> ').format("done" if item.checked else "open", word)
        if len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph):
            return Markup("<li{}>{}{}</li>\n").format(value, state, self.inline(item.blocks[0].inline))
        return Markup("<li{}>{}{}</li>\n").format(value, state, self.blocks(item.blocks, level))

    def _block(self, block: Block, level: int) -> Markup:
        match block:
            case Heading():
                deeper = min(level + 1, 6)
                return Markup("<h{}>{}</h{}>\n").format(deeper, self.inline(block.inline), deeper)
            case Paragraph():
                return Markup("<p>{}</p>\n").format(self.inline(block.inline))
            case Quote():
                return Markup("<blockquote>\n{}</blockquote>\n").format(self.blocks(block.blocks, level))
            case Code():
                return Markup('<pre tabindex="0"><code>{}</code></pre>\n').format(escape(block.text))
            case Rule():
                return Markup("<hr>\n")
            case Table():
                return self._table(block)
            case List():
                return Markup("").join(self._list(block, level))

    def _table(self, table: Table) -> Markup:
        first = next((inline.text for inline in inlines((table,)) if inline.text.strip()), self._language.labels["table"])
        name = " ".join(first.split())[:60]
        width = max(len(row) for row in (table.head, *table.rows))
        head = Markup("")
        if table.head:
            cells = Markup("").join(Markup('<th scope="col">{}</th>').format(self.inline(cell)) for cell in table.head)
            head = Markup("<thead><tr>{}</tr></thead>\n").format(cells)
        rows = Markup("").join(self._row(row, width) for row in table.rows)
        body = Markup("<tbody>\n{}</tbody>\n").format(rows) if table.rows else ""
        region = Markup('<div class="scroll" role="region" tabindex="0" aria-label="{}">\n<table>\n{}{}</table>\n</div>\n')
        return region.format(escape(name), head, body)

    def _row(self, row: Sequence[Inline], width: int) -> Markup:
        cells = [Markup("<td>{}</td>").format(self.inline(cell)) for cell in row]
        cells += [Markup("<td></td>")] * (width - len(row))
        return Markup("<tr>{}</tr>\n").format(Markup("").join(cells))

    def inline(self, inline: Inline) -> Markup:
        """Running text as HTML, each decision in it marked."""
        decisions = self._marked.get(id(inline), [])
        if not decisions:
            return self._pieces(inline.pieces)
        cuts = [cut for decision in decisions for cut in (decision.text_from, decision.text_to or len(inline.text))]
        parts = [self._pieces(part) for part in _parts(inline.pieces, cuts)]
        for which, decision in enumerate(decisions):
            parts[2 * which + 1] = self._manner.mark(decision, parts[2 * which + 1])
        return Markup("").join(parts)

    def _pieces(self, pieces: Iterable[Piece]) -> Markup:
        return Markup("").join(self._piece(piece) for piece in _led(_without_inner_links(pieces), self._manner.lead))

    def _piece(self, piece: Piece) -> Markup:
        match piece.kind:
            case PieceKind.TEXT:
                return Markup("").join(self._dated(piece))
            case PieceKind.CODE:
                return Markup("<code>{}</code>").format(escape(piece.text))
            case PieceKind.BREAK:
                return Markup("\n")
            case PieceKind.HARD_BREAK:
                return Markup("<br>\n")
            case PieceKind.IMAGE:
                # A page loads nothing from elsewhere, so a picture is a link to it.
                return Markup('<a href="{}">{}</a>').format(piece.href, escape(piece.text)) if piece.href else escape(piece.text)
            case PieceKind.OPEN:
                assert piece.tag in _TAGS, piece.tag
                return Markup('<a href="{}">').format(piece.href) if piece.tag == "a" else Markup("<{}>").format(piece.tag)
            case PieceKind.CLOSE:
                return Markup("</{}>").format(piece.tag)

    def _dated(self, piece: Piece) -> Iterator[Markup]:
        """Text in which each date that lies wholly within it is marked as one, and tells its weekday and year on hovering."""
        done = 0
        if piece.source_length == len(piece.text):
            for which in range(bisect_left(self._starts, piece.at), len(self._starts)):
                place = self._dates[which]
                start, end = place.span.start - piece.at, place.span.end - piece.at
                if start >= len(piece.text):
                    break
                if end <= len(piece.text):
                    yield escape(piece.text[done:start])
                    yield self._time(place, piece.text[start:end])
                    done = end
        yield escape(piece.text[done:])

    def _time(self, place: DatedPlace, text: str) -> Markup:
        value = place.mention.value
        assert value is not None
        title = value_in_words(value, self._language)
        if not value.is_plain:
            return Markup('<span class="date" title="{}">{}</span>').format(title, text)
        return Markup('<time datetime="{}" title="{}">{}</time>').format(value.iso, title, text)


def _without_inner_links(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces in which no link stands within another, which HTML forbids: the outer one leads, the inner one is its text."""
    depth = 0
    for piece in pieces:
        is_link = piece.tag == "a"
        if piece.kind is PieceKind.CLOSE and is_link:
            depth -= 1
        if not depth or not (is_link or piece.kind is PieceKind.IMAGE):
            yield piece
        elif piece.kind is PieceKind.IMAGE:
            yield replace(piece, href="")
        if piece.kind is PieceKind.OPEN and is_link:
            depth += 1


def _led(pieces: Iterable[Piece], lead: Callable[[str], str | None]) -> Iterator[Piece]:
    """Pieces in which each link leads where it does from the page, and those that lead nowhere are their words alone."""
    is_dead = False
    for piece in pieces:
        if piece.kind is PieceKind.OPEN and piece.tag == "a":
            href = lead(piece.href)
            is_dead = href is None
            if href is not None:
                yield replace(piece, href=href)
        elif piece.kind is PieceKind.CLOSE and piece.tag == "a" and is_dead:
            is_dead = False
        elif piece.kind is PieceKind.IMAGE and piece.href:
            yield replace(piece, href=lead(piece.href) or "")
        else:
            yield piece


def _parts(pieces: Iterable[Piece], cuts: Sequence[int]) -> list[tuple[Piece, ...]]:
    """Pieces parted at some places of their text; formatting that goes on past a cut is closed there and opened anew.

    Args:
        pieces: of running text.
        cuts: in order; of two at one place the part between them is empty.
    """
    parts: list[list[Piece]] = [[]]
    opened: list[Piece] = []
    position = 0
    left = list(cuts)

    def part() -> None:
        left.pop(0)
        parts[-1].extend(Piece(PieceKind.CLOSE, tag=piece.tag) for piece in reversed(opened))
        parts.append(list(opened))

    for piece in pieces:
        while left and left[0] <= position and piece.kind is not PieceKind.CLOSE:
            part()
        rest = Inline((piece,))
        while left and piece.text and left[0] < position + len(rest.text):
            parts[-1].extend(rest.cut(0, left[0] - position).pieces)
            rest, position = rest.cut(left[0] - position), left[0]
            part()
        parts[-1].extend(rest.pieces)
        position += len(rest.text)
        if piece.kind is PieceKind.OPEN:
            opened.append(piece)
        elif piece.kind is PieceKind.CLOSE and opened:
            opened.pop()
    while left:
        part()
    return [tuple(each) for each in parts]
