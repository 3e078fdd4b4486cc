"""A spent budget still gives attainable points, exact utilities and a bound that holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement.frontier.enumeration import Table, all_utilities, enumerated_frontier, spaces
from koek.frontier import merging, pacing, pareto
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.budget import Budget, Progress, Watch
from koek.frontier.frontier import Frontier
from koek.frontier.pacing import Pace
from koek.frontier.pareto import pareto_frontier
from koek.frontier.thinning import thinned
from koek.frontier.words import Layout, Whole, Words
from unit.frontier.opposed import opposed_space

Space = tuple[Table, list[Fraction]]


@contextmanager
def small_steps(rows: int = 6, points: int = 2) -> Iterator[None]:
    """Let the engine work in very small chunks and finish with very few points."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pacing, "ROWS_AT_LEAST", rows)
        patch.setattr(pacing, "POINTS_AT_LEAST", points)
        patch.setattr(pareto, "ROWS_NOT_WORTH_SPARING", rows)
        patch.setattr(merging, "ROWS_AT_ONCE", {})
        patch.setattr(merging, "ROWS_AT_ONCE_BEYOND", rows)
        yield


def ticking(seconds: float = 1.0) -> Callable[[], float]:
    """Return a clock that is so many seconds further at every look."""
    ticks = count()
    return lambda: next(ticks) * seconds


def within_the_gap(found: Frontier, best: tuple[Fraction, ...]) -> bool:
    gap = found.certificate.gap or (Fraction(0),) * len(best)
    return any(all(b <= u + g for b, u, g in zip(best, point, gap, strict=True)) for point in found)


@settings(max_examples=60, deadline=None)
@given(space=spaces())
def test_small_chunks_give_the_same_frontier(space: Space) -> None:
    with small_steps():
        found = pareto_frontier(AdditiveSpace(*space))

    expected = enumerated_frontier(*space)
    assert list(found) == list(expected)
    assert [list(found.outcomes(k)) for k in range(len(found))] == list(expected.values())
    assert found.certificate.proven


BUDGETS = st.sampled_from(
    [
        Budget(stop=lambda: True),
        Budget(seconds=0),
        Budget(seconds=8),
        Budget(seconds=30),
        Budget(bytes=0),
        Budget(bytes=900),
        Budget(bytes=3000, seconds=25),
    ]
)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(space=spaces(fewest_parties=2), budget=BUDGETS)
def test_the_gap_holds_and_what_is_returned_is_real(space: Space, budget: Budget) -> None:
    known = all_utilities(*space)
    true = enumerated_frontier(*space)

    with small_steps():
        found = pareto_frontier(AdditiveSpace(*space), budget=budget, clock=ticking())

    assert all(within_the_gap(found, point) for point in true)
    assert all(known[o] == found.utilities(k) for k in range(len(found)) for o in found.outcomes(k))
    assert all(len(list(found.outcomes(k))) == n for k, n in enumerate(found.counts))
    assert found.certificate.proven == (found.certificate.gap == ())
    assert not found.certificate.proven or list(found) == list(true)


@pytest.mark.parametrize(
    ("budget", "reason"),
    [
        (Budget(stop=lambda: True), "stopped"),
        (Budget(seconds=10), "time"),
        (Budget(bytes=20_000), "memory"),
    ],
)
def test_what_ran_out_is_named_with_the_gap_for_every_party(budget: Budget, reason: str) -> None:
    with small_steps(rows=200, points=5):
        found = pareto_frontier(opposed_space(6, 6, 3), budget=budget, clock=ticking())

    assert (found.certificate.proven, found.certificate.reason) == (False, reason)
    assert len(found.certificate.gap) == 3
    assert any(found.certificate.gap)


def test_what_is_lost_at_every_issue_adds_up_in_the_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    losses: list[tuple[int, ...]] = []

    def remembered(words: Words, layout: Layout, most: int) -> tuple[Whole, tuple[int, ...]]:
        kept, loss = thinned(words, layout, most)
        losses.append(loss)
        return kept, loss

    monkeypatch.setattr(pareto, "thinned", remembered)
    space = opposed_space(6, 6, 2)
    with small_steps(points=3):
        found = pareto_frontier(space, budget=Budget(stop=lambda: True))

    totals = [sum(column) for column in zip(*losses, strict=True)]
    assert len(losses) > 3
    assert found.certificate.gap == tuple(unit * t for unit, t in zip(space.units, totals, strict=True))


def test_a_spent_budget_that_cost_nothing_leaves_the_answer_proven() -> None:
    found = pareto_frontier(opposed_space(3, 3, 2), budget=Budget(seconds=0), clock=ticking())

    assert found.certificate.proven


def test_one_party_is_exact_whatever_the_budget() -> None:
    with small_steps():
        found = pareto_frontier(opposed_space(5, 5, 1), budget=Budget(seconds=0), clock=ticking())

    assert found.certificate.proven


def test_more_time_gives_no_larger_gap() -> None:
    space = opposed_space(8, 6, 3)
    with small_steps(rows=300, points=5):
        hurried = pareto_frontier(space, budget=Budget(seconds=1), clock=ticking(0.1))
        at_ease = pareto_frontier(space, budget=Budget(seconds=1000), clock=ticking(0.1))

    assert at_ease.certificate.proven
    assert not hurried.certificate.proven


def test_progress_tells_every_issue_and_the_seconds_left() -> None:
    told: list[Progress] = []

    found = pareto_frontier(opposed_space(4, 3, 2), progress=told.append, clock=ticking())

    assert [(p.done, p.total) for p in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert told[-1].points == len(found)
    assert [p.seconds_left for p in told][-1] == 0


def test_seconds_left_never_pass_the_budget() -> None:
    told: list[Progress] = []

    pareto_frontier(opposed_space(4, 3, 2), budget=Budget(seconds=9), progress=told.append, clock=ticking())

    assert all(p.seconds_left is not None and 0 <= p.seconds_left <= 9 for p in told)


def test_a_pace_that_was_measured_decides_with_how_many_points_to_finish() -> None:
    now = iter([0.0, 60.0, 60.0])
    pace = Pace(Watch(Budget(seconds=100), lambda: next(now)), issues_left=3, row_bytes=100)

    pace.done(rows=6_000_000, kept=0)

    assert pace.most_points("time", n_options=10) == 40 * 100_000 // 2 // 10


def test_memory_left_decides_how_many_sums_are_formed_at_once() -> None:
    pace = Pace(Watch(Budget(bytes=100_000_000), lambda: 0.0), issues_left=1, row_bytes=100)

    assert pace.rows_at_once(10**6) == 500_000
    assert pace.rows_at_once(10**5) == 100_000
