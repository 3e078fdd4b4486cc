"""The network around its goal: who brings and gets what, who is a key figure, what nobody here can decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from math import sqrt
from typing import Any

from koek.case.network import Good, HowMuch, Member, Network
from koek.charts.arrows import Arrow, around, arrows, aside
from koek.charts.columns import LINE, column
from koek.charts.drawing import TEXT_SIZE, Layer, Point, marks, words
from koek.charts.figure import Figure
from koek.charts.lettering import balanced, broken, wrapped
from koek.charts.network_facts import NetworkFacts, goods_text, network_table, network_title, network_told
from koek.charts.reader import Reader, capitalised
from koek.charts.signs import HALF_SIGN, sign_fill, stop_signs
from koek.charts.telling import Telling, figure_of
from koek.network.figures import KeyFigures

_SMALL = TEXT_SIZE - 1
_PAD = 10
_ROW_GAP = 22
_LEAST = 62
_NARROW = 400
_BULGE, _NARROW_BULGE = 112, 48
_NODE = 11
_KEY_ROW = 21
_WEIGHT = {HowMuch.LITTLE: 1.2, HowMuch.SOME: 2.4, HowMuch.MUCH: 4.2}
_APART = 4.5
_LOWEST = 0.72


@dataclass(frozen=True)
class _Text:
    """A line of a label: bold for a name, soft for what is brought and got, ink for a key figure."""

    text: str
    look: str


@dataclass(frozen=True)
class _NetworkDrawing(NetworkFacts):
    """Where everything stands."""

    @property
    def narrow(self) -> bool:
        return self.reader.pixels < _NARROW

    @property
    def bulge(self) -> float:
        return _NARROW_BULGE if self.narrow else _BULGE

    @cached_property
    def _room(self) -> float:
        return self.reader.pixels / 2 - self.bulge - _NODE - 8

    @cached_property
    def labels(self) -> dict[str, tuple[_Text, ...]]:
        return {member.id: tuple(self._label(member)) for member in self.members}

    def _label(self, member: Member) -> Iterator[_Text]:
        name = broken(capitalised(self.name(member)), TEXT_SIZE, self._room, bold=True)
        for line in wrapped(name, TEXT_SIZE, self._room, bold=True):
            yield _Text(line, "name")
        for text in self.key(member):
            for line in wrapped(text, _SMALL, self._room):
                yield _Text(line, "key")
        for code, goods in (("chart.network_brings", member.brings), ("chart.network_gets", member.gets)):
            if goods:
                told = self.reader.say(code, goods=goods_text(self.reader, goods))
                for line in wrapped(told, _SMALL, self._room):
                    yield _Text(line, "goods")

    @cached_property
    def goal(self) -> tuple[str, ...]:
        goal = self.network.shared_goal or self.network.goal or self.reader.say("chart.network_no_goal")
        return balanced(goal, TEXT_SIZE, self.reader.pixels - 2 * _PAD, bold=True)

    @cached_property
    def warning(self) -> tuple[str, ...]:
        if not self.gaps:
            return ()
        told = self.reader.say("chart.network_gap", decisions=self.gaps)
        return wrapped(told, _SMALL, self.reader.pixels - 2 * HALF_SIGN - 8, bold=True)

    @property
    def _keys(self) -> tuple[tuple[str, str], ...]:
        """Shape and words of each kind of member that is there."""
        shapes = {self.shape(member) for member in self.members}
        words_of = {
            "square": "chart.network_decides",
            "triangle-up": "chart.network_moves",
            "diamond": "chart.network_both",
        }
        return tuple((shape, self.reader.say(code)) for shape, code in words_of.items() if shape in shapes)

    @cached_property
    def top(self) -> float:
        """Where the members begin."""
        box = LINE * len(self.goal) + 2 * _PAD
        warning = LINE * len(self.warning) + 12 if self.warning else 0
        return box + warning + _KEY_ROW * (2 + len(self._keys)) + 14

    @cached_property
    def _rows(self) -> tuple[tuple[float, Member | None, Member | None], ...]:
        """Middle of each row with who stands left and right: clockwise in the order of the file."""
        half = (len(self.members) + 1) // 2
        right, left = self.members[:half], tuple(reversed(self.members[half:]))
        rows, y = [], self.top
        for west, east in zip_longest(left, right):
            tall = max(_LEAST, *(len(self.labels[one.id]) * LINE for one in (west, east) if one))
            rows.append((y + tall / 2, west, east))
            y += tall + _ROW_GAP
        return tuple(rows)

    @property
    def height(self) -> float:
        """Height of the sheet."""
        if not self._rows:
            return self.top
        middle, west, east = self._rows[-1]
        return middle + max(_LEAST, *(len(self.labels[one.id]) * LINE for one in (west, east) if one)) / 2 + 4

    @cached_property
    def hub(self) -> Point:
        """The pixel of the goal."""
        middles = [middle for middle, _, _ in self._rows] or [self.top]
        return self.reader.pixels / 2, (middles[0] + middles[-1]) / 2

    @cached_property
    def spots(self) -> dict[str, Point]:
        """The pixel of each member: on a bulge, so that no line between two runs over a third."""
        x, y = self.hub
        reach = max((abs(middle - y) for middle, _, _ in self._rows), default=0) / sqrt(1 - _LOWEST**2)
        found: dict[str, Point] = {}
        for middle, west, east in self._rows:
            wide = self.bulge * sqrt(1 - ((middle - y) / reach) ** 2) if reach else self.bulge
            found |= {one.id: (x + side * wide, middle) for one, side in ((west, -1), (east, 1)) if one}
        return found

    # drawing

    def layers(self) -> Iterator[Layer]:
        yield from self._heading()
        yield from self._between()
        yield from self._exchange()
        yield from self._hub()
        yield from self._members()
        yield from self._labels()

    def _heading(self) -> Iterator[Layer]:
        box = LINE * len(self.goal) + 2 * _PAD
        area = {"x": 0, "x2": self.reader.pixels, "y": 0, "y2": box}
        yield marks("rect", [area], color="var(--crust-soft)", cornerRadius=6)
        first = _PAD + LINE / 2
        yield words(column(self.goal, self.reader.pixels / 2, first), fontWeight=600, align="center")
        y = box + 8 + LINE / 2
        if self.warning:
            yield stop_signs([{"x": HALF_SIGN + 1, "y": y, "fill": sign_fill(solid=True)}])
            rows = column(self.warning, 2 * HALF_SIGN + 8, y)
            yield words(rows, fontSize=_SMALL, fontWeight=600, color="var(--halt)")
            y += LINE * len(self.warning) + 12
        yield from self._legend(y + 2)

    def _legend(self, y: float) -> Iterator[Layer]:
        for code, role in (("chart.network_key_brings", "crust"), ("chart.network_key_gets", "soft")):
            yield from arrows([Arrow(((1, y), (26, y)))], role)
            yield words([{"x": 35, "y": y, "text": self.reader.say(code)}])
            y += _KEY_ROW
        for shape, told in self._keys:
            look: dict[str, Any] = {"size": 120, "opacity": 1}
            yield marks("point", [{"x": 14, "y": y}], shape=shape, filled=True, color="var(--fifth)", **look)
            yield words([{"x": 35, "y": y, "text": told}])
            y += _KEY_ROW

    def _between(self) -> Iterator[Layer]:
        lines = [
            Arrow(
                around(self.spots[link.giver], self.spots[link.receiver], self.hub),
                _WEIGHT[link.strength] / 2,
            )
            for link in self.network.links
            if link.giver != link.receiver
        ]
        yield from arrows(lines, "ink", short=_NODE + 4, faint=True)

    def _exchange(self) -> Iterator[Layer]:
        brings, gets = [], []
        for member in self.members:
            spot, estimate = self.spots[member.id], self.is_estimate(member)
            apart = _APART if member.brings and member.gets else 0
            if member.brings:
                brings.append(Arrow(aside(spot, self.hub, apart), _heaviest(member.brings), estimate))
            if member.gets:
                gets.append(Arrow(aside(self.hub, spot, apart), _heaviest(member.gets), estimate))
        yield from arrows(brings, "crust", short=_NODE + 5)
        yield from arrows(gets, "soft", short=_NODE + 5)

    def _hub(self) -> Iterator[Layer]:
        x, y = self.hub
        look: dict[str, Any] = {"stroke": "var(--crust)", "strokeWidth": 3, "opacity": 1}
        if self.members:
            row = {"x": x, "y": y, "fill": "var(--crust-soft)"}
            yield marks("point", [row], shape="circle", size=420, **look)

    def _members(self) -> Iterator[Layer]:
        for member in self.members:
            x, y = self.spots[member.id]
            role = "ours" if self.is_ours(member) else "fifth"
            fill = "var(--sheet)" if member.at_table is False else f"var(--{role})"
            row = {"x": x, "y": y, "fill": fill, "stroke": f"var(--{role})", "member": member.id}
            yield marks("point", [row], shape=self.shape(member), size=240, strokeWidth=2, opacity=1)

    def _labels(self) -> Iterator[Layer]:
        looks: dict[str, dict[str, Any]] = {
            "name": {"fontWeight": 600},
            "key": {"fontSize": _SMALL},
            "goods": {"fontSize": _SMALL, "color": "var(--soft)"},
        }
        for side in ("left", "right"):
            for kind, look in looks.items():
                rows = [row for member in self.members for row in self._lines(member, side, kind)]
                if rows:
                    yield words(rows, align=side, **look)

    def _lines(self, member: Member, side: str, kind: str) -> Iterator[dict[str, Any]]:
        x, y = self.spots[member.id]
        label = self.labels[member.id]
        if (x > self.hub[0]) is not (side == "left"):
            return
        edge = x + _NODE + 7 if side == "left" else x - _NODE - 7
        top = y - (len(label) - 1) * LINE / 2
        for row, line in enumerate(label):
            if line.look == kind:
                yield {"x": edge, "y": top + row * LINE, "text": line.text}


def _heaviest(goods: Sequence[Good]) -> float:
    return max(_WEIGHT[good.how_much] for good in goods)


def network_map(network: Network, figures: KeyFigures, reader: Reader) -> Figure:
    """Return a network around its goal, with table and text alternative.

    Parameters
    ----------
    network : Network
        Members stand around the goal in the order of the file; nothing is left to chance. What a member did
        not say itself is dashed and named an estimate.
    figures : KeyFigures
        Who decides, who moves people, and what nobody here can decide.
    reader : Reader
        For whom.
    """
    drawing = _NetworkDrawing(network, figures, reader)
    telling = Telling(
        "network",
        network_title(drawing),
        network_told(drawing),
        "chart.network_caption",
        network_table(drawing),
    )
    return figure_of(drawing, telling, reader, estimated=drawing.estimated)
