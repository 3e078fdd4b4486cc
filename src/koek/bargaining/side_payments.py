"""Side payments: with amounts on one basis, take the largest sum and share the gain equally."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from koek.bargaining.zone import Utilities


@dataclass(frozen=True)
class SidePayment:
    """The outcome that is worth most together, and who pays what so that all gain the same.

    `payments` per party: positive pays, negative receives; they add up to nothing. `gain` is what every
    party then gains over its alternative.
    """

    selected: int
    joint_gain: Fraction
    gain: Fraction
    payments: tuple[Fraction, ...]


def equal_side_payment(points: Sequence[Utilities], disagreement: Utilities) -> SidePayment | None:
    """Return the payment that gives every party an equal part of the largest joint gain.

    Parameters
    ----------
    points : sequence of tuples of Fraction
        All Pareto-optimal points, in amounts on one basis; also those outside the zone of agreement,
        because a payment can bring them in.
    disagreement : tuple of Fraction
        What each party has without an agreement, in the same amounts.

    Returns
    -------
    SidePayment or None
        Of several outcomes with the same sum, the one that needs the least money moved. None when no
        outcome is worth more together than no agreement. Amounts are exact; rounding is for the agreement.

    Notes
    -----
    With transferable utility the Nash and the egalitarian solution coincide in equal shares of the joint
    gain; see [Raiffa1982]_.
    """
    gains = [tuple(u - d for u, d in zip(point, disagreement, strict=True)) for point in points]
    joint = max(map(sum, gains))
    if joint < 0:
        return None
    share = Fraction(joint, len(disagreement))
    best = [k for k, gain in enumerate(gains) if sum(gain) == joint]
    chosen = min(best, key=lambda k: sum(abs(gain - share) for gain in gains[k]))
    return SidePayment(chosen, Fraction(joint), share, tuple(gain - share for gain in gains[chosen]))
