"""A test for the ledger that lives as long as the contract, on the example case that keeps one."""

from datetime import date

from koek.case.ledger import DivisionAgreement, LineKind, LineStatus
from koek.case.money import Money
from koek.division.answer import Division
from koek.workbench.fair_division import divide_case
from rows.saying import MAINTENANCE, TODAY, codes, said


def _agreement() -> DivisionAgreement:
    assert MAINTENANCE.division is not None
    return MAINTENANCE.division


AGREEMENT = _agreement()


def division_on(day: date) -> Division:
    return divide_case(MAINTENANCE, today=day).division


def test_b2_the_ledger_runs_over_the_years_against_a_baseline_that_all_signed_beforehand() -> None:
    years = {day.year for period in AGREEMENT.periods for day in (period.starts, period.ends) if day}
    first = AGREEMENT.periods[0].starts

    assert len(years) > 1
    assert AGREEMENT.baseline
    assert set(AGREEMENT.signed_by) == set(AGREEMENT.parties)
    assert AGREEMENT.agreed_on is not None
    assert first is not None
    assert AGREEMENT.agreed_on < first


def test_b2_what_is_gained_less_what_it_really_cost_is_shared_to_the_cent() -> None:
    division = division_on(TODAY)
    counted = [line for line in AGREEMENT.lines if line.status is LineStatus.ACCEPTED]
    worth = {LineKind.GAIN: 1, LineKind.COST: -1}
    net = sum(worth[line.kind] * line.amount for line in counted)

    assert division.net == net == sum(division.shares.values())
    assert sum(division.transfers.values()) == 0
    assert max(division.shares.values()) - min(division.shares.values()) == net % 2 == 1
    assert max(division.shares, key=lambda party: division.shares[party]) == AGREEMENT.odd_cent
    for account in division.accounts:
        assert account.ends_with == account.costs + account.share


def test_b2_every_year_settles_an_advance_and_together_they_are_what_the_whole_term_asks() -> None:
    division = division_on(TODAY)
    paid = {party: sum(period.advances[party] for period in division.periods) for party in division.shares}

    assert len(division.periods) == len(AGREEMENT.periods) > 1
    assert all(sum(period.advances.values()) == 0 for period in division.periods)
    assert paid == dict(division.transfers)


def test_b2_a_period_that_only_costs_is_carried_forward_and_nobody_pays_yet() -> None:
    first, second, *_ = division_on(TODAY).periods

    assert first.carried_forward < 0
    assert not first.payments
    assert second.payments


def test_b2_a_line_counts_with_its_evidence_and_waits_for_the_third_party_who_checks_it() -> None:
    division = division_on(TODAY)
    counted = [line for line in AGREEMENT.lines if line.status is LineStatus.ACCEPTED]
    unverified = next(finding for finding in division.warnings if finding.code == "division.not_verified")

    assert all(line.evidence for line in counted)
    assert AGREEMENT.verifier
    assert AGREEMENT.verifier in said(MAINTENANCE, [unverified])
    assert unverified.facts["count"] == sum(line.verified_by is None for line in counted)


def test_b2_what_is_disputed_stands_in_the_open_with_what_it_would_change_and_does_not_count() -> None:
    division = division_on(TODAY)
    disputed = [line for line in AGREEMENT.lines if line.status is LineStatus.DISPUTED]
    told = said(MAINTENANCE, division.findings)

    assert [pending.line for pending in division.pending] == disputed
    for line in disputed:
        assert line.name in told
        assert Money.of_cents(line.amount, "EUR") in [
            finding.facts.get("amount") for found in division.findings for finding in found.walk()
        ]


def test_b2_the_payment_is_told_in_one_sentence_with_every_line_under_it() -> None:
    division = division_on(TODAY)
    (payment,) = division.payments
    told = said(MAINTENANCE, division.findings)

    assert payment.cents == abs(division.transfers[payment.payer]) > 0
    assert {"division.gain_line", "division.cost_line"} <= codes(division.findings)
    assert all(line.name in told for line in AGREEMENT.lines if line.status is LineStatus.ACCEPTED)
