"""Whether an outcome can get better for one without getting worse for another."""

from math import ceil, floor

import numpy as np

from koek.bargaining.zone import Utilities
from koek.frontier.frontier import Frontier


def is_improvable(frontier: Frontier, utilities: Utilities) -> bool:
    """Return whether some point of the frontier gives every party at least as much, and one more.

    Parameters
    ----------
    frontier : Frontier
        All Pareto-optimal points.
    utilities : tuple of Fraction
        Utility per party of any outcome, also of one that cannot be chosen.
    """
    space = frontier.space
    steps = [(u - base) / unit for u, base, unit in zip(utilities, space.bases, space.units, strict=True)]
    as_good = np.ones(len(frontier), dtype=np.bool_)
    better = np.zeros(len(frontier), dtype=np.bool_)
    for party, step in enumerate(steps):
        points = frontier.scaled[:, party]
        as_good &= points >= ceil(step)
        better |= points > floor(step)
    return bool((as_good & better).any())
