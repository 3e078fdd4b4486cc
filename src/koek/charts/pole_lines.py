"""Lines over scales between two poles in words: who stands where, what is an estimate, what stands out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Any

from koek.case.differences import LEFT_POLE, RIGHT_POLE
from koek.charts.columns import LINE, column
from koek.charts.drawing import TEXT_SIZE, Layer, Point, marks, words
from koek.charts.lettering import balanced, text_width, wrapped
from koek.charts.palette import FADED
from koek.charts.signs import HALF_SIGN, sign_fill, stop_signs

_SMALL = TEXT_SIZE - 1
_PAD = 9
_BETWEEN = 8
_SPREAD = 12
_LEAST = 26
_SIDE = 8
_GAP = 6
_NARROW, _NARROW_TRACK, _TRACK = 400, 122, 232
_MARGIN = 12
_KEY_ROW, _KEY_LINE = 21, 26
_MARK = 120


class Alarm(StrEnum):
    """Whether a scale stands out: not, as blocking with a measure, or as blocking without one."""

    NONE = "none"
    WATCHED = "watched"
    OPEN = "open"


@dataclass(frozen=True)
class Scale:
    """A scale with its poles in words, and what was decided about it."""

    id: str
    name: str
    left: str
    right: str
    note: str = ""
    alarm: Alarm = Alarm.NONE


@dataclass(frozen=True)
class Stand:
    """A place on a scale, from the left pole (1) to the right one (7)."""

    value: int
    estimated: bool = False


@dataclass(frozen=True)
class PoleLine:
    """The places of one voice, one per scale, None where it says nothing; its role is a colour.

    A broad line with squares stands for an organisation, a thin one for somebody at the table.
    """

    name: str
    role: str
    stands: tuple[Stand | None, ...]
    shape: str = "circle"
    broad: bool = False

    @property
    def estimated(self) -> bool:
        """Whether all it says is an estimate."""
        told = [stand for stand in self.stands if stand]
        return bool(told) and all(stand.estimated for stand in told)

    def fill(self, *, estimated: bool) -> str:
        """Return the colour of a mark: hatched for an estimate."""
        return f"url(#hatch-{self.role})" if estimated else f"var(--{self.role})"


@dataclass(frozen=True)
class PoleLines:
    """The drawing: scales below each other, lines from top to bottom over them."""

    scales: tuple[Scale, ...]
    lines: tuple[PoleLine, ...]
    pixels: float

    @property
    def _edges(self) -> tuple[float, float]:
        track = _NARROW_TRACK if self.pixels < _NARROW else _TRACK
        return (self.pixels - track) / 2, (self.pixels + track) / 2

    def _x(self, value: int) -> float:
        left, right = (edge + side for edge, side in zip(self._edges, (_MARGIN, -_MARGIN), strict=True))
        return left + (value - LEFT_POLE) / (RIGHT_POLE - LEFT_POLE) * (right - left)

    def _heading(self, scale: Scale) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lines above a scale: its name on the left, what was decided on the right."""
        room = self._edges[0] - _SIDE
        if not scale.note:
            return wrapped(scale.name, TEXT_SIZE, self.pixels - 2 * _SIDE, bold=True), ()
        sign = 2 * HALF_SIGN + _GAP if scale.alarm is not Alarm.NONE else 0
        longest = max(text_width(word, TEXT_SIZE, bold=True) for word in scale.name.split(" "))
        more = max(longest - room, 0)
        note = wrapped(scale.note, _SMALL, room - sign - more, bold=bool(sign))
        return wrapped(scale.name, TEXT_SIZE, room + more, bold=True), note

    def _poles(self, scale: Scale) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = self._edges[0] - _SIDE - 4
        left, right = (balanced(text, _SMALL, room) if text else () for text in (scale.left, scale.right))
        return left, right

    def _heights(self, scale: Scale) -> tuple[float, float]:
        """Return the room of the heading and of the scale with its poles."""
        heading, poles = (max(map(len, texts)) for texts in (self._heading(scale), self._poles(scale)))
        return LINE * heading + 3, max(LINE * poles, _LEAST)

    def _height(self, scale: Scale) -> float:
        return sum(self._heights(scale)) + 2 * _PAD

    def _middle(self, number: int) -> float:
        """Return the pixel of the track of a scale."""
        heading, poles = self._heights(self.scales[number])
        return self._rows[number][0] + _PAD + heading + poles / 2

    @cached_property
    def _top(self) -> float:
        return sum(map(self._key_height, self.lines)) + 8

    @cached_property
    def _rows(self) -> tuple[tuple[float, float], ...]:
        """Top and height of every scale."""
        tops, top = [], self._top
        for scale in self.scales:
            tops.append((top, self._height(scale)))
            top += self._height(scale) + _BETWEEN
        return tuple(tops)

    @property
    def height(self) -> float:
        """Height of the sheet."""
        return self._top + sum(height + _BETWEEN for _, height in self._rows)

    def layers(self) -> Iterator[Layer]:
        """Yield everything, what lies below first."""
        yield from self._key()
        yield from self._bands()
        yield from self._tracks()
        for line in sorted(self.lines, key=lambda line: not line.broad):
            yield from self._segments(line)
        for line in self.lines:
            yield from self._marks(line)
        yield from self._words()

    def _key_name(self, line: PoleLine) -> tuple[str, ...]:
        return wrapped(line.name, TEXT_SIZE, self.pixels - _KEY_LINE - 9)

    def _key_height(self, line: PoleLine) -> float:
        return _KEY_ROW + LINE * (len(self._key_name(line)) - 1)

    def _key(self) -> Iterator[Layer]:
        y = 10.0
        for line in self.lines:
            yield from _stroke(line, (((1, y), (_KEY_LINE, y)),), dashed=line.estimated)
            mark = {"x": (1 + _KEY_LINE) / 2, "y": y, "fill": line.fill(estimated=line.estimated)}
            yield _spots(line, [mark])
            yield words(column(self._key_name(line), _KEY_LINE + 9, y))
            y += self._key_height(line)

    def _bands(self) -> Iterator[Layer]:
        rows = [
            {"x": 0, "x2": self.pixels, "y": top, "y2": top + height, "alarm": scale.alarm.value}
            for scale, (top, height) in zip(self.scales, self._rows, strict=True)
            if scale.alarm is not Alarm.NONE
        ]
        if rows:
            look: dict[str, Any] = {"color": "var(--halt)", "fillOpacity": 0.1, "cornerRadius": 6}
            yield marks("rect", rows, stroke="var(--halt)", strokeWidth=1.2, **look)

    def _tracks(self) -> Iterator[Layer]:
        middles = [self._middle(number) for number in range(len(self.scales))]
        rails = [{"x": self._x(LEFT_POLE), "x2": self._x(RIGHT_POLE), "y": y} for y in middles]
        yield marks("rule", rails, color="var(--soft)", strokeWidth=1, opacity=0.6)
        places = range(LEFT_POLE, RIGHT_POLE + 1)
        ticks = [{"x": self._x(place), "y": y - 4, "y2": y + 4} for y in middles for place in places]
        yield marks("rule", ticks, color="var(--soft)", strokeWidth=1, opacity=0.6)

    def _spot(self, line: PoleLine, number: int) -> Point | None:
        """Return the pixel of a place; those that share one stand below each other."""
        stand = line.stands[number]
        if stand is None:
            return None
        there = [
            one
            for one in self.lines
            if (found := one.stands[number]) is not None and found.value == stand.value
        ]
        shift = there.index(line) - (len(there) - 1) / 2
        return self._x(stand.value), self._middle(number) + shift * _SPREAD

    def _segments(self, line: PoleLine) -> Iterator[Layer]:
        """Yield the parts of a line; over a scale on which it says nothing it is hardly there."""
        told = [(number, spot) for number in range(len(self.scales)) if (spot := self._spot(line, number))]
        parts: dict[tuple[bool, bool], list[tuple[Point, Point]]] = {}
        for (first, one), (second, other) in pairwise(told):
            ends = (line.stands[first], line.stands[second])
            look = second > first + 1, any(stand and stand.estimated for stand in ends)
            parts.setdefault(look, []).append((one, other))
        for (skips, dashed), ends_of in sorted(parts.items()):
            yield from _stroke(line, ends_of, dashed=dashed, skips=skips)

    def _marks(self, line: PoleLine) -> Iterator[Layer]:
        rows = [
            {
                "x": spot[0],
                "y": spot[1],
                "fill": line.fill(estimated=stand.estimated),
                "scale": scale.id,
                "value": stand.value,
                "line": line.name,
            }
            for number, (scale, stand) in enumerate(zip(self.scales, line.stands, strict=True))
            if stand and (spot := self._spot(line, number))
        ]
        if rows:
            yield _spots(line, rows)

    def _words(self) -> Iterator[Layer]:
        names, poles, rights = [], [], []
        for number, scale in enumerate(self.scales):
            top = self._rows[number][0] + _PAD + LINE / 2
            names += column(self._heading(scale)[0], _SIDE, top)
            left, right = self._poles(scale)
            middle = self._middle(number) + LINE / 2
            poles += column(left, _SIDE, middle - LINE * len(left) / 2)
            rights += column(right, self.pixels - _SIDE, middle - LINE * len(right) / 2)
        yield words(names, fontWeight=600)
        yield words(poles, fontSize=_SMALL, color="var(--soft)")
        yield words(rights, fontSize=_SMALL, color="var(--soft)", align="right")
        for alarmed in (False, True):
            yield from self._notes(alarmed=alarmed)

    def _notes(self, *, alarmed: bool) -> Iterator[Layer]:
        notes, signs, edge = [], [], self.pixels - _SIDE
        for scale, (top, _) in zip(self.scales, self._rows, strict=True):
            note = self._heading(scale)[1]
            if note and (scale.alarm is not Alarm.NONE) is alarmed:
                y = top + _PAD + LINE / 2
                notes += column(note, edge, y)
                x = edge - text_width(note[0], _SMALL, bold=True) - _GAP - HALF_SIGN
                signs.append({"x": x, "y": y, "fill": sign_fill(solid=scale.alarm is Alarm.OPEN)})
        if notes:
            look = {"fontWeight": 600, "color": "var(--halt)"} if alarmed else {}
            yield words(notes, fontSize=_SMALL, align="right", **look)
        if notes and alarmed:
            yield stop_signs(signs)


def _stroke(
    line: PoleLine, ends: Sequence[tuple[Point, Point]], *, dashed: bool, skips: bool = False
) -> Iterator[Layer]:
    rows = [{"x": one[0], "y": one[1], "x2": other[0], "y2": other[1]} for one, other in ends]
    yield marks(
        "rule",
        rows,
        color=f"var(--{line.role})",
        strokeWidth=1.2 if skips else (5 if line.broad else 2),
        opacity=FADED if line.broad or skips else 1,
        strokeDash=[1, 4] if skips else ([5, 4] if dashed else [1, 0]),
    )


def _spots(line: PoleLine, rows: Sequence[dict[str, Any]]) -> Layer:
    look: dict[str, Any] = {
        "shape": line.shape,
        "stroke": f"var(--{line.role})",
        "strokeWidth": 1.6,
        "opacity": 1,
    }
    return marks("point", rows, size=_MARK, **look)
