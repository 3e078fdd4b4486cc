"""Paired bars of what counts for whom."""

import pytest

from koek.charts.figure import Figure
from koek.charts.lettering import text_width
from koek.charts.reader import Reader, Width
from koek.charts.valuation_bars import valuation_bars
from koek.preferences.problem import negotiation_problem
from koek.texts.language import Language
from koek.workbench.valuation_differences import ValuationDifferences, valuation_differences
from unit.charts.cases import layers, negotiation, reader, rows_of, texts_of

WIDTHS: tuple[Width, ...] = ("wide", "narrow")
CASE = negotiation("ada", "cor", estimated=True)
ANSWER = valuation_differences(negotiation_problem(CASE))


def drawn(answer: ValuationDifferences = ANSWER, told: Reader | None = None) -> Figure:
    return valuation_bars(answer, told or reader(CASE))


def bars(figure: Figure) -> list[tuple[str, str, float, float]]:
    return [(r["issue"], r["party"], r["share"], r["x2"]) for r in rows_of(figure, "rect") if "issue" in r]


def test_every_party_has_a_bar_per_issue_with_its_share() -> None:
    assert [bar[:3] for bar in bars(drawn())] == [
        ("price", "ada", 5 / 8),
        ("price", "cor", 0),
        ("speed", "ada", 3 / 8),
        ("speed", "cor", 1),
    ]


def test_bars_are_as_long_as_shares() -> None:
    lengths = {(issue, party): x2 for issue, party, _, x2 in bars(drawn())}

    assert lengths["price", "ada"] / lengths["speed", "cor"] == pytest.approx(5 / 8)
    assert lengths["price", "cor"] == 2


def test_an_estimate_is_hatched_and_named_so() -> None:
    figure = drawn()
    fills = {row["party"]: row["fill"] for row in rows_of(figure, "rect") if "party" in row}

    assert fills == {"ada": "var(--ours)", "cor": "url(#hatch-theirs)"}
    assert "Coöperatie <Cor> (schatting)" in texts_of(figure)
    assert "Gearceerde balken" in figure.caption


def test_what_is_known_is_not_hatched() -> None:
    case = negotiation("ada", "cor")
    figure = drawn(valuation_differences(negotiation_problem(case)), reader(case))

    assert not any("hatch" in row.get("fill", "") for row in rows_of(figure, "rect"))
    assert "schatting" not in figure.caption + figure.title


def test_the_table_has_the_shares_with_the_reader_first() -> None:
    figure = drawn(told=reader(CASE, Language.ENGLISH, viewpoint="cor"))

    assert figure.table.columns == ("Issue", "you (estimate)", "Ada en Zonen")
    assert figure.table.rows == (("Prijs", "0%", "63%"), ("Snelheid", "100%", "38%"))


def test_title_and_text_alternative_name_the_largest_difference() -> None:
    figure = drawn()

    assert figure.title == "Het grootste verschil zit in: Prijs, volgens jullie schatting"
    assert "Prijs: jullie 63\xa0% en Coöperatie <Cor> 0\xa0%." in figure.description


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (Language.DUTCH, "Elk onderwerp telt voor iedereen even zwaar"),
        (Language.ENGLISH, "Every issue counts the same for everybody"),
    ],
)
def test_equal_valuations_are_said_to_be_equal(language: Language, title: str) -> None:
    worth = {"price": {"low": 0, "middle": 0, "high": 0}, "speed": {"slow": 0, "fast": 0}}
    told = [{"issue": issue, "worth": worths} for issue, worths in worth.items()]
    case = negotiation(preferences=[{"party": party, "issues": told} for party in ("ada", "bob")])
    figure = drawn(valuation_differences(negotiation_problem(case)), reader(case, language))

    assert figure.title == title
    assert figure.description.endswith(".")


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_text_stays_on_the_sheet(width: Width) -> None:
    figure = drawn(told=reader(CASE, width=width))
    ends = [
        row["x"] + text_width(row["text"], mark["fontSize"], bold="fontWeight" in mark)
        for kind, mark, rows in layers(figure)
        if kind == "text"
        for row in rows
    ]

    assert max(ends) <= figure.spec["width"] + 1
    assert all(0 < row["y"] < figure.spec["height"] for row in rows_of(figure, "text"))


def test_a_legend_takes_another_row_where_it_must() -> None:
    case = negotiation("ada", "bob", "cor", estimated=True)
    answer = valuation_differences(negotiation_problem(case))
    tops = {}
    for width in WIDTHS:
        drawn_rows = rows_of(valuation_bars(answer, reader(case, width=width)), "rect")
        tops[width] = {row["y"] for row in drawn_rows if "issue" not in row}

    assert len(tops["narrow"]) > len(tops["wide"])
