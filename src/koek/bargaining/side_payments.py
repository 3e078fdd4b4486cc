"""Side payments: with amounts on one basis, take the largest sum and share the gain equally."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from koek.bargaining.zone import Gains, Utilities, gains_of_points


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


def equal_side_payment(
    points: Sequence[Utilities], disagreement: Utilities, floors: Utilities | None = None
) -> SidePayment | None:
    """Return the payment that gives every party an equal part of the largest joint gain.

    Parameters
    ----------
    points : sequence of tuples of Fraction
        All Pareto-optimal points, in amounts on one basis; also those outside the zone of agreement,
        because a payment can bring them in.
    disagreement : tuple of Fraction
        What each party has without an agreement, in the same amounts.
    floors : tuple of Fraction, optional
        The least that each party accepts; what it has without an agreement by default.

    Returns
    -------
    SidePayment or None
        Of several outcomes with the same sum, the one that needs the least money moved. None when no
        outcome is worth more together than no agreement, or when equal parts leave somebody below its
        limit. Amounts are exact; rounding is for the agreement.

    Notes
    -----
    With transferable utility the Nash and the egalitarian solution coincide in equal shares of the joint
    gain; see [Raiffa1982]_.
    """
    least = tuple(floor - d for floor, d in zip(floors or disagreement, disagreement, strict=True))
    return shared_joint_gain(gains_of_points(points, disagreement), least)


def shared_joint_gain(gains: Gains, least: Utilities) -> SidePayment | None:
    """Return the equal side payment, given the gains of all points and the least gain each party needs."""
    sums = [sum(row) for row in gains.rows]
    joint, n_parties = max(sums), len(least)
    share = Fraction(joint, gains.scale * n_parties)
    if joint <= 0 or share < max(least):
        return None
    best = [k for k, total in enumerate(sums) if total == joint]
    chosen = min(best, key=lambda k: sum(abs(n_parties * gain - joint) for gain in gains.rows[k]))
    payments = tuple(Fraction(gain, gains.scale) - share for gain in gains.rows[chosen])
    return SidePayment(chosen, Fraction(joint, gains.scale), share, payments)
