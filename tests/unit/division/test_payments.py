"""Who pays whom."""

import pytest

from koek.division.payments import MOST_PARTIES_EXACT, Payment, fewest_payments


def test_two_parties_settle_with_one_payment() -> None:
    assert fewest_payments({"a": -832, "b": 832}) == (Payment("b", "a", 832),)


def test_nobody_pays_when_nobody_owes() -> None:
    assert fewest_payments({"a": 0, "b": 0}) == ()


def test_parties_that_cancel_out_settle_among_themselves() -> None:
    payments = fewest_payments({"a": 500, "b": -300, "c": 300, "d": -500})

    assert payments == (Payment("a", "d", 500), Payment("c", "b", 300))


def test_groups_of_three_are_found_where_pairs_do_not_cancel() -> None:
    owed = {"a": 7, "b": 5, "c": -3, "d": -4, "e": -2, "f": -3}

    payments = fewest_payments(owed)

    assert len(payments) == 4
    assert {(p.payer, p.receiver) for p in payments} in (
        {("a", "c"), ("a", "d"), ("b", "e"), ("b", "f")},
        {("a", "f"), ("a", "d"), ("b", "e"), ("b", "c")},
    )


def test_payments_stand_in_the_order_of_the_parties() -> None:
    payments = fewest_payments({"z": 3, "y": -4, "x": 2, "w": -1})

    assert [(p.payer, p.receiver) for p in payments] == [("z", "y"), ("x", "y"), ("x", "w")]


def test_many_parties_settle_with_at_most_one_payment_less_than_there_are() -> None:
    half = MOST_PARTIES_EXACT
    owed = {f"p{n}": n + 1 for n in range(half)} | {f"r{n}": -n - 1 for n in range(half)}

    payments = fewest_payments(owed)

    assert len(payments) < len(owed)
    assert sum(p.cents for p in payments) == half * (half + 1) // 2


def test_balances_that_do_not_cancel_are_a_programming_mistake() -> None:
    with pytest.raises(ValueError, match="1"):
        fewest_payments({"a": 1, "b": 0})
