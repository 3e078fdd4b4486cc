"""One change on one issue, seen from the offer on the table: who gives and who gets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from koek.case.choices import Choice
from koek.preferences.problem import NegotiationProblem


@dataclass(frozen=True)
class Move:
    """Another option on one issue; `gains` is what that does to each party, in its own utility."""

    change: Choice
    before: Choice
    gains: tuple[Fraction, ...]


def moves_from(problem: NegotiationProblem, offer: Sequence[Choice]) -> Mapping[str, tuple[Move, ...]]:
    """Return, per issue, the moves away from an offer that no other move on that issue beats for all.

    Of moves that are worth the same to everybody only the first counts.
    """
    standing = {choice.issue: choice for choice in offer}
    return {issue: _undominated(_moves(problem, standing[issue])) for issue in problem.issues}


def _moves(problem: NegotiationProblem, before: Choice) -> list[Move]:
    tables = [problem.utilities[party].contributions[before.issue] for party in problem.parties]
    return [
        Move(
            change=Choice(issue=before.issue, option=option),
            before=before,
            gains=tuple(table[option] - table[before.option] for table in tables),
        )
        for option in problem.options[before.issue]
        if option != before.option
    ]


def _undominated(moves: list[Move]) -> tuple[Move, ...]:
    kept: list[Move] = []
    for move in moves:
        if any(_at_least(other.gains, move.gains) for other in kept):
            continue
        kept = [other for other in kept if not _at_least(move.gains, other.gains)]
        kept.append(move)
    return tuple(kept)


def _at_least(one: Sequence[Fraction], other: Sequence[Fraction]) -> bool:
    return all(mine >= theirs for mine, theirs in zip(one, other, strict=True))
