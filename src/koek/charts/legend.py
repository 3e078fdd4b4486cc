"""The legend of a picture: a square and a name for every party, on as many rows as it takes."""

from collections.abc import Iterator, Sequence

from koek.charts.drawing import TEXT_SIZE, Layer, marks, words
from koek.charts.lettering import shortened, text_width

ROW = 22
_SQUARE = 13
_NAME = _SQUARE + 7
_BETWEEN = 20

Entry = tuple[str, str, str]
"""Name, colour of the square, colour of its edge."""


def _rows(entries: Sequence[Entry], width: float) -> list[list[tuple[float, Entry]]]:
    rows: list[list[tuple[float, Entry]]] = [[]]
    x = 1.0
    for name, fill, stroke in entries:
        fitting = shortened(name, TEXT_SIZE, width - _NAME)
        room = _NAME + text_width(fitting, TEXT_SIZE)
        if rows[-1] and x + room > width:
            rows.append([])
            x = 1.0
        rows[-1].append((x, (fitting, fill, stroke)))
        x += room + _BETWEEN
    return rows


def legend_height(entries: Sequence[Entry], width: float) -> float:
    """Return the height in pixels of a legend within this width."""
    return ROW * len(_rows(entries, width))


def legend(entries: Sequence[Entry], width: float) -> Iterator[Layer]:
    """Yield the layers of a legend at the top left of the sheet."""
    placed = [
        (row * ROW + 2, x, entry) for row, line in enumerate(_rows(entries, width)) for x, entry in line
    ]
    squares = [
        {"x": x, "x2": x + _SQUARE, "y": y, "y2": y + _SQUARE, "fill": fill, "stroke": stroke}
        for y, x, (_, fill, stroke) in placed
    ]
    yield marks("rect", squares, strokeWidth=1)
    yield words([{"x": x + _NAME, "y": y + _SQUARE / 2 + 0.5, "text": name} for y, x, (name, _, _) in placed])
