"""What holds for every picture of the method: sound, safe, complete, and legible in every width."""

import re

import pytest
from altair.utils.schemapi import validate_jsonschema
from altair.vegalite.v6.schema.core import load_schema

from koek.charts.drawing import TEXT_SIZE
from koek.charts.figure import Figure, svg
from koek.charts.lettering import text_width
from koek.charts.palette import DARK, FADED
from koek.charts.reader import Width
from koek.texts.language import Language
from unit.charts.cases import layers, texts_of
from unit.charts.method_cases import CASE, PICTURES, Drawer

every_picture = pytest.mark.parametrize("draw", PICTURES, ids=lambda draw: draw.__name__)
TYPED = {"Bo {x}", "Zorg <x>"}


def _told(figure: Figure) -> list[str]:
    cells = [cell for row in figure.table.rows for cell in row]
    spoken = [figure.title, figure.description, figure.caption, *figure.table.columns]
    return [*spoken, *cells, *texts_of(figure)]


@every_picture
@pytest.mark.parametrize("language", Language)
def test_no_placeholder_is_left_and_nothing_is_left_unsaid(draw: Drawer, language: Language) -> None:
    figure = draw(CASE, language, "wide")
    told = [text.replace("Bo {x}", "Bo") for text in _told(figure)]

    assert not [text for text in told if re.search(r"[{}]|None|chart\.|\w_\w", text)]
    assert all((figure.title, figure.description, figure.caption, figure.table.rows))
    assert all(len(row) == len(figure.table.columns) for row in figure.table.rows)


@every_picture
def test_dutch_and_english_show_the_same_in_other_words(draw: Drawer) -> None:
    dutch, english = draw(CASE, Language.DUTCH, "wide"), draw(CASE, Language.ENGLISH, "wide")

    assert dutch.title != english.title
    assert dutch.description != english.description
    assert dutch.caption != english.caption
    assert len(dutch.table.rows) == len(english.table.rows)


@every_picture
@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_drawing_is_sound_vega_lite_of_the_width_asked(draw: Drawer, width: Width) -> None:
    figure = draw(CASE, Language.DUTCH, width)

    validate_jsonschema(dict(figure.spec), load_schema())

    assert figure.spec["width"] == {"wide": 560, "narrow": 328}[width]


@every_picture
def test_the_picture_is_safe_and_the_same_every_time(draw: Drawer) -> None:
    drawn = svg(draw(CASE, Language.DUTCH, "wide"), DARK, titled=True)

    assert not re.search(r"<[^>]*\sstyle=|<style|<script|href|class=|var\(--", drawn)
    assert re.findall(r"https?://[^\"' ]+", drawn) == ["http://www.w3.org/2000/svg"]
    assert drawn == svg(draw(CASE, Language.DUTCH, "wide"), DARK, titled=True)


@every_picture
@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("language", Language)
def test_everything_stays_on_the_sheet(draw: Drawer, width: Width, language: Language) -> None:
    figure = draw(CASE, language, width)
    wide, high = figure.spec["width"], figure.spec["height"]

    for kind, mark, rows in layers(figure):
        for row in rows:
            assert 0 <= row["y"] <= high
            assert 0 <= row["x"] <= wide
            if kind == "text":
                size = mark.get("fontSize", TEXT_SIZE)
                long = text_width(row["text"], size, bold=mark.get("fontWeight") == 600)
                part = {"left": 0, "center": 0.5, "right": 1}[mark["align"]]
                assert row["x"] - long * part >= -1
                assert row["x"] + long * (1 - part) <= wide + 1


@every_picture
def test_text_is_never_faded(draw: Drawer) -> None:
    looks = [mark for kind, mark, _ in layers(draw(CASE, Language.DUTCH, "wide")) if kind == "text"]

    assert all(mark.get("opacity", 1) > FADED for mark in looks)


def test_pictures_have_names_of_their_own() -> None:
    assert len({draw(CASE, Language.DUTCH, "wide").name for draw in PICTURES}) == len(PICTURES)
