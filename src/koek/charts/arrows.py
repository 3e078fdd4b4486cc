"""Arrows between points of a picture: beside each other for there and back, around what lies in between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees, hypot
from typing import Any

from koek.charts.drawing import Layer, Point, marks

_CLEAR = 30


@dataclass(frozen=True)
class Arrow:
    """An arrow along points, how thick it is, and whether it is an estimate."""

    points: tuple[Point, ...]
    weight: float = 2.4
    estimate: bool = False


def aside(start: Point, end: Point, distance: float) -> tuple[Point, Point]:
    """Return a line shifted to its right, so that there and back stand beside each other."""
    long = hypot(end[0] - start[0], end[1] - start[1]) or 1
    x, y = -(end[1] - start[1]) / long * distance, (end[0] - start[0]) / long * distance
    return (start[0] + x, start[1] + y), (end[0] + x, end[1] + y)


def around(start: Point, end: Point, hub: Point) -> tuple[Point, ...]:
    """Return a way from one member to another that does not run over the goal."""
    x, y = end[0] - start[0], end[1] - start[1]
    long = hypot(x, y) or 1
    beside = ((hub[0] - start[0]) * y - (hub[1] - start[1]) * x) / long
    if abs(beside) >= _CLEAR:
        return start, end
    away = (1 if beside < 0 else -1) * _CLEAR
    return start, (hub[0] + y / long * away, hub[1] - x / long * away), end


def arrows(lines: Sequence[Arrow], role: str, *, short: float = 0, faint: bool = False) -> Iterator[Layer]:
    """Yield arrows that end `short` of both ends, so that they touch what they join and do not cover it."""
    rules: dict[tuple[float, bool], list[dict[str, Any]]] = {}
    heads = []
    for line in lines:
        first, last = line.points[:2], line.points[-2:]
        start, tip = _towards(first[0], first[1], short), _towards(last[1], last[0], short + 4)
        points = (start, *line.points[1:-1], tip)
        rules.setdefault((line.weight, line.estimate), []).extend(
            {"x": one[0], "y": one[1], "x2": two[0], "y2": two[1]} for one, two in pairwise(points)
        )
        angle = degrees(atan2(last[1][0] - last[0][0], last[0][1] - last[1][1]))
        heads.append({"x": tip[0], "y": tip[1], "angle": angle})
    for (weight, estimate), rows in rules.items():
        look: dict[str, Any] = {"strokeWidth": weight, "opacity": 0.45 if faint else 1}
        yield marks("rule", rows, color=f"var(--{role})", strokeDash=[5, 4] if estimate else [1, 0], **look)
    if heads:
        head: dict[str, Any] = {"shape": "triangle-up", "size": 40 if faint else 90, "opacity": 1}
        yield marks("point", heads, filled=True, color=f"var(--{role})", **head)


def _towards(start: Point, end: Point, distance: float) -> Point:
    """Return the point at a distance from `start` on the way to `end`."""
    long = hypot(end[0] - start[0], end[1] - start[1]) or 1
    part = distance / long
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
