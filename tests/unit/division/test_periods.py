"""Advances per period over a term, and the statement an accountant follows."""

from datetime import date

from koek.division.answer import Division
from koek.division.fifty_fifty import divide, statement_of
from koek.division.payments import Payment
from koek.division.rule import Standing
from unit.division.ledgers import agreement, cost, gain

YEARS = ("2026", "2027", "2028")


def advances(division: Division) -> list[dict[str, int]]:
    return [dict(period.advances) for period in division.periods]


def codes(division: Division) -> list[str]:
    return [found.code for found in division.findings]


def test_costs_not_yet_earned_back_are_carried_to_the_next_period() -> None:
    lines = [cost("supplier", "500", "2026"), gain("buyer", "300", "2027"), gain("buyer", "700", "2028")]

    division = divide(agreement(lines, periods=YEARS), currency="EUR")

    assert advances(division) == [
        {"buyer": 0, "supplier": 0},
        {"buyer": 0, "supplier": 0},
        {"buyer": 75000, "supplier": -75000},
    ]
    assert [period.carried_forward for period in division.periods] == [-50000, -20000, 0]
    assert codes(division).count("division.period_carried_forward") == 2


def test_an_advance_is_what_the_rule_says_so_far_less_what_was_paid() -> None:
    lines = [gain("buyer", "100", "2026"), gain("supplier", "40", "2027"), cost("buyer", "20", "2028")]

    division = divide(agreement(lines, periods=YEARS), currency="EUR")

    assert [period["buyer"] for period in advances(division)] == [5000, -2000, -1000]
    assert division.transfers["buyer"] == 2000
    assert division.periods[1].payments == (Payment("supplier", "buyer", 2000),)


def test_advances_go_back_when_the_total_falls_below_zero() -> None:
    lines = [gain("buyer", "100", "2026"), cost("supplier", "150", "2027"), gain("buyer", "80", "2028")]

    division = divide(agreement(lines, periods=YEARS), currency="EUR")

    assert [period["buyer"] for period in advances(division)] == [5000, -5000, 16500]
    assert codes(division).count("division.advance_returned") == 1


def test_each_bearing_its_own_gives_all_advances_back() -> None:
    lines = [gain("buyer", "100", "2026"), cost("supplier", "150", "2028")]

    division = divide(agreement(lines, periods=YEARS, loss_rule="each_bears_own"), currency="EUR")

    assert [period["buyer"] for period in advances(division)] == [5000, 0, -5000]
    assert set(division.transfers.values()) == {0}


def test_a_ledger_that_divides_nothing_gives_all_advances_back() -> None:
    lines = [gain("buyer", "100", "2026"), cost("supplier", "150", "2027")]

    division = statement_of(agreement(lines, periods=YEARS[:2]), currency="EUR")

    assert [period["buyer"] for period in advances(division)] == [5000, -5000]
    assert division.periods[-1].settlement.standing is Standing.NOT_DIVIDED


def test_while_the_term_runs_what_is_paid_is_an_advance() -> None:
    running = agreement([gain("buyer", "100")], term_ends="2028-12-31")

    assert "division.term_still_runs" in codes(divide(running, currency="EUR", today=date(2026, 12, 31)))
    assert "division.term_still_runs" not in codes(divide(running, currency="EUR", today=date(2029, 1, 1)))


def test_a_period_without_lines_changes_nothing() -> None:
    division = divide(agreement([gain("buyer", "100", "2026")], periods=YEARS), currency="EUR")

    assert [period["buyer"] for period in advances(division)] == [5000, 0, 0]
    assert division.periods[1].lines == ()


def test_the_statement_runs_through_periods_in_order_with_totals_after_every_line() -> None:
    lines = [
        gain("buyer", "50", "2027"),
        gain("buyer", "100", "2026"),
        cost("supplier", "30", "2026"),
        gain("buyer", "999", "2026", status="disputed"),
    ]

    division = divide(agreement(lines, periods=YEARS[:2]), currency="EUR")

    rows = [row for period in division.periods for row in period.lines]
    assert [(row.gains, row.costs, row.net) for row in rows] == [
        (10000, 0, 10000),
        (10000, 3000, 7000),
        (15000, 3000, 12000),
    ]
    assert [(period.gains, period.costs) for period in division.periods] == [(10000, 3000), (5000, 0)]
