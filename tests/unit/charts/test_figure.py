"""A figure as SVG and PNG: alone or in a page, light or dark, safe and the same every time."""

import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from koek.charts.drawing import marks, sheet, words
from koek.charts.figure import Figure, Table, font_directory, png, svg
from koek.charts.frame import framed
from koek.charts.palette import CSS, DARK, LIGHT, PRINT
from koek.texts.language import Language

NASTY = '<script>alert("x")</script> & style="x" var(--ours)'
SVG = "{http://www.w3.org/2000/svg}"


def figure(name: str = "proef", text: str = "één") -> Figure:
    layers = [
        marks(
            "rect", [{"x": 0, "x2": 50, "y": 0, "y2": 20, "fill": "url(#hatch-theirs)"}], stroke="var(--ours)"
        ),
        words([{"x": 5, "y": 30, "text": text}]),
    ]
    return Figure(
        name, f"Kop {text}", "Wat je ziet.", "", Table((), ()), Language.DUTCH, sheet(layers, 200, 100)
    )


def test_in_a_page_colours_are_variables_and_there_is_no_ground() -> None:
    drawn = svg(figure())

    assert 'stroke="var(--ours)"' in drawn
    assert "<rect" not in drawn.split("</defs>")[1]


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT])
def test_on_its_own_colours_are_concrete_and_there_is_a_ground(palette: dict[str, str]) -> None:
    drawn = svg(figure(), palette)

    assert 'fill="var(' not in drawn
    assert 'stroke="var(' not in drawn
    assert f'<rect width="100%" height="100%" fill="{palette["sheet"]}"/>' in drawn


@pytest.mark.parametrize("palette", [LIGHT, CSS])
def test_a_picture_holds_no_style_script_or_address(palette: dict[str, str]) -> None:
    drawn = svg(figure(), palette, titled=True)

    assert not re.search(r"<[^>]*\sstyle=|<style|<script|href|class=", drawn)
    assert re.findall(r"https?://[^\"' ]+", drawn) == ["http://www.w3.org/2000/svg"]


def test_what_users_type_cannot_break_out_of_the_text() -> None:
    drawn = svg(figure(text=NASTY), LIGHT, titled=True)
    root = ET.fromstring(drawn)  # noqa: S314  # our own output, made a line above
    texts = [found.text for found in root.iter(f"{SVG}text")]

    assert NASTY in texts
    assert NASTY in root.attrib["aria-label"]


def test_the_text_alternative_is_the_only_thing_spoken() -> None:
    root = ET.fromstring(svg(figure()))  # noqa: S314  # our own output
    labels = [element.attrib["aria-label"] for element in root.iter() if "aria-label" in element.attrib]

    assert root.attrib["role"] == "img"
    assert root.attrib["lang"] == "nl"
    assert labels == ["Kop één. Wat je ziet."]


def test_ids_are_those_of_the_figure() -> None:
    drawn = svg(figure("tweede"))

    assert 'id="tweede-hatch-theirs"' in drawn
    assert 'fill="url(#tweede-hatch-theirs)"' in drawn
    assert drawn.count("<pattern") == 1


def test_a_title_makes_room_for_itself() -> None:
    plain, titled = (ET.fromstring(svg(figure(), titled=told)) for told in (False, True))  # noqa: S314  # idem

    assert float(titled.attrib["height"]) > float(plain.attrib["height"])
    assert "Kop één" in [found.text for found in titled.iter(f"{SVG}text")]


def test_a_png_is_as_many_dots_as_asked() -> None:
    drawn = png(figure(), DARK, scale=3)
    width, height = struct.unpack(">II", drawn[16:24])

    assert drawn.startswith(b"\x89PNG")
    assert (width, height) == (3 * (200 + 36), 3 * (100 + 36))


def test_the_same_figure_is_drawn_the_same() -> None:
    assert svg(figure(), LIGHT) == svg(figure(), LIGHT)
    assert png(figure()) == png(figure())


def test_light_and_dark_differ() -> None:
    assert png(figure(), LIGHT) != png(figure(), DARK)


def test_only_drawings_get_a_frame() -> None:
    with pytest.raises(ValueError, match="no drawing"):
        framed("no drawing", name="x", label="", language="nl", title=None, ground=None)


def test_fonts_come_with_their_licences() -> None:
    names = {path.name for path in Path(font_directory()).iterdir()}

    assert {"Inter-Regular.ttf", "Inter-SemiBold.ttf", "Fraunces-SemiBold.ttf"} <= names
    assert {"OFL-Inter.txt", "OFL-Fraunces.txt"} <= names
