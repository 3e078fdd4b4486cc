"""Choosing from a finite set of utility points, dominated ones included, as the axioms speak of it."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st

from koek.bargaining.rules import solve
from koek.bargaining.zone import bargaining_problem

Point = tuple[Fraction, ...]
Points = frozenset[Point]
few = settings(max_examples=settings().max_examples // 3)
"""For axioms that are tried with every rule."""

RULES = ("nash", "kalai_smorodinsky", "egalitarian", "leximin", "equal_gain", "utilitarian")


def points(*written: Sequence[Fraction | int]) -> Points:
    """Return a set of utility points."""
    return frozenset(tuple(map(Fraction, point)) for point in written)


def dominates(one: Point, other: Point) -> bool:
    """Return whether one point is nowhere less and somewhere more than another."""
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


def optimal(among: Iterable[Point]) -> list[Point]:
    """Return the points that no other dominates, in some fixed order."""
    every = sorted(among)
    return [point for point in every if not any(dominates(other, point) for other in every)]


def chosen(
    rule: str, among: Points, disagreement: Point | None = None, floors: Point | None = None
) -> Points:
    """Return the points that a rule selects; no agreement is worth zero to all by default."""
    candidates = optimal(among)
    zero = disagreement or (Fraction(0),) * len(candidates[0])
    problem = bargaining_problem(candidates, zero, floors or zero)
    return frozenset(candidates[k] for k in solve(rule, problem).selected)


def point_sets(parties: int, most: int = 7) -> st.SearchStrategy[Points]:
    """Draw sets of gains from 0 to 8: few numbers, many ties; the axioms do not need large ones."""
    gain = st.integers(0, 8).map(Fraction)
    return st.frozensets(st.tuples(*[gain] * parties), min_size=1, max_size=most)


NUMBERS_OF_PARTIES = st.integers(2, 4)
some_points = NUMBERS_OF_PARTIES.flatmap(point_sets)
"""A set of points for two, three or four parties, each acceptable to all."""
