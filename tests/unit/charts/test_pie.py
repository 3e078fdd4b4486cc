"""The picture of the pie: areas in exact proportion, a name for every slice, words in both languages."""

from fractions import Fraction
from math import pi
from typing import Any

import pytest

from koek.charts.figure import Figure
from koek.charts.pie import growing_pie_picture
from koek.charts.pie_drawing import CRUST
from koek.charts.reader import Reader, Width
from koek.texts.language import Language
from koek.workbench.pie import GrowingPie, Pie, PieUnit, Slice
from unit.charts.cases import negotiation, reader, rows_of, texts_of

PARTIES = ("ada", "bob", "cor")
CASE = negotiation(*PARTIES)


def pie(*gains: int) -> Pie:
    return Pie(tuple(Slice(p, Fraction(g)) for p, g in zip(PARTIES, gains, strict=False)))


def picture(
    before: Pie | None, after: Pie, unit: PieUnit = PieUnit.MONEY, told: Reader | None = None
) -> Figure:
    return growing_pie_picture(GrowingPie(unit, before, after), told or reader(CASE))


def discs(figure: Figure) -> list[float]:
    """Return the radius of each pie without its crust."""
    return [row["radius"] - CRUST for row in rows_of(figure, "arc") if "fill" not in row]


def slices(figure: Figure) -> list[dict[str, Any]]:
    return [dict(row) for row in rows_of(figure, "arc") if "fill" in row]


@pytest.mark.parametrize(
    ("before", "after"), [((20, 30), (60, 80)), ((60, 80), (20, 30)), ((1, 0), (0, 997))]
)
def test_areas_are_in_exact_proportion_to_joint_gains(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    first, second = discs(picture(pie(*before), pie(*after)))

    assert (second / first) ** 2 == pytest.approx(sum(after) / sum(before), rel=1e-12)


def test_slices_fill_the_pie_and_are_as_large_as_gains() -> None:
    figure = picture(pie(20, 30), pie(60, 80))
    before = slices(figure)[:2]

    assert before[0]["theta"] == 0
    assert before[0]["theta2"] == before[1]["theta"] == pytest.approx(2 * pi * 20 / 50)
    assert before[1]["theta2"] == pytest.approx(2 * pi)
    assert [row["radius"] for row in before] == pytest.approx([discs(figure)[0]] * 2)


def test_the_reader_comes_first_in_its_own_colour() -> None:
    figure = picture(None, pie(20, 30), told=reader(CASE, viewpoint="bob"))
    first = slices(figure)[0]

    assert (first["party"], first["fill"]) == ("bob", "var(--ours)")


def test_an_empty_pie_is_only_a_crust() -> None:
    figure = picture(pie(0, 0), pie(60, 80))

    assert discs(figure)[0] == 0
    assert len(slices(figure)) == 2


def test_two_empty_pies_are_two_crusts() -> None:
    assert discs(picture(pie(0, 0), pie(0, 0))) == [0, 0]


def test_a_whole_pie_for_one_party_carries_its_name() -> None:
    assert texts_of(picture(None, pie(0, 80), told=reader(CASE, viewpoint=None)))[0] == "Bob & Co"


def test_a_thin_slice_carries_nothing_and_stands_in_the_legend() -> None:
    texts = texts_of(picture(None, pie(1, 999)))

    assert texts.count("jullie") == 1
    assert "Bob & Co" in texts


def test_a_slice_without_room_for_a_name_carries_its_number() -> None:
    texts = texts_of(picture(pie(10, 9, 8), pie(100, 90, 80), told=reader(CASE, width="narrow")))

    assert texts.count("2") >= 2


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_everything_stays_on_the_sheet(width: Width) -> None:
    figure = picture(pie(10, 9, 8), pie(100, 90, 80), told=reader(CASE, width=width))
    reach = [(row["x"] - row["radius"], row["x"] + row["radius"]) for row in rows_of(figure, "arc")]

    assert all(left >= 0 and right <= figure.spec["width"] for left, right in reach)
    assert all(0 < row["y"] < figure.spec["height"] for row in rows_of(figure, "text"))


def test_money_is_shown_in_table_title_and_text_alternative() -> None:
    figure = picture(pie(2000, 3000), pie(6000, 8000))

    assert figure.title == "Van €\xa05.000 naar €\xa014.000"
    assert figure.table.columns == ("Partij", "laatste voorstel", "evenwichtig voorstel")
    assert figure.table.rows == (
        ("jullie", "€\xa02.000", "€\xa06.000"),
        ("Bob & Co", "€\xa03.000", "€\xa08.000"),
        ("Samen", "€\xa05.000", "€\xa014.000"),
    )
    assert "jullie van €\xa02.000 naar €\xa06.000" in figure.description
    assert "€\xa014.000" in texts_of(figure)


def test_without_money_no_sum_is_printed() -> None:
    parts = Pie((Slice("ada", Fraction(1, 4)), Slice("bob", Fraction(1, 2))))
    better = Pie((Slice("ada", Fraction(3, 4)), Slice("bob", Fraction(1, 2))))
    figure = picture(parts, better, PieUnit.OWN_SCALE)

    assert figure.title == "De koek kan groter en niemand levert in"
    assert figure.table.rows == (("jullie", "25\xa0%", "75\xa0%"), ("Bob & Co", "50\xa0%", "50\xa0%"))
    assert not any("125" in text or "€" in text for text in texts_of(figure))
    assert "hulpmiddel" in figure.caption


def test_without_growth_for_all_the_title_does_not_promise_it() -> None:
    parts = Pie((Slice("ada", Fraction(1, 4)), Slice("bob", Fraction(1, 2))))
    worse = Pie((Slice("ada", Fraction(3, 4)), Slice("bob", Fraction(1, 4))))

    assert picture(parts, worse, PieUnit.OWN_SCALE).title == "Hoe ver iedereen komt"


def test_one_pie_has_one_column_of_gains() -> None:
    figure = growing_pie_picture(GrowingPie(PieUnit.MONEY, None, pie(20, 30)), reader(CASE), move="trade")

    assert figure.title == "Samen €\xa050 meer dan zonder akkoord"
    assert figure.table.columns == ("Partij", "na de ruil")
    assert figure.table.rows[-1] == ("Samen", "€\xa050")


def test_one_pie_on_own_scales_has_no_row_together() -> None:
    figure = picture(None, Pie((Slice("ada", Fraction(1)), Slice("bob", Fraction(1)))), PieUnit.OWN_SCALE)

    assert [row[0] for row in figure.table.rows] == ["jullie", "Bob & Co"]


@pytest.mark.parametrize(
    ("viewpoint", "words"), [("ada", "volgens jullie schatting"), (None, "volgens een schatting")]
)
def test_an_estimate_is_named_in_the_title(viewpoint: str | None, words: str) -> None:
    growing = GrowingPie(PieUnit.MONEY, None, pie(20, 30), estimated=("bob",))

    assert growing_pie_picture(growing, reader(CASE, viewpoint=viewpoint)).title.endswith(words)


def test_english_is_english() -> None:
    figure = picture(pie(2000, 3000), pie(6000, 8000), told=reader(CASE, Language.ENGLISH))

    assert figure.title == "From €5,000 to €14,000"
    assert "you from €2,000 to €6,000" in figure.description
