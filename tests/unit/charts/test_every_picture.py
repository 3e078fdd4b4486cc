"""What holds for every picture: sound, safe, complete in both languages, and the same every time."""

import re
from collections.abc import Callable
from fractions import Fraction

import pytest
from altair.utils.schemapi import validate_jsonschema
from altair.vegalite.v6.schema.core import load_schema

from koek.charts.figure import Figure, svg
from koek.charts.graph_facts import shown_offers
from koek.charts.ledger_bars import ledger_bars
from koek.charts.palette import DARK
from koek.charts.pie import growing_pie_picture
from koek.charts.reader import Width
from koek.charts.settlement_bars import settlement_bars
from koek.charts.utility_graph import utility_graph
from koek.charts.valuation_bars import valuation_bars
from koek.preferences.problem import negotiation_problem
from koek.texts.language import Language
from koek.workbench.fair_division import divide_case
from koek.workbench.pie import growing_pie
from koek.workbench.valuation_differences import valuation_differences
from unit.charts.cases import negotiation, offer, reader, solved, texts_of

LINE = {
    "id": "x",
    "party": "ada",
    "period": "p",
    "kind": "gain",
    "amount": "9.99",
    "status": "accepted",
    "name": "x",
}
CASE = negotiation(
    worths={"ada": 20, "bob": 10},
    estimated=True,
    offers=[offer("one", "bob", "low", "slow")],
    division={"parties": ["ada", "bob"], "periods": [{"id": "p", "name": "Nu"}], "lines": [LINE]},
)
Drawer = Callable[[Language, Width], Figure]


def _pie(language: Language, width: Width) -> Figure:
    pie = growing_pie(solved(CASE), (Fraction(120), Fraction(40)), before=(Fraction(100), Fraction(30)))
    return growing_pie_picture(pie, reader(CASE, language, width))


def _graph(language: Language, width: Width) -> Figure:
    return utility_graph(solved(CASE), reader(CASE, language, width), offers=shown_offers(CASE), proposal=0)


def _valuations(language: Language, width: Width) -> Figure:
    return valuation_bars(valuation_differences(negotiation_problem(CASE)), reader(CASE, language, width))


def _ledger(language: Language, width: Width) -> Figure:
    return ledger_bars(divide_case(CASE), reader(CASE, language, width))


def _settlement(language: Language, width: Width) -> Figure:
    return settlement_bars(divide_case(CASE), reader(CASE, language, width))


PICTURES = [_pie, _graph, _valuations, _ledger, _settlement]


def _told(figure: Figure) -> list[str]:
    cells = [cell for row in figure.table.rows for cell in row]
    spoken = [figure.title, figure.description, figure.caption, *figure.table.columns]
    return [*spoken, *cells, *texts_of(figure)]


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("language", Language)
def test_no_placeholder_is_left_and_nothing_is_left_unsaid(draw: Drawer, language: Language) -> None:
    figure = draw(language, "wide")

    assert not [text for text in _told(figure) if re.search(r"[{}]|Fraction|None|chart\.", text)]
    assert all((figure.title, figure.description, figure.caption, figure.table.rows))
    assert all(len(row) == len(figure.table.columns) for row in figure.table.rows)


@pytest.mark.parametrize("draw", PICTURES)
def test_dutch_and_english_show_the_same_in_other_words(draw: Drawer) -> None:
    dutch, english = draw(Language.DUTCH, "wide"), draw(Language.ENGLISH, "wide")

    assert dutch.title != english.title
    assert dutch.description != english.description
    assert len(dutch.table.rows) == len(english.table.rows)
    assert len(texts_of(dutch)) == len(texts_of(english))


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_drawing_is_sound_vega_lite_of_the_width_asked(draw: Drawer, width: Width) -> None:
    figure = draw(Language.DUTCH, width)

    validate_jsonschema(dict(figure.spec), load_schema())

    assert figure.spec["width"] == {"wide": 560, "narrow": 328}[width]


@pytest.mark.parametrize("draw", PICTURES)
def test_the_picture_is_safe_and_the_same_every_time(draw: Drawer) -> None:
    drawn = svg(draw(Language.DUTCH, "wide"), DARK, titled=True)

    assert not re.search(r"<[^>]*\sstyle=|<style|<script|href|class=|var\(--", drawn)
    assert re.findall(r"https?://[^\"' ]+", drawn) == ["http://www.w3.org/2000/svg"]
    assert drawn == svg(draw(Language.DUTCH, "wide"), DARK, titled=True)


def test_pictures_have_names_of_their_own() -> None:
    assert len({draw(Language.DUTCH, "wide").name for draw in PICTURES}) == len(PICTURES)
