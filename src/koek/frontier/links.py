"""Where each undominated point comes from: an option of one issue, and a point of the issues after it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from koek.frontier.undominated import Groups
from koek.frontier.words import Whole

Compact = npt.NDArray[np.unsignedinteger]
Counts = npt.NDArray[np.int64] | npt.NDArray[np.object_]

SAFE_COUNT = 2**62


@dataclass(frozen=True)
class Links:
    """All sources of the points of one issue onwards; those of a point stand together.

    Parameters
    ----------
    offsets : array of whole numbers
        Point k has the sources from ``offsets[k]`` up to ``offsets[k + 1]``.
    options, points : array of whole numbers
        Per source, the class of equal options of this issue and the point of the issues after it.
    """

    offsets: Compact
    options: Compact
    points: Compact

    @property
    def nbytes(self) -> int:
        """Memory for these links, in bytes."""
        return self.offsets.nbytes + self.options.nbytes + self.points.nbytes

    def only(self, kept: Whole) -> "Links":
        """Return the links of these points alone, in this order."""
        begins = self.offsets[:-1][kept].astype(np.int64)
        lengths = self.offsets[1:][kept] - begins
        offsets = np.append(0, np.cumsum(lengths))
        sources = np.repeat(begins - offsets[:-1], lengths) + np.arange(offsets[-1])
        return Links(_compact(offsets, offsets[-1]), self.options[sources], self.points[sources])

    def counted(self, counts: Counts, class_sizes: Sequence[int]) -> Counts:
        """Return how many outcomes each point stands for, given those of the points after it, exactly."""
        sizes = np.array(class_sizes)
        if int(counts.max()) * int(sizes.sum()) >= SAFE_COUNT:
            counts, sizes = counts.astype(object), sizes.astype(object)
        ways = counts[self.points] * sizes[self.options]
        summed: Counts = np.add.reduceat(ways, self.offsets[:-1].astype(np.int64))
        return summed


def linked(groups: Groups, n_before: int, n_options: int) -> Links:
    """Return the links behind grouped sums, numbered option by option over `n_before` points."""
    options, points = np.divmod(groups.members, n_before)
    offsets = np.append(groups.starts, len(groups.members))
    return Links(
        _compact(offsets, len(groups.members)), _compact(options, n_options), _compact(points, n_before)
    )


def _compact(numbers: Whole, most: int) -> Compact:
    return numbers.astype(np.min_scalar_type(int(most)))
