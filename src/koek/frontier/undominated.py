"""Which vectors no other vector dominates, equal ones kept together."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from koek.frontier.words import DOUBLE_BITS, Layout, Whole, Words, ascending, ascending_groups


@dataclass(frozen=True)
class Groups:
    """Indexes of undominated vectors: `members` in ascending order of vector, equal vectors adjacent.

    `starts` says where in `members` each distinct vector begins. Equal vectors stand in the order in which
    they were given.
    """

    members: Whole
    starts: Whole

    def firsts(self) -> Whole:
        """Return one index for each distinct vector."""
        return self.members if len(self.starts) == len(self.members) else self.members[self.starts]


def undominated(words: Words, layout: Layout) -> Groups:
    """Return the vectors that no other dominates, the equal ones grouped.

    A vector dominates another when it is nowhere smaller and somewhere larger.

    Parameters
    ----------
    words : array of int64, shape (words, vectors)
        One vector or more.
    layout : Layout
        How the words hold one number per party.

    Notes
    -----
    One and two parties: sort and sweep. More: the dimension sweep of [KungLuccioPreparata1975]_ as moocore
    has it. moocore computes in doubles, so it is given whole numbers below 2^53, which doubles hold exactly:
    the numbers themselves where that is proven, else their dense ranks.
    """
    match len(layout.fields):
        case 1:
            return _largest(words)
        case 2:
            return _swept(words, layout)
        case _:
            return _filtered(words, layout)


def _largest(words: Words) -> Groups:
    largest = words[:, ascending(words)[-1:]]
    return Groups(np.flatnonzero((words == largest).all(axis=0)), np.zeros(1, dtype=np.int64))


def _swept(words: Words, layout: Layout) -> Groups:
    """Walk down the first party and keep where the second rises, or where both equal a vector just kept."""
    order = ascending(words)
    second = layout.comparable(words, 1)[order[::-1]]
    at_best = np.flatnonzero(second == np.maximum.accumulate(second))
    rising = _changes(second[at_best])
    kept = order[len(order) - 1 - at_best]
    if not rising.all():
        held = words[:, kept]
        leader = np.flatnonzero(rising)[np.cumsum(rising) - 1]
        equal = (held == held[:, leader]).all(axis=0)
        kept, rising = kept[equal], rising[equal]
    return _reversed(kept, rising)


def _reversed(kept: Whole, leads: npt.NDArray[np.bool_]) -> Groups:
    """Turn descending order into ascending; `leads` marks the first of each group of equal vectors."""
    if leads.all():
        return Groups(kept[::-1], np.arange(len(kept)))
    last_of_group = np.append(leads[1:], True)[::-1]
    return Groups(kept[::-1], np.flatnonzero(last_of_group))


def _filtered(words: Words, layout: Layout) -> Groups:
    import moocore  # noqa: PLC0415  heavy, and two parties do without

    parties = len(layout.fields)
    columns = np.empty((words.shape[1], parties))
    for party in range(parties):
        columns[:, party] = layout.comparable(words, party, DOUBLE_BITS)
    kept = np.flatnonzero(moocore.is_nondominated(columns, maximise=True, keep_weakly=True))
    keys = words[:, kept] if layout.n_words < parties else columns[kept].T
    order, starts = ascending_groups(keys)
    return Groups(kept[order], starts)


def _changes(sorted_numbers: Whole) -> npt.NDArray[np.bool_]:
    changes = np.ones(len(sorted_numbers), dtype=np.bool_)
    np.not_equal(sorted_numbers[1:], sorted_numbers[:-1], out=changes[1:])
    return changes
