"""The zone of agreement: everything that gives each party at least its alternative and its limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from koek.errors import NoZoneOfAgreement

Utilities = tuple[Fraction, ...]


@dataclass(frozen=True)
class BargainingProblem:
    """The Pareto-optimal part of the zone of agreement, in whole numbers.

    Attributes
    ----------
    indexes : tuple of int
        Position of each point in the sequence of Pareto-optimal points it was made from.
    gains : tuple of tuple of int
        Gain over disagreement per point and party, in units of ``1 / scale`` of a party's utility.
    ideal_gains : tuple of int
        Largest gain of each party over the zone, in the same units. The best outcome of the zone for one
        party can be chosen Pareto-optimal, so nothing is lost by looking at those only.
    scale : int
        Common denominator of all utilities and reference points.
    money : bool
        Whether all utilities are amounts on one basis.
    """

    indexes: tuple[int, ...]
    gains: tuple[tuple[int, ...], ...]
    ideal_gains: tuple[int, ...]
    scale: int
    money: bool = False

    @property
    def gaining(self) -> tuple[int, ...]:
        """Positions of the parties that can gain anything; the others are left out of relative gains."""
        return tuple(party for party, ideal in enumerate(self.ideal_gains) if ideal > 0)

    def relative(self, gains: Sequence[int]) -> tuple[Fraction, ...]:
        """Return the gains as parts of each party's largest gain, for the parties that can gain."""
        return tuple(Fraction(gains[party], self.ideal_gains[party]) for party in self.gaining)


def bargaining_problem(
    points: Sequence[Utilities], disagreement: Utilities, floors: Utilities, *, money: bool = False
) -> BargainingProblem:
    """Return the Pareto-optimal part of the zone of agreement.

    Parameters
    ----------
    points : sequence of tuples of Fraction
        All Pareto-optimal utility points, (n_points, n_parties).
    disagreement : tuple of Fraction
        Utility of no agreement (d) per party.
    floors : tuple of Fraction
        The larger of d and the limit per party; an outcome below it for anyone is outside the zone.
    money : bool
        Whether all utilities are amounts on one basis.

    Raises
    ------
    NoZoneOfAgreement
        No point reaches every floor; the fact `short` holds the positions of parties that nothing
        satisfies.
    """
    inside = [k for k, point in enumerate(points) if all(u >= f for u, f in zip(point, floors, strict=True))]
    if not inside:
        best = map(max, zip(*points, strict=True))
        raise NoZoneOfAgreement(short=tuple(k for k, most in enumerate(best) if most < floors[k]))
    scale = lcm(*(d.denominator for d in disagreement), *(u.denominator for k in inside for u in points[k]))
    gains = tuple(
        tuple(int((u - d) * scale) for u, d in zip(points[k], disagreement, strict=True)) for k in inside
    )
    return BargainingProblem(tuple(inside), gains, tuple(map(max, zip(*gains, strict=True))), scale, money)
