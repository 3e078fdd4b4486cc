"""Fewer points, each other point close to one that stays."""

import numpy as np
import pytest

from koek.frontier.pareto import pareto_frontier
from koek.frontier.thinning import thinned
from koek.frontier.words import Layout
from unit.frontier.opposed import opposed_space


@pytest.mark.parametrize("parties", [2, 3, 4])
@pytest.mark.parametrize("most", [1, 10, 100])
@pytest.mark.parametrize("factor", [1, 2**70 + 1])
def test_every_point_is_within_the_loss_of_one_kept_point(parties: int, most: int, factor: int) -> None:
    points = pareto_frontier(opposed_space(5, 6, parties)).scaled.astype(object) * factor
    layout = Layout(points.max(axis=0).tolist())

    kept, loss = thinned(layout.packed(points.tolist()), layout, most)

    reached = (points[:, None, :] <= points[kept][None, :, :] + np.array(loss, dtype=object)).all(axis=2)
    assert reached.any(axis=1).all()
    assert len(kept) <= most + parties
    assert points[kept].max(axis=0).tolist() == points.max(axis=0).tolist()


def test_more_points_lose_less() -> None:
    points = pareto_frontier(opposed_space(6, 6, 2)).scaled
    layout = Layout(points.max(axis=0).tolist())
    words = layout.packed(points.tolist())

    losses = [thinned(words, layout, most)[1][0] for most in (4, 16, 64)]

    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < losses[0]


def test_keeping_all_loses_nothing() -> None:
    points = pareto_frontier(opposed_space(3, 3, 2)).scaled.astype(object) * 2**70
    layout = Layout([2**90, 2**90])

    kept, loss = thinned(layout.packed(points.tolist()), layout, 10**6)

    assert (len(kept), loss) == (len(points), (0, 0))
