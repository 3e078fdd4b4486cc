"""Cents dealt out by weight."""

from fractions import Fraction

from koek.division.shares import shares_by_weight

EQUAL = (Fraction(1), Fraction(1), Fraction(1))


def test_an_amount_that_divides_leaves_no_odd_cent() -> None:
    shares = shares_by_weight(300, EQUAL, order=(0, 1, 2))

    assert shares.cents == (100, 100, 100)
    assert shares.takers == ()
    assert not shares.by_order


def test_odd_cents_go_one_each_in_the_order_given() -> None:
    shares = shares_by_weight(302, EQUAL, order=(2, 0, 1))

    assert shares.cents == (101, 100, 101)
    assert shares.takers == (2, 0)
    assert shares.by_order


def test_an_odd_cent_of_a_loss_is_borne_by_who_takes_one_of_a_gain() -> None:
    assert shares_by_weight(-301, EQUAL, order=(1, 0, 2)).cents == (-100, -101, -100)


def test_under_a_key_the_largest_remainder_takes_the_odd_cent_whatever_the_order() -> None:
    shares = shares_by_weight(101, (Fraction(1), Fraction(2)), order=(1, 0))

    assert shares.cents == (34, 67)
    assert shares.takers == (0,)
    assert not shares.by_order


def test_a_party_without_part_in_the_key_gets_nothing() -> None:
    assert shares_by_weight(101, (Fraction(0), Fraction(1), Fraction(1)), order=(0, 1, 2)).cents == (
        0,
        51,
        50,
    )


def test_nothing_is_dealt_out_as_nothing() -> None:
    assert shares_by_weight(0, EQUAL, order=(0, 1, 2)).cents == (0, 0, 0)
