"""The drawing of a pie that grows: two discs on one scale of areas, with crusts, names and a legend."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, sin, sqrt
from typing import Any, Literal

from koek.charts.drawing import DISPLAY_FONT, TEXT_SIZE, Layer, arrow, marks, words
from koek.charts.lettering import shortened, text_width, wrapped
from koek.charts.palette import FADED, party_roles
from koek.charts.reader import Reader
from koek.workbench.pie import GrowingPie, Pie, PieUnit, Slice

Move = Literal["trade", "proposal", "package"]
"""What leads from the last offer to the second pie."""

CRUST = 7
"""Width of the crust, drawn outside the pie so that the area inside is exact."""
_GAP = 44
_TOP = 12
_LINE = 17
_ROW = 24
_NUMBER = 12


@dataclass(frozen=True)
class _Disc:
    pie: Pie
    label: str
    amount: str
    centre: float
    middle: float
    radius: float
    solid: bool


@dataclass(frozen=True)
class PieDrawing:
    """Draws a pie, and the one before it, for a reader."""

    pie: GrowingPie
    move: Move
    reader: Reader

    @property
    def order(self) -> Sequence[str]:
        """Parties clockwise from the top, the reader first."""
        parties = [piece.party for piece in self.pie.after.slices]
        return sorted(parties, key=lambda party: party != self.reader.viewpoint)

    @property
    def roles(self) -> Mapping[str, str]:
        """Colour role of each party."""
        return party_roles([piece.party for piece in self.pie.after.slices], self.reader.viewpoint)

    @property
    def largest(self) -> float:
        """Radius of the larger pie."""
        return 100 if self.reader.width == "wide" else 59

    def radius(self, pie: Pie) -> float:
        """Return the radius whose square is in proportion to the size of the pie."""
        most = max(p.size for p in (self.pie.before, self.pie.after) if p)
        return self.largest * sqrt(pie.size / most) if most else 0

    def discs(self) -> Sequence[_Disc]:
        """Return what is drawn, from left to right, centred on the sheet."""
        shown = [(self.pie.before, "chart.last_offer")] if self.pie.before else []
        shown.append((self.pie.after, f"chart.after_{self.move}"))
        middle = _TOP + CRUST + self.largest
        reach = self.largest + CRUST
        left = (self.reader.pixels - len(shown) * 2 * reach - (len(shown) - 1) * _GAP) / 2
        return [
            _Disc(
                pie,
                self.reader.say(code),
                self.reader.amount(pie.size) if self.pie.unit is PieUnit.MONEY else "",
                left + reach + place * (2 * reach + _GAP),
                middle,
                self.radius(pie),
                solid=place == len(shown) - 1,
            )
            for place, (pie, code) in enumerate(shown)
        ]

    def gain(self, piece: Slice) -> str:
        """Return a gain as an amount or as a part of what the party could gain."""
        if self.pie.unit is PieUnit.MONEY:
            return self.reader.amount(piece.gain)
        return self.reader.percent(piece.gain)

    def changes(self) -> Sequence[tuple[str, str, str]]:
        """Return name, gain before and gain after per party, clockwise."""
        earlier = {piece.party: self.gain(piece) for piece in (self.pie.before or Pie(())).slices}
        later = {piece.party: self.gain(piece) for piece in self.pie.after.slices}
        return [(self.reader.party(p), earlier.get(p, ""), later[p]) for p in self.order]

    def layers(self) -> Iterator[Layer]:
        """Yield the layers of the drawing, those behind first."""
        discs = self.discs()
        yield self._crusts(discs)
        yield from (self._slices(disc) for disc in discs if disc.radius)
        if len(discs) > 1:
            yield from self._arrow(discs)
        yield from self._labels(discs)
        yield from self._under(discs)
        yield from self._legend()

    def _crusts(self, discs: Sequence[_Disc]) -> Layer:
        rows = [
            {
                "x": d.centre,
                "y": d.middle,
                "theta": 0,
                "theta2": 2 * pi,
                "radius": d.radius + CRUST,
                "radius2": d.radius,
            }
            for d in discs
        ]
        return marks("arc", rows, color="var(--crust)")

    def _spans(self, disc: _Disc) -> Iterator[tuple[Slice, float, float]]:
        gains = {piece.party: piece for piece in disc.pie.slices}
        start = 0.0
        for party in self.order:
            end = start + 2 * pi * float(gains[party].gain / disc.pie.size)
            yield gains[party], start, end
            start = end

    def _slices(self, disc: _Disc) -> Layer:
        rows = [
            {
                "x": disc.centre,
                "y": disc.middle,
                "theta": start,
                "theta2": end,
                "radius": disc.radius,
                "fill": f"var(--{self.roles[piece.party]})",
                "party": piece.party,
                "gain": float(piece.gain),
            }
            for piece, start, end in self._spans(disc)
            if piece.gain
        ]
        return marks(
            "arc",
            rows,
            stroke="var(--sheet)",
            strokeWidth=1.5,
            fillOpacity=1 if disc.solid else FADED,
        )

    def _arrow(self, discs: Sequence[_Disc]) -> Iterator[Layer]:
        start = discs[0].centre + discs[0].radius + CRUST
        end = discs[1].centre - discs[1].radius - CRUST
        middle, half = (start + end) / 2, min(14.0, (end - start) / 2 - 6)
        yield from arrow(middle - half, middle + half, discs[0].middle, "var(--ink)")

    def _fits(
        self, disc: _Disc, lines: Sequence[str], start: float, end: float
    ) -> tuple[float, float] | None:
        """Return where lines fit inside a slice, as pixels from the centre."""
        half = max((text_width(line, TEXT_SIZE, bold=True) for line in lines), default=0) / 2
        tall = len(lines) * _LINE / 2
        whole = end - start > 2 * pi - 1e-9
        angle = (start + end) / 2
        for part in (0.0,) if whole else (0.5, 0.58, 0.66, 0.42, 0.74):
            x, y = sin(angle) * disc.radius * part, -cos(angle) * disc.radius * part
            corners = [(x + a * half, y + b * tall) for a in (-1, 0, 1) for b in (-1, 0, 1)]
            if all(_inside(corner, disc.radius - 3, start, end, whole=whole) for corner in corners):
                return x, y
        return None

    def _labels(self, discs: Sequence[_Disc]) -> Iterator[Layer]:
        for disc in discs:
            rows = list(self._names_in(disc)) if disc.radius else []
            if rows:
                colour = "var(--sheet)" if disc.solid else "var(--ink)"
                yield words(rows, align="center", fontWeight=600, color=colour)

    def _names_in(self, disc: _Disc) -> Iterator[Mapping[str, Any]]:
        for piece, start, end in self._spans(disc):
            name = self.reader.party(piece.party)
            number = str(self.order.index(piece.party) + 1)
            choices = [(name,), wrapped(name, TEXT_SIZE, disc.radius * 0.9, bold=True), (number,)]
            for lines in choices if piece.gain else ():
                place = self._fits(disc, lines, start, end)
                if place and not any(line.endswith("…") for line in lines):
                    top = disc.middle + place[1] - (len(lines) - 1) * _LINE / 2
                    for row, line in enumerate(lines):
                        yield {"x": disc.centre + place[0], "y": top + row * _LINE, "text": line}
                    break

    @property
    def _base(self) -> float:
        return _TOP + 2 * (CRUST + self.largest) + 20

    def _under(self, discs: Sequence[_Disc]) -> Iterator[Layer]:
        yield words(
            [{"x": d.centre, "y": self._base, "text": d.label} for d in discs],
            align="center",
            color="var(--soft)",
        )
        if self.pie.unit is PieUnit.MONEY:
            rows = [{"x": d.centre, "y": self._base + 25, "text": d.amount} for d in discs]
            yield words(rows, align="center", font=DISPLAY_FONT, fontSize=20, fontWeight=600)

    @property
    def _legend_top(self) -> float:
        return self._base + (58 if self.pie.unit is PieUnit.MONEY else 32)

    def _legend(self) -> Iterator[Layer]:
        left = 24.0 if self.reader.width == "wide" else 6.0
        right = self.reader.pixels - left
        tops = [self._legend_top + _ROW * row for row in range(len(self.order))]
        squares = [
            {"x": left + 8, "y": y, "color": f"var(--{self.roles[party]})"}
            for party, y in zip(self.order, tops, strict=True)
        ]
        yield marks("point", squares, shape="square", filled=True, size=300, opacity=1)
        numbers = [{"x": left + 8, "y": y, "text": str(row)} for row, y in enumerate(tops, start=1)]
        yield words(numbers, align="center", fontSize=_NUMBER, fontWeight=600, color="var(--sheet)")
        gains = [f"{before} → {after}" if before else after for _, before, after in self.changes()]
        room = right - left - 30 - max(text_width(text, TEXT_SIZE, bold=True) for text in gains)
        names = [shortened(name, TEXT_SIZE, room) for name, _, _ in self.changes()]
        yield words([{"x": left + 26, "y": y, "text": name} for name, y in zip(names, tops, strict=True)])
        rows = [{"x": right, "y": y, "text": text} for text, y in zip(gains, tops, strict=True)]
        yield words(rows, align="right", fontWeight=600)

    @property
    def height(self) -> float:
        """Height of the drawing in pixels."""
        return self._legend_top + _ROW * len(self.order) - 4


def _inside(corner: tuple[float, float], radius: float, start: float, end: float, *, whole: bool) -> bool:
    x, y = corner
    distance = sqrt(x * x + y * y)
    if distance > radius:
        return False
    if whole:
        return True
    angle = pi / 2 + atan2(y, x)
    angle += 2 * pi if angle < 0 else 0
    margin = min(0.5, 4 / max(distance, 1))
    return start + margin <= angle <= end - margin
