"""Cents dealt out by weight, with an agreed place for those that cannot be divided."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Shares:
    """What each party gets, in cents, and how that came about.

    `takers` are the positions that took one of the cents that could not be divided; `by_order` says whether
    the order of the parties decided that.
    """

    cents: tuple[int, ...]
    takers: tuple[int, ...] = ()
    by_order: bool = False


def shares_by_weight(cents: int, weights: Sequence[Fraction], order: Sequence[int]) -> Shares:
    """Deal an amount out by weight so that the shares add up to it exactly.

    Each party gets its exact part without the broken cent; the cents left go, one each, to the parties whose
    broken part was largest (largest remainders, the method of Hamilton). Equal remainders, as all are
    under equal shares, are served in `order`. A negative amount is dealt out as its opposite: who takes the
    odd cent of a gain bears the odd cent of a loss.

    Parameters
    ----------
    cents : int
        The amount; may be negative.
    weights : sequence of Fraction
        Not negative, at least one above zero, in party order; only proportions matter.
    order : sequence of int
        Positions of the parties, first the one that takes an odd cent first.

    Returns
    -------
    Shares
        In party order; they add up to `cents`, each less than one cent from its exact part.

    Examples
    --------
    >>> equal = [Fraction(1)] * 3
    >>> shares_by_weight(1001, equal, order=[1, 0, 2]).cents
    (334, 334, 333)
    >>> shares_by_weight(-1000, equal, order=[1, 0, 2]).cents
    (-333, -334, -333)
    """
    sign = -1 if cents < 0 else 1
    parts = [abs(cents) * Fraction(weight) / sum(weights, Fraction(0)) for weight in weights]
    dealt = [int(part) for part in parts]
    remainders = [part - whole for part, whole in zip(parts, dealt, strict=True)]
    odd = abs(cents) - sum(dealt)
    served = sorted(order, key=lambda party: -remainders[party])
    takers = tuple(served[:odd])
    for party in takers:
        dealt[party] += 1
    by_order = odd > 0 and remainders[served[odd - 1]] == remainders[served[odd]]
    return Shares(tuple(sign * share for share in dealt), takers, by_order)
