"""Value that melts with time: utility times the discount factor to the power of the time passed."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

DIGITS = 50
MOST_BITS = 10_000
"""Size of an exact power beyond which it is rounded: Python writes no numbers of many pages."""
SMALLEST = -1000
"""Power of ten below which a rounded factor is 0."""


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
        Time passed, from 0, in the unit of the discount (in GENIUS the whole negotiation is 1, [Lin2014]_).

    Returns
    -------
    DiscountFactor
        Exact when nothing melts, at time 0, and whenever the power is a fraction of a size that can be
        reckoned with; otherwise rounded to 50 digits, and an answer that rests on it is not called proven.

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
        bits = max(above.bit_length(), below.bit_length())
        if bits * abs(time.numerator) <= MOST_BITS:
            return DiscountFactor(Fraction(above, below) ** time.numerator, exact=True)
    with localcontext() as context:
        context.prec, context.Emin = DIGITS, SMALLEST
        base = Decimal(discount.numerator) / Decimal(discount.denominator)
        power = Decimal(time.numerator) / Decimal(time.denominator)
        return DiscountFactor(Fraction(base**power), exact=False)


def _root(number: int, degree: int) -> int | None:
    """Return the whole root of a positive number, or None when there is none."""
    if degree >= number.bit_length():
        return 1 if number == 1 else None
    low, high = 1, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        if middle**degree < number:
            low = middle + 1
        else:
            high = middle
    return low if low**degree == number else None
