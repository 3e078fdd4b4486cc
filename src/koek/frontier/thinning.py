"""Fewer points that still come close to all of them, with a proven bound on how close."""

import numpy as np

from koek.frontier.words import Layout, Whole, Words


def thinned(words: Words, layout: Layout, most: int) -> tuple[Whole, tuple[int, ...]]:
    """Return which points to keep, and per party how many steps the others are above a kept one at most.

    The range of every party but the last is cut into equal cells; of each cell the point that is best for
    the last party stays, and so does a best point of every party.

    Parameters
    ----------
    words : array of int64, shape (words, points)
        Undominated points.
    layout : Layout
        How the words hold one number per party.
    most : int
        Number of cells; a point per party may be added.

    Returns
    -------
    kept : array of int
        Indexes, ascending.
    loss : tuple of int
        Steps per party: every point is at most that much better than one same kept point, for all parties
        at once.
    """
    parties = len(layout.fields)
    numbers = [layout.coarse(words, party) for party in range(parties)]
    coarse = np.array([number for number, _ in numbers])
    cells = _cells(coarse[:-1], most)
    best_last = np.lexsort((coarse[-1], cells))
    last_of_cell = np.append(cells[best_last][1:] != cells[best_last][:-1], [True])
    keepers = best_last[last_of_cell]
    kept = np.union1d(keepers, coarse.argmax(axis=1))
    if len(kept) == words.shape[1]:
        return kept, (0,) * parties
    kept_for = keepers[cells]
    lost = (coarse - coarse[:, kept_for]).max(axis=1)
    loss = tuple(
        ((int(coarse_loss) + 1) << left_out) - 1
        for coarse_loss, (_, left_out) in zip(lost, numbers, strict=True)
    )
    return kept, loss


def _cells(coarse: Words, most: int) -> Whole:
    """Return for each point the number of its cell: 0, 1, 2 …, at most `most` cells, each party cut alike."""
    cuts = max(1, round(most ** (1 / len(coarse))) - 1)
    cells = _cut(coarse, cuts)
    while True:
        cuts *= 2
        finer = _cut(coarse, cuts)
        if finer.max() >= most or cuts > most:
            return cells
        cells = finer


def _cut(coarse: Words, cuts: int) -> Whole:
    low = coarse.min(axis=1, keepdims=True)
    widths = (coarse.max(axis=1, keepdims=True) - low) // cuts + 1
    cells: Whole = np.unique((coarse - low) // widths, axis=1, return_inverse=True)[1].ravel()
    return cells
