"""Text that was not measured stands exactly where, and as large as, the library itself would have put it."""

from dataclasses import replace

import pytest
import vl_convert

from koek.charts.drawing import Layer, sheet, words
from koek.charts.figure import Figure
from koek.charts.reader import Width
from koek.texts.language import Language
from unit.charts.method_cases import CASE
from unit.charts.method_cases import PICTURES as METHOD_PICTURES
from unit.charts.test_every_picture import PICTURES
from unit.charts.test_figure import figure

DRAWERS = [*PICTURES, *(lambda *asked, draw=draw: draw(CASE, *asked) for draw in METHOD_PICTURES)]
NASTY = '</text><text font-size="0px">layer_1_marks'
ROWS = [{"x": 50.5, "y": 40.2, "text": "één"}, {"x": 9, "y": 80, "text": NASTY}]


def as_the_library_draws(drawn: Figure) -> str:
    found: str = vl_convert.vegalite_to_svg(dict(drawn.spec), allowed_base_urls=[])
    return found


def of(*layers: Layer) -> Figure:
    return replace(figure(), spec=sheet(layers, 200, 100))


@pytest.mark.slow
@pytest.mark.parametrize("draw", DRAWERS)
@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_picture_is_as_the_library_draws_it(draw: object, width: Width) -> None:
    assert callable(draw)
    drawn: Figure = draw(Language.DUTCH, width)

    assert drawn.drawing == as_the_library_draws(drawn)


@pytest.mark.parametrize("baseline", ["top", "middle", "bottom", "alphabetic", "line-top"])
@pytest.mark.parametrize("size", [9, 11, 12.5, 15, 24])
def test_text_of_every_size_stands_on_every_baseline(baseline: str, size: float) -> None:
    turned = [{**row, "angle": 30} for row in ROWS]
    drawn = of(words(ROWS, baseline=baseline, fontSize=size, dy=3), words(turned, baseline=baseline))

    assert drawn.drawing == as_the_library_draws(drawn)


def test_text_without_a_size_of_its_own_is_left_to_the_library() -> None:
    layer = dict(words(ROWS))
    layer["mark"] = {"type": "text", "baseline": "middle"}
    drawn = of(layer, words(ROWS))

    assert drawn.drawing == as_the_library_draws(drawn)


def test_a_drawing_without_layers_is_left_to_the_library() -> None:
    drawn = replace(figure(), spec={"data": {"values": ROWS}, "mark": "point"})

    assert drawn.drawing == as_the_library_draws(drawn)
