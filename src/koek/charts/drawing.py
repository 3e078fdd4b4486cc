"""The few marks all pictures are drawn with, as Altair layers on one sheet of pixels."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

FONT = "Inter, system-ui, sans-serif"
DISPLAY_FONT = "Fraunces, Georgia, serif"
TEXT_SIZE = 13

Row = Mapping[str, Any]
Layer = Mapping[str, Any]
"""One kind of marks in Vega-Lite."""

Point = tuple[float, float]
_PLACES = frozenset({"x", "y"})
_ENDS = frozenset({"x2", "y2", "theta2", "radius2"})
_PAINT = frozenset({"color", "fill", "stroke"})
_MEASURES = frozenset({"opacity", "size", "angle", "theta", "radius"})
_DRAWN = _PLACES | _ENDS | _PAINT | _MEASURES | {"text", "order"}
_LOOKS_KEPT = 1024
"""Looks of marks that are kept: kinds, colours and sizes, and nothing of what is drawn with them."""


@dataclass(frozen=True)
class Plot:
    """A rectangle of the sheet in pixels, with the values at its edges; values go up, pixels down."""

    left: float
    top: float
    right: float
    bottom: float
    lowest: Point = (0, 0)
    highest: Point = (1, 1)

    def at(self, point: Point) -> Point:
        """Return the pixel of a pair of values."""
        x, y = (
            (value - low) / (high - low)
            for value, low, high in zip(point, self.lowest, self.highest, strict=True)
        )
        return (
            self.left + x * (self.right - self.left),
            self.bottom - y * (self.bottom - self.top),
        )

    def holds(self, point: Point) -> bool:
        """Whether a pair of values lies inside."""
        return all(low <= v <= high for v, low, high in zip(point, self.lowest, self.highest, strict=True))

    def pieces(self, points: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
        """Yield the parts inside of the lines from point to point."""
        for start, end in pairwise(points):
            kept = self._inside(start, end)
            if kept:
                yield kept

    def _inside(self, start: Point, end: Point) -> tuple[Point, Point] | None:
        enters, leaves = 0.0, 1.0
        for begin, step, low, high in zip(
            start, (end[0] - start[0], end[1] - start[1]), self.lowest, self.highest, strict=True
        ):
            if step == 0:
                if not low <= begin <= high:
                    return None
                continue
            first, last = sorted(((low - begin) / step, (high - begin) / step))
            enters, leaves = max(enters, first), min(leaves, last)
        if enters >= leaves:
            return None
        at_begin, at_end = (
            (start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]))
            for part in (enters, leaves)
        )
        return at_begin, at_end


def marks(kind: str, rows: Sequence[Row], plot: Plot | None = None, **look: Any) -> Layer:
    """Return one layer of marks.

    Parameters
    ----------
    kind : str
        What Vega-Lite calls it: point, line, rule, rect, bar, arc, text.
    rows : sequence of mappings
        A row per mark. The keys x, y, x2, y2, text, color, fill, stroke, opacity, size, angle, theta, theta2,
        radius, radius2 and order are drawn; any other is a fact that goes along.
    plot : Plot, optional
        Where x and y are values; without it they are pixels.
    **look
        Properties of all marks of the layer.
    """
    own = [dict(row) for row in rows]
    keys = frozenset(key for row in own for key in row if key in _DRAWN)
    drawn = _look(kind, keys, json.dumps(look))
    encoding = drawn["encoding"]
    if plot is not None:
        scales = {key: {**encoding[key], "scale": _scale(plot, key)} for key in ("x", "y") if key in keys}
        encoding = {**encoding, **scales}
    return {"data": {"values": own}, "mark": drawn["mark"], "encoding": encoding}


@lru_cache(maxsize=_LOOKS_KEPT)
def _look(kind: str, keys: frozenset[str], look: str) -> Layer:
    """Return marks without their data; kept, for the library is slow and there are few looks."""
    import altair as alt  # noqa: PLC0415  # takes more than a second
    from altair.utils.schemapi import debug_mode  # noqa: PLC0415  # idem

    with debug_mode(arg=False):  # tests hold every drawing against the schema; each part is slow
        chart = getattr(alt.Chart(alt.InlineData(values=[])), f"mark_{kind}")(**json.loads(look))
        drawn: Layer = chart.encode(**_channels(alt, keys)).to_dict(validate=False)
    return drawn


def _channels(alt: Any, keys: frozenset[str]) -> Mapping[str, Any]:
    channels: dict[str, Any] = {
        **{
            key: getattr(alt, key.upper())(f"{key}:Q", axis=None, scale=None)
            for key in sorted(_PLACES & keys)
        },
        **{key: getattr(alt, key.title())(key) for key in sorted(_ENDS & keys)},
        **{key: getattr(alt, key.title())(f"{key}:N", scale=None) for key in sorted(_PAINT & keys)},
        **{key: getattr(alt, key.title())(f"{key}:Q", scale=None) for key in sorted(_MEASURES & keys)},
    }
    if "text" in keys:
        channels["text"] = alt.Text("text:N")
    if "order" in keys:
        channels["order"] = alt.Order("order:Q")
    return channels


def _scale(plot: Plot, key: str) -> Mapping[str, Any]:
    place = 0 if key == "x" else 1
    edges = [plot.left, plot.right] if key == "x" else [plot.bottom, plot.top]
    return {
        "domain": [plot.lowest[place], plot.highest[place]], "nice": False, "range": edges, "zero": False,
    }  # fmt: skip


def words(rows: Sequence[Row], **look: Any) -> Layer:
    """Return one layer of text at pixels; ink, from its left end and vertically centred unless told."""
    usual = {"align": "left", "baseline": "middle", "fontSize": TEXT_SIZE, "color": "var(--ink)"}
    return marks("text", rows, **{**usual, **look})


def haloed(rows: Sequence[Row], **look: Any) -> Iterable[Layer]:
    """Yield text that stays legible on top of dots: first its outline in the colour of the sheet."""
    yield words(
        rows,
        **{**look, "stroke": "var(--sheet)", "strokeWidth": 3.5, "strokeOpacity": 0.8, "strokeJoin": "round"},
    )
    yield words(rows, **look)


def arrow(left: float, right: float, y: float, color: str) -> Iterable[Layer]:
    """Yield an arrow to the right."""
    yield marks("rule", [{"x": left, "x2": right - 4, "y": y}], color=color, strokeWidth=2)
    head = [{"x": right - 4, "y": y}]
    yield marks("point", head, shape="triangle-right", filled=True, size=80, color=color, opacity=1)


def sheet(layers: Sequence[Layer], width: float, height: float) -> Mapping[str, Any]:
    """Return layers on a sheet of this many pixels as a Vega-Lite specification."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": width,
        "height": height,
        "padding": 0,
        "autosize": {"type": "none"},
        "resolve": {"scale": dict.fromkeys(("x", "y", "theta", "radius"), "independent")},
        "config": {"font": FONT, "background": "transparent", "aria": False, "view": {"stroke": None}},
        "layer": list(layers),
    }
