"""The staircase of forms of collaboration."""

from itertools import pairwise

import pytest

from koek.case.relation import RelationModel
from koek.charts.figure import Figure
from koek.charts.relation_stairs import relation_stairs
from koek.texts.language import Language
from unit.charts.cases import layers, reader, rows_of, texts_of
from unit.charts.method_cases import CASE, RELATION, Content, case_with, stairs


def steps(figure: Figure) -> dict[str, dict[str, float]]:
    return {row["step"]: dict(row) for row in rows_of(figure, "rect") if "step" in row and "chip" not in row}


def chips(figure: Figure) -> set[tuple[str, str]]:
    return {(row["step"], row["chip"]) for row in rows_of(figure, "rect") if "chip" in row}


def heads(figure: Figure) -> list[str]:
    return [
        mark["shape"] for kind, mark, _ in layers(figure) if kind == "point" and "triangle" in mark["shape"]
    ]


def test_a_closer_form_is_a_higher_step() -> None:
    found = steps(stairs())
    order = [found[model.value] for model in RelationModel]

    assert [step["y"] for step in order] == sorted((step["y"] for step in order), reverse=True)
    assert [step["x"] for step in order] == sorted(step["x"] for step in order)
    assert all(upper["y2"] < lower["y"] for lower, upper in pairwise(order))


def test_now_and_wanted_stand_on_their_steps_with_an_arrow_up() -> None:
    figure = stairs()

    assert {("preferred", "now"), ("performance", "wanted")} <= chips(figure)
    assert heads(figure) == ["triangle-up"]
    assert figure.title == "Van ‘voorkeursleverancier’ naar ‘prestatieleverancier’"
    assert "Hoger is nauwer samenwerken, niet beter" in figure.caption


def test_what_was_chosen_goes_before_what_is_wanted() -> None:
    figure = stairs(case_with(relation=RELATION | {"chosen": "transactional"}))

    assert ("transactional", "wanted") in chips(figure)
    assert ("performance", "wanted") not in chips(figure)
    assert "gekozen" in texts_of(figure)
    assert heads(figure) == ["triangle-down"]


def test_what_the_answers_speak_for_is_shown_beside_it() -> None:
    told = {step for step, kind in chips(stairs()) if kind == "fits"}
    without = relation_stairs(CASE.relation, reader(CASE)) if CASE.relation else stairs()

    assert told
    assert not {kind for _, kind in chips(without)} & {"fits"}


@pytest.mark.parametrize(
    ("relation", "title"),
    [
        ({"now": "vested", "wanted": "vested"}, "You are where you want to be: “outcome supplier (vested)”"),
        ({"now": "preferred"}, "Now: “preferred supplier”. Where you want to go is not said yet"),
        ({"wanted": "preferred"}, "Wanted: “preferred supplier”. Where you are now is not said yet"),
        ({}, "Four forms of collaboration: where are you, and where do you want to be?"),
    ],
)
def test_the_title_tells_what_is_known(relation: Content, title: str) -> None:
    figure = stairs(case_with(relation={"purchasing": True, **relation}), Language.ENGLISH)

    assert figure.title == title
    assert not heads(figure)


def test_outside_purchasing_the_forms_have_plain_names() -> None:
    assert CASE.relation
    figure = relation_stairs(CASE.relation.model_copy(update={"purchasing": False}), reader(CASE))

    assert [row[0] for row in figure.table.rows] == [
        "losse opdracht",
        "vaste partner",
        "afspraken over prestaties",
        "samen voor het resultaat",
    ]


def test_labels_go_to_a_next_row_where_they_do_not_fit() -> None:
    case = case_with(relation=RELATION | {"wanted": "vested", "now": "vested"})
    rows = [row for row in rows_of(stairs(case, width="narrow"), "rect") if row.get("chip")]
    wide = [row for row in rows_of(stairs(case), "rect") if row.get("chip")]

    assert len({row["y"] for row in rows}) > len({row["y"] for row in wide})


def test_the_table_tells_every_form_and_what_is_there() -> None:
    table = stairs().table

    assert table.columns == ("Samenwerkingsvorm", "Wat het is", "Hier")
    assert [row[2] for row in table.rows][:2] == ["", "nu"]
    assert table.rows[2][2].startswith("gewenst")
