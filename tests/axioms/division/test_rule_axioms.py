"""What holds for every ledger and every rule."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from axioms.division.ledgers_at_random import QUICK, agreements, with_amount, with_lines
from koek.case.ledger import DivisionAgreement, LineStatus
from koek.division.answer import Division
from koek.division.fifty_fifty import statement_of
from koek.division.rule import Standing
from koek.division.statement import accepted_lines


def divided(agreement: DivisionAgreement) -> Division:
    return statement_of(agreement, currency="EUR")


@QUICK
@given(agreement=agreements())
def test_shares_add_up_to_net_and_transfers_to_zero_in_every_period(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    for settlement in (division.settlement, *(period.settlement for period in division.periods)):
        assert sum(account.share for account in settlement.accounts) == settlement.net
        assert sum(settlement.transfers.values()) == 0


@QUICK
@given(agreement=agreements())
def test_everybody_ends_with_its_own_cost_and_its_share(agreement: DivisionAgreement) -> None:
    for account in divided(agreement).accounts:
        assert account.gains - account.transfer == account.costs + account.share == account.ends_with


@QUICK
@given(agreement=agreements())
def test_nobody_pays_for_the_gain_of_others_when_there_is_extra_value(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    if division.standing is Standing.SHARED:
        assert min(division.shares.values()) >= 0


@QUICK
@given(agreement=agreements(keyed=False))
def test_equal_shares_differ_by_at_most_one_cent(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    if division.standing in {Standing.SHARED, Standing.LOSS_EQUAL}:
        assert max(division.shares.values()) - min(division.shares.values()) <= 1


@QUICK
@given(agreement=agreements())
def test_every_share_is_less_than_a_cent_from_its_exact_part(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    if division.standing in {Standing.SHARED, Standing.LOSS_BY_KEY}:
        whole = sum(division.rule.weights)
        for share, weight in zip(division.shares.values(), division.rule.weights, strict=True):
            assert abs(share - Fraction(division.net) * weight / whole) < 1


@QUICK
@given(agreement=agreements())
def test_payments_settle_exactly_what_everybody_owes(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    left = dict(division.transfers)
    for payment in division.payments:
        assert payment.cents > 0
        left[payment.payer] -= payment.cents
        left[payment.receiver] += payment.cents
    assert set(left.values()) == {0}


@QUICK
@given(agreement=agreements())
def test_advances_add_up_to_the_final_transfers(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    for party, transfer in division.transfers.items():
        assert sum(period.advances[party] for period in division.periods) == transfer


@QUICK
@given(agreement=agreements())
def test_lines_that_are_not_accepted_do_not_matter(agreement: DivisionAgreement) -> None:
    accepted = with_lines(agreement, accepted_lines(agreement))

    assert divided(agreement).settlement == divided(accepted).settlement
    assert divided(agreement).periods == divided(accepted).periods


@QUICK
@given(agreement=agreements())
def test_accepting_a_line_changes_exactly_what_was_foretold(agreement: DivisionAgreement) -> None:
    now = divided(agreement)

    for pending in now.pending:
        accepted = pending.line.model_copy(update={"status": LineStatus.ACCEPTED})
        then = divided(with_lines(agreement, (*accepted_lines(agreement), accepted)))
        assert then.net == now.net + pending.change.net
        assert then.standing == pending.change.standing
        for party, change in pending.change.shares.items():
            assert then.shares[party] - now.shares[party] == change
            assert then.transfers[party] - now.transfers[party] == pending.change.transfers[party]


@QUICK
@given(agreement=agreements(), data=st.data())
def test_the_order_of_the_lines_does_not_matter(agreement: DivisionAgreement, data: st.DataObject) -> None:
    shuffled = with_lines(agreement, tuple(data.draw(st.permutations(agreement.lines))))

    assert divided(shuffled).settlement == divided(agreement).settlement


@QUICK
@given(agreement=agreements())
def test_who_captured_a_gain_does_not_matter_for_the_shares(agreement: DivisionAgreement) -> None:
    elsewhere = tuple(line.model_copy(update={"party": agreement.parties[0]}) for line in agreement.lines)
    division, moved = divided(agreement), divided(with_lines(agreement, elsewhere))

    if division.standing in {Standing.SHARED, Standing.LOSS_EQUAL, Standing.LOSS_BY_KEY}:
        assert moved.shares == division.shares


@QUICK
@given(agreement=agreements(keyed=False))
def test_amounts_times_the_number_of_parties_are_shared_without_an_odd_cent(
    agreement: DivisionAgreement,
) -> None:
    count = len(agreement.parties)
    larger = with_lines(agreement, tuple(with_amount(line, line.amount * count) for line in agreement.lines))
    before, after = divided(agreement), divided(larger)

    assert after.standing is before.standing
    assert after.settlement.odd_takers == ()
    if before.standing in {Standing.SHARED, Standing.LOSS_EQUAL}:
        assert set(after.shares.values()) == {before.net}


@QUICK
@given(agreement=agreements(), data=st.data())
def test_naming_the_parties_in_another_order_moves_at_most_one_cent_each(
    agreement: DivisionAgreement, data: st.DataObject
) -> None:
    parties = tuple(data.draw(st.permutations(agreement.parties)))
    reordered = divided(agreement.model_copy(update={"parties": parties}))

    for party, share in divided(agreement).shares.items():
        assert abs(reordered.shares[party] - share) <= 1


@QUICK
@given(agreement=agreements(keyed=False), data=st.data())
def test_with_two_parties_and_an_agreed_odd_cent_the_order_does_not_matter(
    agreement: DivisionAgreement, data: st.DataObject
) -> None:
    pair = agreement.parties[:2]
    lines = tuple(line for line in agreement.lines if line.party in pair)
    change = {"lines": lines, "odd_cent": data.draw(st.sampled_from(pair))}
    one = agreement.model_copy(update={"parties": pair, **change})
    other = agreement.model_copy(update={"parties": pair[::-1], **change})

    assert divided(one).shares == divided(other).shares
    assert divided(one).assumptions == divided(other).assumptions


@QUICK
@given(agreement=agreements())
def test_running_totals_end_where_the_settlement_starts(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    rows = [row for period in division.periods for row in period.lines]
    assert (rows[-1].net if rows else 0) == division.net
    assert sum(period.gains - period.costs for period in division.periods) == division.net


@QUICK
@given(agreement=agreements())
def test_every_conclusion_about_a_party_rests_on_all_lines_that_count(agreement: DivisionAgreement) -> None:
    division = divided(agreement)

    told = {str(found.facts["line"]) for found in division.findings[0].walk() if "line" in found.facts}
    assert told == {line.name for line in accepted_lines(agreement)}
