"""The zone of agreement: everything that gives each party at least its alternative and its limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import ceil, lcm

from koek.errors import NoZoneOfAgreement
from koek.frontier.frontier import Frontier

Utilities = tuple[Fraction, ...]


@dataclass(frozen=True)
class Gains:
    """What each point is worth to each party above its disagreement.

    Attributes
    ----------
    rows : tuple of tuple of int
        Gain per point and party, in units of ``1 / scale`` of a party's utility.
    scale : int
        Common denominator of all gains: the same for all parties, so that amounts of money still add up.
    """

    rows: tuple[tuple[int, ...], ...]
    scale: int


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
        Common denominator of all gains.
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


def gains_of_points(points: Sequence[Utilities], disagreement: Utilities) -> Gains:
    """Return the gains of utility points, (n_points, n_parties), over the utility of no agreement."""
    gains = [tuple(u - d for u, d in zip(point, disagreement, strict=True)) for point in points]
    scale = lcm(*{gain.denominator for row in gains for gain in row})
    return Gains(tuple(tuple(int(gain * scale) for gain in row) for row in gains), scale)


def gains_of_frontier(frontier: Frontier, disagreement: Utilities) -> Gains:
    """Return the gains of all points of a frontier, without making a fraction for each of them."""
    space = frontier.space
    offsets = [base - d for base, d in zip(space.bases, disagreement, strict=True)]
    scale = lcm(*(number.denominator for number in (*offsets, *space.units)))
    whole = [
        (int(offset * scale), int(unit * scale)) for offset, unit in zip(offsets, space.units, strict=True)
    ]
    columns = [
        [offset + unit * step for step in steps]
        for (offset, unit), steps in zip(whole, frontier.scaled.T.tolist(), strict=True)
    ]
    return Gains(tuple(zip(*columns, strict=True)), scale)


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
    least = tuple(floor - d for floor, d in zip(floors, disagreement, strict=True))
    return zone_of_agreement(gains_of_points(points, disagreement), least, money=money)


def zone_of_agreement(gains: Gains, least: Utilities, *, money: bool = False) -> BargainingProblem:
    """Return the zone, given the gains of all Pareto-optimal points and the least gain that each party needs.

    Raises
    ------
    NoZoneOfAgreement
        See `bargaining_problem`.
    """
    floors = [ceil(gain * gains.scale) for gain in least]
    inside = [
        k
        for k, row in enumerate(gains.rows)
        if all(gain >= floor for gain, floor in zip(row, floors, strict=True))
    ]
    if not inside:
        unserved = unserved_groups(gains, least)
        raise NoZoneOfAgreement(short=tuple(party for (party,) in unserved) if len(unserved[0]) == 1 else ())
    rows = tuple(gains.rows[k] for k in inside)
    return BargainingProblem(
        tuple(inside), rows, tuple(map(max, zip(*rows, strict=True))), gains.scale, money
    )


def unserved_groups(gains: Gains, least: Utilities) -> tuple[tuple[int, ...], ...]:
    """Return whom nothing satisfies: single parties, else the smallest groups that nothing satisfies at once.

    Parameters
    ----------
    gains : Gains
        Gains of all Pareto-optimal points. What some outcome gives a group, some such point gives it too.
    least : tuple of Fraction
        The least gain that each party needs.

    Returns
    -------
    tuple of tuple of int
        Positions of the parties per group, all groups of one size, in the order of the parties. Where there
        is a zone, there are none.
    """
    floors = [ceil(gain * gains.scale) for gain in least]
    served = {frozenset(k for k, gain in enumerate(row) if gain >= floors[k]) for row in gains.rows}
    for size in range(1, len(floors) + 1):
        groups = combinations(range(len(floors)), size)
        if found := tuple(group for group in groups if not any(map(frozenset(group).issubset, served))):
            return found
    return ()
