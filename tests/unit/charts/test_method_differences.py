"""Two profiles over factors: who stands where, what is an estimate, what blocks."""

import pytest

from koek.charts.difference_lines import difference_lines
from koek.charts.figure import Figure
from koek.differences.profiles import profiles
from koek.texts.language import Language
from unit.charts.cases import layers, reader, rows_of, texts_of
from unit.charts.method_cases import CASE, DIFFERENCES, case_with, differences, judged, measure, score


def places(figure: Figure) -> dict[tuple[str, str], float]:
    return {(row["scale"], row["line"]): row["x"] for row in rows_of(figure, "point") if "scale" in row}


def bands(figure: Figure) -> list[str]:
    return [row["alarm"] for row in rows_of(figure, "rect") if "alarm" in row]


def signs(figure: Figure) -> list[str]:
    return [
        row["fill"]
        for kind, mark, rows in layers(figure)
        if kind == "point" and mark.get("stroke") == "var(--halt)"
        for row in rows
    ]


def test_every_line_has_a_mark_where_somebody_stands() -> None:
    found = places(differences())

    assert len(found) == len(DIFFERENCES["scores"])
    assert found["intention", "Jullie: An de Vries"] > found["intention", "Bob & Co: Bo {x} (schatting)"]
    assert (
        found["relationship", "Jullie: An de Vries"] == found["relationship", "Bob & Co: Bo {x} (schatting)"]
    )


def test_poles_stand_in_words_left_and_right_of_the_scale() -> None:
    left, right = ([r["text"] for r in _soft(differences(), side)] for side in ("left", "right"))

    assert "bijzaak" in left
    assert "iets wat je doet," in right


def _soft(figure: Figure, side: str) -> list[dict[str, str]]:
    return [
        dict(row)
        for kind, mark, rows in layers(figure)
        if kind == "text" and mark["color"] == "var(--soft)" and mark["align"] == side
        for row in rows
    ]


def test_marks_on_one_place_stand_below_each_other() -> None:
    rows = [row for row in rows_of(differences(), "point") if row.get("scale") == "relationship"]

    assert len({row["x"] for row in rows}) == 1
    assert len({row["y"] for row in rows}) == 2


def test_people_and_organisations_have_shapes_of_their_own() -> None:
    shapes = {
        row["line"]: mark["shape"]
        for kind, mark, rows in layers(differences())
        if kind == "point"
        for row in rows
        if "line" in row
    }

    assert shapes == {
        "Jullie: An de Vries": "circle",
        "Jullie: de organisatie": "square",
        "Bob & Co: Bo {x} (schatting)": "circle",
        "Bob & Co: ben": "diamond",
        "Bob & Co: de organisatie (schatting)": "square",
    }


def test_an_estimate_is_hatched_dashed_and_said_to_be_one() -> None:
    figure = differences()
    fills = {row["line"]: row["fill"] for row in rows_of(figure, "point") if "line" in row}
    dashes = {
        (mark["color"], tuple(mark["strokeDash"])) for k, mark, _ in layers(figure) if "strokeDash" in mark
    }

    assert fills["Bob & Co: Bo {x} (schatting)"] == "url(#hatch-theirs)"
    assert fills["Bob & Co: ben"] == "var(--theirs)"
    assert ("var(--theirs)", (5, 4)) in dashes
    assert ("var(--ours)", (5, 4)) not in dashes
    assert figure.title.endswith(", volgens jullie schatting")
    assert "Gearceerde tekens" in figure.caption


def test_a_line_is_hardly_there_over_a_scale_on_which_it_says_nothing() -> None:
    case = case_with(
        differences={"scores": [score("intention", "ada", 2), score("value-creation", "ada", 6)]}
    )
    dashes = [mark["strokeDash"] for _, mark, _ in layers(differences(case)) if "strokeDash" in mark]

    assert [1, 4] in dashes


def test_what_blocks_stands_out_by_colour_shape_and_word() -> None:
    figure = differences()

    assert bands(figure) == ["open", "watched"]
    assert signs(figure) == ["var(--halt)", "var(--sheet)"]
    assert {"blokkeert", "we werken eraan"} <= set(texts_of(figure))
    assert figure.title.startswith("Eén verschil met Bob & Co blokkeert: intentie")


def test_a_measure_takes_the_edge_off() -> None:
    case = case_with(differences=DIFFERENCES | {"mitigations": [measure("trust"), measure("intention")]})
    figure = differences(case, Language.ENGLISH)

    assert bands(figure) == ["watched", "watched"]
    assert figure.title == "Being worked on with Bob & Co: intention and trust, by your estimate"
    assert figure.table.rows[0][-1] == "blocks, measure agreed"


def test_a_chasm_that_nobody_judged_is_asked_about_and_does_not_stand_out() -> None:
    figure = differences(case_with(differences={"scores": DIFFERENCES["scores"]}))

    assert figure.title.startswith("Ver uit elkaar met Bob & Co en nog niet beoordeeld: intentie")
    assert not bands(figure)
    assert "verschil groot, nog niet beoordeeld" in figure.description


def test_a_difference_never_blocks_by_its_size() -> None:
    case = case_with(differences=DIFFERENCES | {"judgements": [judged("intention", "harmless")]})
    figure = differences(case)

    assert not bands(figure)
    assert figure.title == "Waar jullie en Bob & Co staan, volgens jullie schatting"


def test_an_empty_picture_does_not_say_that_nothing_blocks() -> None:
    figure = differences(case_with())

    assert "Dat betekent niet dat er niets blokkeert" in figure.description
    assert not places(figure)
    assert "schatting" not in figure.title + figure.caption


def test_the_table_tells_places_in_words() -> None:
    table = differences().table
    row = table.rows[0]

    assert table.columns[:3] == ("Factor", "Links", "Rechts")
    assert row[0] == "intentie"
    assert row[3:] == ("rechts", "iets naar rechts", "links (schatting)", "", "", "groot", "blokkeert")


def test_people_without_a_name_and_factors_of_ones_own_are_shown_too() -> None:
    own = {"id": "pace", "name": "Tempo"}
    place = {"factor": "pace", "party": "ada", "subject": "person", "value": 3}
    case = case_with(differences={"factors": [own], "order": ["pace"], "scores": [place]})
    figure = difference_lines(profiles(case)[0], reader(case))

    assert figure.table.rows[0][:3] == ("Tempo", "", "")
    assert "Jullie: aan tafel" in texts_of(figure)


@pytest.mark.parametrize("viewpoint", ["bob", None])
def test_another_reader_sees_the_same_lines_under_other_names(viewpoint: str | None) -> None:
    figure = difference_lines(profiles(CASE)[0], reader(CASE, viewpoint=viewpoint))

    assert "Ada en Zonen: an" in texts_of(figure)
    assert len(places(figure)) == len(places(differences()))


@pytest.mark.parametrize("factor", ["afhankelijkheid", "waardecreatie"])
def test_the_name_of_a_factor_stays_whole_on_a_telephone(factor: str) -> None:
    assert factor in texts_of(differences(width="narrow"))
