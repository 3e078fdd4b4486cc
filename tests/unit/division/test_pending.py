"""Lines that do not count yet."""

from datetime import date

from koek.division.fifty_fifty import divide, statement_of
from koek.division.rule import Standing
from unit.division.ledgers import agreement, complete, cost, gain


def test_a_disputed_line_does_not_count_and_shows_what_it_would_change() -> None:
    lines = [gain("buyer", "1000"), cost("supplier", "100.01", status="disputed")]

    division = divide(agreement(lines), currency="EUR")

    assert division.net == 100000
    (pending,) = division.pending
    assert pending.change.net == -10001
    assert pending.change.shares == {"buyer": -5000, "supplier": -5001}
    assert pending.change.transfers == {"buyer": 5000, "supplier": -5000}
    assert division.pending_together == pending.change


def test_lines_together_can_change_what_none_changes_alone() -> None:
    lines = [
        gain("buyer", "100"),
        cost("supplier", "400"),
        gain("buyer", "250", status="claimed"),
        gain("supplier", "150", status="disputed"),
    ]

    division = statement_of(agreement(lines), currency="EUR")

    assert [p.change.standing for p in division.pending] == [Standing.NOT_DIVIDED, Standing.NOT_DIVIDED]
    together = division.pending_together
    assert together is not None
    assert together.standing is Standing.SHARED
    assert together.transfers == {"buyer": 30000, "supplier": -30000}
    assert [found.code for found in division.findings[-3:]] == [
        "division.pending_together",
        "division.would_lose",
        "division.would_gain",
    ]


def test_a_ledger_without_open_lines_has_nothing_pending() -> None:
    division = divide(agreement([gain("buyer", "1")]), currency="EUR")

    assert division.pending == ()
    assert division.pending_together is None


def test_an_answer_is_due_after_the_agreed_days_and_overdue_the_day_after() -> None:
    ledger = complete([gain("buyer", "1", status="claimed", claimed_on="2026-03-01")])

    on_the_day = divide(ledger, currency="EUR", today=date(2026, 3, 31)).pending[0]
    the_day_after = divide(ledger, currency="EUR", today=date(2026, 4, 1)).pending[0]

    assert on_the_day.due == the_day_after.due == date(2026, 3, 31)
    assert not on_the_day.overdue
    assert the_day_after.overdue


def test_nothing_is_overdue_when_today_is_not_known() -> None:
    ledger = complete([gain("buyer", "1", status="claimed", claimed_on="2026-03-01")])

    assert not divide(ledger, currency="EUR").pending[0].overdue


def test_a_disputed_line_was_answered_and_has_no_day_due() -> None:
    ledger = complete([gain("buyer", "1", status="disputed", claimed_on="2026-03-01")])

    assert divide(ledger, currency="EUR", today=date(2027, 1, 1)).pending[0].due is None


def test_a_claim_on_the_last_day_that_can_be_written_is_due_after_it() -> None:
    ledger = complete([gain("buyer", "1", status="claimed", claimed_on="2200-12-31")])
    due = divide(ledger, currency="EUR").pending[0].due

    assert due is not None
    assert due.year == 2201


def test_without_date_or_agreed_days_no_answer_is_due() -> None:
    undated = complete([gain("buyer", "1", status="claimed")])
    endless = complete([gain("buyer", "1", status="claimed", claimed_on="2026-03-01")], days_to_answer=None)

    assert divide(undated, currency="EUR").pending[0].due is None
    assert divide(endless, currency="EUR").pending[0].due is None
