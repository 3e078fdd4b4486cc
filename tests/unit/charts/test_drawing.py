"""Marks, and the parts of lines that lie inside a plot."""

import pytest
from altair.utils.schemapi import validate_jsonschema
from altair.vegalite.v6.schema.core import load_schema

from koek.charts.drawing import Plot, Point, arrow, haloed, marks, sheet

PLOT = Plot(10, 20, 110, 220, (0, -5), (10, 5))


def test_values_go_right_and_up() -> None:
    assert PLOT.at((0, -5)) == (10, 220)
    assert PLOT.at((10, 5)) == (110, 20)


def test_a_plot_holds_its_edges() -> None:
    assert PLOT.holds((0, 5))
    assert not PLOT.holds((10.1, 0))


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        (((1, 1), (2, 2)), [((1, 1), (2, 2))]),
        (((-5, 0), (5, 0)), [((0, 0), (5, 0))]),
        (((5, -10), (5, 10)), [((5, -5), (5, 5))]),
        (((-5, -10), (15, 10)), [((0, -5), (10, 5))]),
        (((-1, 9), (1, 7)), []),
        (((5, 6), (9, 6)), []),
        (((11, 0), (12, 0)), []),
    ],
)
def test_only_the_part_inside_is_drawn(line: tuple[Point, Point], inside: list[tuple[Point, Point]]) -> None:
    assert list(PLOT.pieces(line)) == inside


def test_a_line_of_many_points_is_cut_piece_by_piece() -> None:
    assert len(list(PLOT.pieces([(0, 0), (5, 0), (20, 0), (30, 0)]))) == 2


def test_a_sheet_is_as_large_as_it_is_told() -> None:
    specification = sheet([marks("point", [{"x": 1, "y": 2}], PLOT)], 300, 200)

    assert (specification["width"], specification["height"]) == (300, 200)


def test_values_are_drawn_on_the_scale_of_their_plot() -> None:
    drawn = marks("point", [{"x": 1, "y": 2}], PLOT)["encoding"]

    assert drawn["x"]["scale"] == {"domain": [0, 10], "range": [10, 110], "nice": False, "zero": False}
    assert drawn["y"]["scale"]["range"] == [220, 20]


def test_pixels_have_no_scale_and_order_is_kept() -> None:
    drawn = marks("line", [{"x": 1, "y": 2, "order": 0}])["encoding"]

    assert drawn["x"]["scale"] is None
    assert drawn["order"]["field"] == "order"


def test_a_sheet_is_sound_vega_lite() -> None:
    layers = [
        marks("point", [{"x": 1, "y": 2, "opacity": 0.5, "color": "var(--ours)"}], PLOT, size=9),
        marks("arc", [{"x": 1, "y": 2, "theta": 0, "theta2": 3, "radius": 4, "radius2": 1}]),
        *haloed([{"x": 1, "y": 2, "text": "één"}]),
        *arrow(10, 20, 5, "var(--ink)"),
    ]

    validate_jsonschema(sheet(layers, 300, 200), load_schema())
