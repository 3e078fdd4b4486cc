"""One change on one issue, seen from the offer on the table: who gives and who gets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TypeVar

from koek.bargaining.found import Found
from koek.case.choices import Choice
from koek.frontier.undominated import undominated
from koek.frontier.words import Layout
from koek.preferences.problem import NegotiationProblem

Gain = tuple[Fraction, ...]
Item = TypeVar("Item")

MOST_MOVES = 1000
"""Moves on one issue to look at."""


@dataclass(frozen=True)
class Move:
    """Another option on one issue; `gains` is what that does to each party, in its own utility."""

    change: Choice
    before: Choice
    gains: Gain


def moves_from(problem: NegotiationProblem, offer: Sequence[Choice]) -> Mapping[str, Found[Move]]:
    """Return, per issue, the moves away from an offer that no other move on that issue beats for all.

    Of moves that are worth the same to everybody only the first counts. Moves stand in the order of options;
    of more than `MOST_MOVES` on one issue, so many spread evenly: those are not complete.
    """
    standing = {choice.issue: choice for choice in offer}
    return {issue: _moves(problem, standing[issue]) for issue in problem.issues}


def _moves(problem: NegotiationProblem, before: Choice) -> Found[Move]:
    tables = [problem.utilities[party].contributions[before.issue] for party in problem.parties]
    options = [option for option in problem.options[before.issue] if option != before.option]
    unit = lcm(*{worth.denominator for table in tables for worth in table.values()})
    whole = [{o: w.numerator * (unit // w.denominator) for o, w in table.items()} for table in tables]
    gains = [tuple(table[option] - table[before.option] for table in whole) for option in options]
    useful = undominated_rows(gains)
    moves = (
        Move(
            Choice(issue=before.issue, option=options[k]), before, tuple(Fraction(g, unit) for g in gains[k])
        )
        for k in spread(useful, MOST_MOVES)
    )
    return Found(moves, complete=len(useful) <= MOST_MOVES)


def spread(items: Sequence[Item], most: int) -> Sequence[Item]:
    """Return at most so many (two or more) of the items, spread evenly, both ends included."""
    if len(items) <= most:
        return items
    return [items[k * (len(items) - 1) // (most - 1)] for k in range(most)]


def undominated_rows(rows: Sequence[Sequence[int]]) -> list[int]:
    """Return the positions, upwards, of the rows that no other row beats; of equal rows the first."""
    if not rows:
        return []
    lowest = [min(column) for column in zip(*rows, strict=True)]
    above = [[number - low for number, low in zip(row, lowest, strict=True)] for row in rows]
    layout = Layout([max(column) for column in zip(*above, strict=True)])
    return sorted(undominated(layout.packed(above), layout).firsts().tolist())
