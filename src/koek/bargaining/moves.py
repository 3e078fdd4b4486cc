"""One change on one issue, seen from the offer on the table: who gives and who gets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from koek.case.choices import Choice
from koek.frontier.undominated import undominated
from koek.frontier.words import Layout
from koek.preferences.problem import NegotiationProblem

Gain = tuple[Fraction, ...]


@dataclass(frozen=True)
class Move:
    """Another option on one issue; `gains` is what that does to each party, in its own utility."""

    change: Choice
    before: Choice
    gains: Gain


def moves_from(problem: NegotiationProblem, offer: Sequence[Choice]) -> Mapping[str, tuple[Move, ...]]:
    """Return, per issue, the moves away from an offer that no other move on that issue beats for all.

    Of moves that are worth the same to everybody only the first counts. Moves stand in the order of options.
    """
    standing = {choice.issue: choice for choice in offer}
    return {issue: _moves(problem, standing[issue]) for issue in problem.issues}


def _moves(problem: NegotiationProblem, before: Choice) -> tuple[Move, ...]:
    tables = [problem.utilities[party].contributions[before.issue] for party in problem.parties]
    options = [option for option in problem.options[before.issue] if option != before.option]
    gains = [tuple(table[option] - table[before.option] for table in tables) for option in options]
    unit = lcm(*{gain.denominator for row in gains for gain in row})
    whole = [tuple(int(gain * unit) for gain in row) for row in gains]
    return tuple(
        Move(Choice(issue=before.issue, option=options[k]), before, gains[k]) for k in undominated_rows(whole)
    )


def undominated_rows(rows: Sequence[Sequence[int]]) -> list[int]:
    """Return the positions, upwards, of the rows that no other row beats; of equal rows the first."""
    if not rows:
        return []
    lowest = [min(column) for column in zip(*rows, strict=True)]
    above = [[number - low for number, low in zip(row, lowest, strict=True)] for row in rows]
    layout = Layout([max(column) for column in zip(*above, strict=True)])
    return sorted(undominated(layout.packed(above), layout).firsts().tolist())
