"""What a frontier tells about its points and outcomes."""

from fractions import Fraction
from itertools import islice

import numpy as np
import pytest

from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.pareto import pareto_frontier
from unit.frontier.opposed import opposed_space

F = Fraction


def test_a_space_without_issues_has_one_outcome() -> None:
    found = pareto_frontier(AdditiveSpace([], (F(1, 2), F(3))))

    assert list(found) == [(F(1, 2), F(3))]
    assert list(found.outcomes(0)) == [()]
    assert found.counts == (1,)


def test_an_issue_without_options_leaves_nothing() -> None:
    found = pareto_frontier(AdditiveSpace([[(F(1), F(1))], []], (F(0), F(0))))

    assert (len(found), found.counts, found.outcome_count) == (0, (), 0)
    assert found.certificate.proven
    assert list(found.outcomes_of(())) == []


def test_a_space_without_parties_is_refused() -> None:
    with pytest.raises(ValueError, match="without parties"):
        AdditiveSpace([], ())


def test_an_option_without_a_value_for_each_party_is_refused() -> None:
    with pytest.raises(ValueError, match="one value for each party"):
        AdditiveSpace([[(F(1),)]], (F(0), F(0)))


def test_ties_are_counted_exactly_beyond_every_machine_word() -> None:
    indifferent = [[(F(1), F(2))] * 10] * 100

    found = pareto_frontier(AdditiveSpace(indifferent, (F(0), F(0))))

    assert found.counts == (10**100,)
    assert list(islice(found.outcomes(0), 2)) == [(0,) * 100, (0,) * 99 + (1,)]


def test_equal_options_of_a_large_issue_are_counted_and_listed_apart() -> None:
    many = [[(F(i % 3), F(-(i % 3))) for i in range(5000)], [(F(0), F(0)), (F(9), F(-9))]]

    found = pareto_frontier(AdditiveSpace(many, (F(0), F(0))))

    assert found.counts == (1666, 1667, 1667) * 2
    assert list(islice(found.outcomes(0), 2)) == [(2, 1), (5, 1)]


def test_points_count_from_the_end_like_any_sequence() -> None:
    found = pareto_frontier(opposed_space(3, 4, 2))

    assert list(found.outcomes(-1)) == list(found.outcomes(len(found) - 1))
    with pytest.raises(IndexError):
        found.outcomes(len(found))


def test_scaled_points_are_machine_words_only_where_every_sum_fits() -> None:
    small, large = (
        pareto_frontier(
            AdditiveSpace([[(F(1), F(best - 1)), (F(0), F(0))], [(F(0), F(1)), (F(0), F(0))]], (F(0),) * 2)
        )
        for best in (2**62 - 1, 2**62)
    )

    assert [found.scaled.dtype == np.int64 for found in (small, large)] == [True, False]
    assert (small.scaled.tolist(), large.scaled.tolist()) == ([[1, 2**62 - 1]], [[1, 2**62]])


def test_units_are_the_largest_steps_that_measure_every_difference() -> None:
    space = AdditiveSpace([[(F(10, 3),), (F(4, 3),)], [(F(5),), (F(1),)]], (F(0),))

    assert space.units == (F(2),)
    assert space.steps == (((1,), (0,)), ((2,), (0,)))


def test_a_hundred_issues_of_ten_options_are_solved_exactly() -> None:
    space = opposed_space(100, 4, 2)

    found = pareto_frontier(space)

    assert found.certificate.proven
    assert all(
        space.utilities(next(found.outcomes(k))) == found.utilities(k) for k in range(0, len(found), 5000)
    )


@pytest.mark.parametrize("large", [1, 2**70])
def test_points_are_drawn_as_the_doubles_nearest_to_their_exact_utilities(large: int) -> None:
    values = [
        [(F(large, 3), F(0)), (F(1, 7), F(2, 9)), (F(0), F(1, 10))],
        [(F(5, 11), F(0)), (F(0), F(7, 13))],
    ]
    found = pareto_frontier(AdditiveSpace(values, (F(-1, 3), F(1, 10))))

    assert len(found) > 1
    for party in (0, 1):
        assert found.doubles(party) == [float(point[party]) for point in found]
