"""Spaces in which parties want opposite things, so that frontiers are large."""

from fractions import Fraction
from random import Random

from koek.frontier.additive_space import AdditiveSpace

Table = list[list[list[Fraction]]]


def opposed_values(issues: int, options: int, parties: int, seed: int = 1) -> Table:
    """Every option splits 100 points among the parties; every party weighs the issues its own way."""
    random = Random(seed)  # noqa: S311  # no secrets here
    table = []
    for _ in range(issues):
        weights = [random.randint(1, 100) for _ in range(parties)]
        rows = []
        for _ in range(options):
            cuts = [0, *sorted(random.randint(0, 100) for _ in range(parties - 1)), 100]
            rows.append([Fraction(w * (b - a)) for w, a, b in zip(weights, cuts, cuts[1:], strict=False)])
        table.append(rows)
    return table


def opposed_space(issues: int, options: int, parties: int, seed: int = 1) -> AdditiveSpace:
    return AdditiveSpace(opposed_values(issues, options, parties, seed), [0] * parties)
