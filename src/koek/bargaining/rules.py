"""Bargaining rules: each names the outcomes of the zone that one idea of fairness selects."""

from collections.abc import Callable
from dataclasses import dataclass
from math import lcm, prod
from typing import Any

from koek.bargaining.zone import BargainingProblem
from koek.errors import TiedOutcomes

Selection = tuple[int, ...]
Rule = Callable[[BargainingProblem], Selection]

BARGAINING_RULES: dict[str, Rule] = {}


def bargaining_rule(identifier: str) -> Callable[[Rule], Rule]:
    """Register a rule under its name; a second owner of the name is a programming mistake."""

    def register(rule: Rule) -> Rule:
        if identifier in BARGAINING_RULES:
            raise ValueError(f"bargaining rule {identifier!r} is registered twice")
        BARGAINING_RULES[identifier] = rule
        return rule

    return register


@dataclass(frozen=True)
class BargainingSolution:
    """Everything a rule selects: all ties are kept.

    `selected` are positions among the Pareto-optimal points the problem was made from, upwards.
    """

    rule: str
    selected: tuple[int, ...]

    def only(self) -> int:
        """Return the one selected point, or raise `TiedOutcomes`."""
        if len(self.selected) > 1:
            raise TiedOutcomes(rule=self.rule, tied=len(self.selected))
        return self.selected[0]


def solve(rule: str, problem: BargainingProblem) -> BargainingSolution:
    """Return what the rule with this name selects.

    Examples
    --------
    >>> from fractions import Fraction as F
    >>> from koek.bargaining.zone import bargaining_problem
    >>> points = [(F(10), F(0)), (F(6), F(6)), (F(0), F(9))]
    >>> problem = bargaining_problem(points, (F(0), F(0)), (F(0), F(0)))
    >>> solve("nash", problem).selected
    (1,)
    """
    chosen = BARGAINING_RULES[rule](problem)
    return BargainingSolution(rule, tuple(sorted(problem.indexes[position] for position in chosen)))


def _largest(problem: BargainingProblem, key: Callable[[tuple[int, ...]], Any]) -> Selection:
    keys = [key(gains) for gains in problem.gains]
    best = max(keys)
    return tuple(position for position, value in enumerate(keys) if value == best)


def _relative_in_whole_numbers(problem: BargainingProblem) -> Callable[[tuple[int, ...]], tuple[int, ...]]:
    """Return relative gains times one common number, so that they compare as whole numbers."""
    gaining = problem.gaining
    common = lcm(*(problem.ideal_gains[party] for party in gaining))
    factors = [(party, common // problem.ideal_gains[party]) for party in gaining]
    return lambda gains: tuple(gains[party] * factor for party, factor in factors)


@bargaining_rule("nash")
def nash_solution(problem: BargainingProblem) -> Selection:
    """Select the outcomes with the largest product of gains.

    Where nobody can let all parties gain, as many parties as possible gain, and their product is largest.

    Notes
    -----
    [Nash1950]_; on a finite set of outcomes several may tie, and all are kept.
    """
    if any(all(gains) for gains in problem.gains):
        return _largest(problem, prod)
    return _largest(problem, lambda gains: (sum(g > 0 for g in gains), prod(g for g in gains if g > 0)))


@bargaining_rule("kalai_smorodinsky")
def kalai_smorodinsky_solution(problem: BargainingProblem) -> Selection:
    """Select the outcomes whose smallest relative gain is largest, then the next smallest, and so on.

    Notes
    -----
    [KalaiSmorodinsky1975]_ asks for equal relative gains, which a finite set seldom has; this is its
    lexicographic extension to finite sets and more than two parties [Imai1983]_.
    """
    relative = _relative_in_whole_numbers(problem)
    return _largest(problem, lambda gains: sorted(relative(gains)))


@bargaining_rule("egalitarian")
def egalitarian_solution(problem: BargainingProblem) -> Selection:
    """Select the undominated outcomes whose smallest gain is largest, in each party's own unit.

    Notes
    -----
    [Kalai1977]_. It compares gains of different people, which are on one scale only when all is money.
    """
    return _largest(problem, min)


@bargaining_rule("leximin")
def leximin_solution(problem: BargainingProblem) -> Selection:
    """Select the outcomes whose smallest gain is largest, then the next smallest, and so on.

    Notes
    -----
    The lexicographic refinement of the egalitarian solution; see [Thomson1994]_.
    """
    return _largest(problem, sorted)


@bargaining_rule("equal_gain")
def equal_gain_solution(problem: BargainingProblem) -> Selection:
    """Select the Pareto-optimal outcomes with the smallest spread of relative gains (of amounts, if money).

    Ties go to the larger smallest gain. Parties that cannot gain anything are left out.
    """
    gaining = problem.gaining
    if not gaining:
        return tuple(range(len(problem.gains)))
    relative = _relative_in_whole_numbers(problem)

    def key(gains: tuple[int, ...]) -> tuple[int, int]:
        compared = tuple(gains[party] for party in gaining) if problem.money else relative(gains)
        return min(compared) - max(compared), min(compared)

    return _largest(problem, key)


@bargaining_rule("utilitarian")
def utilitarian_solution(problem: BargainingProblem) -> Selection:
    """Select the outcomes with the largest sum of gains: an aid, because points of people do not add up.

    Notes
    -----
    See [Thomson1994]_. The sum of gains and the sum of utilities have the same maximum.
    """
    return _largest(problem, sum)
