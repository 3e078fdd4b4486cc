"""With amounts that add up: the most there is to gain together, and who pays what."""

from fractions import Fraction

from koek.bargaining.side_payments import SidePayment, equal_side_payment
from unit.preferences.cases import worth

F = Fraction


def test_a_payment_gives_everyone_the_same_part_of_the_largest_sum() -> None:
    points = [worth(100, 0), worth(60, 30), worth(0, 50)]

    assert equal_side_payment(points, worth(0, 0)) == SidePayment(0, F(100), F(50), worth(50, -50))


def test_gains_count_from_no_agreement() -> None:
    found = equal_side_payment([worth(100, 10)], worth(40, 20))

    assert found == SidePayment(0, F(50), F(25), worth(35, -35))


def test_payments_are_exact_and_add_up_to_nothing() -> None:
    found = equal_side_payment([worth(100, 0, 0)], worth(0, 0, 0))

    assert found is not None
    assert found.payments == (F(200, 3), F(-100, 3), F(-100, 3))
    assert sum(found.payments) == 0


def test_of_equal_sums_the_one_that_moves_least_money_counts() -> None:
    found = equal_side_payment([worth(90, 0), worth(50, 40), worth(10, 80)], worth(0, 0))

    assert found is not None
    assert (found.selected, found.payments) == (1, worth(5, -5))


def test_a_payment_can_bring_an_outcome_into_the_zone() -> None:
    found = equal_side_payment([worth(100, -20), worth(30, 30)], worth(0, 0))

    assert found is not None
    assert (found.selected, found.gain, found.payments) == (0, F(40), worth(60, -60))


def test_nothing_to_gain_together_is_nothing_to_pay() -> None:
    assert equal_side_payment([worth(3, -4)], worth(0, 0)) is None
    assert equal_side_payment([worth(4, -4)], worth(0, 0)) is None


def test_equal_parts_that_leave_someone_below_its_limit_are_no_proposal() -> None:
    points = [worth(100, 0)]

    assert equal_side_payment(points, worth(0, 0), worth(51, 0)) is None
    assert equal_side_payment(points, worth(0, 0), worth(50, 0)) is not None
