"""A Pareto frontier: its points exactly, how many outcomes each has, and those outcomes one by one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property

import numpy as np

from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.budget import Certificate
from koek.frontier.links import Counts, Links
from koek.frontier.undominated import Groups
from koek.frontier.words import Numbers

Branch = tuple[int, list[int]]


class Frontier:
    """Hold distinct undominated utility points, descending by the first party, then the second, and so on.

    Parameters
    ----------
    space : AdditiveSpace
        The space it is the frontier of.
    points : array of whole numbers, shape (points, parties)
        The points in steps of each party's unit, ascending.
    chain : sequence of (Links, Groups)
        Per issue, first issue first: the sources of the points from this issue onwards, and the classes of
        equal options.
    certificate : Certificate
        Proven, or with a bound.

    Attributes
    ----------
    scaled : array of whole numbers, shape (points, parties)
        The points in steps of each party's unit, in the order of the frontier: 64-bit where that always
        fits, else Python's own whole numbers.
    """

    def __init__(
        self,
        space: AdditiveSpace,
        points: Numbers,
        chain: Sequence[tuple[Links, Groups]],
        certificate: Certificate,
    ) -> None:
        self.space = space
        self.certificate = certificate
        self.scaled = points[::-1]
        self._links = tuple(links for links, _ in chain)
        self._classes = tuple(
            [part.tolist() for part in np.split(equal.members, equal.starts[1:])] for _, equal in chain
        )

    def __len__(self) -> int:
        return len(self.scaled)

    def __iter__(self) -> Iterator[tuple[Fraction, ...]]:
        return map(self.utilities, range(len(self)))

    def utilities(self, k: int) -> tuple[Fraction, ...]:
        """Return the utility of point `k` for every party, exactly."""
        return self.space.utilities_of_steps(self.scaled[k].tolist())

    def doubles(self, party: int) -> list[float]:
        """Return the utility of every point for one party as the nearest double, to draw."""
        return self.space.doubles_of_steps(party, (steps[party] for steps in self.scaled.tolist()))

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """Per point, the exact number of outcomes with these utilities."""
        counts: Counts = np.ones(min(1, len(self)), dtype=np.int64)
        for links, classes in zip(reversed(self._links), reversed(self._classes), strict=True):
            counts = links.counted(counts, list(map(len, classes)))
        return tuple(counts[::-1].tolist())

    @cached_property
    def outcome_count(self) -> int:
        """Number of Pareto-optimal outcomes, ties included, exactly."""
        return sum(self.counts)

    def outcomes(self, k: int) -> Iterator[tuple[int, ...]]:
        """Yield the outcomes of point `k` lazily: an option index per issue, in lexicographic order."""
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
        """Yield each option that leads on from these points, ascending, with the points it leads to."""
        links, classes = self._links[issue], self._classes[issue]
        onwards: defaultdict[int, list[int]] = defaultdict(list)
        for point in points:
            begin, end = int(links.offsets[point]), int(links.offsets[point + 1])
            for source in range(begin, end):
                for option in classes[links.options[source]]:
                    onwards[option].append(int(links.points[source]))
        return iter(sorted(onwards.items()))
