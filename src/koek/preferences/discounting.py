"""Value that melts with time: utility times the discount factor to the power of the time passed."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

DIGITS = 50


@dataclass(frozen=True)
class DiscountFactor:
    """What utilities are multiplied by, and whether that is the exact factor."""

    value: Fraction
    exact: bool


def discount_factor(discount: Fraction | None, time: Fraction) -> DiscountFactor:
    """Return ``discount ** time``.

    Parameters
    ----------
    discount : Fraction or None
        Part of the value left after one unit of time, above 0; None when nothing melts.
    time : Fraction
        Time passed, from 0, in the unit of the discount (GENIUS: the whole negotiation is 1).

    Returns
    -------
    DiscountFactor
        Exact when nothing melts, at time 0, and whenever the power is a fraction; otherwise rounded to
        50 digits, and an answer that rests on it is not called proven.

    Examples
    --------
    >>> discount_factor(Fraction(1, 4), Fraction(1, 2))
    DiscountFactor(value=Fraction(1, 2), exact=True)
    >>> discount_factor(Fraction(1, 2), Fraction(1, 2)).exact
    False
    """
    if discount is None or discount == 1 or time == 0:
        return DiscountFactor(Fraction(1), exact=True)
    above, below = _root(discount.numerator, time.denominator), _root(discount.denominator, time.denominator)
    if above is not None and below is not None:
        return DiscountFactor(Fraction(above, below) ** time.numerator, exact=True)
    with localcontext() as context:
        context.prec = DIGITS
        base = Decimal(discount.numerator) / Decimal(discount.denominator)
        power = Decimal(time.numerator) / Decimal(time.denominator)
        return DiscountFactor(Fraction(base**power), exact=False)


def _root(number: int, degree: int) -> int | None:
    """Return the whole root of a positive number, or None when there is none."""
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        if middle**degree < number:
            low = middle + 1
        else:
            high = middle
    return low if low**degree == number else None
