"""Would an advice still hold if an estimate is somewhat off?

An estimate carries a confidence in words. By rule of thumb the worth of a change may then be so much larger
or smaller than estimated; an advice that would flip within that is not given, and the deciding question is
asked instead.
"""

from collections.abc import Sequence
from fractions import Fraction

from koek.bargaining.moves import Move
from koek.case.estimates import Confidence
from koek.preferences.problem import NegotiationProblem

RULE_OF_THUMB = {
    Confidence.LOW: Fraction(1, 2),
    Confidence.MEDIUM: Fraction(1, 4),
    Confidence.HIGH: Fraction(1, 10),
    Confidence.CONFIRMED: Fraction(0),
}
"""Part that the worth of a change may be off; an estimate without a stated confidence counts as low."""


def margin(problem: NegotiationProblem, party: str) -> Fraction:
    """Return the part by which the worth of a change to a party may be off; zero for its own word."""
    if party not in problem.estimated:
        return Fraction(0)
    return RULE_OF_THUMB[problem.statements[party].confidence or Confidence.LOW]


def least_gain(problem: NegotiationProblem, moves: Sequence[Move], position: int) -> Fraction:
    """Return what moves bring a party at least, when every move may be off by the party's margin."""
    off = margin(problem, problem.parties[position])
    gains = [move.gains[position] for move in moves]
    return sum((gain * (1 - off if gain > 0 else 1 + off) for gain in gains), Fraction(0))


def in_doubt(problem: NegotiationProblem, moves: Sequence[Move]) -> tuple[int, ...]:
    """Return the positions of the parties for whom moves that look good, or harmless, might not be."""
    positions = range(len(problem.parties))
    return tuple(p for p in positions if _flips(problem, moves, p))


def _flips(problem: NegotiationProblem, moves: Sequence[Move], position: int) -> bool:
    gain = sum((move.gains[position] for move in moves), Fraction(0))
    least = least_gain(problem, moves, position)
    return gain >= 0 and (least < 0 or (least == 0 and gain > 0))


def deciding_issue(moves: Sequence[Move], position: int) -> str:
    """Return the issue whose worth to a party decides most: the one with the largest change."""
    return max(moves, key=lambda move: abs(move.gains[position])).change.issue
