"""The ledger and its settlement as bars."""

from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.charts.figure import Figure
from koek.charts.ledger_bars import ledger_bars
from koek.charts.ledger_facts import ledger_sums
from koek.charts.lettering import text_width
from koek.charts.reader import Width
from koek.charts.settlement_bars import settlement_bars
from koek.texts.language import Language
from koek.workbench.fair_division import FairDivision, statement_of_case
from unit.charts.cases import layers, negotiation, reader, rows_of, texts_of

PERIODS = [
    {"id": "spring", "name": "Voorjaar"},
    {"id": "autumn", "name": "Najaar"},
    {"id": "empty", "name": "Leeg"},
]


def line(party: str, period: str, kind: str, amount: str, status: str = "accepted") -> dict[str, Any]:
    return {
        "party": party,
        "period": period,
        "kind": kind,
        "amount": amount,
        "status": status,
        "name": "Regel",
    }


LINES = [
    line("ada", "spring", "gain", "1000"),
    line("ada", "spring", "cost", "200"),
    line("bob", "spring", "cost", "400"),
    line("bob", "autumn", "gain", "300"),
    line("ada", "autumn", "gain", "100"),
    line("ada", "autumn", "gain", "50", "disputed"),
    line("bob", "autumn", "cost", "25", "claimed"),
]


def case_with(
    *lines: dict[str, Any], parties: tuple[str, ...] = ("ada", "bob"), **rule: Any
) -> NegotiationCase:
    numbered = [{"id": f"line-{number}", **told} for number, told in enumerate(lines)]
    division = {"parties": parties, "periods": PERIODS, "lines": numbered, **rule}
    return negotiation(*parties, division=division)


def fair(*lines: dict[str, Any], **rule: Any) -> FairDivision:
    return statement_of_case(case_with(*lines, **rule))


def ledger(*lines: dict[str, Any], language: Language = Language.DUTCH, width: Width = "wide") -> Figure:
    return ledger_bars(fair(*lines), reader(case_with(*lines), language, width))


def settlement(
    *lines: dict[str, Any], language: Language = Language.DUTCH, width: Width = "wide", **rule: Any
) -> Figure:
    case = case_with(*lines, **rule)
    return settlement_bars(statement_of_case(case), reader(case, language, width))


def bars(figure: Figure) -> list[tuple[str, str, int]]:
    return [(row["party"], row["kind"], row["cents"]) for row in rows_of(figure, "rect")]


def test_sums_tell_what_counts_from_what_does_not() -> None:
    found = ledger_sums(fair(*LINES))

    assert [(s.period, s.party, s.gains, s.costs, s.open_gains, s.open_costs) for s in found] == [
        ("spring", "ada", 100000, 20000, 0, 0),
        ("spring", "bob", 0, 40000, 0, 0),
        ("autumn", "ada", 10000, 0, 5000, 0),
        ("autumn", "bob", 30000, 0, 0, 2500),
    ]


def test_bars_hold_the_same_amounts() -> None:
    assert set(bars(ledger(*LINES))) == {
        ("ada", "gain", 100000), ("ada", "cost", 20000), ("bob", "cost", 40000), ("ada", "gain", 10000),
        ("ada", "open", 5000), ("bob", "gain", 30000), ("bob", "open", 2500),
    }  # fmt: skip


def test_gains_go_right_and_costs_left_on_one_scale() -> None:
    rows = {(row["party"], row["kind"], row["cents"]): row for row in rows_of(ledger(*LINES), "rect")}
    gain, cost = rows["ada", "gain", 100000], rows["ada", "cost", 20000]

    assert gain["x2"] > gain["x"] == pytest.approx(cost["x"])
    assert cost["x2"] < cost["x"]
    assert (gain["x2"] - gain["x"]) / (cost["x"] - cost["x2"]) == pytest.approx(5)


def test_what_is_not_agreed_is_hatched_named_and_not_counted() -> None:
    figure = ledger(*LINES)
    hatched = [(mark, rows) for _, mark, rows in layers(figure) if rows[0].get("kind") == "open"]

    assert all("hatch" in row["fill"] for _, rows in hatched for row in rows)
    assert all(mark["strokeDash"] == [3, 2] for mark, _ in hatched)
    assert "jullie · nog geen akkoord: €\xa050" in texts_of(figure)
    assert "€\xa0100 (+ €\xa050)" in texts_of(figure)
    assert figure.title == "Samen €\xa0800 extra, na aftrek van de werkelijke extra kosten"
    assert figure.caption.startswith("Over 2 regels is nog geen akkoord.")


def test_a_loss_goes_left() -> None:
    rows = rows_of(ledger(line("ada", "spring", "gain", "-100"), line("ada", "spring", "cost", "50")), "rect")
    cost, loss = sorted(rows, key=lambda row: row["kind"])

    assert (cost["kind"], loss["kind"]) == ("cost", "gain")
    assert loss["x"] == pytest.approx(cost["x2"])
    assert loss["x2"] < loss["x"]


def test_a_ledger_without_extra_value_says_so() -> None:
    assert ledger(*LINES[1:3]).title == "Nog geen extra waarde: de stand is €\xa0-600"


def test_an_empty_ledger_is_an_empty_picture_with_words() -> None:
    figure = ledger(language=Language.ENGLISH)

    assert figure.title == "No extra value yet: the total stands at €0"
    assert figure.table.rows == ()
    assert not bars(figure)


def test_the_table_of_the_ledger_is_to_the_cent() -> None:
    figure = ledger(*LINES, line("bob", "spring", "gain", "0.05"))

    assert figure.table.columns[1:] == ("Partij", "Opbrengst", "Extra kosten", "Nog geen akkoord")
    assert figure.table.rows[1] == ("Voorjaar", "Bob & Co", "€\xa00,05", "€\xa0400", "")
    assert figure.table.rows[3] == ("Najaar", "Bob & Co", "€\xa0300", "€\xa00", "€\xa0-25")


def test_the_text_alternative_of_the_ledger_tells_total_and_periods() -> None:
    told = ledger(*LINES, language=Language.ENGLISH)

    assert "€1,400 in gains and €600 in costs" in told.description
    assert "Najaar: €400 in gains and €0 in costs." in told.description


def test_shares_and_results_are_bars_and_the_payment_an_arrow() -> None:
    figure = settlement(*LINES)
    rows = [(row["party"], row["cents"]) for row in rows_of(figure, "rect")]

    assert rows == [("ada", 90000), ("ada", 40000), ("bob", -10000), ("bob", 40000)]
    assert figure.title == "Verrekening: €\xa0500 van jullie aan Bob & Co"
    assert "€\xa0500" in texts_of(figure)
    assert len(rows_of(figure, "rule")) == 1


def test_a_negative_result_lies_left_of_zero() -> None:
    rows = rows_of(settlement(*LINES), "rect")

    assert rows[2]["x"] == 0
    assert rows[2]["x2"] >= rows[3]["x"] > 0


def test_the_table_of_the_settlement_tells_who_pays_and_receives() -> None:
    figure = settlement(*LINES, language=Language.ENGLISH)

    assert figure.table.columns == ("Party", "Gains", "Extra costs", "In hand", "Share", "Pays", "Receives")
    assert figure.table.rows == (
        ("you", "€1,100", "€200", "€900", "€400", "€500", ""),
        ("Bob & Co", "€300", "€400", "-€100", "€400", "", "€500"),
    )
    assert figure.description.endswith("To settle: €500 from you to Bob & Co.")


def test_nobody_pays_when_all_have_their_share() -> None:
    figure = settlement(line("ada", "spring", "gain", "10"), line("bob", "spring", "gain", "10"))

    assert figure.title == "Niemand hoeft iets te betalen"
    assert "Te verrekenen" not in figure.description


def test_several_payments_are_several_arrows() -> None:
    figure = settlement(line("cor", "spring", "gain", "900"), parties=("ada", "bob", "cor"))

    assert figure.title == "Verrekening met 2 betalingen"
    assert len(rows_of(figure, "rule")) == 2


def test_an_empty_settlement_draws_no_length() -> None:
    assert [row["cents"] for row in rows_of(settlement(), "rect")] == [0, 0, 0, 0]


def test_names_that_leave_no_room_stand_above_their_arrow() -> None:
    names = {
        "ada": "Een heel erg lange naam van een partij",
        "bob": "Nog zo een heel lange naam van een partij",
    }
    case = case_with(*LINES)
    parties = tuple(party.model_copy(update={"name": names[party.id]}) for party in case.parties)
    case = case.model_copy(update={"parties": parties})
    figure = settlement_bars(statement_of_case(case), reader(case, width="narrow", viewpoint=None))
    (rule,) = rows_of(figure, "rule")
    payer = [row for row in rows_of(figure, "text") if row["text"].startswith("Een")][-1]

    assert rule["x"] < 10
    assert payer["y"] < rule["y"]
    assert payer["text"].endswith("…")


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("drawn", [ledger, settlement])
def test_text_stays_on_the_sheet(drawn: Any, width: Width) -> None:
    figure = drawn(*LINES, width=width)
    for kind, mark, rows in layers(figure):
        for row in rows if kind == "text" else ():
            room = text_width(row["text"], mark["fontSize"], bold="fontWeight" in mark)
            left = row["x"] - {"left": 0, "center": room / 2, "right": room}[mark["align"]]

            assert left >= -1
            assert left + room <= figure.spec["width"] + 1
            assert 0 < row["y"] < figure.spec["height"]
