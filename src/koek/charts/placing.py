"""Where labels go: beside what they name, inside the picture, on top of nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import ceil, hypot, inf

from koek.charts.drawing import TEXT_SIZE, Point
from koek.charts.lettering import text_width

_DISTANCES = (11.0, 20.0, 32.0, 46.0, 62.0, 82.0)
_DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
_FARTHER = (110.0, 150.0, 200.0)
"""For a label with a ground of its own, which hides what is under it."""
_LEADER_FROM = 20.0
_OVERLAPS, _HIDES = 60, 1000
"""What it costs to stand on another label: with a ground of its own a label hides it."""
LINE_HEIGHT = 1.2
"""Distance between lines, in sizes of their letters."""


@dataclass(frozen=True)
class Label:
    """A text of one or more lines that names the thing at `point`, in pixels."""

    lines: tuple[str, ...]
    point: Point
    bold: bool = False
    soft: bool = False
    size: float = TEXT_SIZE
    around: Point = (0.0, 0.0)
    """Room that a ground of its own takes beside the text, and above and below it."""

    @property
    def width(self) -> float:
        """Room the text takes."""
        text = max(text_width(line, self.size, bold=self.bold) for line in self.lines)
        return text + 2 * self.around[0]

    @property
    def height(self) -> float:
        """Room the lines take."""
        return self.size * LINE_HEIGHT * len(self.lines) + 2 * self.around[1]


@dataclass(frozen=True)
class PlacedLabel:
    """A label with the middle of its text; `leader` is the end of a line to a thing far away."""

    label: Label
    middle: Point
    leader: Point | None

    @property
    def rows(self) -> tuple[tuple[float, float, str], ...]:
        """Pixel and text of each line."""
        step = self.label.size * LINE_HEIGHT
        top = self.middle[1] - step * (len(self.label.lines) - 1) / 2
        return tuple((self.middle[0], top + step * row, line) for row, line in enumerate(self.label.lines))


@dataclass
class Room:
    """The part of a picture where labels may stand, with what stands there already.

    Parameters
    ----------
    left, top, right, bottom : float
        Edges in pixels.
    taken : list of Point
        Points that labels keep clear of.
    """

    left: float
    top: float
    right: float
    bottom: float
    taken: list[Point] = field(default_factory=list)
    _boxes: list[tuple[float, float, float, float]] = field(default_factory=list)

    def keep_clear(self, points: Sequence[Point], *, joined: bool = False) -> None:
        """Mark points as taken, and with `joined` also the straight lines between them."""
        self.taken.extend(points)
        if joined:
            for start, end in pairwise(points):
                steps = ceil(hypot(end[0] - start[0], end[1] - start[1]) / 6)
                self.taken.extend(
                    (
                        start[0] + (end[0] - start[0]) * step / steps,
                        start[1] + (end[1] - start[1]) * step / steps,
                    )
                    for step in range(1, steps)
                )

    def copy(self) -> "Room":
        """Return a room with the same things in it, to go on from."""
        return replace(self, taken=[*self.taken], _boxes=[*self._boxes])

    def place(self, labels: Sequence[Label]) -> tuple[PlacedLabel, ...]:
        """Return the labels where they cover least, one after the other: name the important ones first."""
        return tuple(self._placed(label) for label in labels)

    def _placed(self, label: Label) -> PlacedLabel:
        middle, distance = self._best(label)
        self._boxes.append(self._box(label, middle))
        leader = self._edge(label, middle) if distance > _LEADER_FROM else None
        return PlacedLabel(label, middle, leader)

    def _best(self, label: Label) -> tuple[Point, float]:
        """Return the first candidate that costs least; points are counted only where that can matter."""
        least, best = inf, (label.point, 0.0)
        for middle, distance in self._candidates(label):
            whole = self._whole_cost(label, middle)
            if whole + distance / 25 < least:
                cost = 2 * self._covered(label, middle) + whole + distance / 25
                least, best = (cost, (middle, distance)) if cost < least else (least, best)
        return best

    def _candidates(self, label: Label) -> Iterator[tuple[Point, float]]:
        half, tall = label.width / 2, label.height / 2
        for distance in (*_DISTANCES, *(_FARTHER if any(label.around) else ())):
            for right, down in _DIRECTIONS:
                slant = 0.75 if right and down else 1
                x = label.point[0] + right * (distance * slant + half)
                y = label.point[1] + down * (distance * slant + (tall if not right else tall / 2))
                x = min(max(x, self.left + half), self.right - half)
                yield (x, min(max(y, self.top + tall), self.bottom - tall)), distance

    def _box(self, label: Label, middle: Point) -> tuple[float, float, float, float]:
        half, tall = label.width / 2 + 3, label.height / 2 + 1
        return middle[0] - half, middle[1] - tall, middle[0] + half, middle[1] + tall

    def _whole_cost(self, label: Label, middle: Point) -> int:
        left, top, right, bottom = self._box(label, middle)
        overlaps = sum(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
            for other in self._boxes
        )
        own = left - 2 <= label.point[0] <= right + 2 and top - 2 <= label.point[1] <= bottom + 2
        hidden = _HIDES if any(label.around) else _OVERLAPS
        return hidden * overlaps + 40 * own

    def _covered(self, label: Label, middle: Point) -> int:
        left, top, right, bottom = self._box(label, middle)
        return sum(left <= x <= right and top <= y <= bottom for x, y in self.taken)

    def _edge(self, label: Label, middle: Point) -> Point:
        half, tall = label.width / 2 + 2, label.height / 2
        return (
            min(max(label.point[0], middle[0] - half), middle[0] + half),
            min(max(label.point[1], middle[1] - tall), middle[1] + tall),
        )
