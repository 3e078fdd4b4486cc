"""A Pareto frontier: its points exactly, how many outcomes each has, and those outcomes one by one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property

import numpy as np
import numpy.typing as npt

from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.budget import Certificate
from koek.frontier.links import Counts, Links, without_dead_ends
from koek.frontier.undominated import Groups

Branch = tuple[int, list[int]]


class Frontier:
    """Hold distinct undominated utility points, descending by the first party, then the second, and so on.

    Parameters
    ----------
    space : AdditiveSpace
        The space it is the frontier of.
    vectors : sequence of tuple of int
        The points in steps of each party's unit, ascending.
    chain : sequence of (Links, Groups)
        Per issue, first issue first: the sources of the points from this issue onwards, and the classes of
        equal options.
    certificate : Certificate
        Proven, or with a bound.
    """

    def __init__(
        self,
        space: AdditiveSpace,
        vectors: Sequence[tuple[int, ...]],
        chain: Sequence[tuple[Links, Groups]],
        certificate: Certificate,
    ) -> None:
        self.space = space
        self.certificate = certificate
        self._vectors = tuple(reversed(vectors))
        self._links = tuple(without_dead_ends([links for links, _ in chain]))
        self._classes = tuple(
            [part.tolist() for part in np.split(equal.members, equal.starts[1:])] for _, equal in chain
        )

    def __len__(self) -> int:
        return len(self._vectors)

    def __iter__(self) -> Iterator[tuple[Fraction, ...]]:
        return map(self.space.utilities_of_steps, self._vectors)

    def utilities(self, k: int) -> tuple[Fraction, ...]:
        """Return the utility of point `k` for every party, exactly."""
        return self.space.utilities_of_steps(self._vectors[k])

    @cached_property
    def scaled(self) -> npt.NDArray[np.int64] | npt.NDArray[np.object_]:
        """Points in steps of each party's unit, shape (points, parties); Python's own ints where int64 is small."""
        fits = max(self.space.most_steps) < 2**62
        return np.array(self._vectors, dtype=np.int64 if fits else object).reshape(-1, self.space.n_parties)

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """Per point, the exact number of outcomes with these utilities."""
        counts: Counts = np.ones(1 if self._vectors else 0, dtype=np.int64)
        for links, classes in zip(reversed(self._links), reversed(self._classes), strict=True):
            counts = links.counted(counts, list(map(len, classes)))
        return tuple(counts[::-1].tolist())

    @cached_property
    def outcome_count(self) -> int:
        """Number of Pareto-optimal outcomes, ties included, exactly."""
        return sum(self.counts)

    def outcomes(self, k: int) -> Iterator[tuple[int, ...]]:
        """Yield the outcomes of point `k`: an option index per issue, in lexicographic order, one at a time."""
        return self.outcomes_of((range(len(self))[k],))

    def outcomes_of(self, ks: Iterable[int]) -> Iterator[tuple[int, ...]]:
        """Yield the outcomes of several points together, in lexicographic order, one at a time."""
        last = len(self) - 1
        points = sorted({last - k for k in ks})
        if not points:
            return
        if not self._links:
            yield ()
            return
        chosen: list[int] = []
        open_branches = [self._branches(0, points)]
        while open_branches:
            option, onwards = next(open_branches[-1], (None, []))
            if option is None:
                open_branches.pop()
                del chosen[-1:]
            elif len(open_branches) < len(self._links):
                chosen.append(option)
                open_branches.append(self._branches(len(open_branches), onwards))
            else:
                yield (*chosen, option)

    def _branches(self, issue: int, points: Iterable[int]) -> Iterator[Branch]:
        """Yield each option that leads on from any of these points, ascending, with the points it leads to."""
        links, classes = self._links[issue], self._classes[issue]
        onwards: defaultdict[int, list[int]] = defaultdict(list)
        for point in points:
            begin, end = int(links.offsets[point]), int(links.offsets[point + 1])
            for source in range(begin, end):
                for option in classes[links.options[source]]:
                    onwards[option].append(int(links.points[source]))
        return iter(sorted(onwards.items()))
