"""Everything that gives each party at least its alternative and its limit."""

from fractions import Fraction

import pytest

from koek.bargaining.zone import bargaining_problem, gains_of_frontier, gains_of_points
from koek.errors import NoZoneOfAgreement
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.pareto import pareto_frontier
from unit.bargaining.problems import bargain
from unit.preferences.cases import worth

F = Fraction
POINTS = ((9, 0), (7, 2), (5, 5), (0, 9))


def test_points_below_a_floor_are_outside() -> None:
    assert bargain(*POINTS, floors=(5, 2)).indexes == (1, 2)


def test_a_point_exactly_on_the_floors_is_inside() -> None:
    assert bargain(*POINTS, floors=(5, 5)).indexes == (2,)


def test_gains_are_whole_numbers_on_one_scale_for_all() -> None:
    problem = bargain((F(1, 2), F(1, 3)), (F(1, 6), 1), disagreement=(F(1, 6), F(1, 3)))

    assert (problem.scale, problem.gains) == (3, ((1, 0), (0, 2)))


def test_the_ideal_is_the_largest_gain_inside_the_zone() -> None:
    problem = bargain(*POINTS, floors=(0, 2))

    assert problem.ideal_gains == (7, 9)
    assert problem.relative((7, 2)) == worth(1, F(2, 9))


def test_parties_that_cannot_gain_are_left_out_of_relative_gains() -> None:
    problem = bargain((4, 0), disagreement=(1, 0))

    assert problem.gaining == (0,)
    assert problem.relative(problem.gains[0]) == worth(1)


@pytest.mark.parametrize(
    ("floors", "short"), [((10, 0), (0,)), ((10, 10), (0, 1)), ((6, 6), ()), ((F(28, 3), 0), (0,))]
)
def test_without_a_zone_it_is_told_whom_nothing_satisfies(
    floors: tuple[int, int], short: tuple[int, ...]
) -> None:
    with pytest.raises(NoZoneOfAgreement) as none:
        bargain(*POINTS, floors=floors)
    assert none.value.facts == {"short": short}


def test_floors_between_whole_numbers_are_not_rounded_down() -> None:
    assert bargain(*POINTS, floors=(F(9, 2), F(19, 10))).indexes == (1, 2)
    assert bargain(*POINTS, floors=(F(9, 2), F(21, 10))).indexes == (2,)


def test_no_points_at_all_leave_no_zone() -> None:
    with pytest.raises(NoZoneOfAgreement):
        bargaining_problem([], worth(0, 0), worth(0, 0))


def test_the_gains_of_a_frontier_are_those_of_its_points() -> None:
    values = [[(F(k, 3), F(-k, 7)) for k in range(5)], [(F(0), F(2**70)), (F(1, 5), F(0))]]
    frontier = pareto_frontier(AdditiveSpace(values, (F(1, 2), F(3))))
    disagreement = worth(F(1, 11), F(1, 4))

    found, expected = gains_of_frontier(frontier, disagreement), gains_of_points(list(frontier), disagreement)

    assert [[F(g, found.scale) for g in row] for row in found.rows] == [
        [F(g, expected.scale) for g in row] for row in expected.rows
    ]
