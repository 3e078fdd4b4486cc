"""How a page lays out its sections: the conclusion, the step, and calm cards with the rest folded away."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from koek.charts.figure import Figure
from koek.reports.html import block_html
from koek.reports.sections import (
    Block,
    Callout,
    Details,
    Exchange,
    KeyFigures,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Section,
    Statement,
    Statements,
    Subheading,
    Table,
    texts,
)
from koek.reports.voice import Voice

SHOWN_STATEMENTS = 4
"""A part with more than this shows three, and the rest when asked for."""
SHOWN_EXCHANGES = 2
NARROW_TABLE = 3
"""A table with more columns does not fit in half a page."""
LONG_CELL = 60
"""Nor does a table of so many columns when one of its cells is longer than this."""
HIGH_DRAWING = 900
"""A picture that is higher than this when drawn narrow takes the whole width."""
_WHY = "-why"
"""How the id of a card ends that only tells how the rest was computed: it stands last."""
_LINE, _PICTURE_LINES = 52, 16
_LINES_OF_TABLE = 1.8


@dataclass(frozen=True)
class Card:
    """A part of a page; `lines` is about how high it is, `wide` that it takes the whole width."""

    id: str
    heading: str
    blocks: tuple[Block, ...]
    wide: bool = False

    @cached_property
    def html(self) -> str:
        """Its content."""
        return "".join(map(block_html, self.blocks))

    @property
    def lines(self) -> float:
        """About how many lines high it is."""
        return 3 + sum(map(_lines, self.blocks))


@dataclass(frozen=True)
class Band:
    """Cards beside each other in two columns, or one wide card."""

    left: tuple[Card, ...]
    right: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, the left column first."""
        return (*self.left, *self.right)


@dataclass(frozen=True)
class Shown:
    """A page as it is shown.

    Attributes
    ----------
    heading : str
        The conclusion.
    leads : str
        What it says besides, as HTML.
    step : Callout or None
        The next useful step, with its reason.
    warnings : str
        What to mind before anything else, as HTML.
    bands : tuple of Band
        The rest.
    """

    heading: str
    leads: str = ""
    step: Callout | None = None
    warnings: str = ""
    bands: tuple[Band, ...] = ()


@dataclass
class _Sorting:
    step_heading: str
    leads: list[Block] = field(default_factory=list)
    warnings: list[Block] = field(default_factory=list)
    step: Callout | None = None

    def kept(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Yield the blocks that belong in a card; what belongs above the cards is put aside."""
        leading = True
        for block in blocks:
            if isinstance(block, Reference):
                continue
            if isinstance(block, Callout) and block.warning:
                self.warnings.append(block)
            elif isinstance(block, Callout) and self.step is None and block.heading == self.step_heading:
                self.step = block
            elif leading and isinstance(block, Paragraph):
                self.leads.append(block)
            else:
                leading = False
                yield block


def laid_out(sections: Sequence[Section], voice: Voice) -> Shown | None:
    """Return a page as it is shown; None when there is nothing to say yet."""
    if not sections:
        return None
    first, *others = sections
    sorting = _Sorting(voice.say("report.next_step"))
    cards = [*_parts(first.id, tuple(sorting.kept(first.blocks)))]
    cards += [Card(other.id, other.heading, other.blocks) for other in others]
    cards = sorted(_joined(cards), key=lambda card: card.id.endswith(_WHY))
    cards = [_folded(_explained(card, voice), voice) for card in cards]
    return Shown(
        heading=first.heading,
        leads="".join(map(block_html, sorting.leads)),
        step=sorting.step,
        warnings="".join(map(block_html, sorting.warnings)),
        bands=tuple(_bands(cards)),
    )


def beside_form(sections: Iterable[Section], voice: Voice) -> list[Section]:
    """Return the sections as they stand beside a form: narrow, so what is long or wide is folded away."""
    return [replace(one, blocks=tuple(_beside(one.blocks, voice))) for one in sections]


def _beside(blocks: Iterable[Block], voice: Voice) -> Iterator[Block]:
    here = (block for block in blocks if not isinstance(block, Reference))
    return _some(here, voice, fold_tables=True)


def _parts(name: str, blocks: tuple[Block, ...]) -> Iterator[Card]:
    """Yield a card for every part under a heading of its own."""
    heading, number = "", 0
    held: list[Block] = []
    for block in blocks:
        if isinstance(block, Subheading) or (isinstance(block, Details) and heading):
            if held:
                yield Card(f"{name}-{number}", heading, tuple(held))
            number += 1
            if isinstance(block, Details):
                yield Card(f"{name}{_WHY}", "", (block,), wide=True)
                heading, held = "", []
            else:
                heading, held = block.text, []
        else:
            held.append(block)
    if held:
        yield Card(f"{name}-{number}", heading, tuple(held))


def _joined(cards: list[Card]) -> Iterator[Card]:
    """Yield the cards; figures under the conclusion itself go with the first card that has a heading."""
    few = (KeyFigures, Details)
    if len(cards) > 1 and not cards[0].heading and all(isinstance(one, few) for one in cards[0].blocks):
        yield replace(cards[1], blocks=(*cards[0].blocks, *cards[1].blocks))
        yield from cards[2:]
    else:
        yield from cards


def _explained(card: Card, voice: Voice) -> Card:
    """Return the card; that on what everything rests on is one click away."""
    if card.id != "basis":
        return card
    return replace(card, blocks=(Details(voice.say("report.how_computed"), card.blocks),), wide=True)


def _folded(card: Card, voice: Voice) -> Card:
    has_picture = any(isinstance(block, Picture | KeyFigures) for block in card.blocks)
    wide = card.wide or any(map(_is_high if has_picture else _is_wide, card.blocks))
    blocks = list(_some(card.blocks, voice, fold_tables=not wide))
    return replace(card, blocks=tuple(blocks), wide=wide)


def _some(blocks: Iterable[Block], voice: Voice, *, fold_tables: bool) -> Iterator[Block]:
    exchanges: list[Block] = []
    for block in blocks:
        if isinstance(block, Exchange):
            exchanges.append(block)
            continue
        if exchanges:
            yield from _with_more(exchanges, SHOWN_EXCHANGES, voice)
            exchanges = []
        yield from _one(block, voice, fold_tables=fold_tables)
    yield from _with_more(exchanges, SHOWN_EXCHANGES, voice)


def _one(block: Block, voice: Voice, *, fold_tables: bool) -> Iterator[Block]:
    if isinstance(block, Statements | ListBlock) and len(block.items) > SHOWN_STATEMENTS:
        some = SHOWN_STATEMENTS - 1
        yield type(block)(block.items[:some])  # type: ignore[arg-type]  # of the same kind as the block
        rest = type(block)(block.items[some:])  # type: ignore[arg-type]  # idem
        yield Details(voice.say("web_rooms.more", count=len(block.items) - some), (rest,))
    elif _is_wide(block) and fold_tables and isinstance(block, Table):
        yield Details(block.caption, (block,))
    else:
        yield block


def _with_more(blocks: list[Block], some: int, voice: Voice) -> Iterator[Block]:
    yield from blocks[:some]
    if blocks[some:]:
        yield Details(voice.say("web_rooms.more", count=len(blocks) - some), tuple(blocks[some:]))


def _is_wide(block: Block) -> bool:
    if not isinstance(block, Table):
        return False
    longest = max((len(cell) for row in block.rows for cell in row), default=0)
    return len(block.columns) + (longest > LONG_CELL) > NARROW_TABLE


def _is_high(block: Block) -> bool:
    return isinstance(block, Picture) and block.narrow is not None and _height(block.narrow) > HIGH_DRAWING


def _height(figure: Figure) -> float:
    height = figure.spec.get("height")
    return height if isinstance(height, int | float) else 0


def _bands(cards: Iterable[Card]) -> Iterator[Band]:
    beside: list[Card] = []
    for card in cards:
        if not card.wide:
            beside.append(card)
            continue
        if beside:
            yield _columns(beside)
        yield Band((card,))
        beside = []
    if beside:
        yield _columns(beside)


def _columns(cards: list[Card]) -> Band:
    """Return the cards in two columns of about the same height, in reading order as far as can be."""
    left: list[Card] = []
    right: list[Card] = []
    heights = [0.0, 0.0]
    for card in cards:
        side = 0 if heights[0] <= heights[1] else 1
        (left, right)[side].append(card)
        heights[side] += card.lines
    return Band(tuple(left), tuple(right))


def _lines(block: Block) -> float:
    if isinstance(block, Picture):
        return max(_PICTURE_LINES, _height(block.figure) / 24)
    if isinstance(block, Details):
        return 1.5
    if isinstance(block, Table):
        return (1 + len(block.rows)) * _LINES_OF_TABLE
    if isinstance(block, Statements):
        return sum(map(_statement_lines, block.items))
    return sum(1.2 + len(text) // _LINE for text in texts(block))


def _statement_lines(statement: Statement) -> float:
    return 1.2 + len(statement.text) // _LINE + sum(map(_statement_lines, statement.because))
