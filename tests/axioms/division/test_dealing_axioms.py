"""What holds for every way of dealing out cents, and for every list of payments."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from koek.division.payments import fewest_payments
from koek.division.shares import shares_by_weight

WEIGHTS = st.lists(st.fractions(0, 20, max_denominator=7), min_size=2, max_size=6).filter(any)
CENTS = st.one_of(st.integers(-300, 300), st.integers(-(10**20), 10**20))


@given(cents=CENTS, weights=WEIGHTS, data=st.data())
def test_nothing_is_lost_and_nobody_is_a_cent_off(
    cents: int, weights: list[Fraction], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(weights))))
    shares = shares_by_weight(cents, weights, order)

    assert sum(shares.cents) == cents
    assert all(
        abs(share - cents * weight / sum(weights)) < 1
        for share, weight in zip(shares.cents, weights, strict=True)
    )


@given(cents=CENTS, weights=WEIGHTS, data=st.data())
def test_a_loss_is_dealt_out_as_the_gain_of_the_same_size(
    cents: int, weights: list[Fraction], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(weights))))

    gained, lost = shares_by_weight(cents, weights, order), shares_by_weight(-cents, weights, order)

    assert lost.cents == tuple(-share for share in gained.cents)


@given(cents=CENTS, weights=WEIGHTS, scale=st.fractions(Fraction(1, 9), 9))
def test_only_the_proportions_of_a_key_count(cents: int, weights: list[Fraction], scale: Fraction) -> None:
    order = range(len(weights))

    assert shares_by_weight(cents, [scale * w for w in weights], order) == shares_by_weight(
        cents, weights, order
    )


@given(cents=CENTS, weights=WEIGHTS, data=st.data())
def test_the_order_matters_only_where_it_is_said_to(
    cents: int, weights: list[Fraction], data: st.DataObject
) -> None:
    order = range(len(weights))
    shares = shares_by_weight(cents, weights, order)
    other = shares_by_weight(cents, weights, data.draw(st.permutations(order)))

    if not shares.by_order:
        assert other.cents == shares.cents
    assert other.by_order == shares.by_order


@given(balances=st.lists(st.integers(-9, 9), min_size=1, max_size=7))
def test_payments_never_exceed_the_parties_with_a_balance_less_one(balances: list[int]) -> None:
    owed = {f"p{n}": cents for n, cents in enumerate([*balances, -sum(balances)])}
    payments = fewest_payments(owed)

    involved = [cents for cents in owed.values() if cents]
    assert len(payments) <= max(len(involved) - 1, 0)
    assert all(owed[payment.payer] > 0 > owed[payment.receiver] for payment in payments)
