"""What the parties should mend."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from koek.case.ledger import DivisionAgreement
from koek.division.fifty_fifty import divide
from unit.division.ledgers import agreement, complete, cost, gain, proven

TODAY = date(2026, 6, 1)


def warned(ledger: DivisionAgreement) -> dict[str, Mapping[str, object]]:
    return {found.code: found.facts for found in divide(ledger, currency="EUR", today=TODAY).warnings}


def test_a_complete_agreement_with_proven_lines_gives_no_warning() -> None:
    assert warned(complete([gain("buyer", "10", **proven(claimed_on="2025-12-01"))])) == {}


def test_an_empty_agreement_is_told_what_to_agree_before_the_books_open() -> None:
    assert warned(agreement()) == {
        "division.rule_not_signed": {"parties": ("buyer", "supplier")},
        "division.no_baseline": {},
        "division.no_loss_rule": {},
        "division.rule_undated": {},
    }


@pytest.mark.parametrize(
    ("more", "code", "facts"),
    [
        ({"signed_by": ("buyer",)}, "division.rule_not_signed", {"parties": ("supplier",)}),
        ({"market_effects": None}, "division.market_effects_unnamed", {}),
    ],
)
def test_each_missing_part_of_the_agreement_is_named(
    more: dict[str, Any], code: str, facts: dict[str, Any]
) -> None:
    assert warned(complete(**more)) == {code: facts}


@pytest.mark.parametrize(
    ("line", "more", "code"),
    [
        (proven(claimed_on="2025-11-30"), {}, "division.books_before_rule"),
        ({}, {}, "division.without_evidence"),
        (proven(), {"verifier": "Bureau Kant"}, "division.not_verified"),
        (proven(includes_margin=True), {}, "division.margin_not_agreed"),
        (proven(hours={"count": 2, "rate": 5}), {}, "division.rate_not_agreed"),
        (proven(status="claimed"), {"days_to_answer": None}, "division.no_days_to_answer"),
        (proven(status="claimed"), {}, "division.claim_undated"),
    ],
)
def test_each_doubtful_line_is_named(line: dict[str, Any], more: dict[str, Any], code: str) -> None:
    found = warned(complete([cost("buyer", "10", **line)], **more))

    assert list(found) == [code]
    assert found[code]["line"] == "cost of buyer in 2026: 10"
    assert found[code]["count"] == 1


@pytest.mark.parametrize(
    ("line", "more"),
    [
        (proven(verified_by="J. Kant"), {"verifier": "Bureau Kant"}),
        (proven(includes_margin=True), {"margin": "8 % on purchased parts"}),
        (proven(hours={"count": 2, "rate": 5}), {"hourly_rates": ({"party": "buyer", "rate": 5},)}),
    ],
)
def test_what_was_agreed_or_verified_gives_no_warning(line: dict[str, Any], more: dict[str, Any]) -> None:
    assert warned(complete([cost("buyer", "10", **line)], **more)) == {}


def test_a_rate_agreed_for_another_party_is_not_agreed() -> None:
    rates = ({"party": "supplier", "rate": 5},)
    ledger = complete([cost("buyer", "10", **proven(hours={"count": 2, "rate": 5}))], hourly_rates=rates)

    assert "division.rate_not_agreed" in warned(ledger)


def test_a_cost_below_zero_counts_and_is_asked_about() -> None:
    ledger = complete([cost("buyer", "-10", **proven())])

    assert divide(ledger, currency="EUR").net == 1000
    assert list(warned(ledger)) == ["division.negative_cost"]


def test_a_gain_in_a_period_that_has_not_started_is_not_captured_yet() -> None:
    later = {"name": "2026", "starts": "2026-06-02"}
    now = {"name": "2026", "starts": "2026-06-01"}
    lines = [gain("buyer", "10", **proven())]

    assert list(warned(complete(lines, periods=(later,)))) == ["division.not_captured_yet"]
    assert warned(complete(lines, periods=(now,))) == {}


@pytest.mark.parametrize(
    ("verifier", "code"),
    [("Bureau Kant", "division.overdue_third_named"), (None, "division.overdue_third_unnamed")],
)
def test_a_claim_left_unanswered_goes_to_the_third_party(verifier: str | None, code: str) -> None:
    ledger = complete([gain("buyer", "10", status="claimed", claimed_on="2026-04-01")], verifier=verifier)

    assert warned(ledger) == {
        code: {"line": "gain of buyer in 2026: 10", "due": date(2026, 5, 1), "verifier": verifier}
    }


def test_no_warning_changes_the_calculation() -> None:
    doubtful = [cost("buyer", "10", includes_margin=True, hours={"count": 2, "rate": 5}), gain("buyer", "30")]

    assert divide(agreement(doubtful), currency="EUR").net == 2000
