"""One issue more: every option of it with every undominated point of the issues after it."""

from collections.abc import Callable

import numpy as np

from koek.frontier.undominated import Groups, undominated
from koek.frontier.words import Layout, Whole, Words

ROWS_AT_ONCE = {1: 2**20, 2: 2**20, 3: 2**18, 4: 2**16}
ROWS_AT_ONCE_BEYOND = 2**15
WORDS_AT_ONCE = 2**22

Guard = Callable[[int], str | None]
"""Told how many points are held, says why to stop now, or None."""


def unguarded(_held: int) -> None:
    """Never say stop."""


def convenient_rows(layout: Layout) -> int:
    """Return how many sums to form at once.

    The more parties, the longer filtering takes; the larger the numbers, the more memory sums need.
    """
    rows = ROWS_AT_ONCE.get(len(layout.fields), ROWS_AT_ONCE_BEYOND)
    return max(1, min(rows, WORDS_AT_ONCE // layout.n_words))


class Interrupted(Exception):
    """The budget was spent half-way through an issue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def merged(options: Words, points: Words, layout: Layout, rows: int, guard: Guard) -> tuple[Words, Groups]:
    """Return the undominated sums of an option and a point, distinct and ascending, with their origins.

    Parameters
    ----------
    options, points : array of int64, shape (words, …)
        One or more of each.
    layout : Layout
        How the words hold one number per party.
    rows : int
        How many sums to form at once.
    guard : callable
        Asked between chunks of work.

    Returns
    -------
    words : array of int64
        The distinct undominated sums, ascending, first party first.
    groups : Groups
        Its members are origins: option index times number of points plus point index.

    Raises
    ------
    Interrupted
        The guard said so.
    """
    n_options, n_points = options.shape[1], points.shape[1]
    if n_options * n_points <= rows:
        sums = layout.sums(options, points)
        groups = undominated(sums, layout)
        return sums[:, groups.firsts()], groups
    return _merged_in_chunks(options, points, layout, rows, guard)


def _merged_in_chunks(
    options: Words, points: Words, layout: Layout, rows: int, guard: Guard
) -> tuple[Words, Groups]:
    n_options, n_points = options.shape[1], points.shape[1]
    held = points[:, :0]
    origins: Whole = np.zeros(0, dtype=np.int64)
    groups = Groups(origins, origins)
    begin = 0
    while begin < n_points:
        if reason := guard(len(origins)):
            raise Interrupted(reason)
        end = min(n_points, begin + max(1, max(rows, len(origins)) // n_options))
        fresh = layout.sums(options, points[:, begin:end])
        fresh_origins = (np.arange(n_options)[:, None] * n_points + np.arange(begin, end)).ravel()
        held = np.concatenate((held, fresh), axis=1)
        origins = np.concatenate((origins, fresh_origins))
        groups = undominated(held, layout)
        held, origins = held[:, groups.members], origins[groups.members]
        begin = end
    return held[:, groups.starts], Groups(origins, groups.starts)
