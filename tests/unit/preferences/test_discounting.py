"""Value that melts with time: exactly where that can be, honestly rounded where it cannot."""

from decimal import Decimal
from fractions import Fraction

import pytest

from koek.preferences.discounting import MOST_BITS, DiscountFactor, discount_factor

F = Fraction
NOTHING_MELTS = DiscountFactor(F(1), exact=True)


@pytest.mark.parametrize(("discount", "time"), [(None, F(3)), (F(1), F(1, 3)), (F(1, 2), F(0))])
def test_nothing_melts_without_discount_or_time(discount: Fraction | None, time: Fraction) -> None:
    assert discount_factor(discount, time) == NOTHING_MELTS


@pytest.mark.parametrize(
    ("discount", "time", "left"),
    [
        (F(1, 2), F(1), F(1, 2)),
        (F(9, 10), F(3), F(729, 1000)),
        (F(1, 4), F(1, 2), F(1, 2)),
        (F(8, 27), F(2, 3), F(4, 9)),
        (F(9, 4), F(1, 2), F(3, 2)),
        (F(1, 10**60), F(1, 60), F(1, 10)),
    ],
)
def test_a_power_that_is_a_fraction_is_exact(discount: Fraction, time: Fraction, left: Fraction) -> None:
    assert discount_factor(discount, time) == DiscountFactor(left, exact=True)


@pytest.mark.parametrize(
    ("discount", "time"), [(F(1, 2), F(1, 2)), (F(4, 5), F(1, 2)), (F(4, 9), F(1, 3)), (F(1, 9), F(1, 3))]
)
def test_a_power_that_is_no_fraction_is_rounded_to_fifty_digits_and_says_so(
    discount: Fraction, time: Fraction
) -> None:
    found = discount_factor(discount, time)

    assert not found.exact
    assert abs(found.value**time.denominator - discount) < F(1, 10**48)


def test_a_time_with_many_decimals_is_no_reason_to_reckon_for_ever() -> None:
    found = discount_factor(F(1, 2), F(1234567890123, 10**14))

    assert (found.exact, round(Decimal(float(found.value)), 4)) == (False, Decimal("0.9915"))


def test_an_exact_power_of_absurd_size_is_rounded() -> None:
    assert discount_factor(F(1, 2), F(MOST_BITS // 2)).exact
    assert not discount_factor(F(1, 2), F(MOST_BITS)).exact


def test_what_is_left_of_a_value_after_ages_can_still_be_written() -> None:
    later = [discount_factor(F(9, 10), F(time)) for time in (3_000, 1_000_000, 10**400)]

    assert all(len(str(factor.value)) > 0 for factor in later)
    assert [factor.exact for factor in later] == [False] * 3
    assert later[2].value == 0
