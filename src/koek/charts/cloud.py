"""The best combinations of three or more parties, seen from two sides: a cloud of dots, or of cells."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from koek.charts.drawing import Layer, Plot, Point, marks

MOST_POINTS = 4000
"""Points drawn one by one; more are counted in cells."""
_CELL = 6
_SHADES = 5
_FAINTEST = 0.25

Cell = tuple[int, int]
"""A cell by its column and row."""


def cloud(points: Sequence[Point], plot: Plot) -> Iterator[Layer]:
    """Yield the points that lie inside: each as a dot, or, when there are many, how many lie in each cell."""
    inside = [point for point in points if plot.holds(point)]
    if len(points) <= MOST_POINTS:
        rows = [{"x": x, "y": y} for x, y in inside]
        yield marks("point", rows, plot, filled=True, size=14, color="var(--crust)", opacity=0.6)
        return
    places = (plot.at(point) for point in inside)
    counts = Counter((int(x // _CELL), int(y // _CELL)) for x, y in places)
    yield marks("rect", _strips(counts), color="var(--crust)")


def _strips(counts: Counter[Cell]) -> list[dict[str, float]]:
    """Return the cells as rectangles, equally full neighbours in a row as one, the faintest first."""
    shades = {cell: _shade(count, max(counts.values())) for cell, count in counts.items()}
    found = []
    ordered = sorted(shades, key=lambda cell: (cell[1], shades[cell], cell[0]))
    runs = groupby(enumerate(ordered), lambda item: (item[1][1], shades[item[1]], item[1][0] - item[0]))
    for (row, shade, _), run in runs:
        cells = [column for _, (column, _) in run]
        found.append(
            {
                "x": cells[0] * _CELL,
                "x2": (cells[-1] + 1) * _CELL,
                "y": row * _CELL,
                "y2": (row + 1) * _CELL,
                "opacity": _FAINTEST + (1 - _FAINTEST) * shade / _SHADES,
                "count": sum(counts[column, row] for column in cells),
            }
        )
    return sorted(found, key=lambda strip: strip["opacity"])


def _shade(count: int, most: int) -> int:
    """Return how full a cell is in a few steps, from 1 to `_SHADES`: an eye sees no more."""
    return -(-count * _SHADES // most)
