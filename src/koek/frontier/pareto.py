"""The Pareto frontier of an additive space with all its outcomes, merged issue by issue, never enumerated."""

import time
from fractions import Fraction

import numpy as np

from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.budget import (
    MEMORY,
    PROVEN,
    UNLIMITED,
    Budget,
    Certificate,
    Clock,
    Progress,
    ProgressCallback,
    Watch,
)
from koek.frontier.frontier import Frontier
from koek.frontier.links import Links, linked
from koek.frontier.merging import Interrupted, convenient_rows, merged, unguarded
from koek.frontier.pacing import Pace
from koek.frontier.thinning import thinned
from koek.frontier.undominated import Groups, undominated
from koek.frontier.words import Layout, Words

ROWS_NOT_WORTH_SPARING = 2**12


def pareto_frontier(
    space: AdditiveSpace,
    *,
    budget: Budget = UNLIMITED,
    progress: ProgressCallback | None = None,
    clock: Clock = time.monotonic,
) -> Frontier:
    """Return every undominated utility point of the space, with its outcomes and their number.

    An outcome is Pareto-optimal when no other gives every party at least as much and one party more. Any
    part of a Pareto-optimal outcome is Pareto-optimal among the parts, so the issues are merged one by one,
    the last first, and what is dominated is dropped at once.

    Parameters
    ----------
    space : AdditiveSpace
        The outcomes; leave infeasible options out beforehand.
    budget : Budget
        When it is spent the answer is finished with fewer points and a bound (see `Certificate`): the points
        remain attainable and their utilities exact, the counts are of the outcomes found.
    progress : callable, optional
        Told after every issue.
    clock : callable
        Seconds that only go forward.

    Returns
    -------
    Frontier
        Distinct points, descending by the first party, then the second, and so on; none without outcomes.

    Notes
    -----
    Exact at any size of number (see `Layout`). Cost: per issue, its options times the undominated points of
    the issues after it, sorted: thousands of points where the outcomes are 10^100.

    Examples
    --------
    >>> space = AdditiveSpace([[(3, 0), (0, 1)], [(2, 0), (0, 2)]], constants=(0, 0))
    >>> frontier = pareto_frontier(space)
    >>> [tuple(map(int, point)) for point in frontier], frontier.counts
    ([(5, 0), (3, 2), (0, 3)], (1, 1, 1))
    >>> list(frontier.outcomes(1))
    [(0, 1)]
    """
    return _Merge(space, Watch(budget, clock), progress).frontier()


class _Merge:
    """One answer in the making: the undominated points of the issues merged so far, the last ones first."""

    def __init__(self, space: AdditiveSpace, watch: Watch, progress: ProgressCallback | None) -> None:
        self.space = space
        self.watch = watch
        self.progress = progress
        self.layout = Layout(space.most_steps)
        self.points = self.layout.packed([(0,) * space.n_parties])
        row_bytes = 8 * (2 * self.layout.n_words + 4 * space.n_parties + 6)
        self.pace = Pace(watch, space.n_issues, row_bytes)
        self.chain: list[tuple[Links, Groups]] = []
        self.loss = [0] * space.n_parties
        self.reason: str | None = None

    def frontier(self) -> Frontier:
        if not self.space.outcome_count:
            self.points = self.points[:, :0]
        else:
            for steps in reversed(self.space.steps):
                self._merge(self.layout.packed(steps))
        points = self.layout.unpacked(self.points)
        return Frontier(self.space, points, tuple(reversed(self.chain)), self._certificate())

    def _merge(self, every_option: Words) -> None:
        began = self.watch.clock()
        equal_options = self._worthwhile(every_option)
        options = every_option[:, equal_options.firsts()]
        words, groups = self._sums(options)
        links = linked(groups, self.points.shape[1], options.shape[1])
        self.pace.done(options.shape[1] * self.points.shape[1], links.nbytes)
        self.points = words
        self.chain.append((links, equal_options))
        self._report(self.watch.clock() - began)

    def _worthwhile(self, options: Words) -> Groups:
        """Return the undominated options, equal ones together; all of them where that would cost more."""
        if options.shape[1] * self.points.shape[1] > ROWS_NOT_WORTH_SPARING:
            return undominated(options, self.layout)
        each = np.arange(options.shape[1])
        return Groups(each, each)

    def _sums(self, options: Words) -> tuple[Words, Groups]:
        """Merge exactly while the budget lasts, else with fewer points."""
        n_options = options.shape[1]
        rows = self.pace.rows_at_once(convenient_rows(self.layout))
        reason = self.pace.spent(self.points.shape[1])
        if reason:
            self._thin(reason, self.pace.most_points(reason, n_options))
        try:
            guard = self.pace.spent if reason in (None, MEMORY) else unguarded
            return merged(options, self.points, self.layout, rows, guard)
        except Interrupted as spent:
            self._thin(spent.reason, self.pace.most_points(spent.reason, n_options))
            return merged(options, self.points, self.layout, rows, unguarded)

    def _thin(self, reason: str, most: int) -> None:
        """Go on with about so many points, and add what that may cost to the loss."""
        if self.points.shape[1] <= most or self.space.n_parties == 1:
            return
        kept, loss = thinned(self.points, self.layout, most)
        self.loss = [total + steps for total, steps in zip(self.loss, loss, strict=True)]
        self.reason = self.reason or (reason if any(loss) else None)
        self.points = self.points[:, kept]
        links, equal_options = self.chain[-1]
        self.chain[-1] = (links.only(kept), equal_options)

    def _certificate(self) -> Certificate:
        if self.reason is None:
            return Certificate(proven=True, reason=PROVEN)
        gap = tuple(Fraction(steps) * unit for steps, unit in zip(self.loss, self.space.units, strict=True))
        return Certificate(proven=False, reason=self.reason, gap=gap)

    def _report(self, seconds: float) -> None:
        """Tell how far we are; what is left is guessed from the last issue and the end of the budget."""
        if self.progress is None:
            return
        total, left = self.space.n_issues, self.pace.issues_left
        budgeted = self.watch.seconds_left()
        guess = seconds * left
        seconds_left = guess if budgeted is None else max(0.0, min(guess, budgeted))
        self.progress(Progress(total - left, total, self.points.shape[1], seconds_left))
