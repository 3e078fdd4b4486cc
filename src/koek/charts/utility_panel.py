"""One panel of the utility graph: one party across, another upwards, the rest as dots, lines and words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil

from koek.charts.cloud import MOST_POINTS, cloud
from koek.charts.drawing import TEXT_SIZE, Layer, Plot, Point, Row, haloed, marks, words
from koek.charts.graph_facts import GraphFacts, GraphMark, MarkKind
from koek.charts.lettering import shortened, text_width, wrapped
from koek.charts.palette import party_roles
from koek.charts.placing import Label, PlacedLabel, Room
from koek.charts.ticks import round_numbers

_MOST_DOTS = 40
_ABOVE, _BELOW, _RIGHT = 34, 50, 14
_SMALL = 12
_LINE = 16


@dataclass(frozen=True)
class UtilityPanel:
    """Draws the utilities of two parties.

    Parameters
    ----------
    facts : GraphFacts
        What is shown.
    axes : tuple of int
        Positions of the party across and the party upwards.
    top, height : float
        Where the panel stands on the sheet, in pixels.
    """

    facts: GraphFacts
    axes: tuple[int, int]
    top: float
    height: float

    @property
    def _parties(self) -> tuple[str, str]:
        return self.facts.parties[self.axes[0]], self.facts.parties[self.axes[1]]

    @cached_property
    def plot(self) -> Plot:
        """Where values lie: around the zone of agreement and everything that has a name."""
        named = [self.facts.pair(mark.utilities, self.axes) for mark in self.facts.marks]
        spans = [self._span(axis, [point[axis] for point in named]) for axis in (0, 1)]
        lowest, highest = (spans[0][0], spans[1][0]), (spans[0][1], spans[1][1])
        texts = [self._tick(1, value) for value in round_numbers(lowest[1], highest[1], 4)]
        left = max(text_width(text, _SMALL) for text in texts) + 10
        width = self.facts.reader.pixels
        top = self.top + _ABOVE + _LINE * (len(self._upwards) - 1)
        return Plot(left, top, width - _RIGHT, self.top + self.height - _BELOW, lowest, highest)

    def _span(self, axis: int, named: Sequence[float]) -> tuple[float, float]:
        best, position = self.facts.best, self.axes[axis]
        if best.zone is None:
            values = [*named, *best.frontier.doubles(position)]
        else:
            most = best.problem.disagreement[position] + best.most_to_gain[position]
            values = [*named, float(most), float(best.problem.floors[position])]
        low, high = min(values), max(values)
        room = (high - low) * 0.1 or 1.0
        return low - room, high + room

    def _tick(self, axis: int, value: float) -> str:
        return self.facts.value(self._parties[axis], Fraction(value).limit_denominator(10**6))

    @cached_property
    def frontier(self) -> list[Point]:
        """The best combinations as pairs of numbers, from much for the one to much for the other."""
        across, up = (self.facts.best.frontier.doubles(axis) for axis in self.axes)
        return list(zip(across, up, strict=True))

    def layers(self) -> Iterator[Layer]:
        """Yield the layers of the panel, those behind first."""
        if self.facts.best.zone is not None:
            yield self._zone()
        yield self._others()
        yield from self._axes()
        yield self._no_agreement_lines()
        yield from self._frontier()
        yield from self._trade()
        yield from self._dots()
        yield from self._labels()

    def _zone(self) -> Layer:
        low = self.facts.pair(self.facts.best.problem.floors, self.axes)
        row = {"x": low[0], "y": low[1], "x2": self.plot.highest[0], "y2": self.plot.highest[1]}
        return marks("rect", [row], self.plot, color="var(--crust-soft)", opacity=0.55)

    def _others(self) -> Layer:
        inside = [point for point in self.facts.sample(self.axes) if self.plot.holds(point)]
        rows = [{"x": x, "y": y} for x, y in inside]
        return marks("point", rows, self.plot, filled=True, size=11, color="var(--soft)", opacity=0.35)

    def _axes(self) -> Iterator[Layer]:
        plot = self.plot
        yield marks(
            "rule",
            [
                {"x": plot.left, "x2": plot.right, "y": plot.bottom, "y2": plot.bottom},
                {"x": plot.left, "x2": plot.left, "y": plot.top, "y2": plot.bottom},
            ],
            color="var(--line)",
            strokeWidth=1.5,
        )
        across = [
            self._across(value)
            for value in round_numbers(plot.lowest[0], plot.highest[0], 4 if self._wide else 3)
        ]
        yield words(across, align="center", fontSize=_SMALL, color="var(--soft)")
        upwards = [
            {"x": plot.left - 7, "y": plot.at((0, value))[1], "text": self._tick(1, value)}
            for value in round_numbers(plot.lowest[1], plot.highest[1], 4)
        ]
        yield words(upwards, align="right", fontSize=_SMALL, color="var(--soft)")
        yield from self._axis_titles()

    def _across(self, value: float) -> Row:
        text = self._tick(0, value)
        most = self.facts.reader.pixels - text_width(text, _SMALL) / 2
        return {"x": min(self.plot.at((value, 0))[0], most), "y": self.plot.bottom + 13, "text": text}

    @property
    def _wide(self) -> bool:
        return self.facts.reader.width == "wide"

    def _axis_titles(self) -> Iterator[Layer]:
        width = self.facts.reader.pixels - 4
        roles = party_roles(self.facts.parties, self.facts.reader.viewpoint)
        rows = [
            {"x": 2, "y": self.top + 12 + number * _LINE, "text": line}
            for number, line in enumerate(self._upwards)
        ]
        yield words(rows, fontWeight=600, color=f"var(--{roles[self._parties[1]]})")
        title = shortened(f"{self._title(0)} →", TEXT_SIZE, width, bold=True)
        row = {"x": self.plot.right, "y": self.plot.bottom + 35, "text": title}
        yield words([row], align="right", fontWeight=600, color=f"var(--{roles[self._parties[0]]})")

    @cached_property
    def _upwards(self) -> tuple[str, ...]:
        """The title of the vertical axis, in as many lines as it takes: it may say "estimate"."""
        return wrapped(f"↑ {self._title(1)}", TEXT_SIZE, self.facts.reader.pixels - 4, bold=True)

    def _title(self, axis: int) -> str:
        party = self._parties[axis]
        estimated = party in self.facts.best.problem.estimated
        code = "chart.value_for_estimated" if estimated else "chart.value_for"
        return self.facts.reader.say(code, party=self.facts.reader.party(party))

    def _no_agreement_rows(self) -> list[Row]:
        x, y = self.facts.pair(self.facts.best.problem.disagreement, self.axes)
        plot = self.plot
        return [
            {"x": x, "x2": x, "y": plot.lowest[1], "y2": plot.highest[1]},
            {"x": plot.lowest[0], "x2": plot.highest[0], "y": y, "y2": y},
        ]

    def _no_agreement_lines(self) -> Layer:
        return marks(
            "rule",
            self._no_agreement_rows(),
            self.plot,
            color="var(--soft)",
            strokeWidth=1,
            strokeDash=[2, 3],
        )

    @property
    def _is_line(self) -> bool:
        """Whether the frontier is a line: seen from two sides that of three or more parties is a cloud."""
        return len(self.facts.parties) == 2  # noqa: PLR2004  # this picture has two axes

    def _frontier(self) -> Iterator[Layer]:
        if not self._is_line:
            yield from cloud(self.frontier, self.plot)
            return
        step = ceil(len(self.frontier) / MOST_POINTS)
        line = [*self.frontier[:-1:step], self.frontier[-1]]
        pieces = [
            {"x": start[0], "y": start[1], "x2": end[0], "y2": end[1]}
            for start, end in self.plot.pieces(line)
        ]
        if pieces:
            yield marks("rule", pieces, self.plot, color="var(--crust)", strokeWidth=3, strokeCap="round")
        dots = [{"x": x, "y": y} for x, y in line if self.plot.holds((x, y))]
        if 0 < len(dots) <= _MOST_DOTS:
            yield marks("point", dots, self.plot, filled=True, size=52, color="var(--crust)", opacity=1)

    def _trade(self) -> Iterator[Layer]:
        start, end = self.facts.only(MarkKind.OFFER), self.facts.only(MarkKind.TRADE)
        if start and end:
            here, there = (self.facts.pair(mark.utilities, self.axes) for mark in (start, end))
            row = {"x": here[0], "y": here[1], "x2": there[0], "y2": there[1]}
            yield marks("rule", [row], self.plot, color="var(--ink)", strokeWidth=1.6, strokeDash=[4, 4])

    def _dots(self) -> Iterator[Layer]:
        roles = party_roles(self.facts.parties, self.facts.reader.viewpoint)
        for mark in self.facts.marks:
            x, y = self.facts.pair(mark.utilities, self.axes)
            rows = [{"x": x, "y": y, "name": mark.name}]
            if mark.kind is MarkKind.OFFER:
                yield marks(
                    "point", rows, self.plot, filled=True, size=95, fill="var(--sheet)",
                    stroke=f"var(--{roles.get(mark.by or '', 'ink')})", strokeWidth=2.2, opacity=1,
                )  # fmt: skip
            else:
                shape, size = _SHAPES[mark.kind]
                yield marks(
                    "point", rows, self.plot, filled=True, shape=shape, size=size, color="var(--ink)",
                    stroke="var(--sheet)", strokeWidth=1.2, opacity=1,
                )  # fmt: skip

    def _room(self) -> Room:
        plot = self.plot
        room = Room(plot.left + 4, plot.top + 2, plot.right, plot.bottom - 3)
        if self._is_line:
            for start, end in plot.pieces(self.frontier[:: ceil(len(self.frontier) / 200)]):
                room.keep_clear([plot.at(start), plot.at(end)], joined=True)
        for row in self._no_agreement_rows():
            room.keep_clear([plot.at((row["x"], row["y"])), plot.at((row["x2"], row["y2"]))], joined=True)
        ends = [mark for mark in map(self.facts.only, (MarkKind.OFFER, MarkKind.TRADE)) if mark]
        room.keep_clear([plot.at(self.facts.pair(mark.utilities, self.axes)) for mark in ends], joined=True)
        for mark in self.facts.marks:
            room.keep_clear([plot.at(self.facts.pair(mark.utilities, self.axes))] * 4)
        return room

    def _label(self, mark: GraphMark) -> Label:
        say = self.facts.reader.say
        text = {
            MarkKind.NO_AGREEMENT: say("chart.no_agreement"),
            MarkKind.OFFER: str(mark.number),
        }.get(mark.kind, mark.name)
        if mark == self.facts.only(MarkKind.OFFER):
            text = f"{mark.number} {say('chart.last_offer')}"
        return Label(
            wrapped(text, TEXT_SIZE, 400 if self._wide else 88),
            self.plot.at(self.facts.pair(mark.utilities, self.axes)),
            bold=mark.kind is MarkKind.PROPOSAL,
            soft=mark.kind is MarkKind.NO_AGREEMENT,
        )

    def room_left(self) -> Room:
        """Return the room in which more labels can be placed beside those that stand."""
        return self._lettered[0].copy()

    @property
    def labels(self) -> tuple[PlacedLabel, ...]:
        """The names in the panel, where they stand."""
        return self._lettered[1]

    @cached_property
    def _lettered(self) -> tuple[Room, tuple[PlacedLabel, ...]]:
        room = self._room()
        order = sorted(self.facts.marks, key=lambda mark: (-_IMPORTANCE[mark.kind], -mark.number))
        labels = [self._label(mark) for mark in order]
        if self.facts.best.zone is not None:
            zone = (self.facts.reader.say("chart.zone"),)
            labels.insert(0, Label(zone, (self.plot.right, self.plot.top), soft=True, size=_SMALL))
        return room, room.place(labels)

    def _labels(self) -> Iterator[Layer]:
        corner = (self.plot.right, self.plot.top)
        for placed in self.labels:
            if placed.leader and placed.label.point != corner:
                (x, y), (x2, y2) = placed.label.point, placed.leader
                yield marks(
                    "rule", [{"x": x, "y": y, "x2": x2, "y2": y2}], color="var(--soft)", strokeWidth=1
                )
            yield from haloed(
                [{"x": x, "y": y, "text": text} for x, y, text in placed.rows],
                align="center",
                fontSize=placed.label.size,
                fontWeight=600 if placed.label.bold else 400,
                color="var(--soft)" if placed.label.soft else "var(--ink)",
            )


_SHAPES = {
    MarkKind.NO_AGREEMENT: ("cross", 90),
    MarkKind.TRADE: ("diamond", 120),
    MarkKind.PROPOSAL: ("circle", 210),
}
_IMPORTANCE = {MarkKind.PROPOSAL: 3, MarkKind.TRADE: 2, MarkKind.OFFER: 1, MarkKind.NO_AGREEMENT: 0}
