"""The balance of give and take: what each organisation brings beside what it gets, in blocks and words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from koek.case.network import Good, HowMuch, Member, Network
from koek.charts.columns import LINE, column
from koek.charts.drawing import TEXT_SIZE, Layer, marks, words
from koek.charts.figure import Figure, Table
from koek.charts.lettering import text_width, wrapped
from koek.charts.network_facts import goods_text
from koek.charts.reader import Reader, capitalised
from koek.charts.signs import HALF_SIGN, sign_fill, stop_signs
from koek.charts.telling import Telling, figure_of
from koek.network.exchange import Balance, GiveAndTake, MemberExchange

_SMALL = TEXT_SIZE - 1
_ABOVE = 3.0
_BAR = 15
_BETWEEN = 5
_GAP = 18
_BLOCKS = {HowMuch.LITTLE: 1, HowMuch.SOME: 2, HowMuch.MUCH: 3}
_ALARMS = (Balance.ONLY_BRINGS, Balance.ONLY_GETS)
_SHARE = 0.42
_MOST = 20.0
_CLEAR = 8


@dataclass(frozen=True)
class _BalanceDrawing:
    answer: GiveAndTake
    network: Network
    reader: Reader

    @cached_property
    def organisations(self) -> tuple[MemberExchange, ...]:
        """Only organisations are ever weighed."""
        return tuple(one for one in self.answer.members if one.balance is not None)

    @cached_property
    def _members(self) -> Mapping[str, Member]:
        return {member.id: member for member in self.network.members}

    def is_ours(self, one: MemberExchange) -> bool:
        party = self._members[one.member].party
        return party is not None and party == self.reader.viewpoint

    def is_estimate(self, one: MemberExchange) -> bool:
        told = self._members[one.member].told_on is not None or self.is_ours(one)
        return not told and bool(one.brings or one.gets)

    @property
    def estimated(self) -> tuple[str, ...]:
        return tuple(one.member for one in self.organisations if self.is_estimate(one))

    def plain_name(self, one: MemberExchange) -> str:
        return self.reader.say("chart.you") if self.is_ours(one) else self._members[one.member].name

    def name(self, one: MemberExchange) -> str:
        name = self.plain_name(one)
        name = self.reader.say("chart.estimated", name=name) if self.is_estimate(one) else name
        return capitalised(name)

    def balance(self, one: MemberExchange) -> str:
        return self.reader.say(f"chart.balance_{one.balance}")

    @property
    def alarms(self) -> tuple[MemberExchange, ...]:
        return tuple(one for one in self.organisations if one.balance in _ALARMS)

    # placing

    @cached_property
    def _sides(self) -> tuple[str, str]:
        return self.reader.say("chart.balance_brings"), self.reader.say("chart.balance_gets")

    @cached_property
    def _left(self) -> float:
        return max(text_width(text, _SMALL) for text in self._sides) + _CLEAR

    @cached_property
    def _block(self) -> float:
        """Width of one block: as many as the fullest bar has fit."""
        most = max(
            (_blocks(goods) for one in self.organisations for goods in (one.brings, one.gets)), default=0
        )
        return min(_MOST, self.reader.pixels * _SHARE / max(most, 1))

    def _words(self, goods: Sequence[Good]) -> tuple[str, ...]:
        room = self.reader.pixels - self._left - self._block * _blocks(goods) - _CLEAR
        told = goods_text(self.reader, goods) or self.reader.say("chart.balance_nothing")
        return wrapped(told, _SMALL, room)

    def _bar_height(self, goods: Sequence[Good]) -> float:
        return max(_BAR, LINE * len(self._words(goods))) + _BETWEEN

    def _heading(self, one: MemberExchange) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lines of the name and of the balance below it."""
        room = self.reader.pixels - 2 * HALF_SIGN - _CLEAR
        return (
            wrapped(self.name(one), TEXT_SIZE, self.reader.pixels, bold=True),
            wrapped(self.balance(one), _SMALL, room, bold=True),
        )

    def _height(self, one: MemberExchange) -> float:
        lines = sum(map(len, self._heading(one)))
        return LINE * lines + 6 + self._bar_height(one.brings) + self._bar_height(one.gets)

    @property
    def height(self) -> float:
        """Height of the sheet."""
        return _ABOVE + sum(self._height(one) + _GAP for one in self.organisations)

    # drawing

    def layers(self) -> Iterator[Layer]:
        top = _ABOVE
        for one in self.organisations:
            yield from self._organisation(one, top)
            top += self._height(one) + _GAP

    def _organisation(self, one: MemberExchange, top: float) -> Iterator[Layer]:
        name, balance = self._heading(one)
        yield words(column(name, 0, top + LINE / 2), fontWeight=600)
        y = top + LINE * len(name) + LINE / 2
        if one in self.alarms:
            yield stop_signs([{"x": HALF_SIGN + 1, "y": y, "fill": sign_fill(solid=True)}])
            rows = column(balance, 2 * HALF_SIGN + _CLEAR, y)
            yield words(rows, fontSize=_SMALL, fontWeight=600, color="var(--halt)")
        else:
            yield words(column(balance, 0, y), fontSize=_SMALL, color="var(--soft)")
        y += LINE * len(balance) - LINE / 2 + 6
        for side, goods, role in zip(self._sides, (one.brings, one.gets), ("crust", "soft"), strict=True):
            yield from self._bar(one, side, goods, role, y)
            y += self._bar_height(goods)

    def _bar(
        self, one: MemberExchange, side: str, goods: Sequence[Good], role: str, y: float
    ) -> Iterator[Layer]:
        middle = y + _BAR / 2
        yield words([{"x": 0, "y": middle, "text": side}], fontSize=_SMALL)
        fill = f"url(#hatch-{role})" if self.is_estimate(one) else f"var(--{role})"
        blocks, x = [], self._left
        for good in goods:
            wide = self._block * _BLOCKS[good.how_much]
            told = {"member": one.member, "good": good.good, "how_much": good.how_much.value, "side": role}
            blocks.append({"x": x, "x2": x + wide - 2, "y": y, "y2": y + _BAR, "fill": fill, **told})
            x += wide
        if blocks:
            yield marks("rect", blocks, stroke=f"var(--{role})", strokeWidth=1)
        colour = "var(--ink)" if goods else "var(--soft)"
        start = x + (_CLEAR if goods else 0)
        yield words(column(self._words(goods), start, middle), fontSize=_SMALL, color=colour)


def _blocks(goods: Sequence[Good]) -> int:
    return sum(_BLOCKS[good.how_much] for good in goods)


def give_take_bars(answer: GiveAndTake, network: Network, reader: Reader) -> Figure:
    """Return what organisations bring beside what they get, with table and text alternative.

    Parameters
    ----------
    answer : GiveAndTake
        Who brings and gets what; private persons and people in care are left out.
    network : Network
        The network the answer is about, for names and for who said it.
    reader : Reader
        For whom; what an organisation did not say itself is hatched and named an estimate.
    """
    drawing = _BalanceDrawing(answer, network, reader)
    telling = Telling(
        "give-and-take", _title(drawing), _told(drawing), "chart.balance_caption", _table(drawing)
    )
    return figure_of(drawing, telling, reader, estimated=drawing.estimated)


def _title(drawing: _BalanceDrawing) -> str:
    say, organisations = drawing.reader.say, drawing.organisations
    if drawing.alarms:
        return say("chart.balance_title_alarm", names=tuple(map(drawing.plain_name, drawing.alarms)))
    known = [one.balance for one in organisations if one.balance is not Balance.UNKNOWN]
    if not known:
        return say("chart.balance_title_none")
    leans = [balance for balance in known if balance is not Balance.EVEN]
    return say("chart.balance_title_leans" if leans else "chart.balance_title_even")


def _told(drawing: _BalanceDrawing) -> Iterator[str]:
    say = drawing.reader.say
    yield say("chart.balance_told", count=len(drawing.organisations))
    for one in drawing.organisations:
        yield say("chart.balance_told_member", name=drawing.name(one), balance=drawing.balance(one))


def _table(drawing: _BalanceDrawing) -> Table:
    reader = drawing.reader
    rows = tuple(
        (
            drawing.name(one),
            goods_text(reader, one.brings),
            goods_text(reader, one.gets),
            drawing.balance(one),
        )
        for one in drawing.organisations
    )
    columns = ("network_member", "network_does_bring", "network_does_get", "balance")
    return Table(tuple(reader.say(f"chart.{column}") for column in columns), rows)
